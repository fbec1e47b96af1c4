package org.kouan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.planning.fifo.FifoEvaluator;
import org.kouan.planning.fifo.FifoWindows;
import org.kouan.planning.plan.Cell;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.DayTable;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Limits;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.planning.search.Found;
import org.kouan.planning.search.StaffListener;
import org.kouan.planning.search.Staffing;
import org.kouan.port.PortModel;
import org.kouan.result.StaffAnswer;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/**
 * How many days {@code staff} simulates for a lane of the port day by quarter-hours, all of whose travellers are to begin
 * within 30 minutes on 95 % of days, beside two plain methods on the same evaluator: taking desks away from a generous plan,
 * and adding them to the fewest (marginal allocation), each time all cells at once and the best one. Their plans keep their
 * sample of 200 days; that of {@code staff} is proved on new days, and these days are counted.
 *
 * <p>{@code benchmarks/staffing} runs it.
 */
public final class StaffingComparison {
    private static final int DAYS = 200;
    private static final int FRESH = 4000;
    private static final int SEED = 20_261_201;
    private static final int THREADS = 2;

    private StaffingComparison() {}

    /** Prints the table. */
    public static void main(String[] args) {
        List<String> lanes = args.length == 0 ? List.of("foreigner", "citizen") : List.of(args);
        System.out.println("| lane | method | desks × quarter-hours | paid hours | bound | gap | days simulated | seconds"
                + " | kept on new days |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String lane : lanes) {
            new Lane(lane).compare();
        }
    }

    /** One lane of the port day by itself. */
    private static final class Lane {
        private final String name;
        private final Scenario scenario;
        private final PlanSpace space;
        private final Goal goal;

        Lane(String name) {
            this.name = name;
            List<String> settings = List.of(
                    "targets={rule: {classes: [" + name + "], limit: 30 min}}", "stages.hall.lanes.citizens.helps=[]");
            scenario = ScenarioFiles.read(
                            Path.of("scenarios/benchmark/w2-port-day.yaml"), Overrides.of(List.of(), settings))
                    .scenario();
            space = PlanSpace.of(scenario, Limits.DEFAULT);
            goal = Goal.of(PortModel.compile(scenario).layout().targets());
        }

        void compare() {
            long begun = System.nanoTime();
            Found found = new Staffing(scenario, Limits.DEFAULT, Staffing.Start.USUAL, 1, THREADS, StaffListener.NONE).run();
            StaffAnswer answer = found.answer();
            StaffAnswer.Judged proof = answer.found().orElseThrow();
            row(
                    "staff, with proof",
                    found.plan().orElseThrow(),
                    proof.paidHours(),
                    String.format(
                            Locale.ROOT,
                            "%.1f | %.1f %%",
                            answer.bound().orElseThrow().hours(),
                            100 * answer.gap().orElseThrow()),
                    answer.search().days(),
                    begun,
                    proof.targets().get(0).kept() / (double) proof.days());
            plain("removal from generous", this::removed);
            plain("marginal allocation", this::allocated);
        }

        private interface Method {
            Plan plan(FifoEvaluator evaluator, Costs costs);
        }

        private void plain(String method, Method search) {
            long begun = System.nanoTime();
            try (Workers workers = new Workers(THREADS)) {
                FifoEvaluator evaluator = new FifoEvaluator(space, workers);
                evaluator.growTo(DAYS, SEED);
                FifoWindows windows = evaluator.windows();
                Plan plan = search.plan(evaluator, new Costs(space, new double[] {windows.meanRest(0)}));
                Replications fresh = Replications.of(space.with(plan), 1, THREADS);
                double days = evaluator.daysSimulated();
                long searched = System.nanoTime() - begun;
                fresh.runTo(FRESH, Progress.NONE);
                double kept = fresh.result().replications().stream()
                        .filter(day -> day.targetDaysKept(0) == 1)
                        .count();
                double paid = fresh.result().replications().stream()
                                .mapToLong(day -> day.get(
                                        space.lanes().get(0).index(), org.kouan.result.LaneColumn.OFFICER))
                                .average()
                                .orElse(0)
                        / 3600e6;
                row(method, plan, paid, "– | –", days, System.nanoTime() - searched, kept / FRESH);
            }
        }

        private void row(
                String method, Plan plan, double paid, String bound, double days, long begun, double kept) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.1f | %s | %,.0f | %.0f | %.1f %% |",
                    name,
                    method,
                    plan.sum(0),
                    paid,
                    bound,
                    days,
                    (System.nanoTime() - begun) / 1e9,
                    100 * kept));
        }

        /** From as many desks as there may be, takes away the one with the least strain for its cost while days are kept. */
        private Plan removed(FifoEvaluator evaluator, Costs costs) {
            Plan plan = space.most();
            int[] days = IntStream.range(0, DAYS).toArray();
            List<Cell> cells = space.cells();
            while (true) {
                Plan now = plan;
                List<Cell> candidates = cells.stream()
                        .filter(cell -> now.desks(cell) > space.lanes().get(cell.lane()).fewest(cell.interval()))
                        .toList();
                List<DayTable> changed = evaluator.changed(plan, candidates, -1, days);
                List<Cell> left = new ArrayList<>();
                Cell best = null;
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < candidates.size(); i++) {
                    if (goal.missing(changed.get(i), 0) == 0) {
                        left.add(candidates.get(i));
                        double strain = goal.strain(changed.get(i))
                                / costs.more(plan, plan.with(candidates.get(i), -1), 0);
                        if (strain < least) {
                            least = strain;
                            best = candidates.get(i);
                        }
                    }
                }
                if (best == null) {
                    return plan;
                }
                plan = plan.with(best, -1);
                cells = left;
            }
        }

        /** From the fewest desks, adds the one that takes most of the excess for its cost until enough days are kept. */
        private Plan allocated(FifoEvaluator evaluator, Costs costs) {
            Plan plan = space.fewest();
            int[] days = IntStream.range(0, DAYS).toArray();
            DayTable table = evaluator.evaluate(plan);
            while (goal.missing(table, 0) > 0) {
                List<Cell> cells = space.cells();
                List<DayTable> changed = evaluator.changed(plan, cells, 1, days);
                int best = 0;
                double most = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < cells.size(); i++) {
                    Plan more = plan.with(cells.get(i), 1);
                    double gain = (goal.missing(table, 0) - goal.missing(changed.get(i), 0)) / costs.more(more, plan, 0);
                    if (gain > most) {
                        most = gain;
                        best = i;
                    }
                }
                plan = plan.with(cells.get(best), 1);
                table = changed.get(best);
            }
            return plan;
        }
    }
}
