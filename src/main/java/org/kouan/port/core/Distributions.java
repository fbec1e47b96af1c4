package org.kouan.port.core;

import java.time.Duration;
import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.Distribution;

/** Turns a law of the scenario into a sampler. */
public final class Distributions {
    private Distributions() {}

    public static Sampler sampler(Distribution law, RandomStream stream) {
        if (law instanceof Distribution.Constant constant) {
            return Samplers.constant(SimTime.micros(constant.value()));
        } else if (law instanceof Distribution.Exponential exponential) {
            return Samplers.exponential(micros(exponential.mean()), stream);
        } else if (law instanceof Distribution.Lognormal lognormal) {
            return Samplers.lognormal(micros(lognormal.mean()), lognormal.cv(), stream);
        } else if (law instanceof Distribution.Gamma gamma) {
            return Samplers.gamma(micros(gamma.mean()), gamma.cv(), stream);
        } else if (law instanceof Distribution.Erlang erlang) {
            return Samplers.erlang(erlang.phases(), micros(erlang.mean()), stream);
        } else if (law instanceof Distribution.Uniform uniform) {
            return Samplers.uniform(micros(uniform.low()), micros(uniform.high()), stream);
        } else if (law instanceof Distribution.Triangular triangular) {
            return Samplers.triangular(
                    micros(triangular.low()), micros(triangular.mode()), micros(triangular.high()), stream);
        } else if (law instanceof Distribution.Weibull weibull) {
            return Samplers.weibull(weibull.shape(), micros(weibull.mean()), stream);
        } else if (law instanceof Distribution.Normal normal) {
            return Samplers.normal(micros(normal.mean()), micros(normal.sd()), micros(normal.atLeast()), stream);
        } else if (law instanceof Distribution.Empirical empirical) {
            return Samplers.empirical(
                    empirical.values().stream().mapToLong(SimTime::micros).toArray(), stream);
        } else if (law instanceof Distribution.Mixture mixture) {
            return Samplers.mixture(
                    mixture.parts().stream()
                            .mapToDouble(Distribution.Mixture.Part::weight)
                            .toArray(),
                    mixture.parts().stream()
                            .map(part -> sampler(part.distribution(), stream))
                            .toArray(Sampler[]::new),
                    stream);
        } else if (law instanceof Distribution.Capped capped) {
            return Samplers.capped(sampler(capped.inner(), stream), SimTime.micros(capped.atMost()));
        }
        throw new IllegalArgumentException("there is no sampler for " + law);
    }

    private static double micros(Duration duration) {
        return (double) SimTime.micros(duration);
    }
}
