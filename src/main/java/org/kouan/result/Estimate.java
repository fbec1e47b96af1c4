package org.kouan.result;

/**
 * An estimated figure.
 *
 * @param value NaN when there is nothing to estimate from
 * @param halfWidth of its confidence interval; NaN with fewer than two replications, and for extremes, which have none
 */
public record Estimate(double value, double halfWidth) {
    /** An extreme, which has no interval. */
    public static Estimate extreme(double value) {
        return new Estimate(value, Double.NaN);
    }
}
