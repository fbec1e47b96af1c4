package org.kouan.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.stats.BatchMeans;

/**
 * What one long run says of the long run: figures from batches of days after a warm-up.
 *
 * @param days of the run, whole ones
 * @param warmUpDays that are cut off, by {@link org.kouan.stats.Mser5} in a second run, rounded up to whole days
 * @param warmUpFound whether the warm-up ended in the first half of that run
 * @param slowest the lane that remembers longest; none when nobody waited
 * @param confidence of each interval by itself
 * @param figures what was asked
 * @param notes what a reader must know, in sentences
 */
public record SteadyState(
        int days,
        int warmUpDays,
        boolean warmUpFound,
        Optional<Memory> slowest,
        double confidence,
        List<Figure> figures,
        List<String> notes) {
    /**
     * A run of fewer memories of its slowest lane is too short: it has seen too few long queues to know how much they
     * count for (docs/coverage.md).
     */
    public static final int FEWEST_MEMORIES = 200;

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

    /** What is known when a study was stopped before its end: nothing. */
    public static SteadyState interrupted(double confidence) {
        return new SteadyState(
                0,
                0,
                false,
                Optional.empty(),
                confidence,
                List.of(),
                List.of("Interrupted before the run was finished."));
    }

    /** The same with one more note. */
    public SteadyState with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new SteadyState(days, warmUpDays, warmUpFound, slowest, confidence, figures, more);
    }

    /**
     * How long a lane's queue depends on what it was.
     *
     * @param lane by name
     * @param label for people
     * @param utilisation of its open desks, from 0 to 1
     * @param days infinite when its desks are always busy
     */
    public record Memory(String lane, String label, double utilisation, double days) {
        /** How many days of figures it takes, a whole number; infinite when the desks are always busy. */
        public double daysWanted() {
            return Math.ceil(FEWEST_MEMORIES * days);
        }
    }

    /** Whether there are as many days after the warm-up as the slowest lane wants. */
    public boolean outlastsItsMemory() {
        return slowest.isEmpty() || days - warmUpDays >= slowest.get().daysWanted();
    }

    /** Whether every figure's batches look independent after a warm-up that was found, and no lane remembers too long. */
    public boolean longEnough() {
        return warmUpFound
                && outlastsItsMemory()
                && figures.stream().allMatch(figure -> figure.batches().longEnough());
    }
}
