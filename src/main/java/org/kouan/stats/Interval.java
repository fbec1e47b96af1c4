package org.kouan.stats;

/**
 * An estimate with its confidence bounds, {@code low <= value <= high}; NaN where there is nothing to estimate from.
 *
 * @param low the lower bound
 * @param value the estimate
 * @param high the upper bound
 */
public record Interval(double low, double value, double high) {
    /**
     * How far the farther bound is: the estimate less and plus it hold both bounds, which may be at unequal distances.
     */
    public double halfWidth() {
        return Math.max(high - value, value - low);
    }

    /** From bound to bound. */
    public double width() {
        return high - low;
    }

    /** The same around another estimate. */
    public Interval movedBy(double distance) {
        return new Interval(low + distance, value + distance, high + distance);
    }
}
