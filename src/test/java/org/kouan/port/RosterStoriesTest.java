package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.Shift;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;

/** Stories of duty rosters: who goes on a break when, which desk stays open, what reopening costs, and what is paid. */
class RosterStoriesTest extends StaffStory {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private static List<String> breaks(Told told) {
        return told.lines("on break").stream()
                .map(line -> line.replace(" on break", "").replace(" officer", ""))
                .toList();
    }

    private static StaffPool pool(Team... teams) {
        return StaffPool.of("pool", List.of("desks"), teams);
    }

    private static Told quiet(LaneSpec.Desks desks, StaffPool pool) {
        return hall(desks, at(1)).staff(pool).run(0, 8 * HOUR).tell();
    }

    /** Breaks of 20 min after 1 to 2 h: at 120, 100, 80 and 60 min, then anew; a shift of 3 h needs one each. */
    @Test
    void aTeamGoesOneAfterTheOther() {
        Told told = quiet(
                LaneSpec.Desks.of(5),
                pool(team("a", 5, "desks").withShifts(shift(0, 3 * HOUR)))
                        .withBreaks(Breaks.of(s(2 * HOUR), s(20 * MINUTE))));

        assertThat(breaks(told)).containsExactly("3600 s 3", "4800 s 2", "6000 s 1", "7200 s 0", "7200 s 4");
        assertThat(told.figure("pool.pool.most-on-break")).isEqualTo(2);
        assertThat(told.figure("pool.pool.missed-breaks")).isZero();
        assertThat(told.figure("pool.pool.paid")).isEqualTo(15);
    }

    /** One at once: the fifth goes late, when the first is back, and that is counted. */
    @Test
    void noMoreGoAtOnceThanTheRuleAllows() {
        Told told = quiet(
                LaneSpec.Desks.of(5),
                pool(team("a", 5, "desks").withShifts(shift(0, 3 * HOUR)))
                        .withBreaks(Breaks.of(s(2 * HOUR), s(20 * MINUTE)).withAtOnce(Breaks.AtOnce.of(1))));

        assertThat(breaks(told)).containsExactly("3600 s 3", "4800 s 2", "6000 s 1", "7200 s 0", "8400 s 4");
        assertThat(told.figure("pool.pool.late-breaks")).isEqualTo(1);
        assertThat(told.figure("pool.pool.latest-break")).isEqualTo(20);
    }

