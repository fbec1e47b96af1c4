package org.kouan.result;

import java.util.List;

/**
 * The best of several scenarios, selected with a stated probability of being right.
 *
 * @param metric by which
 * @param indifference differences up to it do not matter, in the metric's unit
 * @param confidence probability of selecting a scenario that is the best or within {@code indifference} of it
 * @param firstStage replications of all, before the first may be out
 * @param decided whether one was left before the cap; else the promise does not hold
 * @param best position of the selected scenario, or of the one that leads
 * @param candidates by position of scenario
 */
public record Selection(
        Comparison.Metric metric,
        double indifference,
        double confidence,
        int firstStage,
        boolean decided,
        int best,
        List<Candidate> candidates) {
    public Selection {
        candidates = List.copyOf(candidates);
    }

    /**
     * A scenario.
     *
     * @param replications that it took
     * @param mean of the day's figure over these
     * @param out whether it was found not to be the best
     */
    public record Candidate(int replications, double mean, boolean out) {}
}
