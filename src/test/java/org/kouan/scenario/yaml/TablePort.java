package org.kouan.scenario.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.Times;
import org.kouan.scenario.law.Distribution;

/** A port with a timetable, whose run begins on Monday, 3 June 2024. */
final class TablePort {
    private static final String PORT = """
            kouan: 1
            name: port
            title: T
            port: {name: X%s}
            run: {date: 2024-06-03, until: 900 h}
            classes: {a: A, b: B}
            stages: {hall: {service: %s, lanes: {d: {serves: [a, b], desks: 100}}}}
            flows: {f: {%sarrivals: {timetable: {file: %s%s}}, route: [hall]}}
            """;

    private final Path folder;
    private final String table;
    private String port = "";
    private String law = "1 s";
    private String mix = "class: a, ";

    TablePort(Path folder, String table) {
        this.folder = folder;
        this.table = table;
    }

    /** @param keys of the port after its name */
    TablePort at(String keys) {
        port = keys;
        return this;
    }

    /** @param keys of the flow before its arrivals */
    TablePort ofClasses(String keys) {
        mix = keys;
        return this;
    }

    /** Id, time and party of each service. */
    List<String> services(String keys, String content) throws IOException {
        return services(keys, content.getBytes(StandardCharsets.UTF_8));
    }

    List<String> services(String keys, byte[] content) throws IOException {
        return ((Arrivals.Timetable) flow(keys, content).arrivals())
                .services().stream()
                        .map(service -> service.id() + " " + Times.clock(service.time()) + " " + service.party())
                        .toList();
    }

    FlowSpec flow(String keys, String content) throws IOException {
        return flow(keys, content.getBytes(StandardCharsets.UTF_8));
    }

    FlowSpec flow(String keys, byte[] content) throws IOException {
        Files.write(folder.resolve(table), content);
        return read(keys).flows().get(0);
    }

    Distribution law(String text) throws IOException {
        Files.writeString(folder.resolve("one.csv"), "id,time,party\nA,06:00,1\n");
        TablePort other = new TablePort(folder, "one.csv");
        other.law = text;
        return other.read("").stages().get(0).service().get("a");
    }

    private Scenario read(String keys) throws IOException {
        Path file = Files.writeString(folder.resolve("port.yaml"), String.format(PORT, port, law, mix, table, keys));
        return new ScenarioReader(SamplePolicies.ALL).read(file, Overrides.NONE);
    }

    /** Rules that are broken, those of a cell with its place. */
    List<String> problems(String keys, String content) throws IOException {
        return problems(keys, content.getBytes(StandardCharsets.UTF_8));
    }

    List<String> problems(String keys, byte[] content) throws IOException {
        try {
            services(keys, content);
            return List.of();
        } catch (ScenarioException refused) {
            return refused.problems().stream()
                    .map(problem -> (problem.location().startsWith(table)
                                    ? problem.location().substring(table.length() + 1) + ": "
                                    : "")
                            + problem.rule())
                    .toList();
        }
    }
}
