package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.port.core.CannotGoOn;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Room;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Stories of finite stages, worked out by hand. */
class RoomStoriesTest {
    /**
     * Three trucks, 10 s at the check, then the crane, 30 s, with room for one: the second keeps its desk from 20 to 40
     * s, and the third is inspected only then.
     */
    @Test
    void whoFindsTheNextStageFullKeepsItsDesk() {
        Told told = yard(Room.of(1)).tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desk has 1 open",
                        "0 s crane has 1 open",
                        "0 s truck#0 arrives",
                        "0 s truck#0 joins desk",
                        "0 s truck#1 arrives",
                        "0 s truck#1 joins desk",
                        "0 s truck#2 arrives",
                        "0 s truck#2 joins desk",
                        "0 s truck#0 starts at desk",
                        "10 s truck#0 is inspected at desk",
                        "10 s truck#0 joins crane",
                        "10 s truck#1 starts at desk",
                        "10 s truck#0 starts at crane",
                        "20 s truck#1 is inspected at desk",
                        "20 s truck#1 waits at desk for room in lift",
                        "40 s truck#0 is inspected at crane",
                        "40 s truck#0 leaves",
                        "40 s truck#1 comes into lift",
                        "40 s truck#1 joins crane",
                        "40 s truck#2 starts at desk",
                        "40 s truck#1 starts at crane",
                        "50 s truck#2 is inspected at desk",
                        "50 s truck#2 waits at desk for room in lift",
                        "70 s truck#1 is inspected at crane",
                        "70 s truck#1 leaves",
                        "70 s truck#2 comes into lift",
                        "70 s truck#2 joins crane",
                        "70 s truck#2 starts at crane",
                        "100 s truck#2 is inspected at crane",
                        "100 s truck#2 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("the second: 10 s for the desk, 20 s for room; the third: 40 and 20 s")
                .isEqualTo(micros(10 + 20 + 40 + 20));
        assertThat(told.lane(0).get(LaneColumn.BUSY)).as("at the desk").isEqualTo(micros(40 + 30));
        assertThat(told.figure("stage.lift.most-present")).isEqualTo(1);
        assertThat(told.figure("stage.lift.blocked"))
                .as("minutes of desks blocked")
                .isEqualTo(40 / 60.0);
    }

    /** With room for two the second waits in the crane's queue instead. */
    @Test
    void queueAndDesksCountTogether() {
        Told told = yard(Room.of(2)).tell();

        assertThat(told.lines("room")).containsExactly("30 s truck#2 waits at desk for room in lift");
        assertThat(told.lines("comes")).containsExactly("40 s truck#2 comes into lift");
        assertThat(told.figure("stage.lift.most-present")).isEqualTo(2);
    }

    /** Two entrances of one desk each; the first blocked is the first in. */
    @Test
    void theFirstBlockedIsTheFirstIn() {
        Told told = new Story()
                .classes("car", "truck")
                .stage(StageSpec.of("north", times("car", 10), lane("desk-n", 1, "car")))
                .stage(StageSpec.of("south", times("truck", 5), lane("desk-s", 1, "truck")))
                .stage(StageSpec.of("lift", times("car", 30, "truck", 30), lane("crane", 1, "car", "truck"))
                        .withRoom(Room.of(1)))
                .come("car", at(0, 0), "north", "lift")
                .come("truck", at(2, 17), "south", "lift")
                .tell();

        assertThat(told.lines("crane"))
                .containsExactly(
                        "0 s crane has 1 open",
                        "7 s truck#0 joins crane",
                        "7 s truck#0 starts at crane",
                        "37 s truck#0 is inspected at crane",
                        "37 s car#0 joins crane",
                        "37 s car#0 starts at crane",
                        "67 s car#0 is inspected at crane",
                        "67 s truck#1 joins crane",
                        "67 s truck#1 starts at crane",
                        "97 s truck#1 is inspected at crane",
                        "97 s car#1 joins crane",
                        "97 s car#1 starts at crane",
                        "127 s car#1 is inspected at crane");
    }

