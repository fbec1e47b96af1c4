package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
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
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Stories of routes, timetables and closing, worked out by hand. */
class RouteStoriesTest {
    @Test
    void aJointCheckEndsWithTheSlowestPart() {
        Told told = trains(RouteStep.Together.of("border", "customs"), RouteStep.Visit.of("cranes"))
                .tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s crew has 1 open",
                        "0 s wagons has 1 open",
                        "0 s track has 1 open",
                        "0 s train#0 arrives",
                        "0 s train#0 joins crew",
                        "0 s train#0 joins wagons",
                        "0 s train#1 arrives",
                        "0 s train#1 joins crew",
                        "0 s train#1 joins wagons",
                        "0 s train#0 starts at crew",
                        "0 s train#0 starts at wagons",
                        "10 s train#0 is inspected at crew",
                        "10 s train#1 starts at crew",
                        "20 s train#0 is inspected at wagons",
                        "20 s train#1 is inspected at crew",
                        "20 s train#0 joins track",
                        "20 s train#0 starts at track",
                        "20 s train#1 starts at wagons",
                        "40 s train#1 is inspected at wagons",
                        "40 s train#1 joins track",
                        "70 s train#0 is inspected at track",
                        "70 s train#0 leaves",
                        "70 s train#1 starts at track",
                        "120 s train#1 is inspected at track",
                        "120 s train#1 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("the second train: max(10, 20) at the joint check, then 30 for a track")
                .isEqualTo(micros(20 + 30));
    }

    @Test
    void aRouteComesToAStageOnce() {
        Story story = trains(RouteStep.Visit.of("border"), RouteStep.Together.of("customs", "border"));

        assertThatThrownBy(story::scenario)
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("the route comes to this stage twice");
    }

