package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Stories of priority that has to be approved, worked out by hand. */
class ApprovalStoriesTest {
    private static final Approval ONE = Approval.of("duty", 1, constant(60));

    private static FlowSpec trucks(Arrivals arrivals) {
        return FlowSpec.of("trucks", Map.of("general", 1.0), arrivals)
                .withRoute(RouteStep.Request.of("duty", "general", "urgent"), RouteStep.Visit.of("yard"));
    }

    private static Story port(Approval approval, FlowSpec flow) {
        return new Story()
                .classes("general", "urgent")
                .stage(StageSpec.of(
                        "yard",
                        times("general", 100, "urgent", 80),
                        lane("goods", 1, "general"),
                        lane("fast", 1, "urgent")))
                .flow(flow)
                .approval(approval);
    }

    /** One approver takes 60 s each: the first two are approved, the third finds the quota of the day used up. */
    @Test
    void requestsAreDecidedInTurnUntilTheQuotaIsUsedUp() {
        Told told = port(ONE.withQuotaPerDay(2), trucks(at(0, 10, 20))).tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s goods has 1 open",
                        "0 s fast has 1 open",
                        "0 s general#0 arrives",
                        "0 s general#0 asks duty, taken up at 0 s by 0, decided at 60 s",
                        "10 s general#1 arrives",
                        "10 s general#1 asks duty, taken up at 60 s by 0, decided at 120 s",
                        "20 s general#2 arrives",
                        "20 s general#2 asks duty, taken up at 120 s by 0, decided at 120 s",
                        "60 s general#0 is approved as urgent",
                        "60 s urgent#0 joins fast",
                        "60 s urgent#0 starts at fast",
                        "120 s general#1 is approved as urgent",
                        "120 s urgent#1 joins fast",
                        "120 s general#2 is over quota",
                        "120 s general#2 joins goods",
                        "120 s general#2 starts at goods",
                        "140 s urgent#0 is inspected at fast",
                        "140 s urgent#0 leaves",
                        "140 s urgent#1 starts at fast",
                        "220 s general#2 is inspected at goods",
                        "220 s urgent#1 is inspected at fast",
                        "220 s general#2 leaves",
                        "220 s urgent#1 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(1);
        assertThat(told.ofClass(1).get(ClassColumn.ARRIVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("the wait for the decision counts as one for the yard")
                .isEqualTo(micros(100));
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(60 + 110 + 20));
        assertThat(told.figure("approval.duty.requests")).isEqualTo(3);
        assertThat(told.figure("approval.duty.approved")).isEqualTo(2);
        assertThat(told.figure("approval.duty.refused")).isZero();
        assertThat(told.figure("approval.duty.over-quota")).isEqualTo(1);
        assertThat(told.figure("approval.duty.taken-up-after")).isEqualTo((0 + 50 + 100) / 60.0 / 3);
        assertThat(told.figure("approval.duty.delay")).isEqualTo((60 + 110 + 100) / 60.0 / 3);
        assertThat(told.figure("approval.duty.delay-max")).isEqualTo(110 / 60.0);
        assertThat(told.figure("approval.duty.wait-max")).isEqualTo(110 / 60.0);
    }

    /** The same with a target that names another stage: the wait for the decision does not count. */
    @Test
    void theWaitForTheDecisionCountsWhereThatForTheNextStageDoes() {
        FlowSpec flow = trucks(at(0, 10))
                .withRoute(
                        RouteStep.Visit.of("weighing"),
                        RouteStep.Request.of("duty", "general", "urgent"),
                        RouteStep.Visit.of("yard"),
                        RouteStep.Visit.of("exit"));
        Told told = port(ONE, flow)
                .stage(StageSpec.of("weighing", times("general", 20), lane("scale", 1, "general")))
                .stage(StageSpec.of("exit", times("general", 20, "urgent", 20), lane("gate", 1, "general", "urgent")))
                .target(Target.of("at-the-exit", List.of("urgent"), List.of("exit"), s(5)))
                .tell();

        assertThat(told.lines("is approved"))
                .containsExactly("80 s general#0 is approved as urgent", "140 s general#1 is approved as urgent");
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM))
                .as("of the second at the scale, when all waits counted for it")
                .isEqualTo(micros(10));
    }

    /**
     * From 100 to 200 s requests are taken up. The first asks at 60 s, is taken up at 100 s, and goes on when it has
     * waited 40 s, at 130 s. The second asks at 135 s, is taken up at 150 s and approved at 200 s, before 205 s. The third
     * asks at 140 s, and nobody is free before the end of the hours: it goes on at 210 s.
     */
    @Test
    void outsideTheHoursNobodyWaitsForEver() {
        Approval approval = Approval.of("duty", 1, constant(50))
                .withHours(s(100), s(200))
                .withAhead(s(30))
                .withWaitsAtMost(s(40));
        Told told = port(approval, trucks(at(90, 165, 170))).tell();

        assertThat(told.lines("duty"))
                .containsExactly(
                        "90 s general#0 asks duty, taken up at 100 s by 0, decided at 150 s",
                        "165 s general#1 asks duty, taken up at 150 s by 0, decided at 200 s",
                        "170 s general#2 asks duty");
        assertThat(told.lines(" is "))
                .containsExactly(
                        "130 s general#0 is too late",
                        "200 s general#1 is approved as urgent",
                        "210 s general#2 is withdrawn",
                        "230 s general#0 is inspected at goods",
                        "280 s urgent#1 is inspected at fast",
                        "330 s general#2 is inspected at goods");
        assertThat(told.figure("approval.duty.too-late")).isEqualTo(2);
        assertThat(told.figure("approval.duty.delay"))
                .as("of the two that were decided: 90 and 65 s")
                .isEqualTo((90 + 65) / 60.0 / 2);
        assertThat(told.figure("approval.duty.wait")).isEqualTo((40 + 35 + 40) / 60.0 / 3);
    }

    /** Asked 100 s ahead and decided in 60 s: who comes at 0 s has known for 40 s. */
    @Test
    void whoAsksInTimeDoesNotWait() {
        Told told = port(ONE.withAhead(s(100)), trucks(at(0, 30))).tell();

        assertThat(told.lines("general"))
                .containsExactly(
                        "0 s general#0 arrives",
                        "0 s general#0 asks duty, taken up at -100 s by 0, decided at -40 s",
                        "0 s general#0 is approved as urgent",
                        "30 s general#1 arrives",
                        "30 s general#1 asks duty, taken up at -40 s by 0, decided at 20 s",
                        "30 s general#1 is approved as urgent");
        assertThat(told.figure("approval.duty.wait-max")).isZero();
        assertThat(told.figure("approval.duty.delay-max")).isEqualTo(1.5);
    }

    /** Of one place a day: it is held from 0 to 60 s, given back by the refusal, and held again from 60 s on. */
    @Test
    void aRefusalGivesThePlaceBack() {
        Approval approval =
                Approval.of("duty", 2, constant(60)).withQuotaPerDay(1).withRefusal(1);
        Told told = port(approval, trucks(at(0, 10, 60))).tell();

        assertThat(told.lines(" is "))
                .startsWith("10 s general#1 is over quota", "60 s general#0 is refused")
                .contains("120 s general#2 is refused");
        assertThat(told.figure("approval.duty.refused")).isEqualTo(2);
        assertThat(told.figure("approval.duty.over-quota")).isEqualTo(1);
    }

    /** The quota is one a day: who is taken up before midnight and decided after it belongs to the day before. */
    @Test
    void eachDayHasItsQuota() {
        int midnight = 86_400;
        Told told = port(ONE.withQuotaPerDay(1), trucks(at(midnight - 30, midnight + 10, midnight + 20)))
                .run(0, 2 * midnight)
                .tell();

        assertThat(told.lines("general#"))
                .filteredOn(line -> line.contains(" is approved") || line.contains(" is over"))
                .containsExactly(
                        "86430 s general#0 is approved as urgent",
                        "86490 s general#1 is approved as urgent",
                        "86490 s general#2 is over quota");
    }

    /** At the end of the run a unit that still waits for the decision goes on, and is served. */
    @Test
    void theEndOfTheRunEndsTheWait() {
        Told told = port(Approval.of("duty", 1, constant(7200)), trucks(at(3000, 3100)))
                .tell();

        assertThat(told.lines(" is "))
                .containsExactly(
                        "3600 s general#0 is too late",
                        "3600 s general#1 is withdrawn",
                        "3700 s general#0 is inspected at goods",
                        "3800 s general#1 is inspected at goods");
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isZero();
    }

    /** Two flows ask the same approver, who takes them in the order of asking. */
    @Test
    void anApproverServesAllFlows() {
        FlowSpec cars = FlowSpec.of("cars", Map.of("general", 1.0), at(5))
                .withRoute(RouteStep.Request.of("duty", "general", "urgent"), RouteStep.Visit.of("yard"));
        Told told = port(ONE, trucks(at(0, 10))).flow(cars).tell();

        assertThat(told.lines("is approved"))
                .containsExactly(
                        "60 s general#0 is approved as urgent",
                        "120 s general#0 is approved as urgent",
                        "180 s general#1 is approved as urgent");
    }

    /**
     * Tuesday is closed. Who asks on Monday after the hours is taken up on Wednesday at their begin; who asks a day
     * ahead of Wednesday, as that begins.
     */
    @Test
    void onClosedDaysNothingIsDecided() {
        int day = 86_400;
        PortCalendar tuesdays = PortCalendar.of(Map.of(LocalDate.of(2024, 6, 4), PortCalendar.Day.CLOSED));
        Told onMonday = port(ONE.withHours(s(9 * 3600), s(18 * 3600)), trucks(at(20 * 3600)))
                .calendar(tuesdays)
                .run(0, 3 * day)
                .tell();

        assertThat(onMonday.lines("duty"))
                .containsExactly("72000 s general#0 asks duty, taken up at 205200 s by 0, decided at 205260 s");
        assertThat(onMonday.lines("urgent"))
                .containsExactly(
                        "205260 s general#0 is approved as urgent",
                        "205260 s urgent#0 joins fast",
                        "205260 s urgent#0 starts at fast",
                        "205340 s urgent#0 is inspected at fast",
                        "205340 s urgent#0 leaves");

        Told aDayAhead = port(ONE.withAhead(s(day)), trucks(at(2 * day + 36_000)))
                .calendar(tuesdays)
                .run(2 * day, 3 * day)
                .tell();
        assertThat(aDayAhead.lines("asks"))
                .containsExactly("208800 s general#0 asks duty, taken up at 172800 s by 0, decided at 172860 s");
    }

    /** Nobody decides any more before the end of the run: the request is withdrawn when that comes. */
    @Test
    void whenOnlyClosedDaysAreLeftTheRequestIsWithdrawn() {
        int day = 86_400;
        PortCalendar tuesdays = PortCalendar.of(Map.of(LocalDate.of(2024, 6, 4), PortCalendar.Day.CLOSED));
        Told told = port(ONE.withHours(s(1), s(3600)), trucks(at(7200)))
                .calendar(tuesdays)
                .run(0, 2 * day)
                .tell();

        assertThat(told.lines("general#0 is ")).startsWith("172800 s general#0 is withdrawn");
    }

    /**
     * A coach brings three riders at 0 s; they ask one by one, 60 s each. The first two are approved, and the third goes to
     * the ordinary lane when she has waited 130 s; the coach leaves with the slowest.
     */
    @Test
    void membersOfAPartyAskEachForThemselves() {
        Branch.Party riders = new Branch.Party(
                Optional.of(new Arrivals.PartySize(3, 0, 3, 3)),
                Map.of("rider", 1.0),
                new Arrivals.Alighting.Gaps(constant(0)),
                constant(0),
                List.of(RouteStep.Request.of("duty", "rider", "first"), RouteStep.Visit.of("hall")));
        Told told = new Story()
                .classes("coach", "rider", "first")
                .stage(StageSpec.of(
                        "hall", times("rider", 30, "first", 30), lane("desk", 1, "rider"), lane("green", 1, "first")))
                .stage(StageSpec.of("gate", times("coach", 5), lane("exit", 1, "coach")))
                .flow(FlowSpec.of("coaches", Map.of("coach", 1.0), new Arrivals.Present(1, s(0), s(0)))
                        .withRoute(new RouteStep.Together(List.of(riders)), RouteStep.Visit.of("gate")))
                .approval(ONE.withWaitsAtMost(s(130)))
                .tell();

        assertThat(told.lines("#"))
                .containsExactly(
                        "0 s coach#0 arrives",
                        "0 s rider#0.0 arrives",
                        "0 s rider#0.0 asks duty, taken up at 0 s by 0, decided at 60 s",
                        "0 s rider#0.1 arrives",
                        "0 s rider#0.1 asks duty, taken up at 60 s by 0, decided at 120 s",
                        "0 s rider#0.2 arrives",
                        "0 s rider#0.2 asks duty, taken up at 120 s by 0, decided at 180 s",
                        "60 s rider#0.0 is approved as first",
                        "60 s first#0.0 joins green",
                        "60 s first#0.0 starts at green",
                        "90 s first#0.0 is inspected at green",
                        "90 s first#0.0 leaves",
                        "120 s rider#0.1 is approved as first",
                        "120 s first#0.1 joins green",
                        "120 s first#0.1 starts at green",
                        "130 s rider#0.2 is too late",
                        "130 s rider#0.2 joins desk",
                        "130 s rider#0.2 starts at desk",
                        "150 s first#0.1 is inspected at green",
                        "150 s first#0.1 leaves",
                        "160 s rider#0.2 is inspected at desk",
                        "160 s rider#0.2 leaves",
                        "160 s coach#0 joins exit",
                        "160 s coach#0 starts at exit",
                        "165 s coach#0 is inspected at exit",
                        "165 s coach#0 leaves");
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(130));
        assertThat(told.ofClass(2).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(60 + 120));
        assertThat(told.figure("approval.duty.approved")).isEqualTo(2);
    }
}
