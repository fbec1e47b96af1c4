package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StageSpec;

/** Stories of desks that open when the queue is long, exact to the second. Each inspection takes 100 s. */
class TriggerStoriesTest {
    private static PolicySpec onQueue(int above, int below, int most, int callUp, int openAtLeast) {
        return policy(
                "on-queue",
                "open-above",
                above,
                "at-most",
                most,
                "close-below",
                below,
                "every",
                s(60),
                "call-up",
                s(callUp),
                "open-at-least",
                s(openAtLeast));
    }

    private static PolicySpec onWait(int above, int below, int callUp, int openAtLeast) {
        return policy(
                "on-wait",
                "open-above",
                s(above),
                "at-most",
                1,
                "close-below",
                s(below),
                "every",
                s(60),
                "call-up",
                s(callUp),
                "open-at-least",
                s(openAtLeast));
    }

    private static Told told(PolicySpec whatOpens, LaneSpec.Desks desks, Arrivals arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 100),
                        lane("desks", desks, "person").withWhatOpens(whatOpens)))
                .come("person", arrivals, "hall")
                .tell();
    }

    /** Ten wait from the start, but the plan opens the lane at 300 s only: the first look that counts is then. */
    @Test
    void opensNothingWhileThePlanHasTheLaneClosed() {
        Told told = told(
                onQueue(2, 1, 2, 120, 300),
                LaneSpec.Desks.of(plan(0, 0, 300, 1)),
                new Arrivals.Present(10, s(0), s(0)));

        assertThat(told.lines("open")).startsWith("300 s desks has 1 open", "420 s desks has 2 open");
    }

    /**
     * Ten at once. At 60 s nine wait: a desk is called, open at 180 s; then eight are left before it takes one: the
     * next is called, open at 300 s, and there are no more. Below one waiting from 400 s on, but the last desk stays
     * open 300 s: until 600 s, the other closes at the next look.
     */
    @Test
    void opensOneDeskAfterTheOtherAndClosesThemOneByOne() {
        Told told = told(onQueue(2, 1, 2, 120, 300), LaneSpec.Desks.of(1), new Arrivals.Present(10, s(0), s(0)));

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "180 s desks has 2 open",
                        "300 s desks has 3 open",
                        "600 s desks has 2 open",
                        "660 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "100", "180", "200", "280", "300", "300", "380", "400", "400");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(3600 + (660 - 180) + (600 - 300)));
    }

    @Test
    void aReadingAtTheThresholdCallsNobodyAndOneAboveDoes() {
        Arrivals fourWait = new Arrivals.Present(5, s(0), s(0));

        assertThat(told(onQueue(4, 1, 2, 0, 0), LaneSpec.Desks.of(1), fourWait).lines("open"))
                .containsExactly("0 s desks has 1 open");
        assertThat(told(onQueue(3, 1, 1, 0, 10_000), LaneSpec.Desks.of(1), fourWait)
                        .lines("open"))
                .containsExactly("0 s desks has 1 open", "60 s desks has 2 open");
    }

    /**
     * Six at once: at 60 s five wait for one desk, 500 s: another opens at once. At 180 s two wait for two desks,
     * 100 s, which is not below 100 s. At 240 s one waits, 50 s: one desk closes, and finishes until 260 s.
     */
    @Test
    void anEstimatedWaitOpensADeskAndClosesItWithHysteresis() {
        Told told = told(onWait(300, 100, 0, 60), LaneSpec.Desks.of(1), new Arrivals.Present(6, s(0), s(0)));

        assertThat(told.lines("open"))
                .containsExactly("0 s desks has 1 open", "60 s desks has 2 open", "240 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "60", "100", "160", "200", "300");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(3600 + (260 - 60)));
    }

    @Test
    void anEstimatedWaitAtTheThresholdCallsNobody() {
        Told told = told(onWait(300, 100, 0, 60), LaneSpec.Desks.of(1), new Arrivals.Present(4, s(0), s(0)));

        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open");
    }

    @Test
    void anEmptyQueueAtAClosedLaneIsNoReasonToOpen() {
        Told told = told(onWait(300, 100, 0, 60), LaneSpec.Desks.of(plan(0, 0, 600, 1)), at(1000));

        assertThat(told.lines("open")).containsExactly("600 s desks has 1 open");
    }

    @Test
    void aRunForgetsTheDesksOfTheLast() {
        Story story = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 100),
                        lane("desks", 1, "person").withWhatOpens(onQueue(2, 1, 2, 120, 100_000))))
                .come("person", new Arrivals.Present(10, s(0), s(0)), "hall");
        Diary diary = new Diary(story.scenario());
        PortModel model = PortModel.compile(story.scenario(), diary);
        model.run(1, 0, new org.kouan.result.RunTotals(model.layout()));
        List<String> first = List.copyOf(diary.lines());
        diary.lines().clear();

        model.run(1, 0, new org.kouan.result.RunTotals(model.layout()));

        assertThat(diary.lines()).isEqualTo(first).contains("300 s desks has 3 open");
    }

    private static List<String> starts(Told told) {
        return told.lines("starts").stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }
}
