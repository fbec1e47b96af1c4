package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.DateSums;
import org.kouan.result.LaneColumn;
import org.kouan.result.PeriodMeans;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.Target.Measure;

/** What is recorded by class, period, date and lane, worked out by hand. */
class RecordStoriesTest {
    private static final double DAY = 86_400;

    private static Story hall(LaneSpec desks, double service, double... arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", service), desks))
                .come("person", at(arrivals), "hall");
    }

    /** Both come in the second quarter, when one of them is approved as urgent and counts as one that came so. */
    @Test
    void whoIsApprovedCountsUnderTheNewClassInThePeriodOfArrival() {
        FlowSpec flow = FlowSpec.of("trucks", Map.of("general", 1.0), at(1000, 1010))
                .withRoute(RouteStep.Request.of("duty", "general", "urgent"), RouteStep.Visit.of("yard"));
        Told told = new Story()
                .classes("general", "urgent")
                .stage(StageSpec.of(
                        "yard",
                        times("general", 100, "urgent", 80),
                        lane("goods", 1, "general"),
                        lane("fast", 1, "urgent")))
                .flow(flow)
                .approval(Approval.of("duty", 1, constant(2000)).withQuotaPerDay(1))
                .tell();

        assertThat(told.totals().arrivals).containsExactly(0, 1, 0, 0, 0, 1, 0, 0);
        assertThat(told.totals().waitSumMicros).containsExactly(0, micros(1990), 0, 0, 0, micros(2000), 0, 0);
    }

