package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StageSpec;

/** Stories of officers who open desks: shifts, breaks and reliefs, exact to the second. */
class StaffStoriesTest extends StaffStory {
    /** The plan wants three desks, but there are two officers. */
    @Test
    void noMoreDesksOpenThanThereAreOfficers() {
        Told told =
                told(LaneSpec.Desks.of(3), TEN_AT_ONCE, StaffPool.of("pool", List.of("desks"), team("a", 2, "desks")));

        assertThat(told.lines("open")).containsExactly("0 s desks has 2 open");
        assertThat(starts(told)).containsExactly("0", "0", "100", "100", "200", "200", "300", "300", "400", "400");
        assertThat(told.figure("pool.pool.not-open")).isEqualTo(1);
        assertThat(told.figure("pool.pool.duty")).isEqualTo(2);
        assertThat(told.lane(0).get(LaneColumn.OFFICER)).isEqualTo(micros(2 * 3600));
    }

    /**
     * Officer 0 goes home at 250 s, but finishes with the third first, at 300 s: 50 s of overtime. Officer 1, on duty
     * from 250 s on, takes the desk over at 300 s, and it never closes.
     */
    @Test
    void atTheEndOfAShiftTheTravellerIsFinishedAndTheNextOfficerTakesOver() {
        Told told = told(
                LaneSpec.Desks.of(1),
                new Arrivals.Present(4, s(0), s(0)),
                StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("early", 1, "desks").withShifts(shift(0, 250)),
                        team("late", 1, "desks").withShifts(shift(250, 3600))));

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 0 at desk, desks",
                        "250 s officer 1 standing by",
                        "300 s officer 0 off",
                        "300 s officer 1 at desk, desks");
        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "100", "200", "300");
        assertThat(told.seconds("pool.pool.overtime")).isEqualTo(50);
        assertThat(told.figure("pool.pool.not-open")).isZero();
    }

    /** Nobody takes over: the desk takes nobody from 250 s on and closes at 300 s, and the fourth is not served before the next shift, at 1000 s. */
    @Test
    void betweenTwoShiftsTheDeskIsClosed() {
        Told told = told(
                LaneSpec.Desks.of(1),
                new Arrivals.Present(4, s(0), s(0)),
                StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("early", 1, "desks").withShifts(shift(0, 250)),
                        team("late", 1, "desks").withShifts(shift(1000, 3600))));

        assertThat(told.lines("open"))
                .containsExactly("0 s desks has 1 open", "250 s desks has 0 open", "1000 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "100", "200", "1000");
        assertThat(told.seconds("pool.pool.not-open")).isEqualTo(700);
    }

    /**
     * At most 250 s at a stretch, then 60 s of break: due at 250 s, the officer finishes at 300 s, and is back at 310 s, when
     * the break was to end; due again at 560 s, they finish at 610 s and are back at 620 s.
     */
    @Test
    void withoutReliefTheDeskClosesForTheBreak() {
        Told told = told(
                LaneSpec.Desks.of(1),
                new Arrivals.Present(7, s(0), s(0)),
                StaffPool.of("pool", List.of("desks"), team("a", 1, "desks")).withBreaks(Breaks.of(s(250), s(60))));

        assertThat(told.lines("open"))
                .startsWith(
                        "0 s desks has 1 open",
                        "250 s desks has 0 open",
                        "310 s desks has 1 open",
                        "560 s desks has 0 open",
                        "620 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "100", "200", "310", "410", "510", "620");
        // The seventh is done at 720 s; from then on the officer is idle when a break begins.
        assertThat(told.figure("pool.pool.late-breaks")).isEqualTo(2);
        assertThat(told.figure("pool.pool.latest-break")).isEqualTo(50 / 60.0);
        assertThat(told.seconds("pool.pool.lost-breaks")).isEqualTo(2 * 50);
    }

    /**
     * Two for one desk, with breaks of 60 s after 150 to 250 s: officer 0 is to go at 250 s, so officer 1 goes at 190 s, and
     * takes over when officer 0 has finished, at 300 s. Back at 310 s, officer 0 relieves officer 1 from 500 s on, after 250 s
     * on duty. The desk never closes.
     */
    @Test
    void aReliefTakesOverBetweenTwoTravellers() {
        Told told = told(
                LaneSpec.Desks.of(1),
                new Arrivals.Present(5, s(0), s(0)),
                StaffPool.of("pool", List.of("desks"), team("a", 2, "desks"))
                        .withBreaks(Breaks.of(s(250), s(60)).withRelieveAfter(s(150))));

        assertThat(told.lines("officer").subList(0, 9))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 1 standing by",
                        "0 s officer 0 at desk, desks",
                        "190 s officer 1 on break",
                        "250 s officer 1 standing by",
                        "300 s officer 0 on break",
                        "300 s officer 1 at desk, desks",
                        "310 s officer 0 standing by",
                        "500 s officer 1 on break");
        assertThat(starts(told)).containsExactly("0", "100", "200", "300", "400");
        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open");
        assertThat(told.figure("pool.pool.late-breaks")).isEqualTo(1);
        assertThat(told.figure("pool.pool.most-on-break")).isEqualTo(1);
    }

    /** Without time to change over in between: 20 s after each inspection, also when a colleague takes over. */
    @Test
    void aDeskChangesOverBeforeTheReliefTakesTheNext() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 100), lane("desks", 1, "person").withChangeOver(s(20))))
                .come("person", new Arrivals.Present(4, s(0), s(0)), "hall")
                .staff(StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("early", 1, "desks").withShifts(shift(0, 110)),
                        team("late", 1, "desks").withShifts(shift(100, 3600))))
                .tell();

        assertThat(starts(told)).containsExactly("0", "120", "240", "360");
        assertThat(told.lines("officer 0")).endsWith("120 s officer 0 off");
    }

    /**
     * Both may go at once. The run ends at 300 s with one officer at a desk and one on a break until 310 s, who still comes,
     * noticed when the colleague has finished, at 360 s, and both work until nobody waits.
     */
    @Test
    void afterTheEndThoseOnBreaksStillComeAndNobodyElseGoes() {
        Told told = hall(LaneSpec.Desks.of(2), new Arrivals.Present(10, s(0), s(0)))
                .run(0, 300)
                .staff(StaffPool.of(
                                "pool",
                                List.of("desks"),
                                team("early", 1, "desks").withShifts(shift(0, 300)),
                                team("late", 1, "desks").withShifts(shift(50, 3600)))
                        .withBreaks(Breaks.of(s(190), s(70)).withAtOnce(Breaks.AtOnce.ALL)))
                .tell();

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 0 at desk, desks",
                        "50 s officer 1 standing by",
                        "50 s officer 1 at desk, desks",
                        "200 s officer 0 on break",
                        "250 s officer 1 on break",
                        "260 s officer 0 standing by",
                        "260 s officer 0 at desk, desks",
                        "360 s officer 1 standing by",
                        "360 s officer 1 at desk, desks");
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isZero();
    }

    @Test
    void whenTheRunCutsOffEverybodyGoesHome() {
        Told told = hall(LaneSpec.Desks.of(2), new Arrivals.Present(10, s(0), s(0)))
                .run(0, 250)
                .cutOff()
                .staff(StaffPool.of("pool", List.of("desks"), team("a", 3, "desks")))
                .tell();

        assertThat(told.lines("open")).endsWith("0 s desks has 2 open", "250 s desks has 0 open");
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(4);
        assertThat(told.seconds("pool.pool.at-desks")).isEqualTo(600);
    }

    /** A shift that begins at the start of the second day ends a night that began on the first. */
    @Test
    void theRotaRepeatsEveryDay() {
        Told told = hall(LaneSpec.Desks.of(1), at(0, 86_400))
                .run(0, 2 * 86_400)
                .staff(StaffPool.of(
                        "pool", List.of("desks"), team("a", 1, "desks").withShifts(shift(3600, 7200))))
                .tell();

        assertThat(starts(told)).containsExactly("3600", "90000");
        assertThat(told.figure("pool.pool.duty")).isEqualTo(2);
        assertThat(Duration.ofNanos(told.result().endMicros() * 1000)).isEqualTo(Duration.ofDays(2));
    }
}
