package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;

/** Stories of desks that matter to each other, worked out by hand: lines, changing them, and service by open desks. */
class LineStoriesTest {
    private static final ByOpenDesks CROWDED = new ByOpenDesks(List.of(new ByOpenDesks.Step(3, 1.5)));

    @Test
    void queuesPerDeskAreJoinedWhereFewestAreAndNeverLeft() {
        Told told = new Story()
                .classes("slow", "quick")
                .stage(StageSpec.of(
                        "hall",
                        times("slow", 100, "quick", 10),
                        lane("desks", 2, "slow", "quick").withQueues(LaneSpec.Queues.PER_DESK)))
                .come("slow", at(0), "hall")
                .come("quick", at(1, 2, 3, 12), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s slow#0 starts at desks",
                        "1 s quick#0 starts at desks",
                        "11 s quick#2 starts at desks",
                        "21 s quick#3 starts at desks",
                        "100 s quick#1 starts at desks");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(7200));
        assertThat(told.lane(0).get(LaneColumn.QUEUE_AREA))
                .isEqualTo(told.lane(0).get(LaneColumn.WAIT_SUM));
    }

    /** The run ends at 3600 s; what the plan says of later does not count, whatever the day's most desks are. */
    @Test
    void queuesPerDeskAreAsManyAsTheRunHasDesks() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 100),
                        lane("desks", LaneSpec.Desks.of(plan(0, 2, 7200, 5)), "person")
                                .withQueues(LaneSpec.Queues.PER_DESK)))
                .come("person", at(0, 0, 0), "hall")
                .tell();

        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(7200));
        assertThat(told.lines("starts")).last().isEqualTo("100 s person#2 starts at desks");
    }

    /** Two desks; the third stands behind 100 s. At 21 s nobody is at the other desk, and the lines are 2 and 0. */
    @Test
    void theLastOfALongerLineGoesToAShorterOne() {
        Told told = shortsBehindALong(2);

        assertThat(told.lines("short#1"))
                .containsExactly(
                        "2 s short#1 arrives",
                        "2 s short#1 joins desks",
                        "21 s short#1 changes lines at desks",
                        "21 s short#1 starts at desks",
                        "31 s short#1 is inspected at desks",
                        "31 s short#1 leaves");
        assertThat(told.figure("lane.desks.changed-lines")).isEqualTo(1);
        assertThat(told.lane(0).get(LaneColumn.WAIT_SUM))
                .as("19 s, and 8 s in the other line")
                .isEqualTo(micros(27));
        assertThat(told.lane(0).get(LaneColumn.QUEUE_MAX)).isEqualTo(1);
    }

    /** The lines never differ by three. */
    @Test
    void notWhenTheDifferenceIsTooSmall() {
        Told told = shortsBehindALong(3);

        assertThat(told.lines("changes")).isEmpty();
        assertThat(told.lines("short#1")).contains("100 s short#1 starts at desks");
    }

    /**
     * Line 1: a (100 s), p, r; line 2: b (10 s), q (30 s). At 11 s b is done, and r goes behind q, where his patience
     * of 20 s ends at 24 s; at 41 s q is done, and p goes to the idle desk.
     */
    @Test
    void patienceGoesOnInTheOtherLine() {
        LaneSpec desks = lane("desks", 2, "a", "b", "p", "q", "r")
                .withJockeying(2)
                .withImpatience(Impatience.of(Map.of("r", constant(20))));
        Told told = new Story()
                .classes("a", "b", "p", "q", "r")
                .stage(StageSpec.of("hall", times("a", 100, "b", 10, "p", 5, "q", 30, "r", 5), desks))
                .come("a", at(0), "hall")
                .come("b", at(1), "hall")
                .come("p", at(2), "hall")
                .come("q", at(3), "hall")
                .come("r", at(4), "hall")
                .tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "11 s b#0 leaves",
                        "11 s q#0 starts at desks",
                        "11 s r#0 changes lines at desks",
                        "24 s r#0 gives up at desks",
                        "41 s q#0 leaves",
                        "41 s p#0 changes lines at desks",
                        "41 s p#0 starts at desks",
                        "46 s p#0 leaves");
    }

    /** Lines of three, 100 s each; at 12 s two helpers take the second and the third of line 1, so 1 and 3 are left. */
    @Test
    void whoIsHelpedLeavesALineToo() {
        Told told = new Story()
                .classes("own", "guest")
                .stage(StageSpec.of(
                        "hall",
                        times("own", 100, "guest", 12),
                        lane("lines", 2, "own").withJockeying(2),
                        lane("helper", 2, "guest")
                                .withHelps(List.of(new LaneSpec.Help("lines", LaneSpec.Help.When.IDLE)))))
                .come("guest", at(0, 0), "hall")
                .come("own", at(1, 2, 3, 4, 5, 6), "hall")
                .tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "12 s own#2 starts at helper",
                        "12 s own#4 starts at helper",
                        "12 s own#5 changes lines at lines",
                        "101 s own#5 starts at lines",
                        "102 s own#3 starts at lines");
        assertThat(told.figure("lane.lines.changed-lines")).isEqualTo(1);
    }

    /** 40 s with fewer than three desks, 60 s with three or more; what has begun stays. */
    @Test
    void serviceDependsOnTheDesksThatAreOpenWhenItBegins() {
        LaneSpec desks = lane("desks", LaneSpec.Desks.of(plan(0, 1, 50, 3, 200, 1)), "person")
                .withByOpenDesks(CROWDED);
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 40), desks))
                .come("person", at(0, 30, 60, 190, 210), "hall")
                .tell();

        assertThat(told.lines("leaves"))
                .containsExactly(
                        "40 s person#0 leaves",
                        "80 s person#1 leaves",
                        "120 s person#2 leaves",
                        "250 s person#3 leaves",
                        "290 s person#4 leaves");
    }

    /** With the same desks all day it is a factor like any other, to the microsecond. */
    @Test
    void withTheSameDesksItIsAFactor() {
        LaneSpec desks = lane("desks", 3, "person");
        Story crowded = hall(desks.withByOpenDesks(CROWDED));
        Story slower = hall(desks.withServiceFactor(1.5));

        assertThat(crowded.tell().diary()).isEqualTo(slower.tell().diary());
    }

    private static Story hall(LaneSpec desks) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", Map.of("person", new org.kouan.scenario.law.Exponential(Story.s(47))), desks))
                .come("person", at(0, 5, 11, 12, 30, 31, 64, 90), "hall");
    }

    private static Told shortsBehindALong(int difference) {
        return new Story()
                .classes("long", "short")
                .stage(StageSpec.of(
                        "hall",
                        times("long", 100, "short", 10),
                        lane("desks", 2, "long", "short").withJockeying(difference)))
                .come("long", at(0), "hall")
                .come("short", at(1, 2, 3), "hall")
                .tell();
    }
}
