package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Values;

/** Lognormal by mean and coefficient of variation ({@code cv > 0}). */
public record Lognormal(Duration mean, double cv) implements Distribution {
    static final Key<Optional<Distribution>> KEY = Key.optional(
            "lognormal",
            Values.record(
                    Parameters.MEAN_CV, given -> new Lognormal(given.get(Parameters.MEAN), given.get(Parameters.CV))),
            "Lognormal.",
            "{mean: 45 s, cv: 0.5}");

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.lognormal(Distribution.micros(mean), cv, stream);
    }

    @Override
    public double mean(double cap) {
        double micros = Distribution.micros(mean);
        if (cap == Double.POSITIVE_INFINITY || cap == 0) {
            return Math.min(micros, cap);
        }
        double variance = StrictMath.log1p(cv * cv);
        double sigma = Math.sqrt(variance);
        double z = (StrictMath.log(cap / micros) + variance / 2) / sigma;
        return micros * StandardNormal.below(z - sigma) + cap * StandardNormal.below(-z);
    }

    @Override
    public Moments moments() {
        return Moments.byCv(Moments.minutes(mean), cv);
    }

    @Override
    public double survival(double minutes) {
        double variance = StrictMath.log1p(cv * cv);
        double centre = StrictMath.log(Moments.minutes(mean)) - variance / 2;
        return StandardNormal.law().cumulativeProbability((centre - StrictMath.log(minutes)) / Math.sqrt(variance));
    }

    /**
     * Exactly, by the partial moments of the lognormal law: Johnson and Kotz 1970, "Continuous univariate distributions" 1,
     * section 14.7. Most services are such, and a study asks for them at each of its points.
     */
    @Override
    public Moments moments(Duration atMost) {
        if (cv == 0) {
            return Distribution.super.moments(atMost);
        }
        double cap = Moments.minutes(atMost);
        double minutes = Moments.minutes(mean);
        double variance = StrictMath.log1p(cv * cv);
        double sd = Math.sqrt(variance);
        double bound = (StrictMath.log(cap) - StrictMath.log(minutes) + variance / 2) / sd;
        NormalDistribution standard = StandardNormal.law();
        double above = standard.cumulativeProbability(-bound);
        return new Moments(
                minutes * standard.cumulativeProbability(bound - sd) + cap * above,
                minutes * minutes * (1 + cv * cv) * standard.cumulativeProbability(bound - 2 * sd) + cap * cap * above);
    }
}
