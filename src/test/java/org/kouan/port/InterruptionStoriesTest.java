package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.StageSpec;

/** Stories of inspections that are broken off, worked out by hand. */
class InterruptionStoriesTest {
    private static Story closing(ClosingDesk rule, DayProfile plan, double service, double... arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", service),
                        lane("desks", Desks.of(plan), "person").withClosingDesk(rule)))
                .come("person", at(arrivals), "hall");
    }

    /** Case C-CIW-02: the desk is closed from 5 s to 9 s. */
    @ParameterizedTest
    @CsvSource({"FINISH, 11, 0, 0", "HAND_OVER_RESUME, 15, 1, 0", "HAND_OVER_RESTART, 19, 1, 4"})
    void aClosingDeskFinishesOrHandsOver(ClosingDesk rule, int end, int brokenOff, int wastedSeconds) {
        Told told = closing(rule, plan(0, 1, 5, 0, 9, 1), 10, 1).tell();

        assertThat(told.lines("inspected")).containsExactly(end + " s person#0 is inspected at desks");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("the wait ends with the first start")
                .isZero();
        assertThat(told.lane(0).get(LaneColumn.STARTED)).isEqualTo(1);
        if (rule == ClosingDesk.FINISH) {
            assertThat(told.result().figures()).isEmpty();
            return;
        }
        assertThat(told.diary())
                .containsSubsequence(
                        "1 s person#0 starts at desks",
                        "5 s desks has 0 open",
                        "5 s person#0 is broken off at desks",
                        "9 s desks has 1 open",
                        "9 s person#0 goes on at desks");
        assertThat(told.result().figures())
                .as("broken off, wasted minutes, minutes until it went on")
                .containsExactly((double) brokenOff, wastedSeconds / 60.0, 4 / 60.0);
        assertThat(told.lane(0).get(LaneColumn.BUSY)).isEqualTo(micros(end - 1 - 4));
        assertThat(told.lane(0).get(LaneColumn.QUEUE_AREA)).isEqualTo(micros(4));
    }

    /** Case C-CIW-03: four desks until 12.5 s, none until 17 s, then one; a unit that came first goes on first. */
    @Test
    void thoseBrokenOffGoOnInTheOrderInWhichTheyBegan() {
        DayProfile plan = new DayProfile(List.of(
                new DayProfile.Segment(s(0), s(12.5), 4),
                new DayProfile.Segment(s(12.5), s(17), 0),
                new DayProfile.Segment(s(17), s(86400), 1)));

        Told told =
                closing(ClosingDesk.HAND_OVER_RESUME, plan, 10, 3, 6, 9, 12, 15).tell();

        assertThat(told.lines("inspected"))
                .as("left: 0.5, 3.5, 6.5 and 9.5 s")
                .containsExactly(
                        "17.5 s person#0 is inspected at desks",
                        "21 s person#1 is inspected at desks",
                        "27.5 s person#2 is inspected at desks",
                        "37 s person#3 is inspected at desks",
                        "47 s person#4 is inspected at desks");
    }

    @Test
    void aDeskThatStaysOpenIsNotHandedOver() {
        Told told = closing(ClosingDesk.HAND_OVER_RESTART, plan(0, 3, 5, 1), 10, 0, 2)
                .tell();

        assertThat(told.lines(""))
                .as("two are busy and one closes: the one that began last")
                .containsSubsequence(
                        "5 s desks has 1 open",
                        "5 s person#1 is broken off at desks",
                        "10 s person#0 is inspected at desks",
                        "10 s person#1 goes on at desks",
                        "20 s person#1 is inspected at desks");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(3 * 5 + 3595));
    }

    /** Two desks, one from 100 s on: while the first to finish changes over and closes, the second goes to the urgent. */
    @Test
    void aDeskThatChangesOverToCloseLeavesTheOtherToWhoeverOutranks() {
        LaneSpec desks = lane("desks", Desks.of(plan(0, 2, 100, 1)), "urgent", "other")
                .withChangeOver(s(10))
                .withWhoIsNext(policy("preemptive-resume", "order", List.of("urgent")));
        Told told = new Story()
                .classes("urgent", "other")
                .stage(StageSpec.of("hall", times("urgent", 200, "other", 500), desks))
                .come("urgent", at(0, 150), "hall")
                .come("other", at(0), "hall")
                .tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "150 s urgent#1 joins desks",
                        "200 s urgent#0 is inspected at desks",
                        "200 s other#0 is broken off at desks",
                        "200 s urgent#1 starts at desks",
                        "400 s urgent#1 is inspected at desks",
                        "410 s other#0 goes on at desks",
                        "710 s other#0 is inspected at desks");
    }

    @Test
    void whoeverIsTurnedAwayIsGoneAndCountsAsNotServed() {
        Told told = closing(ClosingDesk.LEAVE, plan(0, 1, 5, 0, 9, 1), 10, 1, 2).tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "5 s desks has 0 open",
                        "5 s person#0 is dismissed at desks",
                        "5 s person#0 is gone",
                        "9 s person#1 starts at desks",
                        "19 s person#1 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.result().figures()).containsExactly(1.0);
    }

    @Test
    void theEndThatWasVoidDoesNotLengthenTheRun() {
        Told told = closing(ClosingDesk.LEAVE, plan(0, 1, 3595, 0), 60, 3590).tell();

        assertThat(told.result().endMicros()).isEqualTo(micros(3600));
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(3595));
    }

    @Test
    void atTheCutOffInspectionsAreFinished() {
        Told told = closing(ClosingDesk.LEAVE, DayProfile.constant(1), 60, 3590)
                .cutOff()
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(1);
    }

    private static Told urgent(String policy, int desks) {
        return new Story()
                .classes("person", "crew", "urgent")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 10, "crew", 10, "urgent", 4),
                        lane("desks", desks, "person", "crew", "urgent")
                                .withWhoIsNext(policy(policy, "order", List.of("urgent", "crew")))))
                .come("person", at(0, 1), "hall")
                .come("crew", at(2), "hall")
                .come("urgent", at(5, 6), "hall")
                .tell();
    }

    @Test
    void anUrgentUnitBreaksOffAndTheInspectionGoesOn() {
        assertThat(urgent("preemptive-resume", 1).diary())
                .filteredOn(line -> !line.contains("arrives") && !line.contains("joins"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "0 s person#0 starts at desks",
                        "2 s person#0 is broken off at desks",
                        "2 s crew#0 starts at desks",
                        "5 s crew#0 is broken off at desks",
                        "5 s urgent#0 starts at desks",
                        "9 s urgent#0 is inspected at desks",
                        "9 s urgent#0 leaves",
                        "9 s urgent#1 starts at desks",
                        "13 s urgent#1 is inspected at desks",
                        "13 s urgent#1 leaves",
                        "13 s crew#0 goes on at desks",
                        "20 s crew#0 is inspected at desks",
                        "20 s crew#0 leaves",
                        "20 s person#0 goes on at desks",
                        "28 s person#0 is inspected at desks",
                        "28 s person#0 leaves",
                        "28 s person#1 starts at desks",
                        "38 s person#1 is inspected at desks",
                        "38 s person#1 leaves");
    }

    @Test
    void restartedInspectionsStartAnew() {
        Told told = urgent("preemptive-restart", 1);

        assertThat(told.lines("inspected"))
                .containsExactly(
                        "9 s urgent#0 is inspected at desks",
                        "13 s urgent#1 is inspected at desks",
                        "23 s crew#0 is inspected at desks",
                        "33 s person#0 is inspected at desks",
                        "43 s person#1 is inspected at desks");
        assertThat(told.result().figures())
                .as("two broken off; 2 s and 3 s lost; back after 8 s and 21 s")
                .containsExactly(2.0, 5 / 60.0, 29 / 60.0 / 2);
    }

    /** Two desks: at 2 s the crew takes the desk of person#1, who began last; at 5 s person#0 is the lowest class. */
    @Test
    void theLowestClassIsBrokenOffFirst() {
        assertThat(urgent("preemptive-resume", 2).lines("broken off"))
                .containsExactly(
                        "2 s person#1 is broken off at desks",
                        "5 s person#0 is broken off at desks",
                        "6 s crew#0 is broken off at desks");
    }

    @Test
    void aGuestGoesBackToWhereItCameFrom() {
        LaneSpec ordinary = lane("ordinary", 1, "person");
        LaneSpec fast = lane("fast", 1, "urgent")
                .withWhoIsNext(policy("preemptive-resume", "order", List.of("urgent")))
                .withHelps(List.of(new Help("ordinary", When.IDLE)));
        Told told = new Story()
                .classes("person", "urgent")
                .stage(StageSpec.of("hall", times("person", 10, "urgent", 5), ordinary, fast))
                .come("person", at(0, 1, 2), "hall")
                .come("urgent", at(4), "hall")
                .tell();

        assertThat(told.diary())
                .filteredOn(line -> !line.contains("arrives") && !line.contains("leaves") && !line.contains("open"))
                .containsExactly(
                        "0 s person#0 joins ordinary",
                        "0 s person#0 starts at ordinary",
                        "1 s person#1 joins ordinary",
                        "1 s person#1 starts at fast",
                        "2 s person#2 joins ordinary",
                        "4 s urgent#0 joins fast",
                        "4 s person#1 is broken off at fast, back to ordinary",
                        "4 s urgent#0 starts at fast",
                        "9 s urgent#0 is inspected at fast",
                        "9 s person#1 goes on at fast",
                        "10 s person#0 is inspected at ordinary",
                        "10 s person#2 starts at ordinary",
                        "16 s person#1 is inspected at fast",
                        "20 s person#2 is inspected at ordinary");
    }
}
