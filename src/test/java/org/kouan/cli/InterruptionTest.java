package org.kouan.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A signal, sent to a real process as soon as it has drawn its first line of progress. */
class InterruptionTest {
    private static final int EXIT_CODE_AFTER_SIGTERM = 143;
    private static final int SECONDS_TO_WAIT = 60;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end, only killed")
    void whatIsFinishedIsReported(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        Path json = folder.resolve("stdout.json");
        Process process = start(json, "run", "scenarios/two-desks.yaml", "--json", "--out", out.toString());
        try (InputStream err = process.getErrorStream()) {
            assertThat(err.read()).isEqualTo('\r');
            process.toHandle().destroy(); // Process.destroy would close the stream that is read next
            String messages = new String(err.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(messages).contains("stopping after the replications under way");
        }
        assertThat(process.waitFor(SECONDS_TO_WAIT, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(EXIT_CODE_AFTER_SIGTERM);

        String document = Files.readString(json);
        assertThat(document).startsWith("{").endsWith("}\n").contains("\"interrupted\": true");
        int finished = Integer.parseInt(document.replaceAll("(?s).*?\"replications\": (\\d+).*", "$1"));
        assertThat(finished).isBetween(1, 999_999);
        assertThat(document).contains("\"Interrupted after " + finished + " of 1000000 replications.\"");
        assertThat(document).contains("--seed 1 --replications " + finished + "\"");
        assertThat(out.resolve("report.html")).content().contains("Interrupted after " + finished + " of");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end, only killed")
    void whatEveryScenarioHasFinishedIsCompared(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("stdout.json");
        String file = "scenarios/two-desks.yaml";
        Process process = start(json, "compare", file, file + "#third-desk", "--json");
        try (InputStream err = process.getErrorStream()) {
            assertThat(err.read()).isEqualTo('\r');
            process.toHandle().destroy();
            err.readAllBytes();
        }
        assertThat(process.waitFor(SECONDS_TO_WAIT, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(EXIT_CODE_AFTER_SIGTERM);

        String document = Files.readString(json);
        assertThat(document).startsWith("{").endsWith("}\n").contains("\"interrupted\": true");
        int finished = Integer.parseInt(document.replaceAll("(?s).*?\"replications\": (\\d+).*", "$1"));
        assertThat(finished).isBetween(1, 999_999);
        assertThat(document).contains("--replications " + finished + "\"");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end, only killed")
    void aSweepTellsWhatIsFinished(@TempDir Path folder) throws Exception {
        Path json = folder.resolve("stdout.json");
        Path store = folder.resolve("store.duckdb");
        Process process = start(json, "sweep", "studies/alashankou-desks.yaml", "--json", "--store", store.toString());
        try (InputStream err = process.getErrorStream()) {
            assertThat(err.read()).isEqualTo('\r');
            process.toHandle().destroy();
            String messages = new String(err.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(messages.replaceAll("\\s+", " "))
                    .contains("what is finished is in the store, and the same command goes on from there");
        }
        assertThat(process.waitFor(SECONDS_TO_WAIT, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(EXIT_CODE_AFTER_SIGTERM);
        assertThat(Files.readString(json)).startsWith("{").endsWith("}\n").contains("\"complete\": false");
    }

    private static Process start(Path standardOutput, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dkouan.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                Kouan.class.getName());
        builder.command().addAll(List.of(args));
        builder.command().addAll(List.of("--replications", "1000000", "--threads", "2"));
        return builder.redirectOutput(standardOutput.toFile()).start();
    }
}
