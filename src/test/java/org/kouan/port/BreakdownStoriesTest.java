package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Empirical;
import org.kouan.scenario.law.Exponential;

/** Stories of desks that break down, worked out by hand. */
class BreakdownStoriesTest {
    /** Out of order from 25 to 33 s, from 58 to 66 s, and so on. */
    private static Breakdowns every25For8(InService inService) {
        return new Breakdowns(constant(25), constant(8), inService);
    }

    private static Told oneDesk(InService inService) {
        LaneSpec desks = lane("desks", new LaneSpec.Desks(plan(0, 1), 0.5, Story.s(0)), "person")
                .withBreakdowns(every25For8(inService));
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks))
                .come("person", at(0, 5, 20, 24), "hall")
                .run(0, 57)
                .tell();
    }

    private static List<String> work(Told told) {
        return told.diary().stream()
                .filter(line -> !line.contains("arrives") && !line.contains("joins") && !line.contains("leaves"))
                .toList();
    }

    @Test
    void aDeskFinishesAndIsNotOpenUntilItIsRepaired() {
        Told told = oneDesk(InService.FINISH);

        assertThat(work(told))
                .containsExactly(
                        "0 s desks has 1 open",
                        "0 s person#0 starts at desks",
                        "10 s person#0 is inspected at desks",
                        "10 s person#1 starts at desks",
                        "20 s person#1 is inspected at desks",
                        "20 s person#2 starts at desks",
                        "25 s desk 0 of desks breaks down",
                        "25 s desks has 0 open",
                        "30 s person#2 is inspected at desks",
                        "33 s desk 0 of desks is repaired",
                        "33 s desks has 1 open",
                        "33 s person#3 starts at desks",
                        "43 s person#3 is inspected at desks");
        assertThat(told.figure("lane.desks.breakdowns")).isEqualTo(1);
        assertThat(told.seconds("lane.desks.out-of-order")).isEqualTo(8);
        assertThat(told.lane(0).get(LaneColumn.OPEN))
                .as("all but from 30 to 33 s")
                .isEqualTo(micros(54));
        assertThat(told.lane(0).get(LaneColumn.OFFICER))
                .as("half an officer, who stays")
                .isEqualTo(micros(57 / 2.0));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isZero();
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(5 + 9));
    }

    @Test
    void anInspectionThatIsBrokenOffGoesOnAfterTheRepair() {
        Told told = oneDesk(InService.RESUME);

        assertThat(work(told))
                .containsSubsequence(
                        "25 s desk 0 of desks breaks down",
                        "25 s person#2 is broken off at desks",
                        "25 s desks has 0 open",
                        "33 s desk 0 of desks is repaired",
                        "33 s desks has 1 open",
                        "33 s person#2 goes on at desks",
                        "38 s person#2 is inspected at desks",
                        "38 s person#3 starts at desks",
                        "48 s person#3 is inspected at desks");
        assertThat(told.figure("lane.desks.interrupted")).isEqualTo(1);
        assertThat(told.figure("lane.desks.broken-off")).isEqualTo(1);
        assertThat(told.seconds("lane.desks.out-of-order")).isEqualTo(8);
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(57 - 8));
        assertThat(told.lane(0).get(LaneColumn.OFFICER)).isEqualTo(micros(57 / 2.0));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("5 s, and 14 s until 38 s")
                .isEqualTo(micros(5 + 14));
    }

    @Test
    void anInspectionThatIsBrokenOffBeginsAnewAfterTheRepair() {
        Told told = oneDesk(InService.RESTART);

        assertThat(work(told))
                .containsSubsequence(
                        "25 s person#2 is broken off at desks",
                        "33 s person#2 goes on at desks",
                        "43 s person#2 is inspected at desks",
                        "43 s person#3 starts at desks",
                        "53 s person#3 is inspected at desks");
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(45));
    }

    /** The clock of the second desk has run before anybody wanted it. */
    @Test
    void breakdownsGoByTheClockAndNotByThePlan() {
        LaneSpec desks = lane("desks", LaneSpec.Desks.of(plan(0, 1, 30, 3, 60, 2)), "person")
                .withBreakdowns(every25For8(InService.FINISH));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks))
                .come("person", at(0), "hall")
                .run(0, 90)
                .tell();

        assertThat(told.diary())
                .filteredOn(line -> line.contains("desk"))
                .filteredOn(line -> !line.contains("person"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "25 s desk 0 of desks breaks down",
                        "25 s desks has 0 open",
                        "30 s desk 1 of desks breaks down",
                        "30 s desk 2 of desks breaks down",
                        "33 s desk 0 of desks is repaired",
                        "33 s desks has 1 open",
                        "33 s desk 1 of desks is repaired",
                        "33 s desks has 2 open",
                        "33 s desk 2 of desks is repaired",
                        "33 s desks has 3 open",
                        "58 s desk 0 of desks breaks down",
                        "58 s desks has 2 open",
                        "58 s desk 1 of desks breaks down",
                        "58 s desks has 1 open",
                        "58 s desk 2 of desks breaks down",
                        "58 s desks has 0 open",
                        "66 s desk 0 of desks is repaired",
                        "66 s desks has 1 open",
                        "66 s desk 1 of desks is repaired",
                        "66 s desks has 2 open",
                        "66 s desk 2 of desks is repaired");
        assertThat(told.figure("lane.desks.breakdowns"))
                .as("at 25 s, and three at 58 s")
                .isEqualTo(4);
        assertThat(told.seconds("lane.desks.out-of-order"))
                .as("5 + 3 x 3 s, 3 x 2 s, and from 60 s 2 x 6 s")
                .isEqualTo(5 + 9 + 6 + 12);
    }

    /** A repair after the last unit has left does not make the run, and its overtime, longer. */
    @Test
    void nobodyWaitsForARepairAfterTheEnd() {
        LaneSpec desks = lane("desks", 1, "person")
                .withBreakdowns(new Breakdowns(constant(25), constant(500), InService.RESUME));
        Story story = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks))
                .run(0, 40);

        assertThat(story.come("person", at(0), "hall").tell().result().endMicros())
                .isEqualTo(micros(40));
        assertThat(new Story()
                        .classes("person")
                        .stage(StageSpec.of("hall", times("person", 10), desks))
                        .come("person", at(20), "hall")
                        .run(0, 40)
                        .tell()
                        .result()
                        .endMicros())
                .as("5 s are left after the repair at 525 s")
                .isEqualTo(micros(530));
    }

    @Test
    void whoeverComesJoinsALineWhoseDeskIsInOrder() {
        LaneSpec desks = lane("desks", 2, "person")
                .withQueues(LaneSpec.Queues.PER_DESK)
                .withBreakdowns(new Breakdowns(new Exponential(Duration.ofHours(4)), constant(1200), InService.FINISH));
        double[] seconds = new double[100];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = 36 * i;
        }
        Scenario scenario = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks))
                .come("person", at(seconds), "hall")
                .scenario();
        int oneWasOut = 0;
        for (int replication = 0; replication < 20; replication++) {
            int[] fewest = {2};
            PortModel model = PortModel.compile(scenario, new ModelObserver() {
                @Override
                public void opened(ModelEvent.Opened event) {
                    fewest[0] = event.atMicros() == 0 ? 2 : Math.min(fewest[0], event.desks());
                }
            });
            ReplicationResult result = model.run(1, replication, new RunTotals(model.layout()));
            if (fewest[0] == 1) {
                oneWasOut++;
                assertThat(result.lanes().get(0).get(LaneColumn.WAIT_SUM)).isZero();
            }
        }
        assertThat(oneWasOut).isGreaterThan(3);
    }

    /**
     * Two lines, 50 s each. The first desk breaks down at 20 s, for 600 s: person#0 goes to the head of the other line,
     * person#4 joins that, and person#2 stays where nobody changes lines.
     */
    @Test
    void whoeverIsBrokenOffGoesToALineWhoseDeskIsInOrder() {
        Told told = whereTheFirstDeskBreaksDown(lane("desks", 2, "person"), InService.RESTART);

        assertThat(told.lines("changes lines")).isEmpty();
        assertThat(work(told))
                .containsSubsequence(
                        "20 s person#0 is broken off at desks",
                        "51 s person#1 is inspected at desks",
                        "51 s person#0 goes on at desks",
                        "101 s person#3 starts at desks",
                        "151 s person#4 starts at desks",
                        "620 s desk 0 of desks is repaired",
                        "620 s person#2 starts at desks");
    }

    /** The same, but person#0 is finished, and people change lines: person#2 sees that the desk is shut. */
    @Test
    void nobodyStandsBeforeADeskOutOfOrderWherePeopleChangeLines() {
        Told told = whereTheFirstDeskBreaksDown(lane("desks", 2, "person").withJockeying(2), InService.FINISH);

        assertThat(work(told))
                .containsSubsequence(
                        "20 s person#2 changes lines at desks",
                        "50 s person#0 is inspected at desks",
                        "51 s person#3 starts at desks",
                        "101 s person#2 starts at desks",
                        "151 s person#4 starts at desks");
    }

    /** The first replication in which the first of two desks breaks down at 20 s, and the second does not. */
    private static Told whereTheFirstDeskBreaksDown(LaneSpec lane, InService inService) {
        Distribution between = new Empirical(List.of(Story.s(20), Story.s(7200)));
        Story story = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 50),
                        lane.withQueues(LaneSpec.Queues.PER_DESK)
                                .withBreakdowns(new Breakdowns(between, constant(600), inService))))
                .come("person", at(0, 1, 2, 3, 30), "hall");
        for (int replication = 0; replication < 100; replication++) {
            Told told = story.tell(replication);
            if (told.lines("breaks down").contains("20 s desk 0 of desks breaks down")
                    && told.lines("desk 1").isEmpty()) {
                return told;
            }
        }
        throw new AssertionError("no such replication");
    }

    @Test
    void aDeskThatClosesByItsRuleCannotFinishWhenItBreaksDown() {
        LaneSpec desks = lane("desks", 1, "person")
                .withClosingDesk(ClosingDesk.HAND_OVER_RESUME)
                .withBreakdowns(every25For8(InService.RESUME));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), desks))
                .come("person", at(20), "hall")
                .run(0, 57)
                .tell();

        assertThat(told.lines("person#0"))
                .containsSubsequence(
                        "25 s person#0 is broken off at desks",
                        "33 s person#0 goes on at desks",
                        "38 s person#0 is inspected at desks");
        assertThat(told.figure("lane.desks.broken-off")).isEqualTo(1);
    }

    /** His officer does not sit at a desk that is out of order: he opens one where his pool lacks it, and comes back. */
    @Test
    void theOfficerOfAPoolGoesWhereHeIsWanted() {
        LaneSpec first = lane("first", 1, "person").withBreakdowns(every25For8(InService.FINISH));
        LaneSpec second = lane("second", 1, "other");
        Told told = new Story()
                .classes("person", "other")
                .stage(StageSpec.of("hall", times("person", 10, "other", 3), first, second))
                .come("person", at(0, 20, 24), "hall")
                .come("other", at(0), "hall")
                .staff(StaffPool.of(
                                "pool",
                                List.of("first", "second"),
                                StaffPool.Team.of("a", 1, List.of("first", "second")))
                        .withLends(Map.of("second", 0)))
                .run(0, 57)
                .tell();

        assertThat(work(told))
                .containsSubsequence(
                        "20 s person#1 starts at first",
                        "25 s desk 0 of first breaks down",
                        "25 s first has 0 open",
                        "30 s person#1 is inspected at first",
                        "30 s second has 1 open",
                        "30 s other#0 starts at second",
                        "33 s other#0 is inspected at second",
                        "33 s desk 0 of first is repaired",
                        "33 s first has 1 open",
                        "33 s second has 0 open",
                        "33 s person#2 starts at first");
        assertThat(told.seconds("lane.first.out-of-order")).isEqualTo(8);
    }
}
