package org.kouan.random;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Draws numbers of the exponential distribution with mean 1, for Poisson arrivals of any rate. */
public final class UnitExponential {
    private final ZigguratSampler.Exponential ziggurat;

    /** Creates a sampler that draws from the given stream. */
    public UnitExponential(RandomStream stream) {
        ziggurat = ZigguratSampler.Exponential.of(stream);
    }

    /** Returns a number of at least 0. */
    public double sample() {
        return ziggurat.sample();
    }
}
