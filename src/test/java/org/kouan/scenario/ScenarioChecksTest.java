package org.kouan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Exponential;

/** Scenarios built in Java: what the records' defaults are, and that they meet the same checks. */
class ScenarioChecksTest {
    private static final RunPlan DAY = RunPlan.of(LocalDate.of(2023, 2, 20), Duration.ofHours(8), Duration.ofHours(20));
    private static final LaneSpec DESKS = LaneSpec.of("desks", List.of("citizen"), LaneSpec.Desks.of(2));

    private static Scenario scenario(LaneSpec... lanes) {
        StageSpec hall = StageSpec.of("hall", Map.of("citizen", new Exponential(Duration.ofSeconds(45))), lanes);
        Arrivals arrivals = new Arrivals.Poisson(DayProfile.constant(60));
        FlowSpec entry = FlowSpec.of("entry", Map.of("citizen", 1.0), arrivals, "hall");
        Target target = Target.of("rule", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30));
        return Scenario.of(
                "small",
                DAY,
                List.of(UnitClass.of("citizen", "Citizens")),
                List.of(hall),
                List.of(entry),
                List.of(target));
    }

    private static List<String> problems(Scenario scenario) {
        return new ScenarioChecks(List.of())
                .problems(scenario).stream()
                        .map(problem -> problem.path() + ": " + problem.rule())
                        .toList();
    }

    @Test
    void aSmallScenarioIsGood() {
        Scenario scenario = scenario(DESKS);
        assertThat(problems(scenario)).isEmpty();
        assertThat(new ScenarioChecks(List.of()).checked(scenario)).isSameAs(scenario);
    }

    @Test
    void aRuleForEveryoneIsJudgedOnDaysAndAShareInTheLongRun() {
        Target rule = Target.of("rule", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30));
        assertThat(rule.judged()).isEqualTo(Target.Judged.DAYS);
        assertThat(rule.withShare(0.95).judged()).isEqualTo(Target.Judged.SHARE);
    }

    @Test
    void namesAreUniqueAndReferToSomething() {
        LaneSpec other = LaneSpec.of("desks", List.of("crew"), LaneSpec.Desks.of(1));
        assertThat(problems(scenario(DESKS, other)))
                .containsExactly(
                        "stages.hall.lanes.desks: there are two lanes named desks",
                        "stages.hall.lanes.desks.serves[0]: there is no class crew");
    }

    @Test
    void aPolicyThatNobodyKnows() {
        assertThat(problems(scenario(DESKS.withWhoIsNext(PolicySpec.of("loudest")))))
                .containsExactly("stages.hall.lanes.desks.who-is-next: there is no policy loudest");
    }

    @Test
    void desksThatNeverOpenDuringTheRun() {
        DayProfile night =
                new DayProfile(List.of(new DayProfile.Segment(Duration.ofHours(20), Duration.ofHours(24), 2)));
        LaneSpec lane = LaneSpec.of("desks", List.of("citizen"), LaneSpec.Desks.of(night));
        assertThat(problems(scenario(lane)))
                .containsExactly("stages.hall.lanes.desks.desks: no desk is open at any time of the run");
        LaneSpec helper = LaneSpec.of("helper", List.of("citizen"), LaneSpec.Desks.of(1))
                .withHelps(List.of(new LaneSpec.Help("desks", LaneSpec.Help.When.IDLE)));
        assertThat(problems(scenario(lane, helper))).isEmpty();
    }

    @Test
    void oneQueueADeskNeedsADesk() {
        LaneSpec lane =
                LaneSpec.of("desks", List.of("citizen"), LaneSpec.Desks.of(0)).withQueues(LaneSpec.Queues.PER_DESK);
        LaneSpec helper = LaneSpec.of("helper", List.of("citizen"), LaneSpec.Desks.of(1))
                .withHelps(List.of(new LaneSpec.Help("desks", LaneSpec.Help.When.IDLE)));
        assertThat(problems(scenario(lane, helper)))
                .containsExactly("stages.hall.lanes.desks.queues: one queue a desk needs a desk");
    }

    @Test
    void aClassHasOneTargetOnTheLastInTheQueue() {
        Target last = Target.of("last", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30))
                .withMeasure(Target.Measure.LAST_IN_QUEUE);
        Target all = Target.of("all", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30));
        Target again = Target.of("again", List.of("citizen"), List.of("hall"), Duration.ofMinutes(45))
                .withMeasure(Target.Measure.LAST_IN_QUEUE);
        Scenario small = scenario(DESKS);
        assertThat(problems(Scenario.of(
                        "x", DAY, small.classes(), small.stages(), small.flows(), List.of(last, all, again))))
                .containsExactly("targets.again.classes[0]: class citizen has a target on the last in the queue");
    }

    @Test
    void aRunOfSeveralDaysSeesTheDesksOfTheNextMorning() {
        DayProfile morning =
                new DayProfile(List.of(new DayProfile.Segment(Duration.ofHours(6), Duration.ofHours(7), 2)));
        assertThat(morning.maxBetween(Duration.ofHours(8), Duration.ofHours(20)))
                .isZero();
        assertThat(morning.maxBetween(Duration.ofHours(8), Duration.ofHours(30)))
                .isZero();
        assertThat(morning.maxBetween(Duration.ofHours(8), Duration.ofHours(31)))
                .isEqualTo(2);
        assertThat(morning.maxBetween(Duration.ofHours(24 * 9 + 6), Duration.ofHours(24 * 300)))
                .isEqualTo(2);
        assertThat(morning.isConstantBetween(Duration.ofHours(6), Duration.ofHours(7)))
                .isTrue();
        assertThat(morning.isConstantBetween(Duration.ofHours(6), Duration.ofHours(8)))
                .isFalse();
        assertThat(DayProfile.constant(3).isConstantBetween(Duration.ZERO, Duration.ofDays(400)))
                .isTrue();
    }

    @Test
    void aTargetOfNobodyIsNone() {
        Scenario small = scenario(DESKS);
        FlowSpec nobody =
                FlowSpec.of("entry", Map.of("citizen", 1.0), new Arrivals.Poisson(DayProfile.constant(0)), "hall");
        Scenario empty = Scenario.of("x", DAY, small.classes(), small.stages(), List.of(nobody), small.targets());
        assertThat(problems(empty))
                .containsExactly("targets.rule.classes: nobody of the target's classes ever comes: the flows that bring"
                        + " them have no arrivals in the run");
        Scenario some = Scenario.of(
                "x",
                DAY,
                small.classes(),
                small.stages(),
                List.of(
                        nobody,
                        FlowSpec.of(
                                "few",
                                Map.of("citizen", 1.0),
                                new Arrivals.Present(1, Duration.ofHours(10), Duration.ofHours(10)),
                                "hall")),
                small.targets());
        assertThat(problems(some)).isEmpty();
    }

    @Test
    void aTimetableWithoutServices() {
        Arrivals empty = new Arrivals.Timetable(
                "empty.csv",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                new Arrivals.Alighting.Gaps(new Constant(Duration.ZERO)),
                new Constant(Duration.ZERO));
        Scenario small = scenario(DESKS);
        FlowSpec flow = FlowSpec.of("entry", Map.of("citizen", 0.5), empty, "hall");
        Scenario scenario = Scenario.of("x", DAY, small.classes(), small.stages(), List.of(flow), small.targets());
        assertThat(problems(scenario))
                .containsExactly(
                        "flows.entry.mix: the shares of the classes must add up to 100 %",
                        "flows.entry.arrivals.timetable.file: the timetable is empty");
        assertThatThrownBy(() -> new ScenarioChecks(List.of()).checked(scenario))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("the timetable is empty");
    }
}
