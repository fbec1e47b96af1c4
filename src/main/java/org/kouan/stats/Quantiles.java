package org.kouan.stats;

import org.HdrHistogram.Histogram;

/**
 * The distribution of waits. Waits are kept to the nearest 0.1 s, and above some 200 s to within 0.1 %. Merging in any
 * order gives the same quantiles. Memory grows with the longest wait, from 16 KB (200 s) to 140 KB (60 days).
 */
public final class Quantiles {
    /** The longest wait told apart from longer ones: 60 days. */
    public static final long LONGEST_MICROS = 60L * 24 * 3600 * 1_000_000;

    private static final long UNIT_MICROS = 100_000;

    /** Resizes itself, so that adding and resetting touch only the cells up to the longest wait ever recorded. */
    private final Histogram histogram = new Histogram(3);

    /** Waits of exactly zero, the most common by far, on their way into the histogram. */
    private long zeros;

    /** Records a wait in microseconds, at least 0. */
    public void record(long micros) {
        if (micros == 0) {
            zeros++;
            return;
        }
        histogram.recordValue((Math.min(micros, LONGEST_MICROS) + UNIT_MICROS / 2) / UNIT_MICROS);
    }

    /**
     * The smallest wait in microseconds that at least a share {@code p} of waits does not exceed, to the resolution
     * stated above; -1 when empty.
     *
     * @param p from 0 to 1
     */
    public long quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile needs a share from 0 to 1, not " + p);
        }
        addZeros();
        return histogram.getTotalCount() == 0 ? -1 : histogram.getValueAtPercentile(100 * p) * UNIT_MICROS;
    }

    /** Adds all of another. */
    public void add(Quantiles other) {
        zeros += other.zeros;
        if (other.histogram.getTotalCount() > 0) {
            histogram.add(other.histogram);
        }
    }

    /** How many were recorded. */
    public long count() {
        return histogram.getTotalCount() + zeros;
    }

    private void addZeros() {
        if (zeros > 0) {
            histogram.recordValueWithCount(0, zeros);
            zeros = 0;
        }
    }

    /** Back to nothing, keeping the memory. */
    public void reset() {
        zeros = 0;
        if (histogram.getTotalCount() > 0) {
            histogram.reset();
        }
    }
}