    /** A chain: room for one at each of two stages; when the last leaves, everybody moves up in the same instant. */
    @Test
    void roomMovesUpTheChain() {
        Told told = new Story()
                .classes("truck")
                .stage(StageSpec.of("a", times("truck", 10), lane("at-a", 1, "truck")))
                .stage(StageSpec.of("b", times("truck", 10), lane("at-b", 1, "truck"))
                        .withRoom(Room.of(1)))
                .stage(StageSpec.of("c", times("truck", 100), lane("at-c", 1, "truck"))
                        .withRoom(Room.of(1)))
                .come("truck", at(0, 0, 0), "a", "b", "c")
                .tell();

        assertThat(told.diary()
                        .subList(
                                told.diary().indexOf("120 s truck#0 is inspected at at-c"),
                                told.diary().size()))
                .startsWith(
                        "120 s truck#0 is inspected at at-c",
                        "120 s truck#0 leaves",
                        "120 s truck#1 comes into c",
                        "120 s truck#1 joins at-c",
                        "120 s truck#2 comes into b",
                        "120 s truck#2 joins at-b",
                        "120 s truck#2 starts at at-b",
                        "120 s truck#1 starts at at-c");
    }

    /** Room for two: the third waits outside from 0 to 10 s, and then in the hall, to 20 s. */
    @Test
    void othersWaitOutside() {
        Told told = hall(Room.of(2)).tell();

        assertThat(told.lines("#2"))
                .containsExactly(
                        "0 s person#2 arrives",
                        "0 s person#2 waits for room in hall",
                        "10 s person#2 comes into hall",
                        "10 s person#2 joins desks",
                        "20 s person#2 starts at desks",
                        "30 s person#2 is inspected at desks",
                        "30 s person#2 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(10 + 20));
        assertThat(told.lane(0).get(LaneColumn.WAIT_SUM))
                .as("in the hall's own queue")
                .isEqualTo(micros(10 + 10));
    }

    @Test
    void orAreTurnedAwayAndFail() {
        Told told = hall(new Room(2, Room.WhenFull.TURNED_AWAY))
                .target(Target.of("limit", List.of("person"), List.of("hall"), s(100)))
                .tell();

        assertThat(told.lines("#2")).containsExactly("0 s person#2 arrives", "0 s person#2 is turned away at hall");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(3);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.result().targets().get(0).value()).isEqualTo(2.0 / 3);
        assertThat(told.figure("stage.hall.turned-away")).isEqualTo(1);
    }

    @Test
    void onlyThoseFromOutsideCanBeTurnedAway() {
        Story story = hall(new Room(2, Room.WhenFull.TURNED_AWAY))
                .flow(FlowSpec.of("late", Map.of("person", 1.0), at(0))
                        .withRoute(new RouteStep.Delay(constant(1)), RouteStep.Visit.of("hall")));

        assertThatThrownBy(story::scenario)
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("only those who come from outside can be turned away, and flow late comes here");
    }

    /** At the cut-off the third waits outside: unfinished, with the 15 s that it has waited. */
    @Test
    void whoIsStillOutsideIsUnfinished() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 40), lane("desks", 1, "person"))
                        .withRoom(Room.of(1)))
                .come("person", at(0, 5), "hall")
                .run(0, 20)
                .cutOff()
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED))
                .as("comes in at 40 s, to closed desks")
                .isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_MAX)).isEqualTo(micros(35));
    }

    /** Cars go a, b and trucks b, a, with room for one at each: at 10 s they block each other for good. */
    @Test
    void aDeadlockIsExplained() {
        Story story = new Story()
                .classes("car", "truck")
                .stage(StageSpec.of("a", times("car", 10, "truck", 10), lane("at-a", 1, "car", "truck"))
                        .withRoom(Room.of(1)))
                .stage(StageSpec.of("b", times("car", 10, "truck", 12), lane("at-b", 1, "car", "truck"))
                        .withRoom(Room.of(1)))
                .come("car", at(0), "a", "b")
                .come("truck", at(0), "b", "a");

        assertThatThrownBy(story::tell)
                .isInstanceOf(CannotGoOn.class)
                .hasMessage("the port is stuck from 00:00:12 on, its stages block each other: a waits for room at b"
                        + " (room for 1), since 00:00:10 at at-a; b waits for room at a (room for 1), since 00:00:12"
                        + " at at-b. Give one of them more room, or let its units go another way");
    }

    private static Story yard(Room room) {
        return new Story()
                .classes("truck")
                .stage(StageSpec.of("check", times("truck", 10), lane("desk", 1, "truck")))
                .stage(StageSpec.of("lift", times("truck", 30), lane("crane", 1, "truck"))
                        .withRoom(room))
                .come("truck", at(0, 0, 0), "check", "lift");
    }

    private static Story hall(Room room) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), lane("desks", 1, "person"))
                        .withRoom(room))
                .come("person", at(0, 0, 0), "hall");
    }
}
