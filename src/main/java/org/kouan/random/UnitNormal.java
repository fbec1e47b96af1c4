package org.kouan.random;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/** Draws numbers of the normal distribution with mean 0 and standard deviation 1. */
public final class UnitNormal {
    private static final double HALF_STEP = 0x1.0p-54;
    private static final double SQRT2 = Math.sqrt(2);

    private final RandomStream stream;
    /** Null where draws are by inversion. */
    private final ZigguratSampler.@Nullable NormalizedGaussian ziggurat;

    /** Creates a sampler that draws from the given stream, by inversion if that asks for it. */
    public UnitNormal(RandomStream stream) {
        this.stream = stream;
        ziggurat = stream.byInversion() ? null : ZigguratSampler.NormalizedGaussian.of(stream);
    }

    /** Returns a number. */
    public double sample() {
        return ziggurat == null ? quantile(stream.nextDouble() + HALF_STEP) : ziggurat.sample();
    }

    /** The number that a normal variable stays below with probability p, above 0 and below 1. */
    static double quantile(double p) {
        return SQRT2 * Erf.erfInv(2 * p - 1);
    }

    /** The probability that a normal variable stays below x. */
    static double probability(double x) {
        return Erf.erfc(-x / SQRT2) / 2;
    }
}
