package org.kouan.port.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.port.staffing.PoolDesign.Breaks;
import org.kouan.port.staffing.PoolDesign.Post;
import org.kouan.port.staffing.PoolDesign.Team;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;

/**
 * Breaks planned by hand, in seconds: 30 long, after 100 at most if nothing else is said. A break reads "100-130", with when
 * the desk is open again behind it if that is later; a break that there is no room for "!200".
 */
class BreakPlanTest extends OfficersStory {
    private static final List<Post> ONE_DESK = List.of(post(0, 0, 0, 0));
    private static final List<Post> KEPT_OPEN = List.of(post(0, 0, 0, 1));

    private long longest = 100;
    private long relieveAfter = 100;
    private int atOnce = Integer.MAX_VALUE;
    private boolean together;
    private List<Long> windows = List.of();
    private long notInFirst;
    private long notInLast;
    private long until = 100_000;

    private BreakPlan plan(List<Post> posts, Team... teams) {
        Breaks rule = new Breaks(
                micros(longest),
                micros(30),
                micros(relieveAfter),
                atOnce,
                together,
                windows.stream().map(seconds -> micros(seconds)).toList(),
                micros(notInFirst),
                micros(notInLast),
                true);
        return new BreakPlan(
                new PoolDesign(
                        posts,
                        0,
                        Optional.of(rule),
                        List.of(teams),
                        PortClock.BEIJING_TIME.from(LocalDate.EPOCH),
                        micros(until)),
                rule);
    }

    private static List<String> of(BreakPlan plan, int officer) {
        List<String> told = new ArrayList<>();
        plan.of(officer)
                .forEach(each -> told.add(seconds(each.from()) + "-" + seconds(each.to())
                        + (each.back() == each.to() ? "" : "-" + seconds(each.back()))));
        plan.leftOut(officer).forEach(time -> told.add("!" + seconds(time)));
        return told;
    }

    private static long seconds(long micros) {
        return micros / SimTime.MICROS_PER_SECOND;
    }

    private static Team alone(long until) {
        return team(1, shift(0, until), true);
    }

    /** At the end of each stretch, until what is left is no longer than one: 100 s after 910 s are no longer, 101 s are. */
    @Test
    void afterTheLongestStretch() {
        assertThat(of(plan(ONE_DESK, alone(1000)), 0))
                .containsExactly("100-130", "230-260", "360-390", "490-520", "620-650", "750-780", "880-910");
        assertThat(of(plan(ONE_DESK, alone(1010)), 0)).hasSize(7).endsWith("880-910");
        assertThat(of(plan(ONE_DESK, alone(1011)), 0))
                .as("the last ends with the duty")
                .hasSize(8)
                .endsWith("1010-1011");
    }

    @Test
    void noneBeginsAtOrAfterTheEndOfTheRun() {
        until = 880;
        assertThat(of(plan(ONE_DESK, alone(1000)), 0)).hasSize(6).endsWith("750-780");
        until = 881;
        assertThat(of(plan(ONE_DESK, alone(1000)), 0)).hasSize(7).endsWith("880-910");
    }

    /** It may begin 30 or 60 s earlier: the second of a team takes the latest time at which the first is there. */
    @Test
    void atATimeAtWhichFewestAreAway() {
        relieveAfter = 40;
        BreakPlan plan = plan(ONE_DESK, team(2, shift(0, 300), true));

        assertThat(of(plan, 0)).containsExactly("100-130", "230-260");
        assertThat(of(plan, 1)).containsExactly("70-100", "200-230");
    }

    /** Teams of one shift begin with another time each: 100, 70, 40, and 100 again. */
    @Test
    void teamsDoNotGoTogether() {
        relieveAfter = 40;
        BreakPlan plan = plan(ONE_DESK, alone(140), alone(140), alone(140), alone(140));

        assertThat(of(plan, 0)).containsExactly("100-130");
        assertThat(of(plan, 1)).containsExactly("70-100");
        assertThat(of(plan, 2)).containsExactly("40-70");
        assertThat(of(plan, 3)).containsExactly("100-130");
    }

    /** A desk takes 10 s to open again, for which its officer is away, too: times are 40 s apart. */
    @Test
    void whoOpensADeskAgainIsAway() {
        relieveAfter = 40;
        BreakPlan plan = plan(List.of(post(0, 0, micros(10), 0)), team(2, shift(0, 180), true));

        assertThat(of(plan, 0)).containsExactly("100-130-140");
        assertThat(of(plan, 1)).containsExactly("60-90-100");
    }

    /** One after the other: what cannot be at 100 s comes late, when the one before is back. */
    @Test
    void atMostSoManyAtOnce() {
        atOnce = 1;
        BreakPlan plan = plan(ONE_DESK, team(4, shift(0, 230), true));

        assertThat(of(plan, 0)).containsExactly("100-130");
        assertThat(of(plan, 1)).containsExactly("130-160");
        assertThat(of(plan, 2)).containsExactly("160-190");
        assertThat(of(plan, 3)).containsExactly("190-220");
        atOnce = 2;
        BreakPlan pairs = plan(ONE_DESK, team(4, shift(0, 230), true));
        assertThat(of(pairs, 1)).containsExactly("100-130");
        assertThat(of(pairs, 2)).containsExactly("130-160");
    }

