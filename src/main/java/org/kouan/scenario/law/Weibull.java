package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Values;

/** Weibull by shape (at least {@link #LEAST_SHAPE}) and mean. */
public record Weibull(double shape, Duration mean) implements Distribution {
    /** Below it the mean is made of draws that hardly ever come, and its formula soon overflows. */
    public static final double LEAST_SHAPE = 0.05;

    private static final Key<Double> SHAPE = Key.required("shape", Values.positive(100), "The shape, at most 100.");

    static final Key<Optional<Distribution>> KEY = Key.optional(
            "weibull",
            Values.checked(Keys.of("weibull", "Weibull.", SHAPE, Parameters.MEAN), Weibull::read),
            "Weibull.",
            "{shape: 1.5, mean: 20 min}");

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.weibull(shape, Distribution.micros(mean), stream);
    }

    @Override
    public double mean(double cap) {
        double micros = Distribution.micros(mean);
        if (cap == Double.POSITIVE_INFINITY) {
            return micros;
        }
        // The integral of exp(-(x/scale)^shape) up to the cap.
        double scale = micros / Gamma.gamma(1 + 1 / shape);
        return micros * Gamma.regularizedGammaP(1 / shape, StrictMath.pow(cap / scale, shape));
    }

    @Override
    public Moments moments() {
        double minutes = Moments.minutes(mean);
        double scale = minutes / Gamma.gamma(1 + 1 / shape);
        return new Moments(minutes, scale * scale * Gamma.gamma(1 + 2 / shape));
    }

    @Override
    public double survival(double minutes) {
        double scale = Moments.minutes(mean) / Gamma.gamma(1 + 1 / shape);
        return StrictMath.exp(-StrictMath.pow(minutes / scale, shape));
    }

    private static Weibull read(Settings settings, Given given) {
        if (settings.get(SHAPE) < LEAST_SHAPE) {
            given.at(SHAPE.name()).report("must be at least " + LEAST_SHAPE, "");
        }
        return new Weibull(settings.get(SHAPE), settings.get(Parameters.MEAN));
    }
}
