package org.kouan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kouan.scenario.RouteStep.Together;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** Who may not leave a desk or a queue. */
class LeavingChecksTest {
    private static final String NOT_ALONE = "those of class truck are checked side by side here and cannot leave alone";

    @Test
    void partsOfAConveyanceCannotBeTurnedAway() {
        assertThat(rules(lane -> lane.withClosingDesk(ClosingDesk.LEAVE), List.of()))
                .containsExactly(NOT_ALONE);
        assertThat(rules(lane -> lane.withClosingDesk(ClosingDesk.HAND_OVER_RESUME), List.of()))
                .isEmpty();
    }

    @Test
    void partsOfAConveyanceCannotGiveUpNorThoseWhomTheLaneDoesNotServe() {
        Map<String, Distribution> patience = Map.of("bus", new Constant(Duration.ofMinutes(9)));

        assertThat(rules(lane -> lane.withImpatience(Impatience.of(patience)), List.of()))
                .containsExactly(NOT_ALONE, "the lane does not serve this class");
    }

    @Test
    void officersOfAPoolFinish() {
        StaffPool pool =
                StaffPool.of("team", List.of("customs-lane"), StaffPool.Team.of("a", 1, List.of("customs-lane")));

        assertThat(rules(lane -> lane.withClosingDesk(ClosingDesk.HAND_OVER_RESUME), List.of(pool)))
                .containsExactly("the officers of a pool finish with their unit before they leave");
    }

    private static List<String> rules(UnaryOperator<LaneSpec> change, List<StaffPool> pools) {
        Map<String, Distribution> service = Map.of("truck", new Constant(Duration.ofMinutes(1)));
        LaneSpec customs = LaneSpec.of("customs-lane", List.of("truck"), LaneSpec.Desks.of(1));
        LaneSpec border = LaneSpec.of("border-lane", List.of("truck"), LaneSpec.Desks.of(1));
        Scenario scenario = Scenario.of(
                        "leaving",
                        RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(1)),
                        List.of(UnitClass.of("truck", "Trucks")),
                        List.of(
                                StageSpec.of("customs", service, change.apply(customs)),
                                StageSpec.of("border", service, border)),
                        List.of(FlowSpec.of(
                                        "trucks",
                                        Map.of("truck", 1.0),
                                        new Arrivals.Poisson(DayProfile.constant(60)),
                                        "customs")
                                .withRoute(Together.of("customs", "border"))),
                        List.of())
                .withStaff(pools);
        return new ScenarioChecks(List.of())
                .problems(scenario).stream().map(Problem::rule).toList();
    }
}
