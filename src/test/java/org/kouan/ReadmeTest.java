package org.kouan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.cli.Kouan;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.Summary;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;

/** What README.md shows is what happens. Its commands are run by {@code .ci/readme-commands}. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path SOURCE = Path.of("src/test/java/org/kouan/ReadmeTest.java");
    private static final Pattern SHOWN =
            Pattern.compile(" {8}// README begins\n(.*?) {8}// README ends\n", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("```text\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void aScenarioInJavaRuns() {
        // README begins
        var classes = List.of(UnitClass.of("citizen", "Chinese citizens"));
        var service = Map.<String, Distribution>of("citizen", new Distribution.Lognormal(Duration.ofSeconds(45), 0.5));
        var desks = LaneSpec.of("desks", List.of("citizen"), Desks.of(2));
        var hall = StageSpec.of("hall", service, desks);
        var arrivals = new Arrivals.Poisson(DayProfile.constant(140)); // an hour
        var flow = FlowSpec.of("travellers", Map.of("citizen", 1.0), arrivals, "hall");
        var target = Target.of("30-min", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30));
        var run = RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ofHours(10), Duration.ofHours(14));
        var scenario = Scenario.of("in-java", run, classes, List.of(hall), List.of(flow), List.of(target));
        new ScenarioChecks(LanePolicies.descriptors()).checked(scenario); // or tells all that is wrong
        var replications = Replications.of(scenario, 1, 2); // seed 1, two threads
        var experiment = new Experiment(replications, 0.95, Progress.NONE);
        Summary summary = experiment.run(200).summary();
        // README ends
        assertThat(summary.replications()).isEqualTo(200);
        assertThat(summary.classes().get(0).arrived().value()).isBetween(550.0, 570.0);
        assertThat(summary.targets().get(0).value().value()).isBetween(0.9, 1.0);
    }

    @Test
    void theLinesOfJavaAreThoseOfThisTest() throws IOException {
        String shown = only(SHOWN, Files.readString(SOURCE)).indent(-8);
        assertThat(only(JAVA, Files.readString(README))).isEqualTo(shown);
    }

    @Test
    void theSampleIsWhatARunPrints() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] command = {"run", "scenarios/two-desks.yaml", "--no-files"};
        assertThat(Kouan.run(command, stream, stream)).isZero();
        String[] shown = only(TEXT, Files.readString(README)).split("(?m)^\\.\\.\\.\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(shown[0]).containsSubsequence(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "docs/comparing.md",
                "docs/validation.md",
                "docs/decisions.md",
                "docs/experiments.md",
                "docs/files.md",
                "docs/json.md",
                "docs/scenario-format.md",
                "scenarios/README.md",
                "benchmarks/README.md"
            })
    void linksLeadSomewhere(String page) throws IOException {
        Path file = Path.of(page);
        for (String link : groups(LINK, Files.readString(file))) {
            assertThat(file.resolveSibling(link)).as("link in %s", page).exists();
        }
    }

    /** Names of tests and of classes to change, in tables. */
    @Test
    void everyClassNamedExists() throws IOException {
        Pattern name = Pattern.compile("`(?:\\*|[a-z/]+/)?\\*?([A-Z][A-Za-z]+)[.A-Za-z]*`");
        try (var files = Files.walk(Path.of("src"))) {
            List<String> sources = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .toList();
            for (String named : groups(name, Files.readString(README))) {
                if (!named.equals("SCENARIO")) {
                    assertThat(sources).as(named).anyMatch(source -> source.endsWith(named + ".java"));
                }
            }
        }
    }

    static String only(Pattern pattern, String text) {
        List<String> found = groups(pattern, text);
        assertThat(found).as("matches of %s", pattern).hasSize(1);
        return found.get(0);
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
