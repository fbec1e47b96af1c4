package org.kouan.planning.plan;

import java.util.List;

/**
 * Finds out what plans come to on the days of a sample, always the same days: all plans meet the same travellers. What it
 * returns depends on the plan alone, not on threads or on what was asked before.
 */
public interface PlanEvaluator {
    /** How many days the sample has. */
    int days();

    /** A plan on all days. */
    DayTable evaluate(Plan plan);

    /**
     * For each cell the plan with other desks in this cell alone, on some days, as {@link #evaluate} would have it.
     *
     * @param change more desks, or fewer
     * @param days numbers of days, ascending
     * @return by cell; their day i is day {@code days[i]} of the sample
     */
    List<DayTable> changed(Plan plan, List<Cell> cells, int change, int[] days);

    /**
     * Whether a desk more makes nobody wait longer, by the theorem in docs/staffing.md: then a plan that misses the target
     * tells of all plans with no more desks anywhere.
     */
    boolean isMonotone();

    /** How many days were simulated so far; a part of a day counts as that part of its travellers. */
    double daysSimulated();
}
