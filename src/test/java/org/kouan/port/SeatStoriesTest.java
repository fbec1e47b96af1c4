package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;

/** Stories of desks that need other than one officer, exact to the second. */
class SeatStoriesTest extends StaffStory {
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
                        team("early", 1, "gates").withShifts(shift(0, 25)),
                        team("all-day", 1, "gates")))
                .run(0, 50)
                .tell();

        assertThat(desks(told))
                .containsExactly(
                        "0 s gates has 3 open",
                        "0 s person#0 starts at gates",
                        "0 s person#1 starts at gates",
                        "0 s person#2 starts at gates",
                        "10 s person#0 is inspected at gates",
                        "10 s person#1 is inspected at gates",
                        "10 s person#2 is inspected at gates",
                        "10 s person#3 starts at gates",
                        "20 s person#3 is inspected at gates",
                        "22 s person#4 starts at gates",
                        "22 s person#5 starts at gates",
                        "22 s person#6 starts at gates",
                        "25 s gates has 2 open",
                        "32 s person#4 is inspected at gates",
                        "32 s person#5 is inspected at gates",
                        "32 s person#6 is inspected at gates",
                        "32 s person#7 starts at gates",
                        "42 s person#7 is inspected at gates");
        assertThat(told.seconds("pool.pool.at-desks")).isEqualTo(25 + 50);
        assertThat(told.seconds("pool.pool.not-open"))
                .as("one gate from 25 s on")
                .isEqualTo(25);
        assertThat(told.lane(0).get(LaneColumn.OFFICER))
                .as("two officers until 25 s, then one, and half of one for the gate that finishes")
                .isEqualTo(micros(2 * 25 + 25 + 7 / 2.0));
    }

    /** At 12 s the shift of one ends: they finish with their partner until 15 s, and three can open one desk only. */
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
                        team("early", 1, "bays").withShifts(shift(0, 12)),
                        team("all-day", 3, "bays")))
                .run(0, 40)
                .tell();

        assertThat(desks(told))
                .containsExactly(
                        "0 s bays has 2 open",
                        "5 s truck#0 starts at bays",
                        "5 s truck#1 starts at bays",
                        "12 s bays has 1 open",
                        "15 s truck#0 is inspected at bays",
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
                        .withBreaks(Breaks.of(s(30), s(5)).withRelieveAfter(s(20))))
                .run(0, 60)
                .tell();

        assertThat(told.lines("open")).containsExactly("0 s bay has 1 open");
        assertThat(told.seconds("pool.pool.not-open")).isZero();
        assertThat(told.figure("pool.pool.breaks")).isGreaterThanOrEqualTo(2);
        assertThat(told.seconds("pool.pool.at-desks")).isEqualTo(2 * 60);
    }

    /**
     * Two officers a bay, two bays wanted, and three officers: one bay opens, and the third opens the desk of the hall, which
     * lacks one. They have begun with somebody at 970 s when a fourth comes on duty at 1000 s: when that is done, at 1070 s, the
     * two open the second bay.
     */
    @Test
    void whoHasNoPartnerHelpsALaneThatLacksAnOfficerUntilOneComes() {
        List<String> lanes = List.of("bays", "desk");
        Told told = new Story()
                .classes("truck", "person")
                .stage(StageSpec.of(
                        "yard", times("truck", 10), lane("bays", new LaneSpec.Desks(plan(0, 2), 2, s(0)), "truck")))
                .stage(StageSpec.of("hall", times("person", 100), lane("desk", 1, "person")))
                .come("truck", at(5, 5), "yard")
                .come("person", at(20, 970, 980), "hall")
                .staff(StaffPool.of(
                        "pool",
                        lanes,
                        Team.of("early", 3, lanes),
                        Team.of("late", 1, lanes).withShifts(shift(1000, 86_400))))
                .run(0, 2000)
                .cutOff()
                .tell();

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s bays has 1 open",
                        "0 s desk has 1 open",
                        "1000 s desk has 0 open",
                        "1070 s bays has 2 open",
                        "2000 s bays has 0 open");
        assertThat(told.lines("starts"))
                .containsExactly(
                        "5 s truck#0 starts at bays",
                        "15 s truck#1 starts at bays",
                        "20 s person#0 starts at desk",
                        "970 s person#1 starts at desk");
        assertThat(told.ofClass(1).get(ClassColumn.UNFINISHED)).isEqualTo(1);
    }

    /**
     * The first officer, alone, helps at the desk, where he has begun with somebody at 950 s when a partner comes at 990 s.
     * The run ends at 1000 s, and those at desks stay then; but the truck would wait for ever, so the first goes to the bay.
     */
    @Test
    void whoHelpsGoesBackAfterTheEndWhenHisOwnLaneHasNoDeskWithoutHim() {
        List<String> lanes = List.of("bay", "desk");
        Told told = new Story()
                .classes("truck", "person")
                .stage(StageSpec.of(
                        "yard", times("truck", 10), lane("bay", new LaneSpec.Desks(plan(0, 1), 2, s(0)), "truck")))
                .stage(StageSpec.of("hall", times("person", 100), lane("desk", 1, "person")))
                .come("truck", at(960), "yard")
                .come("person", at(950), "hall")
                .staff(StaffPool.of(
                        "pool",
                        lanes,
                        Team.of("early", 1, lanes),
                        Team.of("late", 1, lanes).withShifts(shift(990, 86_400))))
                .run(0, 1000)
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly("950 s person#0 starts at desk", "1050 s truck#0 starts at bay");
        assertThat(told.result().endMicros()).isEqualTo(micros(1060));
    }
}
