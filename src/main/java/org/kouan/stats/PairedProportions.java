package org.kouan.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Confidence intervals for the difference of two proportions that were seen on the same trials: whether a day kept its
 * target in one system and in the other. Only the days on which the two disagree tell a difference, and often there are
 * few or none of them. The interval is the score interval of Tango 1998, "Equivalence test and confidence interval for
 * the difference in proportions for the paired-sample design", Statistics in Medicine 17, one of those that Fagerland,
 * Lydersen and Laake 2014, "Recommended tests and confidence intervals for paired binomial proportions", Statistics in
 * Medicine 33, recommend for small samples too. Without any disagreement it is -h to h with h = z^2 / (n + z^2).
 */
public final class PairedProportions {
    /** Halvings of a distance of at most 2: enough for the last bit of a double. */
    private static final int HALVINGS = 60;

    private final double trials;
    private final double gained;
    private final double lost;

    private PairedProportions(long trials, long gained, long lost) {
        this.trials = (double) trials;
        this.gained = (double) gained;
        this.lost = (double) lost;
    }

    /**
     * Returns the interval for the second proportion minus the first. Without trials it is [-1, 1] with value NaN.
     *
     * @param trials at least 0
     * @param gained trials with a success in the second system only, at least 0
     * @param lost trials with a success in the first only, at least 0; with {@code gained} at most {@code trials}
     * @param confidence between 0 and 1, for example 0.95; about half of the rest on each side
     */
    public static Interval of(long trials, long gained, long lost, double confidence) {
        StudentT.requireConfidence(confidence);
        if (gained < 0 || lost < 0 || gained + lost > trials) {
            throw new IllegalArgumentException(
                    "Of " + trials + " trials " + gained + " cannot be gained and " + lost + " lost");
        }
        if (trials == 0) {
            return new Interval(-1, Double.NaN, 1);
        }
        double z = -new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 - confidence) / 2);
        return new Interval(
                -new PairedProportions(trials, lost, gained).upper(z),
                (double) (gained - lost) / (double) trials,
                new PairedProportions(trials, gained, lost).upper(z));
    }

    /** The largest difference whose score is not below -z. */
    private double upper(double z) {
        double low = (gained - lost) / trials;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (score(middle) >= -z) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** How many standard deviations the difference seen lies above this one, if this one were true. */
    private double score(double difference) {
        double b = -gained - lost + (2 * trials - gained + lost) * difference;
        double c = -lost * difference * (1 - difference);
        double likelyLost = (Math.sqrt(b * b - 8 * trials * c) - b) / (4 * trials);
        double variance = trials * (2 * likelyLost + difference * (1 - difference));
        double above = gained - lost - trials * difference;
        return above == 0 ? 0 : above / Math.sqrt(Math.max(0, variance));
    }
}
