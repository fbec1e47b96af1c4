package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.Target.Measure;

/** Stories of what targets measure, worked out by hand. */
class TargetStoriesTest {
    private static TargetResult measured(Story story, Measure measure, double limitSeconds) {
        return story.target(Target.of("limit", List.of("person"), List.of("hall"), s(limitSeconds))
                        .withMeasure(measure))
                .tell()
                .result()
                .targets()
                .get(0);
    }

    private static Story hall(double service, Arrivals arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", service), lane("desks", 1, "person")))
                .come("person", arrivals, "hall");
    }

    /** Waits of 0, 590 and 1180 s. */
    private static Story three() {
        return hall(600, at(0, 10, 20));
    }

    @Test
    void aWaitEqualToTheLimitKeepsIt() {
        assertThat(measured(three(), Measure.SHARE, 1180)).isEqualTo(new TargetResult(1, true));
        assertThat(measured(three(), Measure.SHARE, 1179.999999)).isEqualTo(new TargetResult(2.0 / 3, false));
        assertThat(measured(three(), Measure.SHARE, 0)).isEqualTo(new TargetResult(1.0 / 3, false));
    }

    /** The second target of a class is measured like the first. */
    @Test
    void aClassMayHaveSeveralTargets() {
        Target strict = Target.of("strict", List.of("person"), List.of("hall"), s(589));
        Target quarters = Target.of("quarters", List.of("person"), List.of("hall"), s(600))
                .withMeasure(Measure.WORST_INTERVAL);

        Told told = three().target(Target.of("limit", List.of("person"), List.of("hall"), s(590)))
                .target(strict)
                .target(quarters)
                .tell();

        assertThat(told.result().targets()).extracting(TargetResult::value).containsExactly(2.0 / 3, 1.0 / 3, 2.0 / 3);
        assertThat(told.ofClass(0).get(ClassColumn.WITHIN)).isEqualTo(2);
    }

    @Test
    void figuresOfTheClassAreThoseOfItsTarget() {
        Told told = three().target(Target.of("limit", List.of("person"), List.of("hall"), s(590)))
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.WITHIN)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.EXCESS)).isEqualTo(micros(590));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(590 + 1180));
    }

    /** Samples at 15, 30 and 45 min: the third of three, who then waits 1180 s; an empty queue; an empty queue. */
    @Test
    void theLastInTheQueueIsTimedEveryQuarter() {
        assertThat(measured(three(), Measure.LAST_IN_QUEUE, 1180).value()).isEqualTo(1);
        assertThat(measured(three(), Measure.LAST_IN_QUEUE, 1179).value()).isEqualTo(2.0 / 3);
    }

    /** The third is timed in the hall, at 15 min, and not once more when it begins at the exit; then nobody, twice. */
    @Test
    void whoGoesOnIsTimedOnce() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 600), lane("desks", 1, "person")))
                .stage(StageSpec.of("exit", times("person", 10), lane("gate", 1, "person")))
                .come("person", at(0, 10, 20), "hall", "exit")
                .target(Target.of("limit", List.of("person"), List.of("hall"), s(1179))
                        .withMeasure(Measure.LAST_IN_QUEUE))
                .tell();

        assertThat(told.totals().dates().measured).containsExactly(3);
        assertThat(told.totals().dates().kept).containsExactly(2);
    }

    /** The last of four is in the queue at 15 min, and in the second case still at 30 min. */
    @Test
    void theLastInTheQueueMayBeTimedTwice() {
        assertThat(measured(hall(590, at(0, 10, 20, 30)), Measure.LAST_IN_QUEUE, 1739)
                        .value())
                .as("wait 1740 s, until 1770 s")
                .isEqualTo(2.0 / 3);
        assertThat(measured(hall(700, at(0, 10, 20, 30)), Measure.LAST_IN_QUEUE, 2069)
                        .value())
                .as("wait 2070 s, until 2100 s")
                .isEqualTo(1.0 / 3);
    }

    @Test
    void whoIsStillWaitingAtTheEndFailsTheSample() {
        assertThat(measured(hall(4000, at(0, 1700)).cutOff(), Measure.LAST_IN_QUEUE, 100_000)
                        .value())
                .as("samples: nobody, the second, the second")
                .isEqualTo(1.0 / 3);
    }

    /** A visitor waits from 300 s; a citizen whom the gate rejects goes before her at 310 s. */
    @Test
    void whoIsSentToTheHeadIsNotTheLast() {
        Story story = new Story()
                .classes("person", "citizen")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 1000, "citizen", 1000),
                        lane("gates", 1, "citizen")
                                .withService(java.util.Map.of("citizen", constant(10)))
                                .withEGate(new LaneSpec.EGate(1, 1, "desks", true)),
                        lane("desks", 1, "person", "citizen")))
                .come("person", at(0, 300), "hall")
                .come("citizen", at(300), "hall")
                .target(Target.of("limit", List.of("person", "citizen"), List.of("hall"), s(1690))
                        .withMeasure(Measure.LAST_IN_QUEUE));

        Told told = story.tell();

        assertThat(told.lines("starts at desks"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "1000 s citizen#0 starts at desks",
                        "2000 s person#1 starts at desks");
        assertThat(told.result().targets().get(0).value())
                .as("gates: nobody thrice; desks: the visitor at 15 and 30 min, who waits 1700 s, then nobody")
                .isEqualTo(4.0 / 6);
    }

    /** Waits of 0 and 100 s in the first quarter, 0 in the second, nobody in the third. */
    @Test
    void theWorstIntervalIsThatOfArrival() {
        Arrivals arrivals = at(0, 500, 1000);

        assertThat(measured(hall(600, arrivals), Measure.WORST_INTERVAL, 99).value())
                .as("the second waits 100 s, the third 200 s and is alone in its quarter")
                .isZero();
        assertThat(measured(hall(600, at(0, 500, 1300)), Measure.WORST_INTERVAL, 99)
                        .value())
                .isEqualTo(0.5);
        assertThat(measured(hall(600, at(0, 500, 1300)), Measure.WORST_INTERVAL, 100))
                .isEqualTo(new TargetResult(1, true));
    }

    @Test
    void nothingToMeasureKeepsTheTarget() {
        Story story = hall(600, new Arrivals.Renewal(constant(5000), s(0)));

        TargetResult result = measured(story, Measure.SHARE, 10);

        assertThat(result.value()).isNaN();
        assertThat(result.kept()).isTrue();
    }

    /** The second queues over the end of the first quarter; figures by period hold the queue when it was there. */
    @Test
    void figuresByPeriod() {
        Told told = hall(600, at(0, 500)).tell();

        assertThat(told.totals().queueAreaMicros[0]).isEqualTo(micros(100));
        Told longer = hall(1000, at(0, 500)).tell();
        assertThat(longer.totals().arrivals).startsWith(2, 0);
        assertThat(longer.totals().waitSumMicros).startsWith(micros(500), 0);
        assertThat(longer.totals().queueAreaMicros).startsWith(micros(400), micros(100), 0);
        assertThat(longer.totals().queueMax).startsWith(1, 1, 0);
        assertThat(longer.totals().openMicros).startsWith(micros(900), micros(900));
        assertThat(longer.totals().elapsedMicros).startsWith(micros(900), micros(900));
    }
}
