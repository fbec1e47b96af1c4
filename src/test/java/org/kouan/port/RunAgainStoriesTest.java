package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.StaffStory.hall;
import static org.kouan.port.StaffStory.shift;
import static org.kouan.port.StaffStory.team;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.DateSums;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.Target.Measure;

/**
 * A model is run for one replication after the other, each of which begins with nothing: without random times the second
 * has the figures of the first, though that has left units, open desks and desks out of order behind. Worked out by hand.
 */
class RunAgainStoriesTest {
    private static Target limit(String name, double seconds, Measure measure) {
        return Target.of(name, List.of("person"), List.of("hall"), s(seconds)).withMeasure(measure);
    }

    private static Story desk(double service, double... arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", service), lane("desks", 1, "person")))
                .come("person", at(arrivals), "hall");
    }

    /**
     * They wait 0, 590 and 1180 s and stay 600, 1190 and 1780 s; a fourth comes at 3500 s and is alone. Three of four wait at
     * most 590 s, two at most 589; of three samples of the last in the queue one waits 1180 s and two are of nobody.
     */
    @Test
    void classesAndTargets() {
        Told told = desk(600, 0, 10, 20, 3500)
                .target(limit("first", 590, Measure.SHARE))
                .target(limit("strict", 589, Measure.SHARE))
                .target(limit("interval", 589, Measure.WORST_INTERVAL))
                .tellAgain();

        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(4);
        assertThat(told.ofClass(0).get(ClassColumn.WITHIN)).isEqualTo(3);
        assertThat(told.ofClass(0).get(ClassColumn.EXCESS)).isEqualTo(micros(1180 - 590));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(590 + 1180));
        assertThat(told.ofClass(0).get(ClassColumn.STAY_SUM)).isEqualTo(micros(600 + 1190 + 1780 + 600));
        assertThat(told.result().targets())
                .containsExactly(
                        new TargetResult(0.75, false), new TargetResult(0.5, false), new TargetResult(1 / 3.0, false));
        assertThat(told.totals().arrivals).containsExactly(3, 0, 0, 1);
        assertThat(told.totals().waitSumMicros).containsExactly(micros(1770), 0, 0, 0);
        assertThat(told.totals().waits(0).count()).isEqualTo(4);
        assertThat(told.totals().elapsedMicros).containsOnly(micros(900));
    }

    @Test
    void theLastInTheQueue() {
        Told told = desk(600, 0, 10, 20)
                .target(limit("last", 1179, Measure.LAST_IN_QUEUE))
                .tellAgain();

        assertThat(told.result().targetValue(0)).isEqualTo(2 / 3.0);
        DateSums dates = told.totals().dates();
        assertThat(dates.measured).containsExactly(3);
        assertThat(dates.kept).containsExactly(2);
    }

    /** The second and the third are left in the queue when the desk, which is busy until 4000 s, closes for good. */
    @Test
    void aQueueIsLeftAtTheEnd() {
        Told told = desk(4000, 0, 600, 2000).cutOff().tellAgain();

        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.SERVED_WAIT_SUM)).isZero();
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(3400 + 2000));
        assertThat(told.lane(0).get(LaneColumn.STARTED)).isEqualTo(1);
        assertThat(told.lane(0).get(LaneColumn.TAKEN)).isEqualTo(1);
        assertThat(told.lane(0).get(LaneColumn.QUEUE_MAX)).isEqualTo(2);
        assertThat(told.lane(0).get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(3400 + 2000));
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(4000));
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(4000));
        assertThat(told.totals().queueAreaMicros).containsExactly(micros(300), micros(900), micros(1600), micros(1800));
        assertThat(told.totals().queueMax).containsExactly(1, 1, 2, 2);
        assertThat(told.totals().openMicros).containsOnly(micros(900));
    }

    /** Out of order from 25 s on, beyond the end at 40 s, with whose inspection began at 20 s. */
    @Test
    void aDeskIsLeftOutOfOrder() {
        LaneSpec desks = lane("desks", 1, "person")
                .withBreakdowns(new Breakdowns(constant(25), constant(500), InService.RESUME));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks))
                .come("person", at(20), "hall")
                .run(0, 40)
                .cutOff()
                .tellAgain();

        assertThat(told.figure("lane.desks.breakdowns")).isEqualTo(1);
        assertThat(told.figure("lane.desks.interrupted")).isEqualTo(1);
        assertThat(told.figure("lane.desks.broken-off")).isEqualTo(1);
        assertThat(told.seconds("lane.desks.out-of-order")).isEqualTo(15);
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(25));
        assertThat(told.lane(0).get(LaneColumn.OFFICER)).isEqualTo(micros(40));
    }

    /** The desk closes at 5 s and sends off whom it has, twice. */
    @Test
    void whoWasSentOffIsForgotten() {
        LaneSpec desks =
                lane("desks", LaneSpec.Desks.of(plan(0, 1, 5, 0)), "person").withClosingDesk(ClosingDesk.LEAVE);
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks))
                .come("person", at(1), "hall")
                .tellAgain();

        assertThat(told.figure("lane.desks.dismissed")).isEqualTo(1);
    }

    /** The important person at 20 s passes one citizen, whom nobody passes afterwards; two are left in the queue. */
    @Test
    void whoOvertookIsForgotten() {
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "vip", 100),
                                lane("desks", 1, "citizen", "vip")
                                        .withWhoIsNext(policy("class-priority", "order", List.of("vip"))))
                        .withOvertakesCounted())
                .come("citizen", at(0, 10, 30, 40), "hall")
                .come("vip", at(20), "hall")
                .run(0, 250)
                .cutOff()
                .tellAgain();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s citizen#0 starts at desks",
                        "100 s vip#0 starts at desks",
                        "200 s citizen#1 starts at desks");
        assertThat(told.figure("stage.hall.overtook-vip")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-share-citizen")).isEqualTo(0.5);
    }

    /** Duty ends with the run at 250 s, the inspection under way at 300 s: nobody goes off, and 50 s are overtime. */
    @Test
    void overtimeOfThoseWhoSitAtTheEnd() {
        Told told = hall(LaneSpec.Desks.of(1), at(0, 0, 0))
                .staff(StaffPool.of(
                        "pool", List.of("desks"), team("a", 1, "desks").withShifts(shift(0, 250))))
                .run(0, 250)
                .tellAgain();

        assertThat(told.result().endMicros()).isEqualTo(micros(300));
        assertThat(told.seconds("pool.pool.overtime")).isEqualTo(50);
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isEqualTo(micros(50));
        assertThat(told.lane(0).get(LaneColumn.OFFICER)).isEqualTo(micros(300));
    }

    /** One comes in the warm-up, two after it, of whom one finds the first at the desk. */
    @Test
    void arrivalsOfTheWarmUp() {
        Told told = desk(100, 0, 450, 1000).warmUp(400).tellAgain();

        assertThat(told.figure("port.warm-up")).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(2);
        assertThat(told.lane(0).get(LaneColumn.STARTED)).isEqualTo(2);
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(200));
        assertThat(told.result().countedMicros()).isEqualTo(micros(3200));
    }
}
