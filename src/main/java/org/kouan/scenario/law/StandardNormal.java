package org.kouan.scenario.law;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/** The standard normal law. */
final class StandardNormal {
    private static final double SQRT2 = Math.sqrt(2);
    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    private StandardNormal() {}

    /** Probability of less than {@code z}. */
    static double below(double z) {
        return z == Double.POSITIVE_INFINITY ? 1 : Erf.erfc(-z / SQRT2) / 2;
    }

    static double density(double z) {
        return DENSITY_AT_ZERO * StrictMath.exp(-z * z / 2);
    }

    /** As a library has it. */
    static NormalDistribution law() {
        return new NormalDistribution(null, 0, 1);
    }
}
