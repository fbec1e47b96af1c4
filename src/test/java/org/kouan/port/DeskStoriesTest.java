package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;

/** Stories of one lane, worked out by hand, compared event by event. */
class DeskStoriesTest {
    @Test
    void fiveTravellersAtTwoDesks() {
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                        "hall", times("citizen", 30, "foreigner", 60), lane("desks", 2, "citizen", "foreigner")))
                .come("citizen", at(0, 10, 30), "hall")
                .come("foreigner", at(12, 20), "hall")
                .tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desks has 2 open",
                        "0 s citizen#0 arrives",
                        "0 s citizen#0 joins desks",
                        "0 s citizen#0 starts at desks",
                        "10 s citizen#1 arrives",
                        "10 s citizen#1 joins desks",
                        "10 s citizen#1 starts at desks",
                        "12 s foreigner#0 arrives",
                        "12 s foreigner#0 joins desks",
                        "20 s foreigner#1 arrives",
                        "20 s foreigner#1 joins desks",
                        "30 s citizen#0 is inspected at desks",
                        "30 s citizen#0 leaves",
                        "30 s citizen#2 arrives",
                        "30 s citizen#2 joins desks",
                        "30 s foreigner#0 starts at desks",
                        "40 s citizen#1 is inspected at desks",
                        "40 s citizen#1 leaves",
                        "40 s foreigner#1 starts at desks",
                        "90 s foreigner#0 is inspected at desks",
                        "90 s foreigner#0 leaves",
                        "90 s citizen#2 starts at desks",
                        "100 s foreigner#1 is inspected at desks",
                        "100 s foreigner#1 leaves",
                        "120 s citizen#2 is inspected at desks",
                        "120 s citizen#2 leaves");
        Counts<ClassColumn> citizens = told.ofClass(0);
        assertThat(citizens.get(ClassColumn.ARRIVED)).isEqualTo(3);
        assertThat(citizens.get(ClassColumn.SERVED)).isEqualTo(3);
        assertThat(citizens.get(ClassColumn.WAIT_SUM)).isEqualTo(micros(60));
        assertThat(citizens.get(ClassColumn.WAIT_MAX)).isEqualTo(micros(60));
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(38));
        assertThat(told.lane(0))
                .isEqualTo(Counts.of(
                        LaneColumn.class, 5, 5, micros(98), 2, micros(98), micros(210), micros(7200), micros(7200), 0));
        assertThat(told.result().endMicros()).isEqualTo(micros(3600));
    }

    @Test
    void constantGapsBeginAtTheStart() {
        Told told = story(new Arrivals.Renewal(constant(10), s(0)), 1, 10)
                .run(0, 60)
                .tell();

        assertThat(told.lines("arrives"))
                .containsExactly(
                        "10 s person#0 arrives",
                        "20 s person#1 arrives",
                        "30 s person#2 arrives",
                        "40 s person#3 arrives",
                        "50 s person#4 arrives");
        assertThat(told.lane(0).get(LaneColumn.WAIT_SUM))
                .as("who arrives at the instant of a departure finds the desk free")
                .isZero();
    }

    @Test
    void constantGapsMayBeginLater() {
        assertThat(story(new Arrivals.Renewal(constant(10), s(25)), 1, 10)
                        .run(20, 50)
                        .tell()
                        .lines("arrives"))
                .containsExactly("35 s person#0 arrives", "45 s person#1 arrives");
    }

    @Test
    void thosePresentComeAllAtOnce() {
        assertThat(story(new Arrivals.Present(3, s(5), s(5)), 2, 10).tell().lines("starts"))
                .containsExactly(
                        "5 s person#0 starts at desks",
                        "5 s person#1 starts at desks",
                        "15 s person#2 starts at desks");
    }

    @Test
    void thosePresentOverATimeComeWithinItInOrder() {
        Told told = story(new Arrivals.Present(50, s(100), s(200)), 2, 1).tell();

        assertThat(told.lines("arrives")).hasSize(50);
        List<Double> arrivals = told.lines("arrives").stream()
                .map(line -> Double.valueOf(line.substring(0, line.indexOf(' '))))
                .toList();
        assertThat(arrivals).isSorted().allMatch(time -> time >= 100 && time <= 200);
    }

    @Test
    void aClosingDeskFinishesItsTraveller() {
        Told told = story(new Arrivals.Present(4, s(0), s(0)), LaneSpec.Desks.of(plan(0, 2, 15, 1)), 20)
                .run(0, 100)
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "0 s person#1 starts at desks",
                        "20 s person#2 starts at desks",
                        "40 s person#3 starts at desks");
        assertThat(told.lines("open")).containsExactly("0 s desks has 2 open", "15 s desks has 1 open");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(20 * 2 + 80));
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(80));
    }

    @Test
    void aDeskThatClosesAtTheEndOfAnInspectionTakesNobody() {
        Told told = story(new Arrivals.Present(2, s(0), s(0)), LaneSpec.Desks.of(plan(0, 1, 20, 0, 60, 1)), 20)
                .run(0, 100)
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly("0 s person#0 starts at desks", "60 s person#1 starts at desks");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(20 + 40));
    }

    @Test
    void anArrivalAtTheInstantOfOpeningStartsAtOnceBehindThoseWhoWait() {
        Told alone = story(at(20), LaneSpec.Desks.of(plan(0, 0, 20, 1)), 10).tell();
        Told behind = story(at(5, 20), LaneSpec.Desks.of(plan(0, 0, 20, 1)), 10).tell();

        assertThat(alone.lines("starts")).containsExactly("20 s person#0 starts at desks");
        assertThat(behind.lines("starts"))
                .containsExactly("20 s person#0 starts at desks", "30 s person#1 starts at desks");
    }

    @Test
    void anArrivalAtTheInstantOfClosingWaits() {
        assertThat(story(at(20), LaneSpec.Desks.of(plan(0, 1, 20, 0, 50, 1)), 10)
                        .tell()
                        .lines("starts"))
                .containsExactly("50 s person#0 starts at desks");
    }

    @Test
    void aDeskThatOpensAgainWhileItFinishesStaysOne() {
        Told told = story(new Arrivals.Present(3, s(0), s(0)), LaneSpec.Desks.of(plan(0, 1, 5, 0, 10, 1)), 20)
                .run(0, 60)
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "20 s person#1 starts at desks",
                        "40 s person#2 starts at desks");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(60));
    }

    @Test
    void theChangeOverBelongsToTheDeskNotToTheTraveller() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 10),
                        lane("desks", LaneSpec.Desks.of(plan(0, 1, 47, 0)), "person")
                                .withChangeOver(s(5))))
                .come("person", at(0, 0, 45), "hall")
                .run(0, 100)
                .tell();

        assertThat(told.lines("#"))
                .containsExactly(
                        "0 s person#0 arrives",
                        "0 s person#0 joins desks",
                        "0 s person#1 arrives",
                        "0 s person#1 joins desks",
                        "0 s person#0 starts at desks",
                        "10 s person#0 is inspected at desks",
                        "10 s person#0 leaves",
                        "15 s person#1 starts at desks",
                        "25 s person#1 is inspected at desks",
                        "25 s person#1 leaves",
                        "45 s person#2 arrives",
                        "45 s person#2 joins desks",
                        "45 s person#2 starts at desks",
                        "55 s person#2 is inspected at desks",
                        "55 s person#2 leaves");
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(45));
        assertThat(told.lane(0).get(LaneColumn.OPEN))
                .as("closes at 47 s, finishes and changes over until 60 s")
                .isEqualTo(micros(60));
    }

    @Test
    void anArrivalAtTheEndOfTheChangeOverFindsTheDeskFree() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 10), lane("desks", 1, "person").withChangeOver(s(5))))
                .come("person", at(0, 15), "hall")
                .tell();

        assertThat(told.lane(0).get(LaneColumn.WAIT_SUM)).isZero();
    }

    @Test
    void factorsMultiplyServiceTimesButNotTheChangeOver() {
        LaneSpec lane = lane("desks", 1, "person").withChangeOver(s(5)).withServiceFactor(1.5);
        StageSpec stage = StageSpec.of("hall", times("person", 10), lane);
        Told told = new Story()
                .classes("person")
                .stage(stage.withServiceFactor(2))
                .flow(FlowSpec.of("person", Map.of("person", 1.0), at(0, 0), "hall")
                        .withPreInspection(new PreInspection(1, Map.of("person", 0.5))))
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly("0 s person#0 starts at desks", "20 s person#1 starts at desks");
    }

    @Test
    void setUpIsCountedBeforeTheFirstDesksOfEachShift() {
        LaneSpec.Desks desks =
                new LaneSpec.Desks(plan(0, 0, 600, 2, 900, 3, 1200, 0, 1800, 1), 0.5, Duration.ofSeconds(300));

        Counts<LaneColumn> result = story(at(0), desks, 10).tell().lane(0);

        assertThat(result.get(LaneColumn.OPEN)).isEqualTo(micros(2 * 300 + 3 * 300 + 1800));
        assertThat(result.get(LaneColumn.OFFICER)).isEqualTo(micros(0.5 * (1500 + 1800) + 0.5 * (2 + 1) * 300));
    }

    /** Three come at once and wait 0, 1000.03 and 2000.06 s at one desk; quantiles know waits to within 0.1 % only. */
    @Test
    void noQuantileExceedsTheLongestWait() {
        Counts<ClassColumn> persons = story(at(0, 0, 0), 1, 1000.03).tell().ofClass(0);

        assertThat(persons.get(ClassColumn.WAIT_MAX)).isEqualTo(micros(2000.06));
        assertThat(persons.get(ClassColumn.P99)).isEqualTo(micros(2000.06));
    }

    private static Story story(Arrivals arrivals, int desks, double service) {
        return story(arrivals, LaneSpec.Desks.of(desks), service);
    }

    private static Story story(Arrivals arrivals, LaneSpec.Desks desks, double service) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", service), lane("desks", desks, "person")))
                .come("person", arrivals, "hall");
    }
}
