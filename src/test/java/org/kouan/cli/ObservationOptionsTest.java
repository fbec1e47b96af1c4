package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --trace} and {@code --log}: what they write is what was simulated. */
class ObservationOptionsTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    @Test
    void theLogHasARowForEveryInspectionOfTheReplication() throws Exception {
        Path log = folder.resolve("log.csv");
        Path files = folder.resolve("files");
        assertThat(run("--log", log.toString(), "--observe", "2", "--out", files.toString()))
                .as(err)
                .isZero();
        List<String> rows = Files.readAllLines(log);
        List<String> replications = Files.readAllLines(files.resolve("replications.csv"));
        List<String> columns = List.of(replications.get(0).split(",", -1));
        String started = replications.get(2).split(",", -1)[columns.indexOf("lane.desks.started")];
        assertThat(rows.size() - 1).isEqualTo(Integer.parseInt(started));
    }

    @Test
    void theTraceDoesNotDependOnHowMuchElseIsSimulated() throws Exception {
        Path first = folder.resolve("first.tsv");
        Path second = folder.resolve("second.tsv");
        assertThat(run("--no-files", "--trace", first.toString())).isZero();
        assertThat(run("--no-files", "--trace", second.toString(), "--threads", "2", "--seed", "1"))
                .isZero();
        assertThat(Files.readString(second)).isEqualTo(Files.readString(first)).contains("arrives", "leaves");
    }

    @Test
    void whatCannotWorkIsToldBeforeSimulating() {
        assertThat(run("--observe", "2")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("--observe needs --trace, --log or --approvals");
        assertThat(run("--trace", "x.tsv", "--observe", "0")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("--trace", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("is a folder");
        assertThat(run("--log", folder.resolve("missing/log.csv").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("missing");
        assertThat(run("--log", "same", "--trace", "same")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out).isEmpty();
    }

    @Test
    void onlyAReplicationOfTheRunIsToldOf() {
        Path trace = folder.resolve("trace.tsv");
        assertThat(run("--no-files", "--trace", trace.toString(), "--observe", "4"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("--observe 4: there are only 3 replications");
        assertThat(run("--no-files", "--trace", trace.toString(), "--observe", "3"))
                .isZero();
        assertThat(trace).exists();
        assertThat(out).doesNotContain("--observe");
    }

    @Test
    void aRunThatEndsBeforeTheReplicationSaysSo() {
        Path trace = folder.resolve("trace.tsv");
        String[] late = {"--no-files", "--json", "--trace", trace.toString(), "--observe", "9000"};
        assertThat(runAuto(late)).as(err).isZero();
        assertThat(out)
                .contains("No trace, log or list of requests was written: --observe 9000 is beyond the replications");
        assertThat(err)
                .as("quiet is not silent on what failed")
                .contains("No trace, log or list of requests was written");
        assertThat(trace).doesNotExist();
        assertThat(runAuto("--trace", trace.toString(), "--observe", "8", "--max-replications", "7"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("there are only 7 replications");
    }

    @Test
    void withoutApprovalsThereIsNothingToTellOfThem() {
        Path rows = folder.resolve("approvals.csv");
        assertThat(run("--no-files", "--approvals", rows.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("--approvals tells of requests for priority, but nobody");
        assertThat(rows).doesNotExist();
    }

    private int runAuto(String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("--replications", "auto"));
        return simulate(args);
    }

    private int run(String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("--replications", "3"));
        return simulate(args);
    }

    private int simulate(List<String> options) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>(List.of("run", "scenarios/two-desks.yaml", "--quiet"));
        args.addAll(options);
        int code = Kouan.run(
                args.toArray(String[]::new),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return code;
    }
}
