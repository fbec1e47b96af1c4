package org.kouan.scenario.yaml;

import java.util.List;
import java.util.stream.Stream;
import org.kouan.scenario.key.MapShape;

/** The keys of every map of a study, in the order of the documentation. */
enum StudyShape implements MapShape {
    STUDY(
            true,
            List.of("kouan-study", "name", "scenario", "replications", "responses"),
            "title",
            "variant",
            "set",
            "factors",
            "design",
            "constraints"),
    FACTOR(true, List.of(), "path", "paths", "values", "range", "variants", "scenarios"),
    RANGE(false, List.of("from", "to"), "step"),
    DESIGN(false, List.of(), "list", "latin-hypercube"),
    LATIN_HYPERCUBE(false, List.of("points"), "seed"),
    CONSTRAINT(false, List.of("rule"), "because"),
    REPLICATIONS(false, List.of("at-most"), "precision", "decide"),
    PRECISION(false, List.of("response"), "half-width", "relative", "confidence");

    private final boolean structural;
    private final List<String> required;
    private final List<String> keys;

    StudyShape(boolean structural, List<String> required, String... optional) {
        this.structural = structural;
        this.required = required;
        this.keys = Stream.concat(required.stream(), Stream.of(optional)).toList();
    }

    @Override
    public boolean structural() {
        return structural;
    }

    @Override
    public List<String> required() {
        return required;
    }

    @Override
    public List<String> keys() {
        return keys;
    }
}
