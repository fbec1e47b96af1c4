package org.kouan.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.port.policy.LanePolicyProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signal, sent to a real process: as soon as it has drawn a line of progress, however much is finished by then; and
 * before it has read its input, as it waits for its lane policies ({@link SlowPolicies}) until the test lets it go on, so
 * that nothing can be finished.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end, only killed")
class InterruptionTest {
    private static final int EXIT_CODE_AFTER_SIGTERM = 143;
    private static final int SECONDS_TO_WAIT = 120;
    private static final List<String> ENDLESS = List.of("--replications", "1000000", "--threads", "2");
    private static final String TWO_DESKS = "scenarios/two-desks.yaml";
    private static final String LONG_RUN = "scenarios/alashankou-rail.yaml";
    private static final String WITHOUT_VARIANTS = "scenarios/benchmark/w1-mm10.yaml";
    private static final String STUDY = "studies/alashankou-desks.yaml";

    @TempDir
    Path folder;

    /** How it ended. */
    private record Ended(JsonNode document, String messages) {}

    @Test
    void whatIsFinishedIsReported() throws Exception {
        Path out = folder.resolve("out");
        Ended ended = interruptedInProgress("run", TWO_DESKS, "--json", "--out", out.toString());
        JsonNode document = ended.document;
        assertThat(ended.messages).contains("stopping after the replications under way");
        assertThat(document.get("interrupted").booleanValue()).isTrue();
        int finished = document.get("replications").intValue();
        assertThat(finished).isBetween(1, 999_999);
        assertThat(document.get("notes").get(0).stringValue())
                .isEqualTo("Interrupted after " + finished + " of 1000000 replications.");
        assertThat(document.get("command").stringValue()).endsWith("--seed 1 --replications " + finished);
        assertThat(out.resolve("report.html")).content().contains("Interrupted after " + finished + " of");
    }

    /** The first line of progress may be drawn before the second scenario has a replication. */
    @Test
    void whatEveryScenarioHasFinishedIsCompared() throws Exception {
        JsonNode document = interruptedInProgress("compare", TWO_DESKS, TWO_DESKS + "#third-desk", "--json").document;
        assertThat(document.get("interrupted").booleanValue()).isTrue();
        int finished = document.get("replications").intValue();
        assertThat(finished).isBetween(0, 999_999);
        assertThat(document.get("command").stringValue())
                .endsWith("--replications " + (finished == 0 ? 1_000_000 : finished));
    }

    @Test
    void aSweepTellsWhatIsFinished() throws Exception {
        Ended ended = interruptedInProgress(
                "sweep",
                STUDY,
                "--json",
                "--store",
                folder.resolve("store.duckdb").toString());
        assertThat(ended.messages.replaceAll("\\s+", " "))
                .contains("what is finished is in the store, and the same command goes on from there");
        assertThat(ended.document.get("complete").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run | " + TWO_DESKS + " | --seed 1",
                "run | " + TWO_DESKS + " | --replications auto",
                "run | " + TWO_DESKS + " | --antithetic",
                "run | " + TWO_DESKS + " | --control --check",
                "compare | " + TWO_DESKS + " | " + TWO_DESKS + "#smooth",
                "compare | " + TWO_DESKS + " | " + TWO_DESKS + "#third-desk --select best"
            })
    void beforeTheFirstReplicationTheDocumentSaysThatNoneIsFinished(String command, String input, String options)
            throws Exception {
        Ended ended = interruptedBeforeAnything(command, input, (options + " --json").split(" "));
        assertThat(ended.messages).contains("Interrupted before").contains("nothing to");
        assertThat(ended.document.get("interrupted").booleanValue()).isTrue();
        assertThat(ended.document.get("replications").intValue()).isZero();
        assertThat(ended.document.get("notes").get(0).stringValue()).startsWith("Interrupted");
        if (options.contains("auto")) {
            assertThat(ended.document.get("command").stringValue()).contains("--replications auto");
        }
        if (command.equals("run")) {
            assertThat(ended.document.get("verdict").stringValue()).isEqualTo("undecided");
            assertThat(ended.document.at("/classes/citizen/wait_minutes/mean").isNull())
                    .isTrue();
        }
    }

    @Test
    void aSteadyStateRunSaysThatItWasNotFinished() throws Exception {
        Ended ended = interruptedBeforeAnything("run", LONG_RUN, "--steady-state", "--json");
        assertThat(ended.messages).contains("Interrupted before the run was finished");
        assertThat(ended.document.get("interrupted").booleanValue()).isTrue();
        assertThat(ended.document.get("days").intValue()).isZero();
        assertThat(ended.document.get("long_enough").booleanValue()).isFalse();
    }

    @Test
    void aCheckSaysThatTheoryIsNotCompared() throws Exception {
        Ended ended = interruptedBeforeAnything("check", WITHOUT_VARIANTS, "--json");
        assertThat(ended.messages).contains("theory is not compared");
        assertThat(ended.document.get("valid").booleanValue()).isTrue();
        assertThat(ended.document.get("interrupted").booleanValue()).isTrue();
        assertThat(ended.document.get("theory").isNull()).isTrue();
    }

