package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a command has to say, it must not end well when nobody could read it. */
class StandardOutputTest {
    private static final String SCENARIO = "scenarios/two-desks.yaml";

    @TempDir
    Path folder;

    private String err = "";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run SCENARIO --replications 2 --no-files",
                "run SCENARIO --replications 2 --json",
                "run SCENARIO --replications 2 --no-files --fail-on-breach",
                "run scenarios/alashankou-rail.yaml --steady-state --no-files",
                "run scenarios/alashankou-rail.yaml --steady-state --json",
                "check SCENARIO --no-theory",
                "check SCENARIO --replications 2 --json",
                "compare SCENARIO SCENARIO#third-desk --replications 2 --no-files",
                "compare SCENARIO SCENARIO#third-desk --replications 2 --json",
                "sweep STUDY --dry-run",
                "sweep STUDY --store NEW",
                "sweep STUDY --store NEW --json",
                "results STORE",
                "results STORE --json",
                "results STORE --study one",
                "results STORE --sql 'SELECT 1'",
                "results STORE --export FOLDER/one.csv",
                "reference",
                "reference --schema",
                "help",
                "help run",
                "run --help",
                "--help",
                "--version",
                "generate-completion",
                ""
            })
    void aFailedWriteIsAMessageAndItsOwnExitCode(String command) throws IOException {
        Path study = Files.writeString(
                folder.resolve("one.yaml"), """
                kouan-study: 1
                name: one
                title: One point
                scenario: %s
                factors: {seed: {path: run.seed, values: [1]}}
                replications: 2
                responses: {events: port.officer_hours}
                """.formatted(Path.of(SCENARIO).toAbsolutePath()));
        Path store = folder.resolve("store.duckdb");
        if (command.contains("STORE")) {
            assertThat(run(OutputStream.nullOutputStream(), "sweep", study.toString(), "--store", store.toString()))
                    .as(err)
                    .isZero();
        }
        String[] words = command.isEmpty()
                ? new String[0]
                : command.replace("SCENARIO", SCENARIO)
                        .replace("STUDY", study.toString())
                        .replace("STORE", store.toString())
                        .replace("NEW", folder.resolve("new.duckdb").toString())
                        .replace("FOLDER", folder.toString())
                        .replace("'SELECT 1'", "SELECT\t1")
                        .split(" ");
        assertThat(run(new Full(), words)).as(err).isEqualTo(74);
        assertThat(err.replaceAll("\\s+", " ")).contains("kouan: cannot write to standard output: the disk is full");
        assertThat(err).doesNotContain("internal error");
    }

    @Test
    void filesAreWrittenAllTheSame() {
        Path out = folder.resolve("out");
        assertThat(run(new Full(), "run", SCENARIO, "--replications", "2", "--out", out.toString()))
                .isEqualTo(74);
        assertThat(out.resolve("run.json")).isNotEmptyFile();
    }

    @Test
    void wrongUseAndWrongInputKeepTheirOwn() {
        assertThat(run(new Full(), "run", "nowhere.yaml")).isEqualTo(2);
        assertThat(run(new Full(), "rnu")).isEqualTo(2);
    }

    @Test
    void nothingToSayIsNoFailure() {
        assertThat(run(new Full(), "run", SCENARIO, "--replications", "2", "--no-files", "--quiet"))
                .isZero();
    }

    @Test
    void aStreamOfTheCallerThatFailsIsNoticedToo() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Kouan.run(
                new String[] {"--version"},
                new PrintStream(new Full(), true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(74);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("cannot write to standard output");
    }

    private int run(OutputStream out, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(
                new ResultStream(out, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false,
                Console.COLUMNS,
                Console.COLUMNS);
        int code = Kouan.run(args, console);
        err = said.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** A file on a disk without room. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int oneByte) throws IOException {
            throw new IOException("the disk is full");
        }
    }
}
