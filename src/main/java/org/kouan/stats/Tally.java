package org.kouan.stats;

/**
 * Count, mean, variance and extremes of numbers, without keeping them: Welford 1962, "Note on a method for calculating
 * corrected sums of squares and products", Technometrics 4(3).
 */
public final class Tally {
    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Adds a number. */
    public void add(double value) {
        count++;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /** Forgets all numbers. */
    public void reset() {
        count = 0;
        mean = 0;
        squares = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    public long count() {
        return count;
    }

    /** Returns the mean; NaN when empty. */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** Returns the unbiased sample variance; NaN with fewer than two numbers. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    /** Returns the square root of the sample variance; NaN with fewer than two numbers. */
    public double deviation() {
        return Math.sqrt(variance());
    }

    /** Returns the smallest number; NaN when empty. */
    public double min() {
        return count == 0 ? Double.NaN : min;
    }

    /** Returns the largest number; NaN when empty. */
    public double max() {
        return count == 0 ? Double.NaN : max;
    }
}