    @Test
    void theSameChecksOneAfterTheOther() {
        Told told = trains(RouteStep.Visit.of("border"), RouteStep.Visit.of("customs"), RouteStep.Visit.of("cranes"))
                .tell();

        assertThat(told.lines("leaves")).containsExactly("80 s train#0 leaves", "130 s train#1 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(10 + 10 + 30));
    }

    private static Story trains(RouteStep... route) {
        return new Story()
                .classes("train")
                .stage(StageSpec.of("border", times("train", 10), lane("crew", 1, "train")))
                .stage(StageSpec.of("customs", times("train", 20), lane("wagons", 1, "train")))
                .stage(StageSpec.of("cranes", times("train", 50), lane("track", 1, "train")))
                .flow(FlowSpec.of("trains", Map.of("train", 1.0), at(0, 0)).withRoute(route));
    }

    @Test
    void aDelayIsNoQueue() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), lane("desks", 1, "person")))
                .stage(StageSpec.of("customs", times("person", 10), lane("channel", 2, "person")))
                .flow(FlowSpec.of("persons", Map.of("person", 1.0), at(0, 0))
                        .withRoute(
                                RouteStep.Visit.of("hall"),
                                new RouteStep.Delay(constant(15)),
                                RouteStep.Visit.of("customs"),
                                new RouteStep.Delay(constant(100))))
                .tell();

        assertThat(told.lines("#0"))
                .containsExactly(
                        "0 s person#0 arrives",
                        "0 s person#0 joins desks",
                        "0 s person#0 starts at desks",
                        "10 s person#0 is inspected at desks",
                        "25 s person#0 joins channel",
                        "25 s person#0 starts at channel",
                        "35 s person#0 is inspected at channel",
                        "135 s person#0 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(10));
    }

    @Test
    void aShareOfNoneOrAllIsReferred() {
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                        "hall", times("citizen", 10, "foreigner", 10), lane("desks", 2, "citizen", "foreigner")))
                .stage(StageSpec.of("office", times("foreigner", 60), lane("rooms", 1, "foreigner")))
                .flow(FlowSpec.of("all", Map.of("citizen", 1.0), at(0))
                        .withRoute(
                                RouteStep.Visit.of("hall"),
                                new RouteStep.Visit("office", Map.of("citizen", 0.0, "foreigner", 1.0))))
                .flow(FlowSpec.of("others", Map.of("foreigner", 1.0), at(0))
                        .withRoute(
                                RouteStep.Visit.of("hall"),
                                new RouteStep.Visit("office", Map.of("citizen", 0.0, "foreigner", 1.0))))
                .tell();

        assertThat(told.lines("leaves")).containsExactly("10 s citizen#0 leaves", "70 s foreigner#0 leaves");
    }

    @Test
    void cutOffFinishesInspectionsAndCountsTheRestAsFailures() {
        Told told = closing().cutOff().tell();

        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open", "60 s desks has 0 open");
        assertThat(told.lines("starts"))
                .containsExactly("0 s person#0 starts at desks", "40 s person#1 starts at desks");
        assertThat(told.result().endMicros()).isEqualTo(micros(80));
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(3);
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("0, 39, and 78 until the end of the run")
                .isEqualTo(micros(39 + 78));
        assertThat(told.ofClass(0).get(ClassColumn.WITHIN))
                .as("a unit that is not served is not within the limit")
                .isEqualTo(2);
        assertThat(told.result().targets().get(0).value()).isEqualTo(2.0 / 3);
        assertThat(told.result().targets().get(0).kept()).isFalse();
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(80));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isEqualTo(micros(20));
    }

    @Test
    void drainingServesEverybodyInOvertime() {
        Told told = closing().tell();

        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open");
        assertThat(told.lines("starts")).last().isEqualTo("80 s person#2 starts at desks");
        assertThat(told.result().endMicros()).isEqualTo(micros(120));
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isZero();
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(39 + 78));
        assertThat(told.result().targets().get(0).kept()).isTrue();
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(120));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isEqualTo(micros(60));
    }

    private static Story closing() {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 40), lane("desks", 1, "person")))
                .come("person", at(0, 1, 2), "hall")
                .target(Target.of("limit", List.of("person"), List.of("hall"), Duration.ofHours(1)))
                .run(0, 60);
    }

    @Test
    void whoWalksWhenThePortClosesIsUnfinished() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), lane("desks", 1, "person")))
                .stage(StageSpec.of("customs", times("person", 10), lane("channel", 1, "person")))
                .flow(FlowSpec.of("persons", Map.of("person", 1.0), at(0, 0))
                        .withRoute(
                                RouteStep.Visit.of("hall"),
                                new RouteStep.Delay(constant(15)),
                                RouteStep.Visit.of("customs")))
                .run(0, 30)
                .cutOff()
                .tell();

        assertThat(told.lines("leaves")).containsExactly("35 s person#0 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("10 in the hall; the walk ends at 35, and so does the run")
                .isEqualTo(micros(10));
    }

    @Test
    void duringWarmUpNothingIsCounted() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 20), lane("desks", 1, "person")))
                .come("person", at(0, 15, 45, 50, 60), "hall")
                .target(Target.of("limit", List.of("person"), List.of("hall"), s(10)))
                .run(0, 100)
                .warmUp(50)
                .tell();

        assertThat(told.lines("starts"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("0", "20", "45", "65", "85");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(15 + 25));
        assertThat(told.lane(0).get(LaneColumn.STARTED)).isEqualTo(2);
        assertThat(told.lane(0).get(LaneColumn.WAIT_SUM)).isEqualTo(micros(40));
        assertThat(told.lane(0).get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(40));
        assertThat(told.lane(0).get(LaneColumn.BUSY))
                .as("from 50 to the end of the last inspection at 105")
                .isEqualTo(micros(55));
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(55));
    }

    @Test
    void setUpDuringWarmUpIsNotCounted() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 20), lane("desks", new LaneSpec.Desks(plan(0, 2), 1, s(30)), "person")))
                .come("person", at(60), "hall")
                .run(0, 100)
                .warmUp(50)
                .tell();

        assertThat(told.lane(0).get(LaneColumn.OFFICER)).isEqualTo(told.lane(0).get(LaneColumn.OPEN));
    }
}
