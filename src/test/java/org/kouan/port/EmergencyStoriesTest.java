package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Emergencies;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;
import org.kouan.scenario.law.Gamma;

/** Stories of travellers who are struck by illness while they queue, worked out by hand, and how often they are. */
class EmergencyStoriesTest {
    private static LaneSpec passage(int desks, Distribution strike, Distribution care) {
        return LaneSpec.of("passage", List.of(), LaneSpec.Desks.of(desks))
                .withEmergencies(new Emergencies(List.of("person"), Optional.of(strike), care));
    }

    private static Story story(LaneSpec desks, LaneSpec passage, double... arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks, passage))
                .come("person", at(arrivals), "hall");
    }

    @Test
    void thePassageTakesThemInTurnAndTheirCheckIsDoneAllTheSame() {
        Told told = story(lane("desks", 1, "person"), passage(1, constant(6), constant(20)), 0, 1, 3)
                .tell();

        assertThat(told.diary())
                .filteredOn(line -> line.contains("person") && !line.contains("arrives"))
                .containsExactly(
                        "0 s person#0 joins desks",
                        "0 s person#0 starts at desks",
                        "1 s person#1 joins desks",
                        "3 s person#2 joins desks",
                        "7 s person#1 is struck at desks",
                        "7 s person#1 is taken in at passage",
                        "9 s person#2 is struck at desks",
                        "10 s person#0 is inspected at desks",
                        "10 s person#0 leaves",
                        "27 s person#1 is let go at passage, back to desks",
                        "27 s person#1 starts at desks",
                        "27 s person#2 is taken in at passage",
                        "37 s person#1 is inspected at desks",
                        "37 s person#1 leaves",
                        "47 s person#2 is let go at passage, back to desks",
                        "47 s person#2 starts at desks",
                        "57 s person#2 is inspected at desks",
                        "57 s person#2 leaves");
        assertThat(told.figure("lane.passage.struck")).isEqualTo(2);
        assertThat(told.figure("lane.passage.response"))
                .as("0 and 18 s, in minutes")
                .isCloseTo(9 / 60.0, within(1e-12));
        assertThat(told.figure("lane.passage.longest-response")).isCloseTo(18 / 60.0, within(1e-12));
        assertThat(told.figure("lane.passage.care")).isCloseTo(20 / 60.0, within(1e-12));
        assertThat(told.figure("lane.passage.unreached")).isZero();
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(3);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("neither the response nor the passage is a wait for the check")
                .isEqualTo(micros(12));
        assertThat(told.lane(0).get(LaneColumn.STARTED)).isEqualTo(3);
        assertThat(told.lane(0).get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(12));
        assertThat(told.lane(1).get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(18));
        assertThat(told.lane(1).get(LaneColumn.BUSY)).isEqualTo(micros(40));
    }

    /** Waits of 6, of 6 + 6 + 3 and of 6 + 6 + 5.5 s: who comes back at 10 s is at the head by the time the desk begins; three times somebody who joined later was before them. */
    @Test
    void whoeverComesBackGoesToTheHeadOfTheQueueAndMayBeStruckAgain() {
        Told told = story(lane("desks", 1, "person"), passage(2, constant(6), constant(2)), 0, 1, 2, 8.5)
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s person#2 starts at desks",
                        "20 s person#1 starts at desks",
                        "30 s person#3 starts at desks");
        assertThat(told.lines("struck"))
                .containsExactly(
                        "7 s person#1 is struck at desks",
                        "8 s person#2 is struck at desks",
                        "14.5 s person#3 is struck at desks",
                        "15 s person#1 is struck at desks",
                        "22.5 s person#3 is struck at desks");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(6 + 15 + 17.5));
        assertThat(told.lane(0).get(LaneColumn.WAIT_SUM)).isEqualTo(micros(6 + 15 + 17.5));
    }

    /** 3 s of the first inspection are left when it is broken off; both go to the head of the queue, the later first. */
    @Test
    void aDeskThatHelpsAtOnceBreaksOffItsInspection() {
        LaneSpec desks = lane("desks", 1, "person").withHelps(List.of(new Help("passage", Help.When.AT_ONCE)));
        Told told = story(desks, passage(0, constant(6), constant(20)), 0, 1).tell();

        assertThat(told.diary())
                .filteredOn(line -> line.contains("person") && !line.contains("arrives") && !line.contains("joins"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "7 s person#1 is struck at desks",
                        "7 s person#0 is broken off at desks",
                        "7 s person#1 is taken in at desks",
                        "27 s person#1 is let go at desks, back to desks",
                        "27 s person#1 starts at desks",
                        "37 s person#1 is inspected at desks",
                        "37 s person#1 leaves",
                        "37 s person#0 goes on at desks",
                        "40 s person#0 is inspected at desks",
                        "40 s person#0 leaves");
        assertThat(told.figure("lane.passage.response")).isZero();
        assertThat(told.figure("lane.desks.broken-off")).isEqualTo(1);
        assertThat(told.figure("lane.desks.mean-away")).as("30 s, in minutes").isCloseTo(0.5, within(1e-12));
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(40));
    }

    @Test
    void aDeskThatHelpsThePassageTakesThemWhenItIsFree() {
        LaneSpec desks = lane("desks", 1, "person").withHelps(List.of(new Help("passage", Help.When.FIRST)));
        Told told = story(desks, passage(0, constant(6), constant(20)), 0, 1).tell();

        assertThat(told.diary())
                .filteredOn(line -> line.contains("starts") || line.contains("taken in") || line.contains("let go"))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s person#1 is taken in at desks",
                        "30 s person#1 is let go at desks, back to desks",
                        "30 s person#1 starts at desks");
        assertThat(told.figure("lane.passage.response")).isCloseTo(3 / 60.0, within(1e-12));
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(40));
    }

    /** Patience of 8 s is what is left of it after the passage: struck at 7 s, back at 9 s, gone at 11 s. */
    @Test
    void patienceGoesOnAfterThePassage() {
        LaneSpec desks = lane("desks", 1, "person").withImpatience(Impatience.of(Map.of("person", constant(8))));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 60), desks, passage(1, constant(6), constant(2))))
                .come("person", at(0, 1), "hall")
                .tell();

        assertThat(told.lines("person#1"))
                .containsExactly(
                        "1 s person#1 arrives",
                        "1 s person#1 joins desks",
                        "7 s person#1 is struck at desks",
                        "7 s person#1 is taken in at passage",
                        "9 s person#1 is let go at passage, back to desks",
                        "11 s person#1 gives up at desks",
                        "11 s person#1 is gone");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(8));
    }

    @Test
    void whoeverIsNotReachedByTheEndCountsWithTheWaitUntilTheStrike() {
        Told told = story(lane("desks", 1, "person"), passage(1, constant(6), constant(3600)), 0, 3590, 3591, 3592)
                .run(0, 3599)
                .cutOff()
                .tell();

        assertThat(told.lines("struck"))
                .containsExactly("3597 s person#2 is struck at desks", "3598 s person#3 is struck at desks");
        assertThat(told.figure("lane.passage.unreached")).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(12));
    }

    /**
     * Strikes less the rate times the person-hours of queueing are a martingale whose variance is their expected number:
     * more than 4.5 standard deviations off come by chance once in 150,000 seeds.
     */
    @Test
    void strikesAreTheRateTimesThePersonHoursOfQueueing() {
        double perHour = 2;
        LaneSpec passage = passage(2, new Exponential(Duration.ofMinutes(30)), new Gamma(Story.s(120), 0.5));
        Scenario scenario = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", Map.of("person", new Exponential(Story.s(60))), lane("desks", 1, "person"), passage))
                .come("person", new Arrivals.Poisson(Story.plan(0, 55, 3600, 0)), "hall")
                .run(0, 4 * 3600)
                .scenario();
        PortModel model = PortModel.compile(scenario);
        RunTotals totals = new RunTotals(model.layout());
        double struck = 0;
        double hours = 0;
        for (int replication = 0; replication < 400; replication++) {
            ReplicationResult result = model.run(11, replication, totals);
            struck += result.figure(0);
            hours += result.lanes().get(0).get(LaneColumn.QUEUE_AREA) / 3600e6;
        }

        assertThat(model.layout().figures().get(0).key()).isEqualTo("lane.passage.struck");
        assertThat(struck).isGreaterThan(1000);
        assertThat(struck).isCloseTo(perHour * hours, within(4.5 * Math.sqrt(perHour * hours)));
    }
}
