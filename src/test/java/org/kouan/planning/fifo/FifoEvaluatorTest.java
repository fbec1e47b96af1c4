package org.kouan.planning.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.planning.plan.Cell;
import org.kouan.planning.plan.DayTable;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Limits;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunResult;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** Arrays of travellers stand for the ordinary model, and a change in one cell for a whole new run. */
class FifoEvaluatorTest {
    private static final int SEED = 7;

    /** Foreigners of the benchmark's port day, all of whom are to wait at most 30 minutes. */
    private static Scenario portDay(String... settings) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "targets={rule: {classes: [foreigner], limit: 30 min}}", "stages.hall.lanes.citizens.helps=[]"));
        all.addAll(List.of(settings));
        return ScenarioFiles.read(Path.of("scenarios/benchmark/w2-port-day.yaml"), Overrides.of(List.of(), all))
                .scenario();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.closing=drain",
                "run.closing=cut-off",
                "run.until=23:50",
                "run.warm-up=9 h",
                "stages.hall.lanes.foreigners.change-over=20 s",
                "stages.hall.lanes.foreigners.desks=[{from: 05:00, to: 12:00, open: 9}, {from: 13:00, to: 24:00, open: 8}]",
                "targets={a: {classes: [foreigner, citizen], limit: 5 min}, b: {classes: [foreigner], limit: 30 min, share: 90 %}}",
                "flows.travellers.mix={citizen: 30 %, foreigner: 30 %, priority: 40 %}"
            })
    void comes_to_what_the_ordinary_model_comes_to(String setting) {
        PlanSpace space = PlanSpace.of(portDay(setting), Limits.DEFAULT);
        assertThat(FifoPorts.reasonAgainst(space)).isEmpty();
        try (Workers workers = new Workers(2)) {
            FifoEvaluator evaluator = new FifoEvaluator(space, workers);
            evaluator.growTo(6, SEED);
            for (Plan plan : List.of(space.asItStands(), lower(space.asItStands()))) {
                DayTable table = evaluator.evaluate(plan);
                Replications ordinary = Replications.of(space.with(plan), SEED, 1);
                ordinary.runTo(6, Progress.NONE);
                assertSame(space, table, ordinary.result());
            }
        }
    }

    private static Plan lower(Plan plan) {
        int[][] desks = IntStream.range(0, plan.lanes()).mapToObj(plan::lane).toArray(int[][]::new);
        for (int[] lane : desks) {
            for (int i = 30; i < 60; i++) {
                lane[i] = Math.max(0, lane[i] - 1 - i % 3);
            }
        }
        return Plan.of(desks);
    }

    private static void assertSame(PlanSpace space, DayTable table, RunResult ordinary) {
        Goal goal = Goal.of(ordinary.layout().targets());
        for (ReplicationResult day : ordinary.replications()) {
            for (int target = 0; target < table.targets(); target++) {
                double arrived = table.arrived(target, day.replication());
                double within = arrived - table.late(target, day.replication());
                assertThat(arrived == 0 ? Double.NaN : within / arrived)
                        .as("target %d of day %d", target, day.replication())
                        .isEqualTo(day.targetValue(target));
                assertThat(goal.isKept(table, target, day.replication())).isEqualTo(day.targetDaysKept(target) == 1);
            }
            if (space.scenario().run().closing() == org.kouan.scenario.RunPlan.Closing.DRAIN) {
                long excess = ordinary.layout().targets().get(0).classes().stream()
                        .mapToLong(c -> day.get(c, ClassColumn.EXCESS))
                        .sum();
                assertThat(table.excess(0, day.replication())).isEqualTo(excess / 60e6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_change_in_a_cell_comes_to_what_a_whole_new_run_comes_to(int threads) {
        PlanSpace space = PlanSpace.of(
                portDay(
                        "targets={a: {classes: [foreigner, citizen], limit: 5 min}, b: {classes: [foreigner], limit: 30 min}}"),
                Limits.DEFAULT.between(0, 40));
        try (Workers workers = new Workers(threads)) {
            FifoEvaluator evaluator = new FifoEvaluator(space, workers);
            evaluator.growTo(12, SEED);
            Plan plan = space.asItStands();
            int[] days = {0, 2, 3, 7, 11};
            List<Cell> cells = space.cells();
            for (int change : new int[] {1, -1}) {
                List<DayTable> changed = evaluator.changed(plan, cells, change, days);
                for (int c = 0; c < cells.size(); c++) {
                    DayTable whole = evaluator.evaluate(plan.with(cells.get(c), change));
                    for (int i = 0; i < days.length; i++) {
                        for (int target = 0; target < 2; target++) {
                            assertThat(numbers(changed.get(c), target, i))
                                    .as("%s %d on day %d", cells.get(c), change, days[i])
                                    .containsExactly(numbers(whole, target, days[i]));
                        }
                    }
                }
            }
        }
    }

    private static double[] numbers(DayTable table, int target, int day) {
        return new double[] {
            table.arrived(target, day), table.late(target, day), table.excess(target, day), table.strain(target, day)
        };
    }

    @Test
    void a_lane_that_helps_another_is_no_queue_in_order_of_arrival() {
        PlanSpace space = PlanSpace.of(
                portDay("stages.hall.lanes.citizens.helps=[{lane: foreigners, when: idle}]"), Limits.DEFAULT);
        assertThat(FifoPorts.reasonAgainst(space)).isPresent();
    }
}
