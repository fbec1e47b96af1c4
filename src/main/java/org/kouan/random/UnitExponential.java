package org.kouan.random;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/** Draws numbers of the exponential distribution with mean 1, for Poisson arrivals of any rate. */
public final class UnitExponential {
    private final RandomStream stream;
    /** Null where draws are by inversion. */
    private final ZigguratSampler.@Nullable Exponential ziggurat;

    /** Creates a sampler that draws from the given stream, by inversion if that asks for it. */
    public UnitExponential(RandomStream stream) {
        this.stream = stream;
        ziggurat = stream.byInversion() ? null : ZigguratSampler.Exponential.of(stream);
    }

    /** Returns a number of at least 0. */
    public double sample() {
        return ziggurat == null ? -DeterministicMath.log(1 - stream.nextDouble()) : ziggurat.sample();
    }
}