    @Test
    void allGoTogetherWhereTheScenarioSaysSo() {
        Told told = quiet(
                LaneSpec.Desks.of(3),
                pool(team("a", 3, "desks").withShifts(shift(0, 3 * HOUR)))
                        .withBreaks(Breaks.of(s(2 * HOUR), s(20 * MINUTE)).withAtOnce(Breaks.AtOnce.ALL)));

        assertThat(breaks(told)).containsExactly("7200 s 0", "7200 s 1", "7200 s 2");
        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 3 open",
                        "7200 s desks has 0 open",
                        "8400 s desks has 3 open",
                        "10800 s desks has 0 open");
    }

    /** Two teams of one never go together: the second begins with another time. */
    @Test
    void teamsOfTheSameShiftDoNotGoTogether() {
        Told told = quiet(
                LaneSpec.Desks.of(2),
                pool(
                                team("a", 1, "desks").withShifts(shift(0, 3 * HOUR)),
                                team("b", 1, "desks").withShifts(shift(0, 3 * HOUR)))
                        .withBreaks(Breaks.of(s(2 * HOUR), s(20 * MINUTE))));

        assertThat(breaks(told)).containsExactly("6000 s 1", "7200 s 0");
    }

    /** Three are to stay of four, and only one time of day is left: the others go late, one after the other, or not at all. */
    @Test
    void desksThatAreKeptOpenGoBeforeTheLongestStretch() {
        Told told = quiet(
                LaneSpec.Desks.of(4),
                pool(team("a", 4, "desks").withShifts(shift(0, 2 * HOUR + 45 * MINUTE)))
                        .withBreaks(Breaks.of(s(2 * HOUR), s(20 * MINUTE)).withRelieveAfter(s(2 * HOUR)))
                        .withKeepsOpen(Map.of("desks", 3)));

        assertThat(breaks(told)).containsExactly("7200 s 0", "8400 s 1");
        assertThat(told.figure("pool.pool.missed-breaks")).isEqualTo(2);
        assertThat(told.figure("pool.pool.most-on-break")).isEqualTo(1);
    }

    /** From 80 to 120 min two breaks of 20 min fit, one before the other; and none ends in the last hour. */
    @Test
    void breaksLieInTheirWindowsAndAwayFromTheEndOfTheShift() {
        Breaks rule = Breaks.of(s(2 * HOUR), s(20 * MINUTE))
                .withWindows(
                        new Breaks.Window(s(80 * MINUTE), s(120 * MINUTE)),
                        new Breaks.Window(s(150 * MINUTE), s(4 * HOUR)))
                .withNotIn(s(0), s(HOUR));

        assertThat(breaks(quiet(
                        LaneSpec.Desks.of(3),
                        pool(team("a", 3, "desks").withShifts(shift(0, 4 * HOUR)))
                                .withBreaks(rule))))
                .as(
                        "#0 at 100 min, #1 at 80 min, #2 shares a time; #1 needs another, which ends an hour before the shift")
                .containsExactly("4800 s 1", "6000 s 0", "6000 s 2", "9600 s 1");
    }

    /** A break of 30 min, of which 15 are left of the shift: the officer goes home with it. */
    @Test
    void aBreakEndsWithTheShift() {
        Told told = quiet(
                LaneSpec.Desks.of(1),
                pool(team("a", 1, "desks").withShifts(shift(0, 4 * HOUR)))
                        .withBreaks(Breaks.of(s(3 * HOUR + 45 * MINUTE), s(30 * MINUTE))));

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 0 at desk, desks",
                        "13500 s officer 0 on break",
                        "14400 s officer 0 off");
        assertThat(told.figure("pool.pool.duty")).isEqualTo(4);
        assertThat(told.figure("pool.pool.paid")).isEqualTo(4);
        assertThat(told.figure("pool.pool.overtime")).isZero();
    }

    /** 30 min to set up in the morning, 2 min after the break: 32 officer-minutes beside the desk, and not 60. */
    @Test
    void aDeskThatWasLeftForABreakIsOpenedAgainSooner() {
        Told told = hall(new LaneSpec.Desks(plan(0, 0, HOUR, 1), 1, s(30 * MINUTE)).withReopen(s(2 * MINUTE)), at(HOUR))
                .staff(pool(team("a", 1, "desks").withShifts(shift(0, 4 * HOUR)))
                        .withBreaks(Breaks.of(s(2 * HOUR + 30 * MINUTE), s(15 * MINUTE))))
                .run(0, 3 * HOUR)
                .cutOff()
                .tell();

        assertThat(told.lines("officer"))
                .startsWith(
                        "0 s officer 0 standing by",
                        "1800 s officer 0 setting up, desks",
                        "3600 s officer 0 at desk, desks",
                        "9000 s officer 0 on break",
                        "9900 s officer 0 standing by",
                        "9900 s officer 0 setting up, desks",
                        "10020 s officer 0 at desk, desks");
        assertThat(told.lane(0).get(LaneColumn.OFFICER))
                .isEqualTo(Story.micros(32 * MINUTE + (9000 - 3600) + (3 * HOUR - 10_020)));
    }

    /** Inspections of 40 min: the break of 20 min from 2 h on is missed where it ends as planned, and late where it is kept. */
    @Test
    void aBreakThatBeginsLateEndsAsPlannedOrKeepsItsLength() {
        for (Breaks.BegunLate late : Breaks.BegunLate.values()) {
            Told told = new Story()
                    .classes("person")
                    .stage(StageSpec.of("hall", times("person", 2400), lane("desks", 1, "person")))
                    .come("person", at(1, 3000, 5000, 5000), "hall")
                    .run(0, 4 * HOUR)
                    .staff(pool(team("a", 1, "desks").withShifts(shift(0, 4 * HOUR)))
                            .withBreaks(Breaks.of(s(2 * HOUR), s(20 * MINUTE)).withBegunLate(late)))
                    .tell();

            boolean asPlanned = late == Breaks.BegunLate.ENDS_AS_PLANNED;
            // The third is done at 7800 s, ten minutes after the break was to begin.
            assertThat(told.lines("officer 0 on break")).containsExactly("7800 s officer 0 on break");
            assertThat(starts(told)).containsExactly("1", "3000", "5400", asPlanned ? "8400" : "9000");
            assertThat(told.seconds("pool.pool.lost-breaks")).isEqualTo(asPlanned ? 600 : 0);
        }
    }

    /** Saturday's shift is another, and on the Sunday nobody comes; a night from 22:00 to 06:00 is one shift, paid whole. */
    @Test
    void shiftsByDayAndNightsAsOne() {
        LocalDate friday = Story.DATE;
        while (friday.getDayOfWeek() != DayOfWeek.FRIDAY) {
            friday = friday.plusDays(1);
        }
        int first = Math.toIntExact(friday.toEpochDay() - Story.DATE.toEpochDay());
        Team day = team("day", 1, "desks")
                .withShifts(
                        shift(8 * HOUR, 16 * HOUR),
                        new Shift(s(10 * HOUR), s(12 * HOUR), OnDays.week(DayOfWeek.SATURDAY)));
        Team offOnSunday = new Team(
                "day",
                1,
                day.shifts(),
                Optional.of(OnDays.dates(friday.plusDays(2))),
                day.certified(),
                Optional.empty());
        Team night = team("night", 1, "desks")
                .withShifts(new Shift(s(22 * HOUR), s(30 * HOUR), OnDays.week(DayOfWeek.FRIDAY)));
        Told told = hall(LaneSpec.Desks.of(1), at(first * 86_400 + 9 * HOUR))
                .staff(pool(offOnSunday, night))
                .run(first * 86_400, (first + 3) * 86_400)
                .tell();

        int midnight = first * 86_400;
        assertThat(told.lines("at desk,"))
                .containsExactly(
                        midnight + 8 * HOUR + " s officer 0 at desk, desks",
                        midnight + 22 * HOUR + " s officer 1 at desk, desks",
                        midnight + 34 * HOUR + " s officer 0 at desk, desks");
        assertThat(told.figure("pool.pool.paid")).isEqualTo(8 + 8 + 2);
    }

    /** Four desks on the date, two on its day of the week, one otherwise. */
    @Test
    void desksByDayOfTheWeekAndByDate() {
        LocalDate second = Story.DATE.plusDays(1);
        DayPlan open = new DayPlan(
                DayProfile.constant(1),
                Map.of(second.getDayOfWeek(), DayProfile.constant(2)),
                Map.of(second.plusDays(7), DayProfile.constant(4)));
        Told told = hall(LaneSpec.Desks.of(open), at(1)).run(0, 16 * 86_400).tell();

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 1 open",
                        day(1) + " s desks has 2 open",
                        day(2) + " s desks has 1 open",
                        day(8) + " s desks has 4 open",
                        day(9) + " s desks has 1 open",
                        day(15) + " s desks has 2 open");
    }

    private static long day(int number) {
        return number * 86_400L;
    }
}
