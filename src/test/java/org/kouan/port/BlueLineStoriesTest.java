package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Disturbance.Occurs;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;

/** Stories of the blue line and its emergency plan, exact to the second. Each inspection takes 100 s. */
class BlueLineStoriesTest {
    private static PolicySpec blueLine(
            Map<String, Integer> desks,
            int above,
            int emergency,
            Map<String, Integer> further,
            List<String> helps,
            int callUp,
            int openAtLeast) {
        return policy(
                "blue-line",
                "desks",
                desks,
                "open-above",
                s(above),
                "emergency-above",
                s(emergency),
                "emergency-desks",
                further,
                "emergency-helps",
                helps,
                "close-below",
                s(100),
                "every",
                s(60),
                "call-up",
                s(callUp),
                "open-at-least",
                s(openAtLeast));
    }

    private static List<String> starts(Told told) {
        return told.lines("starts").stream().map(line -> line.split(" ")[0]).toList();
    }

    /**
     * Ten at once. At 60 s nine wait for one desk, 900 s: above both lines. A second desk and the plan's further one open
     * at 180 s; six are left then, 200 s. From 360 s on the wait is short, but all stay open for 300 s: the plan ends at
     * 480 s, and the second desk closes at the next look.
     */
    @Test
    void theBlueLineOpensDesksAndStartsTheEmergencyPlan() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person"))
                        .withWhatChanges(
                                blueLine(Map.of("desks", 2), 400, 700, Map.of("desks", 1), List.of(), 120, 300)))
                .come("person", new Arrivals.Present(10, s(0), s(0)), "hall")
                .tell();

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "180 s desks has 2 open",
                        "180 s desks has 3 open",
                        "480 s desks has 2 open",
                        "540 s desks has 1 open");
        assertThat(starts(told)).containsExactly("0", "100", "180", "180", "200", "280", "280", "300", "380", "380");
        assertThat(told.figure("stage.hall.opened")).isEqualTo(2);
        assertThat(told.seconds("stage.hall.ordered")).isEqualTo(300 + 360);
        assertThat(told.figure("stage.hall.alarms")).isEqualTo(1);
        assertThat(told.figure("stage.hall.alarm")).isEqualTo(5);
        assertThat(told.figure("stage.hall.lending")).isZero();
    }

    /** Between the lines one desk after the other is called, each when the one before is open, until all are. */
    @Test
    void desksOpenOneByOneUntilAllAreOpen() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person"))
                        .withWhatChanges(blueLine(Map.of("desks", 3), 200, 10_000, Map.of(), List.of(), 120, 100_000)))
                .come("person", new Arrivals.Present(30, s(0), s(0)), "hall")
                .tell();

        assertThat(told.lines("open"))
                .containsExactly("0 s desks has 1 open", "180 s desks has 2 open", "300 s desks has 3 open");
        assertThat(told.figure("stage.hall.alarms")).isZero();
    }

    /**
     * A lane with three desks, of which two are called by 200 s. At 250 s, between two looks, the plan opens all three: two
     * of them are those that were called, and there are no five until the next look. When the plan closes two at 450 s,
     * those that were called are open still.
     */
    @Test
    void thePlanAndTheBlueLineTogetherOpenNoMoreThanThereAre() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                                "hall",
                                times("person", 100),
                                lane("desks", new LaneSpec.Desks(plan(0, 1, 250, 3, 450, 1), 1, s(0)), "person"))
                        .withWhatChanges(policy(
                                "blue-line",
                                "desks",
                                Map.of("desks", 3),
                                "open-above",
                                s(200),
                                "emergency-above",
                                s(100_000),
                                "emergency-desks",
                                Map.of(),
                                "emergency-helps",
                                List.of(),
                                "close-below",
                                s(100),
                                "every",
                                s(100),
                                "call-up",
                                s(0),
                                "open-at-least",
                                s(100_000))))
                .come("person", new Arrivals.Present(30, s(0), s(0)), "hall")
                .run(0, 700)
                .cutOff()
                .tell();

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "100 s desks has 2 open",
                        "200 s desks has 3 open",
                        "700 s desks has 0 open");
        assertThat(told.seconds("stage.hall.ordered"))
                .as("one from 100 s, two from 200 s, none while the plan has them, two from 450 s")
                .isEqualTo(100 + 2 * 50 + 2 * 250);
    }

    /**
     * Two called desks are open by 160 s. At 250 s the plan closes the lane, and with it what was called, which opens with
     * the plan again at 450 s and costs nothing meanwhile; nor while a storm keeps the lane closed from 500 to 600 s.
     */
    @Test
    void whatIsCalledCostsNothingWhileTheLaneIsClosed() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                                "hall",
                                times("person", 100),
                                lane("desks", new LaneSpec.Desks(plan(0, 1, 250, 0, 450, 1), 1, s(0)), "person"))
                        .withWhatChanges(blueLine(Map.of("desks", 3), 200, 100_000, Map.of(), List.of(), 40, 100_000)))
                .come("person", new Arrivals.Present(30, s(0), s(0)), "hall")
                .disturbance(Disturbance.closing(
                        "storm", new Occurs.At(List.of(new Disturbance.Window(s(500), s(600)))), "hall"))
                .run(0, 700)
                .cutOff()
                .tell();

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "100 s desks has 2 open",
                        "160 s desks has 3 open",
                        "250 s desks has 0 open",
                        "450 s desks has 3 open",
                        "500 s desks has 0 open",
                        "600 s desks has 3 open",
                        "700 s desks has 0 open");
        assertThat(told.seconds("stage.hall.ordered"))
                .as("one from 100 s, two from 160 to 250 s, from 450 to 500 s, and from 600 s")
                .isEqualTo(60 + 2 * (90 + 50 + 100));
        assertThat(told.figure("stage.hall.opened")).isEqualTo(6);
    }

    /** The lane with the longer estimated wait gets the first desk, the other the next. */
    @Test
    void theLaneWithTheLongestWaitGetsTheDesk() {
        Told told = StagePolicyStoriesTest.twoLanes(
                        blueLine(Map.of("citizens", 2, "foreigners", 2), 250, 10_000, Map.of(), List.of(), 0, 100_000))
                .come("citizen", new Arrivals.Present(5, s(0), s(0)), "hall")
                .come("foreigner", new Arrivals.Present(9, s(0), s(0)), "hall")
                .tell();

        assertThat(told.lines("has 2 open")).containsExactly("60 s foreigners has 2 open", "120 s citizens has 2 open");
    }

    /**
     * Five citizens at once: at 60 s four wait, 400 s. The foreigners' idle desk helps from then on, until nobody waits
     * at 300 s. A foreigner who comes at 70 s waits 90 s for it: that is the cost.
     */
    @Test
    void inTheEmergencyPlanIdleDesksHelpAndWhatThatCostsIsMeasured() {
        Told told = StagePolicyStoriesTest.twoLanes(
                        blueLine(Map.of("citizens", 1), 200, 300, Map.of(), List.of("foreigners"), 0, 0))
                .come("citizen", at(0, 0, 0, 0, 0), "hall")
                .come("foreigner", at(70), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s citizen#0 starts at citizens",
                        "60 s citizen#1 starts at foreigners",
                        "100 s citizen#2 starts at citizens",
                        "160 s foreigner#0 starts at foreigners",
                        "200 s citizen#3 starts at citizens",
                        "260 s citizen#4 starts at foreigners");
        assertThat(told.lines("help"))
                .containsExactly("60 s foreigners helps others", "300 s foreigners helps no others");
        assertThat(told.seconds("stage.hall.lending")).isEqualTo(240);
        assertThat(told.figure("stage.hall.lending-wait")).isCloseTo(1.5, within(1e-12));
    }

    /** The desk that the blue line orders at 60 s has no officer: a reserve is called, there 100 s later. */
    @Test
    void whatTheStageOrdersIsOpenedByOfficers() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person"))
                        .withWhatChanges(blueLine(Map.of("desks", 2), 200, 10_000, Map.of(), List.of(), 0, 100_000)))
                .come("person", new Arrivals.Present(10, s(0), s(0)), "hall")
                .staff(StaffPool.of(
                        "pool",
                        List.of("desks"),
                        Team.of("a", 1, List.of("desks")),
                        Team.of("standby", 1, List.of("desks")).asReserve(new Reserve(s(100), s(0)))))
                .tell();

        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open", "160 s desks has 2 open");
        assertThat(told.lines("officer 1")).startsWith("60 s officer 1 called, desks", "160 s officer 1 standing by");
    }

    /** All that the lane has are three: two are called to the one of the plan, although only one has an officer. */
    @Test
    void desksThatLackAnOfficerAreNotCalledAgain() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person"))
                        .withWhatChanges(blueLine(Map.of("desks", 3), 200, 10_000, Map.of(), List.of(), 0, 100_000)))
                .come("person", new Arrivals.Present(20, s(0), s(0)), "hall")
                .staff(StaffPool.of("pool", List.of("desks"), Team.of("a", 1, List.of("desks"))))
                .tell();

        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open");
        assertThat(told.figure("stage.hall.opened")).isEqualTo(2);
    }

    /**
     * One is called to two of three desks at 60 s; when the plan opens all three at 300 s, it is among them. When the plan
     * goes back to one at 600 s, it stays open, and another is called with it.
     */
    @Test
    void thePlanCountsAmongAllDesksOfALane() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                                "hall",
                                times("person", 100),
                                lane("desks", LaneSpec.Desks.of(plan(0, 2, 300, 3, 600, 1)), "person"))
                        .withWhatChanges(blueLine(Map.of("desks", 3), 200, 10_000, Map.of(), List.of(), 0, 100_000)))
                .come("person", new Arrivals.Present(60, s(0), s(0)), "hall")
                .tell();

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 2 open",
                        "60 s desks has 3 open",
                        "600 s desks has 2 open",
                        "600 s desks has 3 open");
    }
}
