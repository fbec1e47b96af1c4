package org.kouan.experiment.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Emergencies;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.Room;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

class AssumptionsTest {
    private static final LaneSpec LANE = LaneSpec.of("desks", List.of("one", "two"), LaneSpec.Desks.of(2));
    private static final Distribution MINUTE = new Constant(Duration.ofMinutes(1));

    private static List<String> differing(StageSpec stage) {
        return differing(scenario(stage));
    }

    private static Scenario scenario(StageSpec... stages) {
        RunPlan run = RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(2));
        List<UnitClass> classes = List.of(UnitClass.of("one", "One"), UnitClass.of("two", "Two"));
        return Scenario.of("seen", run, classes, List.of(stages), List.of(), List.of());
    }

    private static List<String> differing(Scenario scenario) {
        StageSpec stage = scenario.stages().get(0);
        return Assumptions.differing(new Assumptions.Seen(scenario, stage, stage.lanes()));
    }

    private static StageSpec hall(LaneSpec... lanes) {
        return StageSpec.of("hall", Map.of("one", MINUTE, "two", MINUTE), lanes);
    }

    @Test
    void aPlainHallDiffersInNothing() {
        assertThat(differing(hall(LANE))).isEmpty();
    }

    @Test
    void featuresOfLanes() {
        assertThat(differing(hall(LANE.withClosingDesk(ClosingDesk.HAND_OVER_RESUME))))
                .containsExactly("lane desks breaks off inspections at desks that close (hand-over-resume); in theory"
                        + " only the number of desks changes");
        assertThat(differing(hall(LANE.withQueues(LaneSpec.Queues.PER_DESK)))).hasSize(1);
        Breakdowns often = new Breakdowns(MINUTE, MINUTE, Breakdowns.InService.FINISH);
        assertThat(differing(hall(LANE.withBreakdowns(often)))).hasSize(1);
        assertThat(differing(hall(LANE.withJockeying(2)))).hasSize(1);
        assertThat(differing(hall(LANE.withByOpenDesks(new ByOpenDesks(List.of(new ByOpenDesks.Step(2, 1.1)))))))
                .hasSize(1);
        assertThat(differing(hall(LANE.withWhatOpens(PolicySpec.of("on-queue")))))
                .hasSize(1);
        assertThat(differing(hall(LANE.withWhoIsNext(PolicySpec.of("earliest-due")))))
                .hasSize(1);
        assertThat(differing(hall(LANE, LaneSpec.of("more", List.of("one"), LaneSpec.Desks.of(1)))))
                .containsExactly("2 lanes are taken as one queue for all their desks");
    }

    @Test
    void impatienceOfSome() {
        Impatience all = Impatience.of(Map.of("one", MINUTE, "two", MINUTE));
        assertThat(differing(hall(LANE.withImpatience(all)))).isEmpty();
        assertThat(differing(hall(LANE.withImpatience(Impatience.of(Map.of("one", MINUTE))))))
                .containsExactly("lane desks has limited patience for some classes only; theory lets all of them wait");
        Impatience leaving = all.withBalking(new Impatience.Balking(Optional.of(3), Optional.empty(), 0.5))
                .withComeBack(new Impatience.ComeBack(0.5, MINUTE));
        assertThat(differing(hall(LANE.withImpatience(leaving))))
                .hasSize(2)
                .anyMatch(each -> each.contains("not joined by everybody"))
                .anyMatch(each -> each.contains("come back later"));
    }

    @Test
    void onlyAFullStageThatComesNextBlocks() {
        StageSpec full = StageSpec.of("full", Map.of("one", MINUTE), LANE).withRoom(Room.of(20));
        StageSpec other = StageSpec.of("other", Map.of("one", MINUTE), LANE);
        FlowSpec flow = FlowSpec.of(
                "flow", Map.of("one", 1.0), new Arrivals.Present(10, Duration.ZERO, Duration.ZERO), "hall", "full");
        RouteStep.Visit hall = RouteStep.Visit.of("hall");
        RouteStep.Visit next = RouteStep.Visit.of("full");
        RouteStep.Visit between = RouteStep.Visit.of("other");
        RouteStep.Visit some = new RouteStep.Visit("other", Map.of("one", 0.3));
        Map<List<RouteStep>, Boolean> blocks = new LinkedHashMap<>();
        blocks.put(List.of(hall, next), true);
        blocks.put(List.of(hall, some, next), true);
        blocks.put(List.of(hall, between, next), false);
        blocks.put(List.of(next, hall), false);
        blocks.put(List.of(hall, new RouteStep.Delay(MINUTE), next), false);
        blocks.put(List.of(RouteStep.Together.of("hall", "other"), next), false);
        blocks.put(
                List.of(new RouteStep.Together(
                        List.of(new Branch.Route(List.of(hall, next)), new Branch.Route(List.of(between))))),
                true);
        blocks.forEach((route, may) -> {
            Scenario scenario = scenario(hall(LANE), full, other)
                    .withFlows(List.of(flow.withRoute(route.toArray(RouteStep[]::new))));
            assertThat(differing(scenario))
                    .as("%s", route)
                    .isEqualTo(
                            may
                                    ? List.of("stage full, which comes next, has room for only so many, and may block"
                                            + " desks here; theory has room for all")
                                    : List.of());
        });
    }

    @Test
    void featuresOfStagesAndPorts() {
        assertThat(differing(hall(LANE).withRoom(Room.of(20)))).hasSize(1);
        assertThat(differing(hall(LANE, LaneSpec.of("more", List.of("one"), LaneSpec.Desks.of(1)))
                        .withJockeying(2)))
                .containsExactly(
                        "2 lanes are taken as one queue for all their desks",
                        "people change from queue to queue; in theory there is only one");
        assertThat(differing(scenario(hall(LANE), hall(LANE).withRoom(Room.of(20)))))
                .isEmpty();
        StageSpec full = StageSpec.of("full", Map.of("one", MINUTE), LANE).withRoom(Room.of(20));
        assertThat(differing(scenario(hall(LANE), full)))
                .as("nobody goes there")
                .isEmpty();
        Emergencies ill = new Emergencies(List.of("one"), Optional.of(MINUTE), MINUTE);
        LaneSpec passage =
                LaneSpec.of("passage", List.of(), LaneSpec.Desks.of(1)).withEmergencies(ill);
        assertThat(differing(hall(LANE, passage))).anyMatch(each -> each.contains("emergencies"));
        Scenario plain = scenario(hall(LANE));
        assertThat(differing(plain.withDayLevel(DayLevel.gamma(0.2)))).hasSize(1);
        assertThat(differing(plain.withCalendar(PortCalendar.of(Map.of())))).hasSize(1);
        assertThat(differing(plain.withRun(plain.run().withClosing(RunPlan.Closing.CUT_OFF))))
                .hasSize(1);
        assertThat(differing(plain.withRun(plain.run().withExtend(Duration.ofHours(1)))))
                .hasSize(1);
        StaffPool pool = StaffPool.of("pool", List.of("desks"), StaffPool.Team.of("day", 2, List.of("desks")));
        assertThat(differing(plain.withStaff(List.of(pool)))).hasSize(1);
        Disturbance.Occurs storms = new Disturbance.Occurs.Random(MINUTE, MINUTE);
        Disturbance here = Disturbance.closing("storm", storms, "hall");
        Disturbance there = Disturbance.closing("frost", storms, "elsewhere");
        assertThat(differing(plain.withDisturbances(List.of(here, there))))
                .containsExactly("disturbance storm closes or slows the stage; theory leaves that out");
    }

    @Test
    void aKeyThatIsNotConsideredHasALineByItself() {
        Key<Integer> carpets = Key.of("carpets", Values.count(0, 9), 0, "Red ones.");
        assertThat(differing(hall(LANE.with(carpets, 2)).with(carpets, 3)))
                .containsExactly(
                        "stage hall has the key carpets; theory does not know it",
                        "lane " + LANE.name() + " has the key carpets; theory does not know it");
        assertThat(differing(hall(LANE.with(carpets, 0)))).isEmpty();
    }

    /**
     * The author of a new feature decides here whether formulas know it: then it is named below; else it gets
     * a line in {@link Assumptions}, and is named below, too.
     */
    @ParameterizedTest
    @CsvSource({
        "FlowSpec, name label direction mix arrivals route preInspection dayLevel publishedWait",
        "Scenario, name title question port run classes stages flows targets staff disturbances approvals evidence",
        "Port, name clock calendar dayLevel",
        "RunPlan, date from until closing extend period warmUp replications seed confidence",
        "Impatience, patience balking comeBack"
    })
    void everyFeatureOfAScenarioHasBeenConsidered(String record, String components) throws ClassNotFoundException {
        Class<?> type = Class.forName("org.kouan.scenario." + record);
        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .as(
                        "%s: a new feature needs a line in Assumptions, or formulas that know it, and its name here",
                        record)
                .containsExactlyInAnyOrder(components.split(" "));
    }
}
