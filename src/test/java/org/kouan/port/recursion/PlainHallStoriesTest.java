package org.kouan.port.recursion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.PortModel;
import org.kouan.port.Story;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/**
 * Stories of plain ports, worked out by hand. Nobody looks on, so that they are computed without events, and only
 * results tell what happened.
 */
class PlainHallStoriesTest {
    private static Story hall(int seconds, Desks desks) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", seconds), lane("desks", desks, "person")));
    }

    /** One unit at each of these seconds, before those of the same second that come to the story later. */
    private static Story come(Story story, String unitClass, double... seconds) {
        for (double at : seconds) {
            story.flow(FlowSpec.of(
                    unitClass + " at " + at, Map.of(unitClass, 1.0), new Arrivals.Present(1, s(at), s(at)), "hall"));
        }
        return story;
    }

    private static Told tell(Story story) {
        Scenario scenario = story.scenario();
        assertThat(PlainPorts.isPlain(scenario)).isTrue();
        PortModel model = PortModel.compile(scenario);
        RunTotals totals = new RunTotals(model.layout());
        return new Told(List.of(), model.run(1, 0, totals), totals, model.layout());
    }

    /** From 30 s on one desk is enough: the one that is done at 50 s closes, the other goes on at 60 s. */
    @Test
    void aDeskThatIsToCloseFinishesItsUnit() {
        Told told = tell(come(hall(50, Desks.of(plan(0, 2, 30, 1))), "person", 0, 10, 20, 25)
                .run(0, 100));

        Counts<ClassColumn> persons = told.ofClass(0);
        assertThat(persons.get(ClassColumn.WAIT_SUM)).as("0, 0, 40 and 85 s").isEqualTo(micros(125));
        assertThat(persons.get(ClassColumn.WAIT_MAX)).isEqualTo(micros(85));
        assertThat(persons.get(ClassColumn.STAY_SUM)).isEqualTo(micros(125 + 4 * 50));
        Counts<LaneColumn> desks = told.lane(0);
        assertThat(desks.get(LaneColumn.STARTED)).isEqualTo(4);
        assertThat(desks.get(LaneColumn.OPEN))
                .as("two until 50 s, one until 160 s")
                .isEqualTo(micros(210));
        assertThat(desks.get(LaneColumn.BUSY)).isEqualTo(micros(200));
        assertThat(desks.get(LaneColumn.OVERTIME)).as("from 100 s on").isEqualTo(micros(60));
        assertThat(desks.get(LaneColumn.QUEUE_MAX)).isEqualTo(2);
        assertThat(desks.get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(125));
        assertThat(told.result().endMicros()).isEqualTo(micros(160));
        assertThat(told.result().events())
                .as("four arrivals and ends, one change of staffing, and the end of the regular time")
                .isEqualTo(10);
    }

    /** A unit that comes at 30 s, when two desks open, comes after two have gone there. */
    @Test
    void desksThatOpenTakeThoseWhoWaitBeforeOthersCome() {
        Told told = tell(come(hall(20, Desks.of(plan(0, 0, 30, 2))), "person", 0, 5, 10, 30)
                .run(0, 60));

        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("30, 25, 40 and 20 s")
                .isEqualTo(micros(115));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_MAX)).isEqualTo(micros(40));
        assertThat(told.lane(0).get(LaneColumn.QUEUE_MAX)).as("not four").isEqualTo(3);
        assertThat(told.lane(0).get(LaneColumn.OPEN)).as("two from 30 to 70 s").isEqualTo(micros(80));
    }

    /** The only desk closes at 20 s, when it is done with the first: the second waits until it opens again at 40 s. */
    @Test
    void aDeskThatClosesAtTheInstantOfAnEndTakesNobody() {
        Told told = tell(come(hall(20, Desks.of(plan(0, 1, 20, 0, 40, 1))), "person", 0, 5)
                .run(0, 50));

        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(35));
        assertThat(told.lane(0).get(LaneColumn.OPEN))
                .as("0 to 20 and 40 to 60 s")
                .isEqualTo(micros(40));
        assertThat(told.result().endMicros()).isEqualTo(micros(60));
    }

    /** At 25 s it is to stay after all, before it is done at 30 s. */
    @Test
    void aDeskThatIsWantedAgainBeforeItIsDoneStays() {
        Told told = tell(come(hall(30, Desks.of(plan(0, 1, 20, 0, 25, 1))), "person", 0, 5)
                .run(0, 50));

        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).as("until 30 s").isEqualTo(micros(25));
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(60));
    }

    private static Told helping(When when) {
        Story story = new Story()
                .classes("vip", "person")
                .stage(StageSpec.of(
                        "hall",
                        times("vip", 20, "person", 10),
                        lane("reserved", 1, "vip"),
                        lane("desks", 1, "person").withHelps(List.of(new Help("reserved", when)))))
                .run(0, 60);
        return tell(come(come(story, "vip", 0, 2), "person", 0, 1));
    }

    /** At 10 s the helping desk takes the second vip, who came after the second person. */
    @Test
    void aHelpingDeskMayTakeTheOtherQueueFirst() {
        Told told = helping(When.FIRST);

        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(8));
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM)).as("until 30 s").isEqualTo(micros(29));
        assertThat(told.lane(0))
                .extracting(each -> each.get(LaneColumn.STARTED), each -> each.get(LaneColumn.TAKEN))
                .containsExactly(1L, 2L);
        assertThat(told.lane(1))
                .extracting(each -> each.get(LaneColumn.STARTED), each -> each.get(LaneColumn.TAKEN))
                .containsExactly(3L, 2L);
        assertThat(told.lane(1).get(LaneColumn.BUSY)).as("10, 20 and 10 s").isEqualTo(micros(40));
    }

    /** At 10 s it takes the second person. At 20 s both desks are free; the reserved one began with its vip earlier. */
    @Test
    void orItsOwnQueueFirst() {
        Told told = helping(When.IDLE);

        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(18));
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(9));
        assertThat(told.lane(0))
                .extracting(each -> each.get(LaneColumn.STARTED), each -> each.get(LaneColumn.TAKEN))
                .containsExactly(2L, 2L);
        assertThat(told.lane(1))
                .extracting(each -> each.get(LaneColumn.STARTED), each -> each.get(LaneColumn.TAKEN))
                .containsExactly(2L, 2L);
    }

    /** Both desks are free at 20 s, and somebody waits for the first lane, which the second helps. */
    private static Told together(double first, double second) {
        Story story = new Story()
                .classes("a", "b")
                .stage(StageSpec.of(
                        "hall",
                        times("a", 20 - first, "b", 20 - second),
                        lane("one", 1, "a"),
                        lane("two", 1, "b").withHelps(List.of(new Help("one", When.IDLE)))));
        return tell(come(come(story, "a", first, 6), "b", second));
    }

    @Test
    void ofDesksThatAreFreeAtTheSameInstantTheQueuesOwnTakes() {
        assertThat(together(5, 0).lane(0).get(LaneColumn.STARTED))
                .as("of the first lane")
                .isEqualTo(2);
        assertThat(together(5, 0).lane(1).get(LaneColumn.STARTED))
                .as("of the second")
                .isEqualTo(1);
        assertThat(together(0, 5).lane(0).get(LaneColumn.STARTED))
                .as("of the first lane")
                .isEqualTo(2);
        assertThat(together(0, 5).lane(1).get(LaneColumn.STARTED))
                .as("of the second")
                .isEqualTo(1);
    }

    /** An idle desk of the lane itself goes before those of helpers, and these in the order of the scenario. */
    @Test
    void whoComesGoesToTheFirstLaneWithAnIdleDesk() {
        Help help = new Help("one", When.FIRST);
        Story story = new Story()
                .classes("a", "b", "c")
                .stage(StageSpec.of(
                        "hall",
                        times("a", 50, "b", 1, "c", 1),
                        lane("two", 1, "b").withHelps(List.of(help)),
                        lane("one", 1, "a"),
                        lane("three", 1, "c").withHelps(List.of(help))));
        Told told = tell(come(come(come(story, "a", 10, 11), "b", 0), "c", 0));

        assertThat(told.lane(1).get(LaneColumn.STARTED)).as("the first of them").isEqualTo(1);
        assertThat(told.lane(1).get(LaneColumn.TAKEN)).as("both of its queue").isEqualTo(2);
        assertThat(told.lane(0).get(LaneColumn.STARTED))
                .as("the second, and one of its own")
                .isEqualTo(2);
        assertThat(told.lane(2).get(LaneColumn.STARTED)).isEqualTo(1);
    }

    /** At 60 s the second is under way until 80 s, and the third waits, and is not served. */
    @Test
    void atTheCutOffInspectionsAreFinished() {
        Told told =
                tell(come(hall(40, Desks.of(1)), "person", 0, 1, 2).run(0, 60).cutOff());

        Counts<ClassColumn> persons = told.ofClass(0);
        assertThat(persons.get(ClassColumn.SERVED)).isEqualTo(2);
        assertThat(persons.get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(persons.get(ClassColumn.WAIT_SUM))
                .as("0, 39, and 78 s until the end")
                .isEqualTo(micros(117));
        assertThat(persons.get(ClassColumn.STAY_SUM)).as("40 and 79 s").isEqualTo(micros(119));
        assertThat(told.lane(0).get(LaneColumn.TAKEN)).isEqualTo(2);
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(80));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isEqualTo(micros(20));
        assertThat(told.result().endMicros()).isEqualTo(micros(80));
    }

    /** The desk closes at 40 s and does not open again: the run ends at 60 s although the second is not served. */
    @Test
    void nobodyServesAQueueWithoutDesks() {
        Told told =
                tell(come(hall(40, Desks.of(plan(0, 1, 30, 0))), "person", 0, 1).run(0, 60));

        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(59));
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(40));
        assertThat(told.lane(0).get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(59));
        assertThat(told.result().endMicros()).isEqualTo(micros(60));
    }

    /** Until 30 s nothing counts: of the first inspection 10 s do, and of the second all. */
    @Test
    void countsBeginInTheMiddleOfAnInspection() {
        Told told = tell(come(hall(40, Desks.of(1)), "person", 0, 35).run(0, 60).warmUp(30));

        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(5));
        assertThat(told.lane(0).get(LaneColumn.STARTED)).isEqualTo(1);
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(50));
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(50));
        assertThat(told.result().countedMicros()).isEqualTo(micros(50));
    }

    /** 10 s, and 5 s between two units: the third comes at 30 s, when the desk is ready again. */
    @Test
    void aDeskChangesOver() {
        Story story = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 10), lane("desks", 1, "person").withChangeOver(s(5))));
        Told told = tell(come(story, "person", 0, 1, 30).run(0, 40));

        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("0, 14 and 0 s")
                .isEqualTo(micros(14));
        assertThat(told.ofClass(0).get(ClassColumn.STAY_SUM)).isEqualTo(micros(14 + 30));
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(45));
        assertThat(told.result().endMicros()).isEqualTo(micros(45));
    }

    /** Officers of two desks are there 30 s before the shift; the third opens within it. */
    @Test
    void desksAreSetUpForAShift() {
        Desks desks = new Desks(plan(0, 0, 40, 2, 50, 3), 0.5, s(30));
        Told told = tell(come(hall(10, desks), "person", 60).run(0, 100));

        assertThat(told.lane(0).get(LaneColumn.OPEN))
                .as("two for 10 s, three for 50 s")
                .isEqualTo(micros(170));
        assertThat(told.lane(0).get(LaneColumn.OFFICER))
                .as("half of that, and of 60 s")
                .isEqualTo(micros(85 + 30));
    }

    @Test
    void whoComesAtTheSameInstantIsServedInTheOrderOfTheFlows() {
        Story story = new Story()
                .classes("a", "b")
                .stage(StageSpec.of("hall", times("a", 10, "b", 20), lane("desks", Desks.of(1), "a", "b")));
        Told told = tell(come(come(story, "b", 0), "a", 0));

        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(20));
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM)).isZero();
    }
}
