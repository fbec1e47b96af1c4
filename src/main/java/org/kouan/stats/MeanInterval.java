package org.kouan.stats;

/**
 * Confidence intervals for means of independent replications. They are those of Student's t, widened on the side to which
 * the values are skewed ({@link SkewedMean}), since t alone holds too seldom with few replications of a queue
 * (docs/coverage.md). A zero sample variance gives a zero width; see {@link BoundedMeanInterval} for shares and
 * {@link RatioSample} for ratios of means.
 */
public final class MeanInterval {
    private MeanInterval() {}

    /**
     * Returns the interval for the mean. Without values all is NaN; with one the bounds are.
     *
     * @param confidence between 0 and 1, for example 0.95
     */
    public static Interval of(double[] values, double confidence) {
        return of(values, new StudentT(confidence));
    }

    /** Returns the interval for the mean, as {@link #of(double[], double)} does. */
    public static Interval of(double[] values, StudentT student) {
        double mean = mean(values);
        double[] residuals = new double[values.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = values[i] - mean;
        }
        return SkewedMean.interval(mean, residuals, 1, student);
    }

    /**
     * Returns the interval for the mean by Student's t alone: exact for normal values, and what other programs and
     * published figures have. Without values all is NaN; with one the bounds are.
     */
    public static Interval byStudentAlone(double[] values, double confidence) {
        double halfWidth = halfWidth(tally(values).deviation(), values.length, confidence);
        double mean = mean(values);
        return new Interval(mean - halfWidth, mean, mean + halfWidth);
    }

    private static double mean(double[] values) {
        return tally(values).mean();
    }

    private static Tally tally(double[] values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
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
