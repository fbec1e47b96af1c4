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

    private int run(String... options) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> args =
                new ArrayList<>(List.of("run", "scenarios/two-desks.yaml", "--replications", "3", "--quiet"));
        args.addAll(List.of(options));
        int code = Kouan.run(
                args.toArray(String[]::new),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return code;
    }
}
