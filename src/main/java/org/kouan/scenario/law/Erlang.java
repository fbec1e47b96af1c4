package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Values;

/** Sum of {@code phases >= 1} exponentials, together of the given mean. */
public record Erlang(int phases, Duration mean) implements Distribution {
    private static final Key<Integer> PHASES = Key.required("phases", Values.count(1, 1_000), "How many.");

    private static final Key<Duration> MEAN = Key.required("mean", Values.POSITIVE_DURATION, "The mean of the sum.");

    static final Key<Optional<Distribution>> KEY = Key.optional(
            "erlang",
            Values.record(
                    Keys.of("erlang", "Sum of exponentials.", PHASES, MEAN),
                    given -> new Erlang(given.get(PHASES), given.get(MEAN))),
            "Erlang.",
            "{phases: 3, mean: 2 min}");

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.erlang(phases, Distribution.micros(mean), stream);
    }

    @Override
    public double mean(double cap) {
        return Gamma.mean(phases, Distribution.micros(mean), cap);
    }

    @Override
    public Moments moments() {
        double minutes = Moments.minutes(mean);
        return new Moments(minutes, minutes * minutes * (1 + 1.0 / phases));
    }

    @Override
    public double survival(double minutes) {
        return Gamma.survival(phases, Moments.minutes(mean), minutes);
    }
}
