package org.kouan.result;

import org.kouan.stats.Interval;

/**
 * An estimated figure with its confidence bounds, which are not equally far from it where chance has a long tail.
 *
 * @param value NaN when there is nothing to estimate from
 * @param low NaN with fewer than two replications, and for extremes, which have no bounds
 * @param high NaN where {@code low} is
 */
public record Estimate(double value, double low, double high) {
    /** With the bounds of an interval, as far as they are possible. */
    public static Estimate within(double least, Interval interval, double most) {
        return new Estimate(interval.value(), Math.max(least, interval.low()), Math.min(most, interval.high()));
    }

    /** An extreme, which has no interval. */
    public static Estimate extreme(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }
}
