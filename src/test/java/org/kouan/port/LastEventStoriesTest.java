package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Disturbance.Occurs;
import org.kouan.scenario.Disturbance.Window;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.StageSpec;

/**
 * What goes on after the end of a run and helps nobody is no part of it: a storm that ends in the night, the repair of a
 * desk. The run lasts 1000 s, a check 100 s; those who are left have waited until the last that happened.
 */
class LastEventStoriesTest {
    private static final Disturbance STORM =
            Disturbance.closing("storm", new Occurs.At(List.of(new Window(s(900), s(5000)))), "yard");
    private static final Disturbance SLOW =
            Disturbance.slowing("storm", 2, new Occurs.At(List.of(new Window(s(900), s(5000)))), "yard");

    private static Story port(LaneSpec.Desks desks, double... arrivals) {
        return port(lane("desks", desks, "person"), arrivals);
    }

    private static Story port(LaneSpec desks, double... arrivals) {
        return new Story()
                .classes("person", "truck")
                .stage(StageSpec.of("hall", times("person", 100), desks))
                .stage(StageSpec.of("yard", times("truck", 100), lane("bay", 1, "truck")))
                .come("person", at(arrivals), "hall")
                .come("truck", at(10), "yard")
                .run(0, 1000);
    }

    /** The second is served until 1050 s; the third has waited since 960 s by then, when all is over. */
    @Test
    void atACutOffNobodyWaitsForTheEndOfTheStorm() {
        for (Disturbance storm : List.of(STORM, SLOW)) {
            Told told = port(LaneSpec.Desks.of(1), 0, 950, 960)
                    .cutOff()
                    .disturbance(storm)
                    .tell();

            assertThat(told.result().endMicros()).isEqualTo(micros(1050));
            assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
            assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(1050 - 960));
            assertThat(told.seconds("port.storm-time")).isEqualTo(150);
        }
    }

    /** It ends at 1020 s, while the last inspection lasts until 1050 s. */
    @Test
    void aStormThatEndsBeforeTheLastInspectionIsNoLonger() {
        Told told = port(LaneSpec.Desks.of(1), 0, 950, 960)
                .cutOff()
                .disturbance(Disturbance.closing("storm", new Occurs.At(List.of(new Window(s(900), s(1020)))), "yard"))
                .tell();

        assertThat(told.result().endMicros()).isEqualTo(micros(1050));
        assertThat(told.seconds("port.storm-time")).isEqualTo(120);
    }

    @Test
    void whenAllAreServedTheRunIsOver() {
        Told told = port(LaneSpec.Desks.of(1), 0, 950, 960).disturbance(STORM).tell();

        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isZero();
        assertThat(told.result().endMicros()).isEqualTo(micros(1150));
        assertThat(told.seconds("port.storm-time")).isEqualTo(250);
        assertThat(told.lines("storm")).containsExactly("900 s storm begins");
    }

    /** The hall itself is closed until 1500 s: a unit that waits for that is served then. */
    @Test
    void aStormThatSomebodyWaitsForIsPartOfTheRun() {
        Told told = port(LaneSpec.Desks.of(1), 950)
                .disturbance(Disturbance.closing("storm", new Occurs.At(List.of(new Window(s(900), s(1500)))), "hall"))
                .tell();

        assertThat(told.lines("person"))
                .containsExactly(
                        "950 s person#0 arrives",
                        "950 s person#0 joins desks",
                        "1500 s person#0 starts at desks",
                        "1600 s person#0 is inspected at desks",
                        "1600 s person#0 leaves");
        assertThat(told.result().endMicros()).isEqualTo(micros(1600));
        assertThat(told.seconds("port.storm-time")).isEqualTo(600);
    }

    /** The plan has closed the hall at 500 s for good: a unit that came after that has waited until the end, not longer. */
    @Test
    void whoWaitsBeforeClosedDesksWaitsUntilTheEnd() {
        Told told = port(new LaneSpec.Desks(plan(0, 1, 500, 0), 1, s(0)), 0, 600)
                .disturbance(STORM)
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.result().endMicros()).isEqualTo(micros(1000));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(400));
    }

    /** The second of two desks is out of order from 800 to 3800 s, and nobody is served any more after 1050 s. */
    @Test
    void aRepairIsNoPartOfTheRunWhenLanesHaveClosed() {
        LaneSpec desks = lane("desks", 1, "person")
                .withBreakdowns(new Breakdowns(constant(800), constant(3000), InService.FINISH));
        Told told = port(desks, 0, 750, 760).cutOff().tell();

        assertThat(told.result().endMicros()).isEqualTo(micros(1000));
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(1000 - 760));
    }

    /** The next day is closed: the run of the first ends when its last has gone, not at the following midnight. */
    @Test
    void aClosedDayAfterTheEndIsNoPartOfTheRun() {
        int day = 86_400;
        Told told = port(LaneSpec.Desks.of(1), day - 50)
                .calendar(PortCalendar.of(Map.of(LocalDate.of(2024, 6, 4), PortCalendar.Day.CLOSED)))
                .run(0, day + 100)
                .tell();

        assertThat(told.lines("person#0 leaves")).containsExactly("86450 s person#0 leaves");
        assertThat(told.result().endMicros()).isEqualTo(micros(day + 100));
    }
}
