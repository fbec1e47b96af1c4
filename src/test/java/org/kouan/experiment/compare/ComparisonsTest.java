package org.kouan.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;
import org.kouan.result.Selection;
import org.kouan.result.Verdict;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** Two desks against a third desk from 11 to 13, and against a slower change-over. */
class ComparisonsTest {
    private static final Path TWO_DESKS = Path.of("scenarios/two-desks.yaml");
    private static final String MEAN_WAIT = "class.citizen.wait_minutes.mean";

    @Test
    void aThirdDeskIsBetterAndSaysByHowMuch() {
        Contest contest = contest(1, plain(), thirdDesk());
        contest.runTo(100, Progress.NONE);
        Comparison comparison = Comparisons.of(contest, false, 0.95);

        assertThat(comparison.replications()).isEqualTo(100);
        assertThat(comparison.notes()).isEmpty();
        assertThat(comparison.scenarios().get(0).verdicts()).containsExactly(Verdict.MISSED);
        Figure wait = figure(comparison, MEAN_WAIT);
        Difference difference = wait.differences().get(0);
        assertThat(difference.shown(false)).isEqualTo(1);
        assertThat(difference.better()).isEqualTo(100);
        assertThat(difference.value().value())
                .isCloseTo(wait.values().get(1).value() - wait.values().get(0).value(), within(1e-9));
        assertThat(figure(comparison, "port.officer_hours").differences().get(0).shown(false))
                .isEqualTo(-1);
        assertThat(comparison.courses()).hasSize(2);
        assertThat(comparison.courses().get(0).values()).hasSize(16);
        // Until the third desk opens at 11:00 nothing differs; those who come at 12:00 wait much less.
        assertThat(comparison.courses().get(0).values().get(0).value()).isZero();
        assertThat(comparison.courses().get(0).values().get(9).high()).isLessThan(-10);
    }

    /** However many are asked for, the first pair is there as soon as each has simulated one. */
    @Test
    void aStopLeavesThePairsThatAreFinished() {
        Contest contest = contest(1, plain(), thirdDesk());
        contest.runTo(100_000, (finished, total) -> {
            if (finished == 4) {
                contest.stop();
            }
        });

        assertThat(contest.finished()).isEqualTo(2);
        Comparison comparison = Comparisons.of(contest, false, 0.95);
        assertThat(comparison.replications()).isEqualTo(2);
        assertThat(figure(comparison, MEAN_WAIT).differences().get(0).better()).isEqualTo(2);
    }

    /** Half a second more a change-over: scenarios apart would need many times as many days to show it. */
    @Test
    void pairsShowWhatIndependentRunsWouldNot() {
        Contest contest = contest(1, plain(), slower());
        contest.runTo(60, Progress.NONE);
        Difference difference = figure(Comparisons.of(contest, false, 0.95), MEAN_WAIT)
                .differences()
                .get(0);
        assertThat(difference.varianceReduction()).isGreaterThan(20);
        assertThat(difference.shown(false)).isEqualTo(-1);
    }

    @Test
    void severalDifferencesShareTheError() {
        Contest contest = contest(1, plain(), thirdDesk(), slower());
        contest.runTo(20, Progress.NONE);
        Comparison withFirst = Comparisons.of(contest, false, 0.95);
        assertThat(withFirst.differenceConfidence()).isCloseTo(0.975, within(1e-12));
        assertThat(figure(withFirst, MEAN_WAIT).differences())
                .extracting(Difference::from)
                .containsExactly(0, 0);
        Comparison all = Comparisons.of(contest, true, 0.95);
        assertThat(all.differenceConfidence()).isCloseTo(1 - 0.05 / 3, within(1e-12));
        assertThat(figure(all, MEAN_WAIT).differences())
                .extracting(difference -> 10 * difference.from() + difference.to())
                .containsExactly(1, 2, 12);
    }

