package org.kouan.port.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.port.PortModel;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ScenarioReader;

/** Each unit has a name that no other has, and its name says what it came with. */
class UnitNamesTest {
    @TempDir
    Path folder;

    private static final String HEAD = """
            kouan: 1
            name: n
            title: T
            port: {name: X}
            run: {date: 2024-06-03, from: 10:00, until: 11:00, replications: 1, period: 5 min}
            classes: {b: {label: Bus, unit: conveyance}, p: P, q: Q}
            stages:
              docs: {service: 4 min, lanes: {dl: {serves: [b], desks: 3}}}
              hall: {service: 1 s, lanes: {d: {serves: [p, q], desks: 9}}}
            flows:
            """;

    /** Somebody comes to every stage. */
    private static final String BUS = "z: {class: b, arrivals: {present: {number: 1, from: 10:00}}, route: [docs]}\n";

    private TreeSet<String> names(String flows) throws IOException {
        Files.writeString(folder.resolve("n.yaml"), HEAD + flows.indent(2));
        Scenario scenario = new ScenarioReader(List.of()).read(folder.resolve("n.yaml"), Overrides.NONE);
        StringBuilder log = new StringBuilder();
        VisitLog visits = new VisitLog(scenario, log);
        PortModel model = PortModel.compile(scenario, visits);
        model.run(1, 0, new RunTotals(model.layout()));
        visits.end();
        List<String> units = log.toString()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(units).doesNotHaveDuplicates();
        return new TreeSet<>(units);
    }

    @Test
    void busesAndTheirPassengers() throws IOException {
        assertThat(names("""
                f:
                  class: b
                  arrivals: {present: {number: 2, from: 10:00}}
                  route: [{together: [docs, {party: {size: 2, class: p, route: [hall]}}]}]
                """)).containsExactly("f-1", "f-1#1", "f-1#2", "f-2", "f-2#1", "f-2#2");
    }

    @Test
    void twoPartiesOfAConveyance() throws IOException {
        assertThat(names("""
                f:
                  class: b
                  arrivals: {present: {number: 1, from: 10:00}}
                  route:
                    - together:
                        - docs
                        - {party: {size: 2, class: p, route: [hall]}}
                        - {party: {size: 1, class: q, route: [hall]}}
                """)).containsExactly("f-1", "f-1#1.1", "f-1#1.2", "f-1#2.1");
    }

    @Test
    void flightsThatShareANumberHaveOne() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                "id,time,party\nMU1,10:00,2\nMU1,10:05,1\n,10:10,1\n\"M#1\",10:15,1\nMU1(2),10:20,1\n");
        assertThat(names("""
                f:
                  class: p
                  arrivals: {timetable: {file: t.csv}}
                  route: [hall]
                """ + BUS))
                .containsExactlyInAnyOrder(
                        "f:MU1#1", "f:MU1#2", "f:MU1(2)#1", "f:MU1(2)(2)#1", "f:M_1#1", "f:unnamed#1", "z-1");
    }

    @Test
    void trainsOfATimetableAndTheirPassengers() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id,time,party\nK1,10:00,2\nK2,10:05,1\n");
        assertThat(names("""
                f:
                  class: b
                  arrivals: {timetable: {file: t.csv}}
                  route: [{together: [docs, {party: {size: timetable, class: p, route: [hall]}}]}]
                """)).containsExactly("f:K1", "f:K1#1", "f:K1#2", "f:K2", "f:K2#1");
    }

    @Test
    void flowsWhoseNamesRunIntoNumbers() throws IOException {
        Supplier<String> flow = () -> "  {class: p, arrivals: {present: {number: 2, from: 10:00}}, route: [hall]}\n";
        assertThat(names("a:\n" + flow.get() + "a-1:\n" + flow.get() + BUS))
                .containsExactly("a-1", "a-1-1", "a-1-2", "a-2", "z-1");
    }
}
