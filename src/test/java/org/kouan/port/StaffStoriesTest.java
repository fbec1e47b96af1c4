package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;

/** Stories of officers who open desks, exact to the second. Each inspection takes 100 s. */
class StaffStoriesTest {
    private static final Arrivals TEN_AT_ONCE = new Arrivals.Present(10, s(0), s(0));

    private static DayProfile shift(int from, int to) {
        return new DayProfile(List.of(new DayProfile.Segment(s(from), s(to), 1)));
    }

    private static Team team(String name, int officers, String... certified) {
        return Team.of(name, officers, List.of(certified));
    }

    private static Story hall(LaneSpec.Desks desks, Arrivals arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", desks, "person")))
                .come("person", arrivals, "hall");
    }

    private static Told told(LaneSpec.Desks desks, Arrivals arrivals, StaffPool pool) {
        return hall(desks, arrivals).staff(pool).tell();
    }

    private static List<String> starts(Told told) {
        return told.lines("starts").stream().map(line -> line.split(" ")[0]).toList();
    }

    /** The plan wants three desks, but there are two officers. */
    @Test
    void noMoreDesksOpenThanThereAreOfficers() {
        Told told =
                told(LaneSpec.Desks.of(3), TEN_AT_ONCE, StaffPool.of("pool", List.of("desks"), team("a", 2, "desks")));

        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open", "0 s desks has 2 open");
        assertThat(starts(told)).containsExactly("0", "0", "100", "100", "200", "200", "300", "300", "400", "400");
        assertThat(told.figure("pool.pool.not-open")).isEqualTo(1);
        assertThat(told.figure("pool.pool.duty")).isEqualTo(2);
        assertThat(told.lane(0).officerMicros()).isEqualTo(micros(2 * 3600));
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
                        team("early", 1, "desks").withDuty(shift(0, 250)),
                        team("late", 1, "desks").withDuty(shift(250, 3600))));

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

    /** Nobody takes over: the desk closes at 300 s, and the fourth is not served before the next shift, at 1000 s. */
    @Test
    void betweenTwoShiftsTheDeskIsClosed() {
        Told told = told(
                LaneSpec.Desks.of(1),
                new Arrivals.Present(4, s(0), s(0)),
                StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("early", 1, "desks").withDuty(shift(0, 250)),
                        team("late", 1, "desks").withDuty(shift(1000, 3600))));

        assertThat(told.lines("open"))
                .containsExactly("0 s desks has 1 open", "300 s desks has 0 open", "1000 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "100", "200", "1000");
        assertThat(told.seconds("pool.pool.not-open")).isEqualTo(700);
    }

    /**
     * At most 250 s at a stretch, then 60 s of break: due at 250 s, the officer finishes at 300 s and is back at 360 s;
     * due again at 610 s, he finishes at 660 s.
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
                        "300 s desks has 0 open",
                        "360 s desks has 1 open",
                        "660 s desks has 0 open",
                        "720 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "100", "200", "360", "460", "560", "720");
        // The seventh is done at 820 s; then the officer sits to 970 s, rests, and so on, never late again.
        assertThat(told.figure("pool.pool.late-breaks")).isEqualTo(2);
        assertThat(told.figure("pool.pool.latest-break")).isEqualTo(50 / 60.0);
    }

    /** A second officer relieves the first after 200 s at the earliest: at 200 s, 400 s and so on, without a gap. */
    @Test
    void aReliefTakesOverBetweenTwoTravellers() {
        Told told = told(
                LaneSpec.Desks.of(1),
                new Arrivals.Present(5, s(0), s(0)),
                StaffPool.of("pool", List.of("desks"), team("a", 2, "desks"))
                        .withBreaks(new Breaks(s(250), s(60), s(150))));

        assertThat(told.lines("officer").subList(0, 9))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 1 standing by",
                        "0 s officer 0 at desk, desks",
                        "200 s officer 0 on break",
                        "200 s officer 1 at desk, desks",
                        "260 s officer 0 standing by",
                        "400 s officer 1 on break",
                        "400 s officer 0 at desk, desks",
                        "460 s officer 1 standing by");
        assertThat(starts(told)).containsExactly("0", "100", "200", "300", "400");
        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open");
        assertThat(told.figure("pool.pool.late-breaks")).isZero();
    }

    /**
     * The plan wants the desk at the hall until 300 s and that at the yard from 300 s on; 50 s of walk, 20 s of set-up.
     * A second officer is sent ahead at 230 s, as it takes 70 s from the hall, but he has been nowhere yet and needs no
     * walk: he is ready at 250 s and opens when the plan does.
     */
    @Test
    void officersWalkBetweenStagesAndSetDesksUpAhead() {
        LaneSpec hall = lane("desks", LaneSpec.Desks.of(plan(0, 1, 300, 0)), "person");
        LaneSpec yard = lane("trucks", new LaneSpec.Desks(plan(0, 0, 300, 1, 500, 2), 1, s(20)), "truck");
        Told told = new Story()
                .classes("person", "truck")
                .stage(StageSpec.of("hall", times("person", 100), hall))
                .stage(StageSpec.of("yard", times("truck", 100), yard))
                .come("person", at(250), "hall")
                .come("truck", at(0, 1, 2), "yard")
                .staff(StaffPool.of("pool", List.of("desks", "trucks"), team("a", 2, "desks", "trucks"))
                        .withWalking(s(50)))
                .tell();

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 1 standing by",
                        "0 s officer 0 at desk, desks",
                        "230 s officer 1 setting up, trucks",
                        "300 s officer 1 at desk, trucks",
                        "350 s officer 0 standing by",
                        "430 s officer 0 walking, trucks",
                        "480 s officer 0 setting up, trucks",
                        "500 s officer 0 at desk, trucks");
        assertThat(told.lines("truck#").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly(
                        "300 s truck#0 starts at trucks",
                        "400 s truck#1 starts at trucks",
                        "500 s truck#2 starts at trucks");
        assertThat(told.figure("pool.pool.moves")).isEqualTo(1);
        assertThat(told.seconds("pool.pool.walking")).isEqualTo(50);
        assertThat(told.lane(1).officerMicros()).isEqualTo(micros(3300 + 3100 + 2 * 20));
    }

    /** Three officers for two lanes that want two each: the first lane of the pool has both, the second one. */
    @Test
    void theFirstLaneOfThePoolGetsItsOfficersFirst() {
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 100, "foreigner", 100),
                        lane("citizens", 2, "citizen"),
                        lane("foreigners", 2, "foreigner")))
                .come("citizen", at(0), "hall")
                .come("foreigner", at(0), "hall")
                .staff(StaffPool.of(
                        "pool",
                        List.of("foreigners", "citizens"),
                        team("novices", 1, "foreigners"),
                        team("all", 2, "citizens", "foreigners")))
                .tell();

        assertThat(told.lines("open"))
                .containsExactly("0 s foreigners has 1 open", "0 s foreigners has 2 open", "0 s citizens has 1 open");
        assertThat(told.lines("at desk, citizens")).containsExactly("0 s officer 2 at desk, citizens");
    }

    /** Eight wait from the start; from 100 s on two desks are wanted: a reserve is called, there at 220 s until 520 s. */
    @Test
    void aReserveIsCalledAndRecalled() {
        Told told = told(
                LaneSpec.Desks.of(plan(0, 1, 100, 2, 400, 1)),
                new Arrivals.Present(8, s(0), s(0)),
                StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("a", 1, "desks"),
                        team("standby", 3, "desks").asReserve(new Reserve(s(120), s(300)))));

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 0 at desk, desks",
                        "100 s officer 1 called, desks",
                        "220 s officer 1 standing by",
                        "220 s officer 1 at desk, desks",
                        "420 s officer 1 standing by",
                        "520 s officer 1 off");
        assertThat(starts(told)).containsExactly("0", "100", "200", "220", "300", "320", "400", "500");
        assertThat(told.figure("pool.pool.calls")).isEqualTo(1);
        assertThat(told.seconds("pool.pool.duty")).isEqualTo(3600 + 300);
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
                        team("early", 1, "desks").withDuty(shift(0, 110)),
                        team("late", 1, "desks").withDuty(shift(100, 3600))))
                .tell();

        assertThat(starts(told)).containsExactly("0", "120", "240", "360");
        assertThat(told.lines("officer 0")).endsWith("120 s officer 0 off");
    }

    /**
     * The run ends at 300 s with one officer at a desk and one on a break until 320 s: he still comes, noticed when the
     * colleague has finished, at 400 s, and both work until nobody waits.
     */
    @Test
    void afterTheEndThoseOnBreaksStillComeAndNobodyElseGoes() {
        Told told = hall(LaneSpec.Desks.of(2), new Arrivals.Present(10, s(0), s(0)))
                .run(0, 300)
                .staff(StaffPool.of(
                                "pool",
                                List.of("desks"),
                                team("early", 1, "desks").withDuty(shift(0, 300)),
                                team("late", 1, "desks").withDuty(shift(50, 3600)))
                        .withBreaks(Breaks.of(s(190), s(70))))
                .tell();

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 0 at desk, desks",
                        "50 s officer 1 standing by",
                        "50 s officer 1 at desk, desks",
                        "200 s officer 0 on break",
                        "250 s officer 1 on break",
                        "270 s officer 0 standing by",
                        "270 s officer 0 at desk, desks",
                        "370 s officer 1 standing by",
                        "370 s officer 1 at desk, desks");
        assertThat(told.ofClass(0).unfinished()).isZero();
    }

    @Test
    void whenTheRunCutsOffEverybodyGoesHome() {
        Told told = hall(LaneSpec.Desks.of(2), new Arrivals.Present(10, s(0), s(0)))
                .run(0, 250)
                .cutOff()
                .staff(StaffPool.of("pool", List.of("desks"), team("a", 3, "desks")))
                .tell();

        assertThat(told.lines("open")).endsWith("300 s desks has 1 open", "300 s desks has 0 open");
        assertThat(told.ofClass(0).unfinished()).isEqualTo(4);
        assertThat(told.seconds("pool.pool.at-desks")).isEqualTo(600);
    }

    /** A shift that begins at the start of the second day ends a night that began on the first. */
    @Test
    void theRotaRepeatsEveryDay() {
        Told told = hall(LaneSpec.Desks.of(1), at(0, 86_400))
                .run(0, 2 * 86_400)
                .staff(StaffPool.of(
                        "pool", List.of("desks"), team("a", 1, "desks").withDuty(shift(3600, 7200))))
                .tell();

        assertThat(starts(told)).containsExactly("3600", "90000");
        assertThat(told.figure("pool.pool.duty")).isEqualTo(2);
        assertThat(Duration.ofNanos(told.result().endMicros() * 1000)).isEqualTo(Duration.ofDays(2));
    }

    /**
     * The hall wants a second desk from 100 s to 700 s, the yard has two and keeps one: its idle officer walks 50 s, and
     * walks back at 700 s. The second truck waits for that desk from 210 s on until the first is done, at 300 s: the cost.
     */
    @Test
    void aLaneLendsOfficersToALaneBeforeIt() {
        Told told = new Story()
                .classes("person", "truck")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 100),
                        lane("desks", LaneSpec.Desks.of(plan(0, 1, 100, 2, 700, 1)), "person")))
                .stage(StageSpec.of("yard", times("truck", 100), lane("trucks", 2, "truck")))
                .come("person", at(0), "hall")
                .come("truck", at(200, 210), "yard")
                .staff(StaffPool.of("pool", List.of("desks", "trucks"), team("a", 3, "desks", "trucks"))
                        .withWalking(s(50))
                        .withLends(Map.of("trucks", 1)))
                .tell();

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 1 standing by",
                        "0 s officer 2 standing by",
                        "0 s officer 0 at desk, desks",
                        "0 s officer 1 at desk, trucks",
                        "0 s officer 2 at desk, trucks",
                        "50 s officer 1 standing by",
                        "50 s officer 1 walking, desks",
                        "100 s officer 1 at desk, desks",
                        "700 s officer 1 standing by",
                        "700 s officer 1 walking, trucks",
                        "750 s officer 1 at desk, trucks");
        assertThat(told.lines("truck").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly("200 s truck#0 starts at trucks", "300 s truck#1 starts at trucks");
        assertThat(told.figure("pool.pool.lent")).isEqualTo(1);
        assertThat(told.seconds("pool.pool.lending")).isEqualTo(650);
        assertThat(told.seconds("pool.pool.walking")).isEqualTo(100);
        // The yard lacks its desk from 50 s to 750 s.
        assertThat(told.seconds("pool.pool.not-open")).isEqualTo(700);
    }

    /** Both are busy at 100 s, when the hall wants one: the first is done at 130 s, and goes there. */
    @Test
    void whoIsLentFinishesFirst() {
        Told told = new Story()
                .classes("person", "truck")
                .stage(StageSpec.of(
                        "hall", times("person", 100), lane("desks", LaneSpec.Desks.of(plan(0, 0, 100, 1)), "person")))
                .stage(StageSpec.of("yard", times("truck", 100), lane("trucks", 2, "truck")))
                .come("person", at(100), "hall")
                .come("truck", at(30, 40, 50), "yard")
                .staff(StaffPool.of("pool", List.of("desks", "trucks"), team("a", 2, "desks", "trucks"))
                        .withLends(Map.of("trucks", 1)))
                .tell();

        assertThat(told.lines("person").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly("130 s person#0 starts at desks");
        assertThat(told.lines("truck#2").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly("140 s truck#2 starts at trucks");
        assertThat(told.seconds("pool.pool.lending")).isEqualTo(3500);
    }

    /** At 60 s nine wait: the trigger wants a second desk, for which a reserve is called, there at 160 s. */
    @Test
    void aTriggerCallsAReserve() {
        PolicySpec trigger = Story.policy(
                "on-queue",
                "open-above",
                5,
                "at-most",
                1,
                "close-below",
                1,
                "every",
                s(60),
                "call-up",
                s(0),
                "open-at-least",
                s(0));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 100), lane("desks", 1, "person").withWhatOpens(trigger)))
                .come("person", TEN_AT_ONCE, "hall")
                .staff(StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("a", 1, "desks"),
                        team("standby", 2, "desks").asReserve(new Reserve(s(100), s(0)))))
                .tell();

        assertThat(told.lines("open").subList(0, 2)).containsExactly("0 s desks has 1 open", "160 s desks has 2 open");
        // All are taken by 500 s; at 540 s nobody waits, and the reserve is to go, who is busy until 560 s.
        assertThat(told.lines("officer 1"))
                .containsExactly(
                        "60 s officer 1 called, desks",
                        "160 s officer 1 standing by",
                        "160 s officer 1 at desk, desks",
                        "560 s officer 1 standing by",
                        "560 s officer 1 off");
        assertThat(told.figure("pool.pool.calls")).isEqualTo(1);
    }

    private static List<String> desks(Told told) {
        return told.diary().stream()
                .filter(line -> line.contains(" open") || line.contains("starts") || line.contains("is inspected"))
                .toList();
    }

    /** One officer for two gates, so two for three; gates close at once and finish, as an officer is at no one of them. */
    @Test
    void anOfficerKeepsABankOfGatesOpen() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 10),
                        lane("gates", new LaneSpec.Desks(plan(0, 3), 0.5, s(0)), "person")))
                .come("person", at(0, 0, 0, 0, 22, 22, 22, 26), "hall")
                .staff(StaffPool.of(
                        "pool",
                        List.of("gates"),
                        team("early", 1, "gates").withDuty(shift(0, 25)),
                        team("all-day", 1, "gates")))
                .run(0, 50)
                .tell();

        assertThat(desks(told))
                .containsExactly(
                        "0 s gates has 2 open",
                        "0 s gates has 3 open",
                        "0 s person#0 starts at gates",
                        "0 s person#1 starts at gates",
                        "0 s person#2 starts at gates",
                        "10 s person#0 is inspected at gates",
                        "10 s person#3 starts at gates",
                        "10 s person#1 is inspected at gates",
                        "10 s person#2 is inspected at gates",
                        "20 s person#3 is inspected at gates",
                        "22 s person#4 starts at gates",
                        "22 s person#5 starts at gates",
                        "22 s person#6 starts at gates",
                        "25 s gates has 2 open",
                        "32 s person#4 is inspected at gates",
                        "32 s person#5 is inspected at gates",
                        "32 s person#7 starts at gates",
                        "32 s person#6 is inspected at gates",
                        "42 s person#7 is inspected at gates");
        assertThat(told.seconds("pool.pool.at-desks")).isEqualTo(25 + 50);
        assertThat(told.seconds("pool.pool.not-open"))
                .as("one gate from 25 s on")
                .isEqualTo(25);
        assertThat(told.lane(0).officerMicros())
                .as("two officers until 25 s, then one, and half of one for the gate that finishes")
                .isEqualTo(micros(2 * 25 + 25 + 7 / 2.0));
    }

    /** At 12 s the shift of one ends: he finishes with his partner until 15 s, and three can open one desk only. */
    @Test
    void aDeskThatNeedsTwoOfficersIsOpenWhileTwoAreThere() {
        Told told = new Story()
                .classes("truck")
                .stage(StageSpec.of(
                        "yard", times("truck", 10), lane("bays", new LaneSpec.Desks(plan(0, 2), 2, s(0)), "truck")))
                .come("truck", at(5, 5, 6), "yard")
                .staff(StaffPool.of(
                        "pool",
                        List.of("bays"),
                        team("early", 1, "bays").withDuty(shift(0, 12)),
                        team("all-day", 3, "bays")))
                .run(0, 40)
                .tell();

        assertThat(desks(told))
                .containsExactly(
                        "0 s bays has 1 open",
                        "0 s bays has 2 open",
                        "5 s truck#0 starts at bays",
                        "5 s truck#1 starts at bays",
                        "15 s truck#0 is inspected at bays",
                        "15 s bays has 1 open",
                        "15 s truck#1 is inspected at bays",
                        "15 s truck#2 starts at bays",
                        "25 s truck#2 is inspected at bays");
        assertThat(told.seconds("pool.pool.overtime")).isEqualTo(3);
        assertThat(told.seconds("pool.pool.not-open"))
                .as("one bay from 15 s on")
                .isEqualTo(25);
        assertThat(told.seconds("pool.pool.at-desks")).isEqualTo(15 + 3 * 40);
    }

    /** Each sits for 20 s at most: the third relieves one of the two, who then relieves the other. */
    @Test
    void oneOfTwoAtADeskIsRelievedWhileTheOtherStays() {
        Told told = new Story()
                .classes("truck")
                .stage(StageSpec.of(
                        "yard", times("truck", 10), lane("bay", new LaneSpec.Desks(plan(0, 1), 2, s(0)), "truck")))
                .come("truck", at(0), "yard")
                .staff(StaffPool.of("pool", List.of("bay"), team("a", 3, "bay"))
                        .withBreaks(new Breaks(s(30), s(5), s(20))))
                .run(0, 60)
                .tell();

        assertThat(told.lines("open")).containsExactly("0 s bay has 1 open");
        assertThat(told.seconds("pool.pool.not-open")).isZero();
        assertThat(told.figure("pool.pool.breaks")).isGreaterThanOrEqualTo(2);
        assertThat(told.seconds("pool.pool.at-desks")).isEqualTo(2 * 60);
    }
}
