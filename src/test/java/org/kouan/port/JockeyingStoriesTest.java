package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/** Stories of people who change from one lane of a stage to another, worked out by hand. */
class JockeyingStoriesTest {
    /**
     * Two desks, 100 s each; a unit that has to wait joins a. The third and the fifth to wait see a queue that is shorter by
     * two; the fourth sees one that is shorter by one.
     */
    @Test
    void whoWaitsGoesToAQueueThatIsShorterByTheDifference() {
        Told told = new Story()
                .classes("person")
                .stage(hall(times("person", 100), "a", lane("a", 1, "person"), lane("b", 1, "person"))
                        .withJockeying(2))
                .come("person", at(0, 1, 2, 3, 4, 5), "hall")
                .tell();

        assertThat(told.lines("changes"))
                .containsExactly("3 s person#3 changes from a to b", "5 s person#5 changes from a to b");
        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s person#0 starts at a",
                        "1 s person#1 starts at b",
                        "100 s person#2 starts at a",
                        "101 s person#3 starts at b",
                        "200 s person#4 starts at a",
                        "201 s person#5 starts at b");
        assertThat(told.figure("stage.hall.changed-queues")).isEqualTo(2);
        assertThat(told.lane(1).get(LaneColumn.WAIT_SUM))
                .as("98 s and 196 s, whole waits, in both queues")
                .isEqualTo(micros(294));
        assertThat(told.lane(1).get(LaneColumn.QUEUE_AREA))
                .as("from 3 s and from 5 s on")
                .isEqualTo(micros(98 + 196));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(2 * (98 + 196)));
    }

    /**
     * One desk and three, all busy for 100 s; a unit that has to wait joins the one. The fifth is first there, with nobody
     * before the three: 1 against 0. The sixth would gain 1 - 1/3, the seventh 2 - 1/3, the tenth 2 - 4/3.
     */
    @Test
    void placesAreCountedForEachDesk() {
        Told told = new Story()
                .classes("person")
                .stage(hall(times("person", 100), "one", lane("one", 1, "person"), lane("three", 3, "person"))
                        .withJockeying(1))
                .come("person", at(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), "hall")
                .run(0, 20)
                .tell();

        assertThat(told.lines("changes").stream().filter(line -> !line.startsWith("1")))
                .containsExactly(
                        "4 s person#4 changes from one to three",
                        "6 s person#6 changes from one to three",
                        "7 s person#7 changes from one to three",
                        "8 s person#8 changes from one to three");
        assertThat(told.lines("changes")).contains("10 s person#10 changes from one to three");
    }

    /** Foreigners have one lane only; the citizen before them sees a free desk of his own at 21 s. */
    @Test
    void nobodyGoesWhereHisClassIsNotServed() {
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(hall(
                                times("citizen", 20, "foreigner", 100),
                                "all",
                                lane("own", 1, "citizen"),
                                lane("all", 1, "citizen", "foreigner"))
                        .withJockeying(2))
                .come("foreigner", at(0, 3, 4), "hall")
                .come("citizen", at(1, 2), "hall")
                .tell();

        assertThat(told.lines("changes")).containsExactly("21 s citizen#1 changes from all to own");
        assertThat(told.lines("citizen#1")).contains("2 s citizen#1 joins all", "21 s citizen#1 starts at own");
    }

    /** Lane a closes at 50 s while it inspects, and two wait: they go in their order, though both queues are even. */
    @Test
    void fromALaneThatClosesTheyAllGoInTheirOrder() {
        Told told = new Story()
                .classes("person")
                .stage(hall(
                                times("person", 100),
                                "a",
                                lane("a", LaneSpec.Desks.of(plan(0, 1, 50, 0)), "person"),
                                lane("b", 1, "person"))
                        .withJockeying(2))
                .come("person", at(0, 1, 2, 3, 4, 5), "hall")
                .tell();

        assertThat(told.lines("changes"))
                .containsExactly(
                        "3 s person#3 changes from a to b",
                        "5 s person#5 changes from a to b",
                        "50 s person#2 changes from a to b",
                        "50 s person#4 changes from a to b");
        assertThat(told.lines("starts at b"))
                .containsExactly(
                        "1 s person#1 starts at b",
                        "101 s person#3 starts at b",
                        "201 s person#5 starts at b",
                        "301 s person#2 starts at b",
                        "401 s person#4 starts at b");
    }

    /** All three open at 60 s, one after the other at that instant; nobody runs to the first that does. */
    @Test
    void peopleLookWhenEverythingOfAnInstantHasHappened() {
        LaneSpec.Desks from60 = LaneSpec.Desks.of(plan(0, 0, 60, 1));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                                "hall",
                                times("person", 30),
                                lane("a", from60, "person"),
                                lane("b", from60, "person"),
                                lane("c", from60, "person"))
                        .withJockeying(2))
                .come("person", at(0, 1, 2, 3, 4, 5), "hall")
                .tell();

        assertThat(told.lines("changes")).isEmpty();
        assertThat(told.lines("60 s"))
                .filteredOn(line -> line.contains("starts"))
                .hasSize(3);
    }

    /**
     * Behind long inspections at a and b two short ones wait at each, at c one. At 12 s nobody waits at c: the last of a
     * goes, and then the last of b would find one there. Then one after the other, always that of a before that of b.
     */
    @Test
    void ofEqualPlacesTheFirstQueueOfTheScenarioGoesFirst() {
        Told told = new Story()
                .classes("long", "short")
                .stage(StageSpec.of(
                                "hall",
                                times("long", 100, "short", 10),
                                lane("a", 1, "long", "short"),
                                lane("b", 1, "long", "short"),
                                lane("c", 1, "long", "short"))
                        .withJockeying(2))
                .come("long", at(0, 1), "hall")
                .come("short", at(2, 3, 4, 5, 6, 7), "hall")
                .tell();

        assertThat(told.lines("changes"))
                .containsExactly(
                        "12 s short#4 changes from a to c",
                        "22 s short#5 changes from b to c",
                        "42 s short#1 changes from a to c",
                        "52 s short#2 changes from b to c");
    }

    /** The story of {@link LineStoriesTest#patienceGoesOnInTheOtherLine} at two lanes of one desk. */
    @Test
    void patienceGoesOnInTheOtherQueue() {
        Impatience impatience = Impatience.of(Map.of("r", constant(20)));
        Told told = new Story()
                .classes("a", "b", "p", "q", "r")
                .stage(StageSpec.of(
                                "hall",
                                times("a", 100, "b", 10, "p", 5, "q", 30, "r", 5),
                                lane("x", 1, "a", "b", "p", "q", "r").withImpatience(impatience),
                                lane("y", 1, "a", "b", "p", "q", "r").withImpatience(impatience))
                        .withJockeying(2))
                .come("a", at(0), "hall")
                .come("b", at(1), "hall")
                .come("p", at(2), "hall")
                .come("q", at(3), "hall")
                .come("r", at(4), "hall")
                .tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "11 s b#0 leaves",
                        "11 s q#0 starts at y",
                        "11 s r#0 changes from x to y",
                        "24 s r#0 gives up at y",
                        "41 s q#0 leaves",
                        "41 s p#0 changes from x to y",
                        "41 s p#0 starts at y");
        assertThat(told.figure("lane.y.gave-up")).isEqualTo(1);
        assertThat(told.figure("lane.x.gave-up")).isZero();
    }

    /** The gate rejects everybody after 5 s; the second stands at the desk where he was sent, and not at the idle one. */
    @Test
    void whomAGateHasSentToADeskStaysThere() {
        LaneSpec gates = lane("gates", 1, "person")
                .withEGate(new LaneSpec.EGate(1, 1, "first-desk", false))
                .withChangeOver(Story.s(1));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                                "hall",
                                times("person", 30),
                                gates.withService(times("person", 5)),
                                lane("first-desk", 1, "person"),
                                lane("second-desk", 1, "person"))
                        .withJockeying(1))
                .come("person", at(0, 6), "hall")
                .tell();

        assertThat(told.lines("changes")).isEmpty();
        assertThat(told.lines("starts at first-desk"))
                .containsExactly("5 s person#0 starts at first-desk", "35 s person#1 starts at first-desk");
    }

    /** One officer has nobody left at 30 s; a unit that waits for the other goes to his desk. */
    @Test
    void officersOfAPoolAreNoDifferent() {
        Told told = new Story()
                .classes("long", "short")
                .stage(hall(
                                times("long", 100, "short", 30),
                                "a",
                                lane("a", 1, "long", "short"),
                                lane("b", 1, "long", "short"))
                        .withJockeying(3))
                .staff(StaffPool.of("pool", List.of("a", "b"), StaffPool.Team.of("day", 2, List.of("a", "b"))))
                .come("long", at(0), "hall")
                .come("short", at(0, 2), "hall")
                .tell();

        assertThat(told.lines("short#1"))
                .containsSubsequence(
                        "2 s short#1 joins a", "30 s short#1 changes from a to b", "30 s short#1 starts at b");
    }

    /** Lanes of one desk where people change at two are one lane with a line for each desk where they do. */
    @Test
    void lanesOfOneDeskAreLinesOfALane() {
        Map<String, Distribution> service = Map.of("person", new Exponential(Story.s(100)));
        double[] seconds = new double[200];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = 17 * i + 5 * (i % 7);
        }
        Told lanes = new Story()
                .classes("person")
                .stage(StageSpec.of(
                                "hall",
                                service,
                                lane("desks-1", 1, "person"),
                                lane("desks-2", 1, "person"),
                                lane("desks-3", 1, "person"),
                                lane("desks-4", 1, "person"),
                                lane("desks-5", 1, "person"))
                        .withJockeying(2))
                .come("person", at(seconds), "hall")
                .tell();
        Told lines = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", service, lane("desks", 5, "person").withJockeying(2)))
                .come("person", at(seconds), "hall")
                .tell();

        assertThat(lanes.figure("stage.hall.changed-queues"))
                .isEqualTo(lines.figure("lane.desks.changed-lines"))
                .isGreaterThan(20);
        assertThat(lanes.lines("person#").stream().map(JockeyingStoriesTest::asLines))
                .filteredOn(line -> line.contains("starts"))
                .isEqualTo(lines.lines("starts"));
    }

    private static String asLines(String line) {
        return line.replaceAll("desks-\\d", "desks");
    }

    /**
     * The lines of a lane are queues like others. Behind each long inspection stands a short one when the third comes, at
     * 5 s, behind the first of them: nobody waits at the single desk. So it is again at 12 s, and at 32 s and 42 s that
     * desk is free.
     */
    @Test
    void thereAreLinesAmongTheQueues() {
        Told told = new Story()
                .classes("long", "short")
                .stage(hall(
                                times("long", 100, "short", 10),
                                "lines",
                                lane("lines", 2, "long", "short").withQueues(LaneSpec.Queues.PER_DESK),
                                lane("single", 1, "long", "short"))
                        .withJockeying(2))
                .come("long", at(0, 1), "hall")
                .come("short", at(2, 3, 4, 5, 6), "hall")
                .tell();

        assertThat(told.lines("changes"))
                .containsExactly(
                        "5 s short#3 changes from lines to single",
                        "12 s short#4 changes from lines to single",
                        "32 s short#1 changes from lines to single",
                        "42 s short#2 changes from lines to single");
    }

    /** A stage where a unit that has to wait joins one lane. */
    private static StageSpec hall(Map<String, Distribution> service, String preferred, LaneSpec... lanes) {
        PolicySpec preference = policy("preference", "order", List.of(preferred), "overflow-at", 100);
        return StageSpec.of("hall", service, lanes).withWhichLane(preference);
    }
}
