package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Values;

/** Gamma by mean and coefficient of variation ({@code cv > 0}). */
public record Gamma(Duration mean, double cv) implements Distribution {
    static final Key<Optional<Distribution>> KEY = Key.optional(
            "gamma",
            Values.record(Parameters.MEAN_CV, given -> new Gamma(given.get(Parameters.MEAN), given.get(Parameters.CV))),
            "Gamma.",
            "{mean: 15 min, cv: 0.8}");

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.gamma(Distribution.micros(mean), cv, stream);
    }

    @Override
    public double mean(double cap) {
        return mean(1 / (cv * cv), Distribution.micros(mean), cap);
    }

    @Override
    public Moments moments() {
        return Moments.byCv(Moments.minutes(mean), cv);
    }

    @Override
    public double survival(double minutes) {
        return survival(1 / (cv * cv), Moments.minutes(mean), minutes);
    }

    /** The part of the mean below the cap is a gamma probability of the next shape, and the rest is at the cap. */
    static double mean(double shape, double mean, double cap) {
        if (cap == Double.POSITIVE_INFINITY) {
            return mean;
        }
        double x = cap * shape / mean;
        return mean * org.apache.commons.math3.special.Gamma.regularizedGammaP(shape + 1, x)
                + cap * org.apache.commons.math3.special.Gamma.regularizedGammaQ(shape, x);
    }

    /** Of the law with a shape. */
    static double survival(double shape, double mean, double x) {
        return 1 - new GammaDistribution(null, shape, mean / shape).cumulativeProbability(x);
    }
}
