package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.port.Story.Told;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Disturbance.Occurs;
import org.kouan.scenario.Disturbance.Window;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.StageSpec;

/** Stories of disturbances that close or slow stages, worked out by hand. */
class DisturbanceStoriesTest {
    /** Closed from 50 to 250 s: the inspection under way is finished, the next waits for the end. */
    @Test
    void aDisturbanceClosesAStage() {
        Told told = CalendarStoriesTest.port(100, at(0, 0))
                .disturbance(Disturbance.closing("storm", window(50, 250), "hall"))
                .tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desks has 1 open",
                        "0 s person#0 arrives",
                        "0 s person#0 joins desks",
                        "0 s person#1 arrives",
                        "0 s person#1 joins desks",
                        "0 s person#0 starts at desks",
                        "50 s storm begins",
                        "50 s desks has 0 open",
                        "100 s person#0 is inspected at desks",
                        "100 s person#0 leaves",
                        "250 s storm ends",
                        "250 s desks has 1 open",
                        "250 s person#1 starts at desks",
                        "350 s person#1 is inspected at desks",
                        "350 s person#1 leaves");
        assertThat(told.figure("port.storm-time")).isEqualTo(200 / 3600.0);
        assertThat(told.figure("port.storm-begun")).isEqualTo(1);
    }

    /** Twice as slow from 50 to 250 s: inspections that begin at 100 s take 200 s, those at 0 and at 300 s 100 s. */
    @Test
    void aDisturbanceSlowsAStage() {
        Told told = CalendarStoriesTest.port(100, at(0, 0, 0))
                .disturbance(Disturbance.slowing("fog", 2, window(50, 250), "hall"))
                .tell();

        assertThat(told.lines("inspected"))
                .containsExactly(
                        "100 s person#0 is inspected at desks",
                        "300 s person#1 is inspected at desks",
                        "400 s person#2 is inspected at desks");
    }

    /** Closed from 50 to 250 and from 200 to 300 s; slow by 2 and by 3 from 0 to 1000 s, together by 6. */
    @Test
    void disturbancesMayOverlap() {
        Told told = CalendarStoriesTest.port(10, at(0, 60))
                .disturbance(Disturbance.closing("storm", window(50, 250), "hall"))
                .disturbance(Disturbance.closing("flood", window(200, 300), "hall"))
                .disturbance(Disturbance.slowing("fog", 2, window(0, 1000), "hall"))
                .disturbance(Disturbance.slowing("snow", 3, window(0, 1000), "hall"))
                .tell();

        assertThat(told.lines("person"))
                .contains("60 s person#0 is inspected at desks", "300 s person#1 starts at desks")
                .endsWith("360 s person#1 is inspected at desks", "360 s person#1 leaves");
    }

    /** Closed from 50 to 250 and from 250 to 300 s, whichever of the two is named first: nobody begins at 250 s. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyBeginsBetweenDisturbancesThatTouch(boolean laterFirst) {
        Disturbance storm = Disturbance.closing("storm", window(50, 250), "hall");
        Disturbance flood = Disturbance.closing("flood", window(250, 300), "hall");

        Told told = CalendarStoriesTest.port(10, at(0, 60, 60))
                .disturbance(laterFirst ? flood : storm)
                .disturbance(laterFirst ? storm : flood)
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "300 s person#1 starts at desks",
                        "310 s person#2 starts at desks");
    }

    /** The plan opens a desk at 50 s, when the storm begins, and has it open until 250 s, when the storm ends. */
    @Test
    void aDeskThatIsPlannedJustForTheStormNeverOpens() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 10),
                        lane("desks", LaneSpec.Desks.of(plan(0, 0, 50, 1, 250, 0)), "person")))
                .come("person", at(0, 1), "hall")
                .disturbance(Disturbance.closing("storm", window(50, 250), "hall"))
                .tell();

        assertThat(told.lines("starts")).isEmpty();
    }

    /** All lanes of the stage close in the same instant: the idle desk of one does not take on whom the other sends back. */
    @Test
    void nobodyBeginsAtALaneThatClosesInTheSameInstant() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 100),
                        lane("first", 1, "person").withClosingDesk(ClosingDesk.HAND_OVER_RESUME),
                        lane("second", 1, "person").withHelps(List.of(new Help("first", Help.When.IDLE)))))
                .come("person", at(0), "hall")
                .disturbance(Disturbance.closing("storm", window(50, 250), "hall"))
                .tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "0 s person#0 starts at first",
                        "50 s storm begins",
                        "50 s first has 0 open",
                        "50 s second has 0 open",
                        "50 s person#0 is broken off at first",
                        "250 s person#0 goes on at first",
                        "300 s person#0 is inspected at first");
        assertThat(told.lines("at second")).isEmpty();
    }

    /** Random with constant laws: from 1000 s for 100 s, from 2100 s, from 3200 s; none begins after the end. */
    @Test
    void randomTimesFollowEachOther() {
        Told told = CalendarStoriesTest.port(10, at(0))
                .disturbance(Disturbance.closing("storm", new Occurs.Random(constant(1000), constant(100)), "hall"))
                .tell();

        assertThat(told.lines("storm"))
                .containsExactly(
                        "1000 s storm begins",
                        "1100 s storm ends",
                        "2100 s storm begins",
                        "2200 s storm ends",
                        "3200 s storm begins",
                        "3300 s storm ends");
    }

    private static Occurs window(double from, double to) {
        return new Occurs.At(List.of(new Window(s(from), s(to))));
    }
}