    @Test
    void aSweepSaysThatItIsNotComplete() throws Exception {
        String store = folder.resolve("store.duckdb").toString();
        Ended ended = interruptedBeforeAnything("sweep", STUDY, "--json", "--store", store);
        assertThat(ended.messages).contains("kouan: stopping, in 30 s").contains("interrupted before anything was");
        assertThat(ended.document.get("interrupted").booleanValue()).isTrue();
        assertThat(ended.document.get("notes").get(0).stringValue()).startsWith("Interrupted before anything");
    }

    /** Some 100,000 points take many seconds to plan; that it waits for no patience is said by its words. */
    @ParameterizedTest
    @ValueSource(strings = {"--dry-run", "--resume"})
    void aBigStudyStopsWhileItIsPlanned(String option) throws Exception {
        Path study = Files.writeString(
                folder.resolve("big.yaml"), """
                kouan-study: 1
                name: big
                scenario: %s
                factors:
                  seed: {path: run.seed, range: {from: 1, to: 100000, step: 1}}
                replications: 1
                responses: {wait: class.citizen.wait_minutes.mean}
                """.formatted(Path.of(TWO_DESKS).toAbsolutePath()));
        Path store = folder.resolve("store.duckdb");
        Ended ended =
                interruptedAfter("points, ", "sweep", study.toString(), option, "--json", "--store", store.toString());
        assertThat(ended.messages)
                .contains("kouan: stopping, in 30 s")
                .contains("interrupted before anything was")
                .doesNotContain("longer");
        assertThat(ended.document.get("interrupted").booleanValue()).isTrue();
        assertThat(store).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "run, " + TWO_DESKS + ", --no-files",
        "run, " + LONG_RUN + ", --steady-state",
        "compare, " + TWO_DESKS + ", " + TWO_DESKS + "#smooth",
    })
    void withoutADocumentASentenceSaysSo(String command, String input, String option) throws Exception {
        Path printed = folder.resolve("printed");
        String messages = endedBeforeAnything(command, input, printed, option);
        assertThat(messages).contains("Interrupted before").contains("nothing to");
        assertThat(printed).isEmptyFile();
    }

    private Ended interruptedInProgress(String... args) throws Exception {
        return interruptedAfter("replications, ", args);
    }

    /** @param progress words of the line of progress after which the signal is sent */
    private Ended interruptedAfter(String progress, String... args) throws Exception {
        Path printed = folder.resolve("printed");
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(ENDLESS);
        Process process = start(printed, "", List.of(), all);
        try (InputStream err = process.getErrorStream()) {
            // A study draws the line of its plan before, when the machine is slow.
            StringBuilder drawn = new StringBuilder();
            while (drawn.indexOf(progress) < 0) {
                int seen = err.read();
                assertThat(seen).as("the end, and no progress").isNotNegative();
                drawn.append((char) seen);
            }
            return ended(process, printed, terminated(process, err));
        }
    }

    private Ended interruptedBeforeAnything(String command, String input, String... options) throws Exception {
        Path printed = folder.resolve("printed");
        String messages = endedBeforeAnything(command, input, printed, options);
        return new Ended(document(printed), messages);
    }

    /** Lets the command look for policies, sends the signal, waits until it is heard, and only then gives the policies. */
    private String endedBeforeAnything(String command, String input, Path printed, String... options) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path services = Files.createDirectories(folder.resolve("slow/META-INF/services"));
        Files.writeString(services.resolve(LanePolicyProvider.class.getName()), SlowPolicies.class.getName());
        List<String> all = new ArrayList<>(List.of(command, input));
        all.addAll(List.of(options));
        Process process = start(
                printed,
                File.pathSeparator + folder.resolve("slow"),
                List.of("-D" + SlowPolicies.PIPE + "=" + pipe),
                all);
        Process feeder =
                new ProcessBuilder("sh", "-c", "exec 3>\"$0\" && echo opened && exec cat >&3", pipe.toString()).start();
        CompletableFuture<Void> gone = process.onExit().thenRun(feeder::destroy);
        try (BufferedReader opened = feeder.inputReader();
                BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(opened.readLine()).isEqualTo("opened");
            process.toHandle().destroy();
            StringBuilder messages = new StringBuilder();
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                messages.append(line).append('\n');
                if (line.contains("kouan: stopping")) {
                    break;
                }
            }
            feeder.getOutputStream().close();
            err.lines().forEach(line -> messages.append(line).append('\n'));
            expectSigterm(process);
            gone.join();
            return messages.toString();
        }
    }

    private static String terminated(Process process, InputStream err) throws IOException {
        process.toHandle().destroy(); // Process.destroy would close the stream that is read next
        return new String(err.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Ended ended(Process process, Path printed, String messages) throws Exception {
        expectSigterm(process);
        return new Ended(document(printed), messages);
    }

    private static void expectSigterm(Process process) throws InterruptedException {
        assertThat(process.waitFor(SECONDS_TO_WAIT, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(EXIT_CODE_AFTER_SIGTERM);
    }

    /** One document, and nothing else. */
    private static JsonNode document(Path printed) throws IOException {
        String text = Files.readString(printed);
        assertThat(text).startsWith("{").endsWith("}\n");
        return new JsonMapper().readTree(text);
    }

    /** As the launcher starts it, with the permission that the jar's manifest gives. */
    private static Process start(Path standardOutput, String moreClasses, List<String> properties, List<String> args)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dkouan.terminal=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path") + moreClasses);
        builder.command().addAll(properties);
        builder.command().add(Kouan.class.getName());
        builder.command().addAll(args);
        return builder.redirectOutput(standardOutput.toFile()).start();
    }
}
