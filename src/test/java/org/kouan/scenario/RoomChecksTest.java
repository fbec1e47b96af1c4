package org.kouan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RouteStep.Together;
import org.kouan.scenario.RouteStep.Visit;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** Only those who come from outside can be turned away; for others the reason is given. */
class RoomChecksTest {
    private static final Distribution MINUTE = new Constant(Duration.ofMinutes(1));
    private static final Visit FULL = Visit.of("full");
    private static final Visit HALL = Visit.of("hall");

    private static List<String> problems(RouteStep... route) {
        StageSpec hall = StageSpec.of("hall", Map.of("one", MINUTE), lane("desks"));
        StageSpec full = StageSpec.of("full", Map.of("one", MINUTE), lane("more"))
                .withRoom(new Room(5, Room.WhenFull.TURNED_AWAY));
        RunPlan run = RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(2));
        FlowSpec flow = FlowSpec.of("entry", Map.of("one", 1.0), new Arrivals.Poisson(DayProfile.constant(6)))
                .withRoute(route);
        Scenario scenario = Scenario.of(
                "small", run, List.of(UnitClass.of("one", "One")), List.of(hall, full), List.of(flow), List.of());
        return new ScenarioChecks(List.of())
                .problems(scenario).stream()
                        .filter(problem -> problem.path().endsWith("room"))
                        .map(Problem::rule)
                        .toList();
    }

    private static LaneSpec lane(String name) {
        return LaneSpec.of(name, List.of("one"), LaneSpec.Desks.of(2));
    }

    private static String because(String from) {
        return "only those who come from outside can be turned away, and flow entry comes here " + from;
    }

    @Test
    void fromOutsideIsGood() {
        assertThat(problems(FULL, HALL)).isEmpty();
    }

    @Test
    void afterAnotherStage() {
        assertThat(problems(HALL, FULL)).containsExactly(because("from within the port"));
        assertThat(problems(HALL, Together.of("hall", "full"))).containsExactly(because("from within the port"));
    }

    @Test
    void besideAnotherStage() {
        assertThat(problems(Together.of("hall", "full"))).containsExactly(because("side by side with other steps"));
    }

    @Test
    void besideItsParty() {
        Branch.Party party = Branch.Party.of(3, Map.of("one", 1.0), "hall");
        assertThat(problems(new Together(List.of(new Branch.Route(List.of(FULL)), party))))
                .containsExactly(because("side by side with other steps"));
    }

    @Test
    void asAParty() {
        Branch.Party party = Branch.Party.of(3, Map.of("one", 1.0), "full");
        assertThat(problems(new Together(List.of(new Branch.Route(List.of(HALL)), party))))
                .containsExactly(because("as the party of a conveyance"));
    }
}
