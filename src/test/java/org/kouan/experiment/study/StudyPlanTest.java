package org.kouan.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.study.Constraint;
import org.kouan.scenario.study.Design;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Factor.Change;
import org.kouan.scenario.study.Level;
import org.kouan.scenario.study.Quantity;
import org.kouan.scenario.study.Range;
import org.kouan.scenario.study.Stopping;
import org.kouan.scenario.study.Study;

class StudyPlanTest {
    @TempDir
    private Path folder;

    private Study small;

    @BeforeEach
    void writeScenario() throws IOException {
        small = SmallStudy.in(folder);
    }

    private static List<String> levels(StudyPlan plan) {
        return plan.points().stream().map(plan::describe).toList();
    }

    @Test
    void everyCombinationIsAPointAndTheLastFactorChangesFastest() {
        Study two = small.with(Factor.variants("day", Change.Variants.NONE, "quiet-day"));
        assertThat(levels(StudyPlan.of(two)))
                .containsExactly(
                        "desks = 1, day = none",
                        "desks = 1, day = quiet-day",
                        "desks = 2, day = none",
                        "desks = 2, day = quiet-day",
                        "desks = 3, day = none",
                        "desks = 3, day = quiet-day");
    }

    @Test
    void aPointThatBreaksAConstraintIsKeptWithTheReason() {
        StudyPlan plan = StudyPlan.of(small.with(Constraint.of("desks != 2")));
        assertThat(plan.points()).extracting(DesignPoint::simulated).containsExactly(true, false, true);
        assertThat(plan.points().get(1).skipped()).isEqualTo("desks != 2 is broken (2 and 2)");
    }

    @Test
    void aStudyOfNoPointIsRefused() {
        assertThatThrownBy(() -> StudyPlan.of(small.with(Constraint.of("desks > 7"))))
                .hasMessageContaining("every point breaks a constraint");
    }

    @Test
    void aListIsSimulatedAsItIs() {
        Study listed = Study.of("listed", small.base().scenario())
                .with(new Factor("desks", new Change.Values(List.of(SmallStudy.DESKS)), List.of(), Optional.empty()))
                .with(new Design.Points(
                        List.of(Map.of("desks", Quantity.level("4")), Map.of("desks", Quantity.level("2")))))
                .recording("wait", "class.citizen.wait_minutes.mean");
        assertThat(levels(StudyPlan.of(listed))).containsExactly("desks = 4", "desks = 2");
    }

    /** Thirty points: one to three desks, and checks of 30 to 90 s. */
    private Study hypercube() {
        Range seconds =
                new Range(BigDecimal.valueOf(30), BigDecimal.valueOf(90), "s", BigDecimal.ONE, Optional.empty());
        return Study.of("drawn", small.base().scenario())
                .with(Factor.of("desks", SmallStudy.DESKS, "1", "2", "3"))
                .with(new Factor(
                        "check",
                        new Change.Values(List.of("stages.hall.service.citizen.exponential.mean")),
                        List.of(),
                        Optional.of(seconds)))
                .with(new Design.LatinHypercube(30, 7))
                .recording("wait", "class.citizen.wait_minutes.mean");
    }

    @Test
    void aLatinHypercubeUsesEveryPartOfEveryRangeOnce() {
        Study drawn = hypercube();
        StudyPlan plan = StudyPlan.of(drawn);
        Set<Integer> parts = new HashSet<>();
        Map<String, Integer> desks = new java.util.TreeMap<>();
        for (DesignPoint point : plan.points()) {
            desks.merge(point.levels().get(0).text(), 1, Integer::sum);
            BigDecimal check = point.levels().get(1).number().orElseThrow();
            parts.add(check.subtract(BigDecimal.valueOf(30)).intValue() / 2);
            assertThat(point.levels().get(1).text()).endsWith(" s");
        }
        assertThat(parts).hasSize(30);
        assertThat(desks).containsExactlyInAnyOrderEntriesOf(Map.of("1", 10, "2", 10, "3", 10));
        assertThat(StudyPlan.of(drawn).id()).isEqualTo(plan.id());
    }

