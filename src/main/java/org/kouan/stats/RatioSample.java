package org.kouan.stats;

/**
 * A figure that is a ratio of sums over replications, such as the mean wait of all travellers: the sum of their waits by
 * the number of travellers. With denominators of 1 it is a plain mean.
 *
 * @param numerators one for each replication
 * @param denominators as many
 */
public record RatioSample(double[] numerators, double[] denominators) {
    public RatioSample {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException("A ratio needs as many denominators as numerators: "
                    + denominators.length + " and " + numerators.length);
        }
    }

    /** How many replications. */
    public int size() {
        return numerators.length;
    }

    /** The ratio of the sums; NaN when the denominators add up to 0 or there are none. */
    public double value() {
        double denominator = sum(denominators);
        return denominator == 0 ? Double.NaN : sum(numerators) / denominator;
    }

    /** The ratio of one replication; NaN when its denominator is 0. */
    public double value(int replication) {
        return denominators[replication] == 0 ? Double.NaN : numerators[replication] / denominators[replication];
    }

    /**
     * What each replication adds to the ratio's error to first order: (y - r x) / mean(x). They add up to 0; their
     * variance by the number of replications is that of the ratio.
     */
    public double[] residuals() {
        double ratio = value();
        double meanDenominator = sum(denominators) / size();
        double[] residuals = new double[size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (numerators[i] - ratio * denominators[i]) / meanDenominator;
        }
        return residuals;
    }

    /**
     * The interval of the ratio, as {@link MeanInterval} has it, from the variance and the skewness of the residuals
     * (delta method; Cochran 1977, "Sampling Techniques", 3rd edition, section 6.3). The bias of the ratio is of order 1/n.
     * All is NaN if there is no ratio; with one replication the bounds are.
     */
    public Interval interval(double confidence) {
        return interval(new StudentT(confidence));
    }

    /** The interval of the ratio, as {@link #interval(double)} has it. */
    public Interval interval(StudentT student) {
        return SkewedMean.interval(value(), residuals(), 1, student);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
