package org.kouan.scenario.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.ScenarioReference;

/**
 * A plan to simulate a scenario at many points.
 *
 * @param name short identifier, {@code [a-z0-9-]+}
 * @param title one line for people
 * @param base the scenario that every point starts from
 * @param factors in the order of the results' columns
 * @param design which combinations of levels
 * @param constraints that a point must keep to be simulated
 * @param stopping how many replications each point gets
 * @param responses what is recorded of each replication: names of columns, each with the name of a response, in order
 */
public record Study(
        String name,
        String title,
        Base base,
        List<Factor> factors,
        Design design,
        List<Constraint> constraints,
        Stopping stopping,
        Map<String, String> responses) {
    public Study {
        factors = List.copyOf(factors);
        constraints = List.copyOf(constraints);
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    }

    /**
     * A scenario file with changes that all points share.
     *
     * @param reference the file, perhaps with variants
     * @param variant applied after these; empty for none
     * @param settings values by path, after the variants
     * @param folder that files named in settings and in levels of factors are relative to
     */
    public record Base(ScenarioReference reference, String variant, Map<String, String> settings, Path folder) {
        public Base {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }

        /** The file. */
        public Path scenario() {
            return reference.file();
        }
    }

    /**
     * A study of a scenario as it is: one point, 100 replications, and nothing recorded yet. Files that its factors name are
     * relative to the folder of the scenario.
     */
    public static Study of(String name, Path scenario) {
        return new Study(
                name,
                name,
                new Base(
                        new ScenarioReference(scenario.toString(), scenario, List.of()),
                        "",
                        Map.of(),
                        scenario.resolveSibling("")),
                List.of(),
                new Design.FullFactorial(),
                List.of(),
                new Stopping.Fixed(100),
                Map.of());
    }

    /** The same with one more factor. */
    public Study with(Factor factor) {
        return new Study(name, title, base, added(factors, factor), design, constraints, stopping, responses);
    }

    /** The same with one more constraint, such as {@code exit_desks + entry_desks <= 4}. */
    public Study with(Constraint constraint) {
        return new Study(name, title, base, factors, design, added(constraints, constraint), stopping, responses);
    }

    /** The same with another design. */
    public Study with(Design design) {
        return new Study(name, title, base, factors, design, constraints, stopping, responses);
    }

    /** The same with another rule for the number of replications. */
    public Study with(Stopping stopping) {
        return new Study(name, title, base, factors, design, constraints, stopping, responses);
    }

    /** The same with a number of replications at each point. */
    public Study withReplications(int replications) {
        return with(new Stopping.Fixed(replications));
    }

    /** The same with one more response recorded, such as {@code class.citizen.wait_minutes.mean}. */
    public Study recording(String column, String response) {
        Map<String, String> more = new LinkedHashMap<>(responses);
        more.put(column, response);
        return new Study(name, title, base, factors, design, constraints, stopping, more);
    }

    private static <T> List<T> added(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