    @Test
    void allTogether() {
        together = true;
        relieveAfter = 40;
        BreakPlan plan = plan(KEPT_OPEN, team(3, shift(0, 230), true));

        assertThat(of(plan, 0)).containsExactly("100-130");
        assertThat(of(plan, 1)).containsExactly("100-130");
        assertThat(of(plan, 2)).containsExactly("100-130");
    }

    /** Nothing is free until 500 s: after each longest stretch a break is missed; the next window is of the next day. */
    @Test
    void inTheWindowsOnly() {
        windows = List.of(500L, 530L);
        assertThat(of(plan(ONE_DESK, alone(1000)), 0))
                .containsExactly("500-530", "!100", "!200", "!300", "!400", "!630", "!730", "!830", "!930");
        windows = List.of(500L, 529L);
        assertThat(of(plan(ONE_DESK, alone(700)), 0)).allMatch(each -> each.startsWith("!"));
        windows = List.of(10L, 20L, 101L, 135L, 210L, 270L);
        assertThat(of(plan(ONE_DESK, alone(300)), 0)).containsExactly("230-260", "!100");
    }

    /** A break may not begin in the first 350 s, though 300 are the longest stretch: it is late, by 50 s. */
    @Test
    void notInTheFirstOfTheShift() {
        longest = 300;
        relieveAfter = 50;
        notInFirst = 350;
        assertThat(of(plan(ONE_DESK, alone(1000)), 0)).containsExactly("350-380", "680-710");
    }

    /** The second would end at 660 s: just early enough when it must not be in the last 340 s, too late for 341. */
    @Test
    void notInTheLastOfTheShift() {
        longest = 300;
        relieveAfter = 300;
        notInLast = 340;
        assertThat(of(plan(ONE_DESK, alone(1000)), 0)).containsExactly("300-330", "630-660", "!960");
        notInLast = 341;
        assertThat(of(plan(ONE_DESK, alone(1000)), 0)).containsExactly("300-330", "!630", "!930");
    }

    /** Alone at a desk that is to be kept open nobody goes; of two the second goes when the first is back. */
    @Test
    void notFromADeskThatIsKeptOpen() {
        assertThat(of(plan(KEPT_OPEN, alone(350)), 0)).containsExactly("!100", "!200", "!300");
        BreakPlan two = plan(KEPT_OPEN, team(2, shift(0, 180), true));
        assertThat(of(two, 0)).containsExactly("100-130");
        assertThat(of(two, 1)).containsExactly("130-160");
    }

    /** Where no desk is to be kept open, one of two stays all the same. */
    @Test
    void oneOfThePoolStays() {
        BreakPlan two = plan(ONE_DESK, team(2, shift(0, 180), true));
        assertThat(of(two, 0)).containsExactly("100-130");
        assertThat(of(two, 1)).containsExactly("130-160");
        assertThat(of(plan(ONE_DESK, alone(140)), 0)).as("alone").containsExactly("100-130");
    }

    /** The desk is planned from 150 s on: a break from 100 to 130 s leaves nobody out, one from 130 to 160 s would. */
    @Test
    void beforeTheDeskOpens() {
        List<Post> from150 = List.of(new Post(
                0,
                Manning.ONE,
                0,
                0,
                PoolDesign.LENDS_NOBODY,
                1,
                new StaffingPlan(
                        DayPlan.everyDay(new DayProfile(List.of(
                                new DayProfile.Segment(Duration.ZERO, Duration.ofSeconds(150), 0),
                                new DayProfile.Segment(Duration.ofSeconds(150), Duration.ofDays(1), 1)))),
                        PortClock.BEIJING_TIME.from(LocalDate.EPOCH))));
        assertThat(of(plan(from150, alone(250)), 0)).containsExactly("100-130", "!230");
        longest = 130;
        relieveAfter = 130;
        assertThat(of(plan(from150, alone(200)), 0)).containsExactly("!130");
        longest = 120;
        assertThat(of(plan(from150, alone(200)), 0)).as("ends when it opens").containsExactly("120-150");
    }

    /**
     * The first is alone at the first lane, and stays; of the two of the second lane, who begin with 70 s, the other goes
     * at 40 s. A reserve who might help does not count, and has no breaks.
     */
    @Test
    void whoIsCertifiedForWhat() {
        relieveAfter = 40;
        Team reserve = new Team(1, ALWAYS, 0, List.of(true, true), true, 0, 0);
        BreakPlan plan = plan(
                List.of(post(0, 0, 0, 1), post(0, 0, 0, 1)),
                team(1, shift(0, 140), true, false),
                team(2, shift(0, 140), false, true),
                reserve);

        assertThat(of(plan, 0)).containsExactly("!100");
        assertThat(of(plan, 1)).containsExactly("70-100");
        assertThat(of(plan, 2)).containsExactly("40-70");
        assertThat(of(plan, 3)).isEmpty();
    }

    /** A later shift is planned later, and around those of its team who are away then. */
    @Test
    void shiftsOneAfterTheOther() {
        DutyTimes twice = new DutyTimes(
                List.of(new DutyTimes.Span(0, micros(140)), new DutyTimes.Span(micros(1000), micros(1230))));
        assertThat(of(plan(ONE_DESK, team(1, twice, true)), 0)).containsExactly("100-130", "1100-1130");
        BreakPlan plan = plan(ONE_DESK, team(1, shift(60, 200), true), team(1, shift(0, 140), true));
        assertThat(of(plan, 1)).as("planned first").containsExactly("100-130");
        assertThat(of(plan, 0)).as("until the other is back or home").containsExactly("160-190");
    }
}
