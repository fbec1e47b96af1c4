package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Values;

/** Exponential. */
public record Exponential(Duration mean) implements Distribution {
    static final Key<Optional<Distribution>> KEY = Key.optional(
            "exponential",
            Values.record(
                    Keys.of("exponential", "Exponential.", Parameters.MEAN),
                    given -> new Exponential(given.get(Parameters.MEAN))),
            "Exponential.",
            "{mean: 3 min}");

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.exponential(Distribution.micros(mean), stream);
    }

    @Override
    public double mean(double cap) {
        return Gamma.mean(1, Distribution.micros(mean), cap);
    }

    @Override
    public Moments moments() {
        double minutes = Moments.minutes(mean);
        return new Moments(minutes, 2 * minutes * minutes);
    }

    @Override
    public double survival(double minutes) {
        return StrictMath.exp(-minutes / Moments.minutes(mean));
    }
}