    /** Waits of 0 and 590 s, and one of 580 s that is given up. */
    @Test
    void waitsOfThoseServed() {
        Told told = hall(
                        lane("desks", 1, "person").withImpatience(Impatience.of(Map.of("person", constant(1170)))),
                        600,
                        0,
                        10,
                        20)
                .tell();

        assertThat(told.lines("gives up")).containsExactly("1190 s person#2 gives up at desks");
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(590 + 1170));
        assertThat(told.ofClass(0).get(ClassColumn.SERVED_WAIT_SUM)).isEqualTo(micros(590));
    }

    /** Mean waits and queues by quarter: waits 0 and 800 s, 700 s, 0; two wait for 600 s, one for 100 + 100 + 700 s. */
    @Test
    void theCourseOfADay() {
        Told told = hall(lane("desks", 1, "person"), 900, 0, 100, 1100, 3590).tell();

        PeriodMeans days = told.result().days();
        assertThat(days).isNotNull();
        assertThat(days.waitMinutes()).containsExactly(400 / 60f, 700 / 60f, Float.NaN, 0);
        assertThat(days.queue()).containsExactly(800 / 900f, 700 / 900f, 0, 0);
        assertThat(told.totals().queueMax).containsExactly(1, 1, 0, 0);
        Story alone = hall(lane("desks", 1, "person"), 900, 0);
        assertThat(alone.tell(199).result().days()).as("of the first 200").isNotNull();
        assertThat(alone.tell(200).result().days()).isNull();
    }

    /** Who leaves a second before midnight is gone by then, who leaves at midnight still there. */
    @Test
    void whoLeavesAtMidnightWasInThePort() {
        double evening = DAY - 600;
        Told told = hall(lane("desks", 1, "person"), 600, evening - 1, DAY + evening - 1)
                .run(0, 2 * DAY)
                .tell();
        Told later = hall(lane("desks", 1, "person"), 600, evening, DAY)
                .run(0, 2 * DAY)
                .tell();

        assertThat(told.totals().dates().atMidnight).containsExactly(0, 0);
        assertThat(later.lines("leaves")).containsExactly("86400 s person#0 leaves", "87000 s person#1 leaves");
        assertThat(later.totals().dates().atMidnight).containsExactly(1, 0);
    }

    /**
     * The first is at the desk for 80 hours, beyond the third midnight. Those who come at 22:00 of the first day and at 2:00 of
     * the second give up after 25 hours, with one midnight in between.
     */
    @Test
    void whoGivesUpWasInThePortAtEachMidnightBefore() {
        Impatience patience = Impatience.of(Map.of("person", constant(25 * 3600)));
        Told told = hall(lane("desks", 1, "person").withImpatience(patience), 80 * 3600, 0, DAY - 7200, DAY + 7200)
                .run(0, 3 * DAY)
                .tell();

        assertThat(told.lines("gives up"))
                .containsExactly("169200 s person#1 gives up at desks", "183600 s person#2 gives up at desks");
        assertThat(told.totals().dates().atMidnight).containsExactly(2, 2, 1);
        assertThat(told.totals().dates().unfinished).containsExactly(1, 1, 0);
    }

    /**
     * The desk is open. Two come at 0:14 of the second day: the second is the last in the queue at 0:15 and waits 10
     * minutes, too long; all else that is timed is an empty queue, 95 times on the first day and on the second.
     */
    @Test
    void theLastInTheQueueIsTimedByDate() {
        Told told = hall(lane("desks", 1, "person"), 600, DAY + 840, DAY + 840)
                .target(Target.of("last", List.of("person"), List.of("hall"), s(599))
                        .withMeasure(Measure.LAST_IN_QUEUE))
                .run(0, 2 * DAY)
                .tell();

        DateSums dates = told.totals().dates();
        assertThat(dates.measured).containsExactly(95, 96);
        assertThat(dates.kept).containsExactly(95, 95);
        assertThat(told.result().targetValue(0)).isEqualTo(190 / 191.0);
    }

    /** A wait of exactly the limit of a class's second target keeps it. */
    @Test
    void aWaitEqualToASecondLimitKeepsIt() {
        Told told = hall(lane("desks", 1, "person"), 600, 0, 10)
                .target(Target.of("first", List.of("person"), List.of("hall"), s(1)))
                .target(Target.of("second", List.of("person"), List.of("hall"), s(590)))
                .tell();

        assertThat(told.result().targetValue(0)).isEqualTo(0.5);
        assertThat(told.result().targetValue(1)).isEqualTo(1);
    }

    /**
     * Two officers a desk, and 30 s of overtime at one desk, from the end of the run at 70 s to 100 s.
     */
    @Test
    void overtimeIsThatOfAllOfficersOfADesk() {
        Told told = hall(lane("desks", new LaneSpec.Desks(plan(0, 1), 2, s(0)), "person"), 100, 0)
                .run(0, 70)
                .tell();

        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(100));
        assertThat(told.lane(0).get(LaneColumn.OFFICER)).isEqualTo(micros(200));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isEqualTo(micros(60));
    }

    /**
     * Three queue behind the first. In the second quarter, which begins when one of them goes to the desk, the longest
     * queue is the two that are left and not the three before; who comes then and waits for no time makes it no longer.
     */
    @Test
    void theLongestQueueOfAPeriodIsThatOfItsOwnTime() {
        Told told = hall(lane("desks", 1, "person"), 900, 0, 1, 2, 3).tell();

        assertThat(told.totals().queueMax).containsExactly(3, 2, 1, 0);
        Told atOnce = hall(lane("desks", 2, "person"), 100, 0, 900, 900).tell();
        assertThat(atOnce.totals().queueMax).containsExactly(0, 0, 0, 0);
        assertThat(atOnce.lane(0).get(LaneColumn.QUEUE_MAX)).isZero();
    }

    /** Figures of breakdowns and of those sent off begin with the end of the warm-up at 60 s. */
    @Test
    void mishapsOfTheWarmUpDoNotCount() {
        LaneSpec desks =
                lane("desks", 1, "person").withBreakdowns(new Breakdowns(constant(25), constant(8), InService.RESUME));
        Told told = hall(desks, 10, 20, 55, 85).run(0, 120).warmUp(60).tell();

        assertThat(told.lines("breaks down"))
                .containsExactly(
                        "25 s desk 0 of desks breaks down",
                        "58 s desk 0 of desks breaks down",
                        "91 s desk 0 of desks breaks down");
        assertThat(told.figure("lane.desks.breakdowns")).isEqualTo(1);
        assertThat(told.figure("lane.desks.interrupted")).isEqualTo(1);
        assertThat(told.figure("lane.desks.broken-off")).isEqualTo(1);
        assertThat(told.seconds("lane.desks.out-of-order"))
                .as("60 to 66 s, 91 to 99 s")
                .isEqualTo(14);
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(60 - 14));
        assertThat(told.lane(0).get(LaneColumn.OFFICER)).isEqualTo(micros(60));

        LaneSpec closing = lane("desks", LaneSpec.Desks.of(plan(0, 1, 5, 0, 70, 1, 75, 0)), "person")
                .withClosingDesk(ClosingDesk.LEAVE);
        Told sentOff = hall(closing, 10, 1, 71).warmUp(60).tell();
        assertThat(sentOff.lines("dismissed")).hasSize(2);
        assertThat(sentOff.figure("lane.desks.dismissed")).isEqualTo(1);
    }
}
