package org.kouan.stats;

/**
 * The interval of a mean of skewed values: Student's t, widened on the side of the long tail by Hall's correction (Hall
 * 1992, "On the removal of skewness by transformation", JRSS B 54), and never narrower than t on either side. Means of
 * waits are skewed to the right: days without a queue cannot make up for one with a long queue, and t alone puts its upper
 * bound below the truth too often.
 */
final class SkewedMean {
    /** Below it the correction is nothing but rounding errors. */
    private static final double NO_SKEWNESS = 1e-6;

    private SkewedMean() {}

    /**
     * Returns the interval around an estimate.
     *
     * @param residuals of the estimate, with mean 0, one for each observation
     * @param inflation of the standard error, 1 for independent observations
     */
    static Interval interval(double estimate, double[] residuals, double inflation, StudentT student) {
        double deviation = inflation * tally(residuals).deviation();
        return interval(estimate, residuals, MeanInterval.halfWidth(deviation, residuals.length, student), deviation);
    }

    /**
     * Returns the interval around an estimate.
     *
     * @param residuals with mean 0, one for each observation, of which only the skewness counts
     * @param halfWidth of Student's t
     * @param deviation of an observation, as far as it makes up the estimate's standard error
     */
    static Interval interval(double estimate, double[] residuals, double halfWidth, double deviation) {
        int n = residuals.length;
        Tally tally = tally(residuals);
        double skewness = skewness(residuals, tally.mean(), tally.deviation());
        return new Interval(
                estimate - Math.max(halfWidth, corrected(halfWidth, deviation, skewness, n)),
                estimate,
                estimate + Math.max(halfWidth, -corrected(-halfWidth, deviation, skewness, n)));
    }

    private static Tally tally(double[] values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    /** The mean cube of the standardised values; 0 when they do not vary. */
    static double skewness(double[] values, double mean, double deviation) {
        double cubes = 0;
        for (double value : values) {
            double standardised = (value - mean) / deviation;
            cubes += standardised * standardised * standardised;
        }
        return deviation > 0 ? cubes / values.length : 0;
    }

    /**
     * A distance from the mean, below it when positive, after Hall's transformation: with skewness g, deviation s and u
     * the distance in deviations, it is s (3/g) ((1 + g (u - g / 6n))^(1/3) - 1), which is near s u for small g.
     */
    static double corrected(double distance, double deviation, double skewness, long days) {
        if (!(Math.abs(skewness) >= NO_SKEWNESS) || deviation == 0) {
            return distance;
        }
        double u = distance / deviation;
        double root = StrictMath.cbrt(1 + skewness * (u - skewness / (6 * days)));
        return deviation * 3 / skewness * (root - 1);
    }
}
