package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port whose stages block each other for good, as a user meets it: a message that says where, and exit code 2. */
class DeadlockTest {
    /** Cars go to a and then b, trucks the other way, with room for one at each: from 10:00:12 on nobody can move. */
    private static final String SCENARIO = """
            kouan: 1
            name: stuck
            title: Two yards that block each other
            port: {name: A small port}
            run: {date: 2024-06-03, from: 10:00, until: 12:00, replications: 3}
            classes:
              car: {label: Cars, unit: conveyance}
              truck: {label: Trucks, unit: conveyance}
            stages:
              a:
                room: {units: 1}
                service: {car: 10 s, truck: 10 s}
                lanes: {at-a: {serves: [car, truck], desks: 1}}
              b:
                room: {units: 1}
                service: {car: 12 s, truck: 12 s}
                lanes: {at-b: {serves: [car, truck], desks: 1}}
            flows:
              cars: {mix: {car: 100 %}, arrivals: {present: {number: 1, from: 10:00}}, route: [a, b]}
              trucks: {mix: {truck: 100 %}, arrivals: {present: {number: 1, from: 10:00}}, route: [b, a]}
            targets:
              short: {label: At most an hour, classes: [car, truck], limit: 60 min}
            variants:
              wide:
                label: Room for two
                set: {stages.a.room.units: 2}
            """;

    private static final String STUDY = """
            kouan-study: 1
            name: rooms
            title: Rooms
            scenario: stuck.yaml
            factors:
              room: {path: stages.b.room.units, values: [2, 1]}
            replications: 3
            responses:
              kept: target.short.kept
            """;

    private static final String EXPLANATION =
            "the port is stuck from 10:00:12 on, its stages block each other: a waits for room at b (room for 1),"
                    + " since 10:00:10 at at-a; b waits for room at a (room for 1), since 10:00:12 at at-b."
                    + " Give one of them more room, or let its units go another way";

    @TempDir
    private Path folder;

    private Path scenario;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("stuck.yaml"), SCENARIO);
    }

    private int kouan(String... command) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = Kouan.run(
                command,
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        return code;
    }

    @Test
    void aRunSaysWhereItIsStuckAndWritesNothing() throws IOException {
        Path results = folder.resolve("results");
        assertThat(kouan("run", scenario.toString(), "--out", results.toString()))
                .isEqualTo(2);
        assertThat(err).endsWith("kouan: replication 1 of seed 1: " + EXPLANATION);
        assertThat(out).isEmpty();
        if (Files.exists(results)) {
            try (Stream<Path> files = Files.list(results)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void soDoesEveryWayToRunIt() {
        String trace = "--trace=" + folder.resolve("trace.tsv");
        for (String option : List.of(
                "--json",
                "--check",
                "--quiet",
                "--threads=2",
                "--control",
                "--antithetic",
                "--replications=auto",
                trace)) {
            assertThat(kouan("run", scenario.toString(), "--no-files", option))
                    .as(option)
                    .isEqualTo(2);
            assertThat(err).as(option).contains("replication 1 of seed 1: " + EXPLANATION);
            if (option.equals("--json")) {
                assertThat(out).contains("\"exit_code\": 2", EXPLANATION);
            } else {
                assertThat(out).as(option).isEmpty();
            }
        }
    }

    @Test
    void aVariantWithMoreRoomRuns() {
        assertThat(kouan("run", scenario.toString(), "--no-files", "--variant", "wide"))
                .isZero();
        assertThat(out).contains("On 3 of 3 days");
    }

    @Test
    void aComparisonSaysIt() {
        assertThat(kouan("compare", scenario + "#wide", scenario.toString())).isEqualTo(2);
        assertThat(err).contains(EXPLANATION);
        assertThat(out).isEmpty();
    }

    @Test
    void aSweepNamesTheDesignPointAndKeepsWhatIsFinished() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
        String store = folder.resolve("store.duckdb").toString();
        assertThat(kouan("sweep", study.toString(), "--store", store, "--threads", "1"))
                .isEqualTo(2);
        assertThat(err).isEqualTo("kouan: at point 1 (room = 1): replication 1 of seed 1: " + EXPLANATION);
        assertThat(kouan("results", store)).isZero();
        assertThat(out).as("the point before it").containsPattern("rooms +2 +0 +3 ");
    }
}
