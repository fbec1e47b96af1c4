package org.kouan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a user types them, on a hall with one desk that two of three days keep the target at. */
abstract class CommandStory {
    static final String SCENARIO = """
            kouan: 1
            name: one-desk
            title: One desk
            port: {name: A small port}
            run: {date: 2024-06-03, from: 10:00, until: 12:00, replications: 20}
            classes: {citizen: Citizens}
            stages:
              hall:
                label: Hall
                service: {citizen: {exponential: {mean: 60 s}}}
                lanes:
                  desk: {label: Desk, serves: [citizen], desks: [{from: 10:00, to: 12:00, open: 1}]}
            flows:
              people:
                label: People
                mix: {citizen: 100 %}
                arrivals: {poisson: {per-hour: [{from: 10:00, to: 12:00, value: 54}]}}
                route: [hall]
            targets:
              short: {label: At most 30 minutes, classes: [citizen], limit: 30 min}
            variants:
              quiet-day:
                label: Few people
                set: {flows.people.arrivals.poisson.per-hour: 6}
            """;

    @TempDir
    Path folder;

    Path scenario;
    String out = "";
    String err = "";

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = folder.resolve("one-desk.yaml");
        Files.writeString(scenario, SCENARIO);
    }

    int run(String... options) {
        return kouan(Stream.concat(Stream.of("run", scenario.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    int kouan(String... args) {
        return kouan((words, console) -> Kouan.run(words, console.out(), console.err()), args);
    }

    int kouan(ToIntBiFunction<String[], Console> program, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = program.applyAsInt(
                args,
                Console.of(
                        new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, false, StandardCharsets.UTF_8)));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
