package org.kouan.stats;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Exact confidence intervals for a probability: Clopper and Pearson 1934, "The use of confidence or fiducial limits
 * illustrated in the case of the binomial", Biometrika 26(4), by quantiles of the beta distribution. They contain the
 * true probability at least as often as they say, however few the trials.
 */
public final class BinomialInterval {
    private static final double ACCURACY = 1e-13;

    private BinomialInterval() {}

    /**
     * Returns the interval for the probability of success. Without trials it is [0, 1] with value NaN.
     *
     * @param successes from 0 to {@code trials}
     * @param trials at least 0
     * @param confidence between 0 and 1, for example 0.95; half of the rest on each side
     */
    public static Interval of(long successes, long trials, double confidence) {
        StudentT.requireConfidence(confidence);
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "Successes must be from 0 to the number of trials, " + trials + ", not " + successes);
        }
        if (trials == 0) {
            return new Interval(0, Double.NaN, 1);
        }
        double tail = (1 - confidence) / 2;
        double k = (double) successes;
        double n = (double) trials;
        return new Interval(lower(k, n, tail), k / n, upper(k, n, tail));
    }

    /** Returns p such that at least {@code successes} come with probability {@code tail}. */
    static double lower(double successes, double trials, double tail) {
        return successes <= 0 ? 0 : quantile(tail, successes, trials - successes + 1);
    }

    /** Returns p such that at most {@code successes} come with probability {@code tail}. */
    static double upper(double successes, double trials, double tail) {
        return successes >= trials ? 1 : 1 - quantile(tail, trials - successes, successes + 1);
    }

    private static double quantile(double p, double alpha, double beta) {
        return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(p);
    }
}
