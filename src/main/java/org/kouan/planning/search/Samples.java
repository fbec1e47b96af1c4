package org.kouan.planning.search;

import java.util.List;
import java.util.Optional;
import org.kouan.planning.bound.Requirement;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanEvaluator;
import org.kouan.result.StaffAnswer.Bound;

/** Days on which plans are tried, and what is known of plans from these days. */
interface Samples {
    /** The sample that plans are looked for on; after {@link #grow} another. */
    PlanEvaluator sample();

    /** Enlarges the sample to so many days. Returns whether there is room. */
    boolean grow(int days);

    /** A plan to begin with, of the sample as it is. */
    Plan start();

    /** The cheapest plan of the sample where all can be tried that are cheaper than one that keeps it; else that one. */
    Plan cheapest(Plan plan, Goal goal);

    /** What plans cost, of the sample as it is. */
    Costs costs();

    /** By lane, what every plan fulfils that keeps the sample's targets; empty when nothing is known. */
    List<Requirement> required();

    /** What no plan costs less than, of the sample as it is. */
    Optional<Bound> bound();

    /** A sample of other days, which stays as it is. */
    PlanEvaluator of(List<Days> days);

    /** How many days were simulated so far. */
    double daysSimulated();

    /**
     * Days of a seed.
     *
     * @param replications their numbers
     */
    record Days(long seed, int[] replications) {}
}
