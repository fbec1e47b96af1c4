package org.kouan.stats;

import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles of Student's t distribution. */
final class StudentT {
    private static final double ACCURACY = 1e-12;

    private StudentT() {}

    /** Returns t such that a t variable lies between -t and t with the given probability. */
    static double twoSided(double confidence, long degreesOfFreedom) {
        return -new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 - confidence) / 2);
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
