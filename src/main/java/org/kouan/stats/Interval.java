package org.kouan.stats;

/**
 * An estimate with its confidence bounds, {@code low <= value <= high}; NaN where there is nothing to estimate from.
 *
 * @param low the lower bound
 * @param value the estimate
 * @param high the upper bound
 */
public record Interval(double low, double value, double high) {
    /** Half the width. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