    /** Those that keep it at first stay; the others are replaced until there are as many as asked for. */
    @Test
    void pointsOfAHypercubeThatBreakAConstraintAreDrawnAgain() {
        Study free = hypercube();
        assertThat(StudyPlan.of(free).drawnAgain()).isZero();
        StudyPlan plan = StudyPlan.of(free.with(Constraint.of("check <= 60 s")));
        assertThat(plan.points()).hasSize(30).allMatch(DesignPoint::simulated);
        assertThat(plan.drawnAgain()).isGreaterThan(20);
        List<String> kept = StudyPlan.of(free).points().stream()
                .filter(point -> point.levels().get(1).number().orElseThrow().doubleValue() <= 60)
                .map(point -> point.levels().toString())
                .toList();
        assertThat(plan.points().stream()
                        .limit(kept.size())
                        .map(point -> point.levels().toString()))
                .isEqualTo(kept);
        assertThat(plan.points()).extracting(point -> point.levels().get(1)).doesNotHaveDuplicates();
        assertThatThrownBy(() -> StudyPlan.of(free.with(Constraint.of("check <= 29 s"))))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(((ScenarioException) thrown).problems())
                        .anySatisfy(problem -> assertThat(problem.path() + ": " + problem.rule())
                                .isEqualTo("design.latin-hypercube.points: the constraints left 0 of the points, after"
                                        + " 30000 were drawn again")));
    }

    @Test
    void pointsOfTheSameContentAreTold() {
        Study twice = small.with(Factor.of("again", "run.confidence", "90 %", "95 %"));
        assertThat(StudyPlan.of(twice).duplicates()).isEqualTo(Map.of(1, 0, 3, 2, 5, 4));
        assertThat(StudyPlan.of(small).duplicates()).isEmpty();
    }

    /** The number of threads is no part of a plan. */
    @Test
    void aPlanIsTheSameOnAnyNumberOfThreads() throws IOException {
        Path file = Files.writeString(folder.resolve("many.yaml"), """
                kouan-study: 1
                name: many
                scenario: one-desk.yaml
                factors:
                  desks: {path: "stages.hall.lanes.desk.desks[0].open", range: {from: 1, to: 30, step: 1}}
                  mean: {path: stages.hall.service.citizen.exponential.mean, range: {from: 31 s, to: 60 s, step: 1 s}}
                constraints: ["desks * 2 <= 50"]
                replications: 1
                responses: {wait: class.citizen.wait_minutes.mean}
                """);
        List<Integer> heard = new ArrayList<>();
        StudyPlan one = StudyPlan.read(file);
        StudyPlan three =
                StudyPlan.read(file, Optional.empty(), 3, (finished, total) -> heard.add(finished), () -> false);
        assertThat(three.id()).isEqualTo(one.id());
        assertThat(three.points())
                .hasSize(900)
                .extracting(DesignPoint::content)
                .isEqualTo(one.points().stream().map(DesignPoint::content).toList());
        assertThat(heard).isSorted().endsWith(900);
    }

    /** Three threads have begun at most one point each when the sixth look at it says to stop. */
    @Test
    void aPlanIsGivenUpBetweenTwoPoints() throws IOException {
        Path file = Files.writeString(folder.resolve("endless.yaml"), """
                kouan-study: 1
                name: endless
                scenario: one-desk.yaml
                factors:
                  seed: {path: run.seed, range: {from: 1, to: 100000, step: 1}}
                replications: 1
                responses: {wait: class.citizen.wait_minutes.mean}
                """);
        AtomicInteger looks = new AtomicInteger();
        List<Integer> heard = new ArrayList<>();
        assertThatThrownBy(() -> StudyPlan.read(
                        file,
                        Optional.empty(),
                        3,
                        (finished, total) -> heard.add(finished),
                        () -> looks.incrementAndGet() > 5))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).isEmpty();
        assertThat(looks).hasValueLessThanOrEqualTo(5 + 3 * 2);
    }

    @Test
    void aRangeWithStepsHasItsLevels() {
        Range range = new Range(
                new BigDecimal("0.5"),
                new BigDecimal("2"),
                "min",
                BigDecimal.valueOf(60),
                Optional.of(new BigDecimal("0.5")));
        Factor factor = new Factor("check", new Change.Values(List.of("x")), List.of(), Optional.of(range));
        assertThat(factor.combined()).extracting(Level::text).containsExactly("0.5 min", "1 min", "1.5 min", "2 min");
        assertThat(factor.combined().get(2).number().orElseThrow()).isEqualByComparingTo("90");
        assertThat(factor.at(0.999).text()).isEqualTo("2 min");
    }

    @Test
    void theIdentityIsThatOfTheContent() throws IOException {
        String id = StudyPlan.of(small).id();
        assertThat(StudyPlan.of(small.withReplications(500)).id()).isEqualTo(id);
        Files.writeString(
                folder.resolve("one-desk.yaml"),
                SmallStudy.SCENARIO
                        .replace("title: One desk", "title: Another title # and a comment")
                        .replace("replications: 20", "replications: 50"));
        assertThat(StudyPlan.of(small).id()).isEqualTo(id);
        Files.writeString(folder.resolve("one-desk.yaml"), SmallStudy.SCENARIO.replace("value: 66", "value: 67"));
        assertThat(StudyPlan.of(small).id()).isNotEqualTo(id);
        assertThat(StudyPlan.of(small.recording("more", "port.officer_hours")).id())
                .isNotEqualTo(id);
    }

    @Test
    void twoWaysToTheSameScenarioHaveTheSameContent() {
        StudyPlan byPath = StudyPlan.of(Study.of("a", small.base().scenario())
                .with(Factor.of("rate", "flows.people.arrivals.poisson.per-hour", "6"))
                .recording("wait", "class.citizen.wait_minutes.mean"));
        StudyPlan byVariant = StudyPlan.of(Study.of("b", small.base().scenario())
                .with(Factor.variants("day", "quiet-day"))
                .recording("wait", "class.citizen.wait_minutes.mean"));
        assertThat(byPath.points().get(0).content())
                .isEqualTo(byVariant.points().get(0).content());
    }

    @Test
    void scenarioFilesCanBeAFactor() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), SmallStudy.SCENARIO.replace("value: 66", "value: 30"));
        Factor files = new Factor(
                "port",
                new Change.Scenarios(),
                List.of(Level.of("one-desk.yaml"), Level.of("other.yaml")),
                Optional.empty());
        StudyPlan plan = StudyPlan.of(Study.of("files", small.base().scenario())
                .with(files)
                .recording("wait", "class.citizen.wait_minutes.mean"));
        assertThat(plan.points()).extracting(DesignPoint::content).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrongAtAPointIsToldWithThePoint() {
        assertThatThrownBy(() -> StudyPlan.of(small.with(Factor.of("check", "stages.hall.servce", "1 s"))))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("factors.check.values[0]");
                                    assertThat(problem.rule()).contains("unknown key servce");
                                }));
        assertThatThrownBy(() -> StudyPlan.of(small.recording("x", "class.citizn.served")))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        invalid -> assertThat(invalid.problems().get(0).hint())
                                .isEqualTo("did you mean class.citizen.served?"));
    }

    @Test
    void pointsKeepTheirNumbersWhenOthersAreWrong() {
        Factor share = Factor.of("citizens", "flows.people.mix.citizen", "90 %", "99.5 %", "80 %");
        Study shares = Study.of("shares", small.base().scenario())
                .with(share)
                .recording("wait", "class.citizen.wait_minutes.mean");
        assertThatThrownBy(() -> StudyPlan.of(shares))
                .isInstanceOfSatisfying(
                        ScenarioException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.hint().replaceAll(".*(at point \\d).*", "$1"))
                                .containsExactly("at point 0", "at point 2"));
    }

    @Test
    void aRuleForStoppingRecordsWhatItNeeds() {
        StudyPlan plan = StudyPlan.of(small.with(new Stopping.Decided(List.of("short"), 100)));
        assertThat(plan.responses())
                .extracting(ResponseColumn::name)
                .containsExactly("wait", "rare", "kept", "target_short_value");
        assertThat(plan.points().get(0).rule().sequential()).isTrue();
    }

    @Test
    void precisionStopsAtASecondLookAndStaysThere() {
        Stopping.Precision tenth =
                new Stopping.Precision("wait", OptionalDouble.of(0.1), OptionalDouble.empty(), 0.95, 1000);
        StoppingRule rule = StoppingRule.precision(tenth, 0);
        double[] values = new double[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 5 + 0.4 * Math.sqrt(3) * (i % 3 - 1) / Math.sqrt(2);
        }
        int needed = rule.needed(new double[][] {values}, 0);
        assertThat(needed).isEqualTo(20);
        while (rule.needed(new double[][] {values}, needed) > needed) {
            needed = rule.needed(new double[][] {values}, needed);
        }
        assertThat(needed).isBetween(64, 80); // a fixed sample of 64 has 1.998 * 0.4 / 8 = 0.0999, skewed by nothing
        assertThat(rule.needed(new double[][] {values}, 1000)).isEqualTo(needed);
    }
}
