package org.kouan.stats;

import org.HdrHistogram.Histogram;

/** Quantiles of waits; mergeable in any order with the same answer. Resolution 0.1 s. */
public final class Quantiles {
    private static final long UNIT_MICROS = 100_000;
    private static final long LONGEST_UNITS = 60L * 24 * 3600 * 10;

    private final Histogram histogram = new Histogram(LONGEST_UNITS, 3);

    /** Records a wait in microseconds, at least 0. */
    public void record(long micros) {
        histogram.recordValue(Math.min(micros / UNIT_MICROS, LONGEST_UNITS));
    }

    /** The smallest wait in microseconds that at least a share {@code p} of waits does not exceed; -1 when empty. */
    public long quantile(double p) {
        return histogram.getTotalCount() == 0 ? -1 : histogram.getValueAtPercentile(100 * p) * UNIT_MICROS;
    }

    /** Adds all of another. */
    public void add(Quantiles other) {
        histogram.add(other.histogram);
    }

    /** How many were recorded. */
    public long count() {
        return histogram.getTotalCount();
    }

    /** Back to nothing. */
    public void reset() {
        histogram.reset();
    }
}
