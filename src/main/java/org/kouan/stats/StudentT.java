package org.kouan.stats;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Quantiles of Student's t distribution at one confidence. The last one is kept: finding it takes far longer than
 * anything else about an interval, and a summary has some sixty intervals of as many replications. Not thread-safe.
 */
public final class StudentT {
    private static final double ACCURACY = 1e-12;

    private final double confidence;
    private long lastDegrees;
    private double last = Double.NaN;

    /**
     * Quantiles at a confidence.
     *
     * @param confidence between 0 and 1, for example 0.95
     */
    public StudentT(double confidence) {
        requireConfidence(confidence);
        this.confidence = confidence;
    }

    /** Returns t such that a t variable lies between -t and t with this confidence. */
    double twoSided(long degreesOfFreedom) {
        if (degreesOfFreedom != lastDegrees) {
            last = -new TDistribution(null, degreesOfFreedom, ACCURACY)
                    .inverseCumulativeProbability((1 - confidence) / 2);
            lastDegrees = degreesOfFreedom;
        }
        return last;
    }

    /** Returns t such that a t variable lies between -t and t with the given probability. */
    static double twoSided(double confidence, long degreesOfFreedom) {
        return new StudentT(confidence).twoSided(degreesOfFreedom);
    }

    /**
     * Rejects a confidence that is no probability.
     *
     * @throws IllegalArgumentException unless {@code 0 < confidence < 1}
     */
    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence must lie between 0 and 1: " + confidence);
        }
    }
}