    @Test
    void whatNotAllHaveIsLeftOutAndNamed() {
        Contest contest = contest(1, plain(), scenario("targets.citizens-30-min.limit=20 min", "run.period=30 min"));
        contest.runTo(3, Progress.NONE);
        Comparison comparison = Comparisons.of(contest, false, 0.95);
        assertThat(comparison.figures())
                .extracting(figure -> figure.metric().key())
                .noneMatch(key -> key.startsWith("target."))
                .contains(MEAN_WAIT);
        assertThat(comparison.courses()).isEmpty();
        assertThat(String.join(" ", comparison.notes()))
                .contains("target.citizens-30-min.value", "other arrival periods");
        Contest fewer = contest(1, plain(), scenario("flows.travellers.arrivals.poisson.per-hour[1].value=140"));
        fewer.runTo(3, Progress.NONE);
        assertThat(String.join(" ", Comparisons.of(fewer, false, 0.95).notes())).contains("Other travellers come");
    }

    @Test
    void portsWithoutACommonClassCannotBeCompared() {
        Scenario rail = ScenarioFiles.read(Path.of("scenarios/alashankou-rail.yaml"), Overrides.NONE)
                .scenario();
        assertThatThrownBy(() -> contest(1, plain(), rail))
                .as("before anything is simulated")
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("train-out");
    }

    /**
     * The right answer is known: the slower hall's mean wait is longer, and the zone of indifference is the true
     * difference, so that the promise is tested where it is tight. If the promise of 90 % holds, this fails
     * with probability at most 1e-4.
     */
    @Test
    void selectsTheBetterHallAsOftenAsPromised() {
        Contest longRun = contest(99, plain(), slower());
        longRun.runTo(1000, Progress.NONE);
        Difference truth = figure(Comparisons.of(longRun, false, 0.99), MEAN_WAIT)
                .differences()
                .get(0);
        int experiments = 20;
        int right = 0;
        for (int i = 0; i < experiments; i++) {
            Contest contest = contest(1000 + i, slower(), plain());
            contest.runTo(10, Progress.NONE);
            Selection selection =
                    new SelectBest(contest, MEAN_WAIT, truth.value().low(), 0.9, 10_000, Progress.NONE).select();
            assertThat(selection.decided()).isTrue();
            right += selection.best() == 1 ? 1 : 0;
        }
        assertThat(right)
                .isGreaterThanOrEqualTo(
                        new BinomialDistribution(null, experiments, 0.9).inverseCumulativeProbability(1e-4));
    }

    @Test
    void aSelectionDoesNotTrustDaysThatAreAllAlike() {
        Contest alike = contest(1, thirdDesk(), thirdDesk());
        alike.runTo(20, Progress.NONE);
        Selection selection = new SelectBest(alike, MEAN_WAIT, 1, 0.95, 10_000, Progress.NONE).select();
        assertThat(selection.firstStage()).isEqualTo(SelectBest.LARGEST_FIRST_STAGE);
        assertThat(selection.best()).isZero();

        Contest contest = contest(1, thirdDesk(), plain());
        contest.runTo(20, Progress.NONE);
        assertThat(new SelectBest(contest, MEAN_WAIT, 1, 0.95, 10_000, Progress.NONE)
                        .select()
                        .firstStage())
                .isEqualTo(20);
    }

    @Test
    void atTheCapNothingIsPromised() {
        Contest contest = contest(1, plain(), slower());
        contest.runTo(10, Progress.NONE);
        Selection selection = new SelectBest(contest, MEAN_WAIT, 0.001, 0.99, 40, Progress.NONE).select();
        assertThat(selection.candidates())
                .extracting(Selection.Candidate::replications)
                .containsOnly(40);
        assertThat(selection.decided()).isFalse();
    }

    private static Figure figure(Comparison comparison, String key) {
        return comparison.figures().stream()
                .filter(each -> each.metric().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario plain() {
        return scenario();
    }

    private static Scenario slower() {
        return scenario("stages.hall.lanes.desks.change-over=8.5 s");
    }

    private static Scenario thirdDesk() {
        return ScenarioFiles.read(TWO_DESKS, Overrides.variant("third-desk")).scenario();
    }

    private static Scenario scenario(String... settings) {
        Overrides overrides = Overrides.NONE;
        for (String setting : settings) {
            overrides = overrides.set(setting);
        }
        return ScenarioFiles.read(TWO_DESKS, overrides).scenario();
    }

    private static Contest contest(long seed, Scenario... scenarios) {
        List<Candidate> candidates = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            candidates.add(new Candidate("s" + candidates.size(), scenario, Replications.of(scenario, seed, 1)));
        }
        return new Contest(candidates);
    }
}
