package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.planning.bound.Requirement;
import org.kouan.planning.plan.Cell;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.DayTable;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanEvaluator;
import org.kouan.planning.plan.PlanSpace;

/**
 * Adds desks where they help most until a sample keeps the targets, and takes away those that it does without. One more
 * desk in each cell is tried at once; days that lack nothing lack nothing with a desk more either. A desk that cannot be
 * taken away cannot be either once another is gone, so each is tried until it fails once.
 */
final class Search {
    /** A change that helps less is rounding. */
    private static final double EXACT = 1e-9;

    private final PlanSpace space;
    private final PlanEvaluator evaluator;
    private final Goal goal;
    private final Costs costs;
    /** Days that lack nothing and are not in the sample. */
    private final int beside;
    /** By lane; empty when nothing is known. */
    private final List<Requirement> required;

    Search(PlanSpace space, PlanEvaluator evaluator, Goal goal, Costs costs, int beside, List<Requirement> required) {
        this.space = space;
        this.evaluator = evaluator;
        this.goal = goal;
        this.costs = costs;
        this.beside = beside;
        this.required = List.copyOf(required);
    }

    /** Whether the sample keeps the targets. */
    boolean keeps(Plan plan) {
        return goal.missing(evaluator.evaluate(plan), beside) == 0;
    }

    /** Adds desks until the sample keeps the targets, or until no more may be added. */
    Plan add(Plan from) {
        Plan plan = from;
        DayTable table = evaluator.evaluate(plan);
        double missing = goal.missing(table, beside);
        while (missing > 0) {
            Plan now = plan;
            List<Cell> cells = space.cells().stream()
                    .filter(cell ->
                            now.desks(cell) < space.lanes().get(cell.lane()).most(cell.interval()))
                    .toList();
            if (cells.isEmpty()) {
                return plan;
            }
            int[] lacking = goal.lacking(table);
            List<DayTable> changed = evaluator.changed(plan, cells, 1, lacking);
            int best = best(plan, table, missing, cells, lacking, changed);
            plan = plan.with(cells.get(best), 1);
            if (evaluator.isMonotone()) {
                for (int i = 0; i < lacking.length; i++) {
                    table.take(lacking[i], changed.get(best), i);
                }
            } else {
                table = evaluator.evaluate(plan);
            }
            missing = goal.missing(table, beside);
        }
        return plan;
    }

    /** The cell that makes good most of what is missing for its cost, or takes most of the strain where none does. */
    private int best(
            Plan plan, DayTable table, double missing, List<Cell> cells, int[] lacking, List<DayTable> changed) {
        int best = -1;
        double bestGain = EXACT * missing;
        for (int i = 0; i < cells.size(); i++) {
            double gain = (missing - missing(table, lacking, changed.get(i))) / cost(plan, cells.get(i));
            if (gain > bestGain) {
                bestGain = gain;
                best = i;
            }
        }
        if (best >= 0) {
            return best;
        }
        double bestStrain = Double.POSITIVE_INFINITY;
        double before = strain(table, lacking);
        for (int i = 0; i < cells.size(); i++) {
            double strain = (goal.strain(changed.get(i)) - before) / cost(plan, cells.get(i));
            if (strain < bestStrain) {
                bestStrain = strain;
                best = i;
            }
        }
        return best;
    }

    private double cost(Plan plan, Cell cell) {
        return costs.more(plan.with(cell, 1), plan, cell.lane());
    }

    /** What is missing when some days are as in another table. */
    private double missing(DayTable table, int[] days, DayTable changed) {
        double missing = 0;
        for (int target = 0; target < table.targets(); target++) {
            double[] lacks = goal.lacks(table, target);
            for (int i = 0; i < days.length; i++) {
                lacks[days[i]] = goal.lack(changed, target, i);
            }
            missing += goal.missing(target, lacks, goal.measured(table, target), beside);
        }
        return missing;
    }

    private double strain(DayTable table, int[] days) {
        DayTable some = new DayTable(table.targets(), days.length);
        for (int i = 0; i < days.length; i++) {
            some.take(i, table, days[i]);
        }
        return goal.strain(some);
    }

    /** Takes away desks without which the sample keeps the targets, as it does with the plan. */
    Plan remove(Plan from) {
        Plan plan = from;
        int[] days = IntStream.range(0, evaluator.days()).toArray();
        double strain = goal.strain(evaluator.evaluate(plan));
        List<Cell> candidates = space.cells();
        while (true) {
            Plan now = plan;
            candidates =
                    candidates.stream().filter(cell -> mayDoWithout(now, cell)).toList();
            if (candidates.isEmpty()) {
                return plan;
            }
            List<DayTable> changed = evaluator.changed(plan, candidates, -1, days);
            List<Cell> without = new ArrayList<>();
            Cell best = null;
            double least = Double.POSITIVE_INFINITY;
            double strainWithout = strain;
            for (int i = 0; i < candidates.size(); i++) {
                Cell cell = candidates.get(i);
                if (goal.missing(changed.get(i), beside) == 0) {
                    without.add(cell);
                    double saved = costs.more(plan, plan.with(cell, -1), cell.lane());
                    double more = goal.strain(changed.get(i)) - strain;
                    if (more / saved < least) {
                        least = more / saved;
                        strainWithout = strain + more;
                        best = cell;
                    }
                }
            }
            if (best == null) {
                return plan;
            }
            plan = plan.with(best, -1);
            strain = strainWithout;
            candidates = without;
        }
    }

    /** Whether it is worth trying: a desk may go, that saves something, and no window is known to need it. */
    private boolean mayDoWithout(Plan plan, Cell cell) {
        int lane = cell.lane();
        return plan.desks(cell) > space.lanes().get(lane).fewest(cell.interval())
                && costs.of(plan.with(cell, -1)) < costs.of(plan)
                && (required.isEmpty() || required.get(lane).isMetWithout(plan.lane(lane), cell.interval()));
    }
}
