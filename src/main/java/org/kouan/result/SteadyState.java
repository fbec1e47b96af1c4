package org.kouan.result;

import java.util.List;
import org.kouan.stats.BatchMeans;

/**
 * What one long run says of the long run: figures from batches of days after a warm-up.
 *
 * @param days of the run, whole ones
 * @param warmUpDays that are cut off, by {@link org.kouan.stats.Mser5}, rounded up to whole days
 * @param warmUpFound whether the warm-up ended in the first half of the run
 * @param confidence of each interval by itself
 * @param figures what was asked
 * @param notes what a reader must know, in sentences
 */
public record SteadyState(
        int days, int warmUpDays, boolean warmUpFound, double confidence, List<Figure> figures, List<String> notes) {
    public SteadyState {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /**
     * A figure.
     *
     * @param metric which
     * @param batches its interval and the batches that it rests on, in days
     * @param verdict on the share that a target requires in the long run; UNDECIDED also for figures without a target
     * @param judged whether a target requires something of it
     */
    public record Figure(Comparison.Metric metric, BatchMeans batches, Verdict verdict, boolean judged) {}

    /** Whether every figure's batches look independent after a warm-up that was found. */
    public boolean longEnough() {
        return warmUpFound
                && figures.stream().allMatch(figure -> figure.batches().longEnough());
    }
}
