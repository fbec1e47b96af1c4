package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kouan run} prints and writes. */
class RunCommandTest extends CommandStory {
    @Test
    void jsonIsOneDocumentAndNoFilesAreWritten() throws IOException {
        assertThat(run("--json", "--replications", "30", "--seed", "5")).isZero();
        assertThat(out)
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"scenario\": \"one-desk\"", "\"seed\": 5", "\"replications\": 30", "\"verdict\": ");
        assertThat(out).contains(" --seed 5 --replications 30\"");
        assertThat(err).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(scenario);
        }
    }

    @Test
    void theScenarioSaysHowManyReplicationsUnlessTheCommandDoes() {
        run("--json");
        assertThat(out).contains("\"replications\": 20,", "\"seed\": 1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "8"})
    void threadsDoNotChangeTheDocument(String threads) {
        run("--json", "--threads", "1");
        String one = withoutSeconds(out);
        run("--json", "--threads", threads);
        assertThat(withoutSeconds(out)).isEqualTo(one);
    }

    @Test
    void filesGoWhereTheUserSaysAndTheTextSaysWhere() {
        Path into = folder.resolve("a/b");
        assertThat(run("--out", into.toString())).isZero();
        assertThat(into.resolve("report.html")).isNotEmptyFile();
        assertThat(into.resolve("run.json")).content().contains("\"replications\": 20,");
        assertThat(out)
                .contains("At most 30 minutes")
                .contains(into.resolve("report.html").toString());
        assertThat(err).isEmpty();
    }

    @Test
    void reductionsOfVarianceAreToldAndReproducible() {
        for (String option : List.of("--antithetic", "--control")) {
            assertThat(run("--json", option, "--replications", "31")).isZero();
            assertThat(out)
                    .contains("\"method\": \"" + option.substring(2) + "\"", "\"gain\": ", " " + option + "\"")
                    .contains(option.equals("--control") ? "\"replications\": 31," : "\"replications\": 32,");
            assertThat(run("--no-files", option, "--replications", "auto")).isZero();
            assertThat(out).contains("times as many days");
        }
        assertThat(run("--antithetic", "--control")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("exclude each other");
        assertThat(run("--antithetic", "--log", "x.csv")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theTitleSaysWhatWasChanged() {
        assertThat(run("--no-files", "--variant", "quiet-day", "--set", "run.seed=7"))
                .isZero();
        assertThat(out).startsWith("One desk (variant quiet-day: Few people; run.seed=7)\n");
        assertThat(run("--no-files")).isZero();
        assertThat(out).startsWith("One desk\n");
    }

    @Test
    void quietPrintsNothingButWritesTheFiles() {
        assertThat(run("--quiet", "--out", folder.resolve("q").toString())).isZero();
        assertThat(out).isEmpty();
        assertThat(err).isEmpty();
        assertThat(folder.resolve("q/report.html")).exists();
    }

    @Test
    void jsonAndOutGiveBoth() {
        assertThat(run("--json", "--out", folder.resolve("j").toString())).isZero();
        assertThat(out).startsWith("{").endsWith("}\n");
        assertThat(folder.resolve("j/report.html")).exists();
    }

    @Test
    void anUnusableFolderIsToldBeforeSimulating() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        assertThat(run("--out", file.toString(), "--replications", "1000000")).isEqualTo(2);
        assertThat(err)
                .contains("cannot write to")
                .contains("is a file, not a folder")
                .contains("--out");
        assertThat(run("--out", file.resolve("below").toString(), "--replications", "1000000"))
                .isEqualTo(2);
        assertThat(out).isEmpty();
    }

    @Test
    void aMissedTargetFailsOnlyWhenAsked() {
        String hopeless = "flows.people.arrivals.poisson.per-hour=200";
        assertThat(run("--json", "--set", hopeless)).isZero();
        assertThat(out).contains("\"verdict\": \"missed\"");
        assertThat(run("--json", "--set", hopeless, "--fail-on-breach")).isEqualTo(1);
    }

    @Test
    void anUndecidedTargetIsNoBreach() {
        assertThat(run("--json", "--replications", "2", "--variant", "quiet-day", "--fail-on-breach"))
                .isZero();
        assertThat(out).contains("\"verdict\": \"undecided\"");
    }

    @Test
    void autoRunsUntilDecided() {
        assertThat(run("--json", "--replications", "auto", "--variant", "quiet-day", "--fail-on-breach"))
                .isZero();
        assertThat(out)
                .contains("\"verdict\": \"met\"", "whether all targets are decided")
                .contains("--variant quiet-day --seed 1 --replications auto --max-replications 10000");
    }

    @Test
    void autoStopsAtItsCap() {
        assertThat(run("--json", "--replications", "auto", "--max-replications", "7"))
                .isZero();
        assertThat(out).contains("\"replications\": 7,");
    }

    @Test
    void autoNeedsATarget() throws IOException {
        Files.writeString(scenario, SCENARIO.replaceAll("targets:\n.*\n", ""));
        assertThat(run("--json", "--replications", "auto")).isEqualTo(2);
        assertThat(err).contains("--replications auto runs until every target is decided");
    }

    @Test
    void timingsGoToStandardError() {
        assertThat(run("--json", "--timings")).isZero();
        assertThat(err.lines().map(line -> line.replaceAll(" .*", "")))
                .containsExactly("start-up", "read", "compile", "simulate", "report", "total");
        assertThat(err.lines()).allMatch(line -> line.matches("[a-z-]+ +\\d+\\.\\d{3} s"));
    }

    private static String withoutSeconds(String json) {
        List<String> parts = List.of(json.split("\"seconds\": \\{[^}]*}"));
        assertThat(parts).hasSize(2);
        return String.join("", parts);
    }
}
