package org.kouan.stats;

import java.util.function.IntToDoubleFunction;

/**
 * Confidence intervals for means of independent replications by Student's t: exact for normal values, and close with
 * many replications. A zero sample variance gives a zero width; see {@link BoundedMeanInterval} for shares.
 */
public final class MeanInterval {
    private MeanInterval() {}

    /**
     * Returns the interval for the mean. Without values all is NaN; with one the bounds are.
     *
     * @param confidence between 0 and 1, for example 0.95
     */
    public static Interval of(double[] values, double confidence) {
        return of(values.length, i -> values[i], new StudentT(confidence));
    }

    /** Returns the interval for the mean of {@code count} values, as {@link #of(double[], double)} does. */
    public static Interval of(int count, IntToDoubleFunction value, StudentT student) {
        Tally tally = new Tally();
        for (int i = 0; i < count; i++) {
            tally.add(value.applyAsDouble(i));
        }
        return of(tally, student);
    }

    /** Returns the interval for the mean of the values in a tally, as {@link #of(double[], double)} does. */
    public static Interval of(Tally tally, double confidence) {
        return of(tally, new StudentT(confidence));
    }

    private static Interval of(Tally tally, StudentT student) {
        return around(tally.mean(), tally.deviation(), tally.count(), student);
    }

    /**
     * Returns the interval for a ratio of means E(y)/E(x), estimated by sum(y)/sum(x), such as the mean wait of all
     * travellers from the sum of waits and the number of travellers of each day. The variance is that of the residuals
     * y - r x (delta method; Cochran 1977, "Sampling Techniques", 3rd edition, section 6.3). Its bias is of order 1/n.
     *
     * @return all NaN if the sum of x is 0 or there are no values; with one pair the bounds are NaN
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Interval ratio(double[] y, double[] x, double confidence) {
        if (y.length != x.length) {
            throw new IllegalArgumentException(
                    "A ratio needs as many denominators as numerators: " + x.length + " and " + y.length);
        }
        return ratio(y.length, i -> y[i], i -> x[i], new StudentT(confidence));
    }

    /** Returns the interval for the ratio of means of {@code count} pairs, as for arrays. */
    public static Interval ratio(int count, IntToDoubleFunction y, IntToDoubleFunction x, StudentT student) {
        Tally numerators = new Tally();
        Tally denominators = new Tally();
        for (int i = 0; i < count; i++) {
            numerators.add(y.applyAsDouble(i));
            denominators.add(x.applyAsDouble(i));
        }
        double ratio = denominators.mean() == 0 ? Double.NaN : numerators.mean() / denominators.mean();
        Tally residuals = new Tally();
        for (int i = 0; i < count; i++) {
            residuals.add((y.applyAsDouble(i) - ratio * x.applyAsDouble(i)) / denominators.mean());
        }
        return around(ratio, residuals.deviation(), count, student);
    }

    private static Interval around(double value, double deviation, long count, StudentT student) {
        double halfWidth = halfWidth(deviation, count, student);
        return new Interval(value - halfWidth, value, value + halfWidth);
    }

    /** Returns the half width for a sample standard deviation; NaN with fewer than two values. */
    static double halfWidth(double deviation, long count, double confidence) {
        return halfWidth(deviation, count, new StudentT(confidence));
    }

    static double halfWidth(double deviation, long count, StudentT student) {
        if (count < 2) {
            return Double.NaN;
        }
        return student.twoSided(count - 1) * deviation / Math.sqrt((double) count);
    }
}
