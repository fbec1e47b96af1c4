package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Values;

/** Uniform on [low, high]. */
public record Uniform(Duration low, Duration high) implements Distribution {
    private static final Key<Duration> LOW = Key.required("low", Values.DURATION, "The least.");

    private static final Key<Duration> HIGH = Key.required("high", Values.DURATION, "The most.");

    static final Key<Optional<Distribution>> KEY = Key.optional(
            "uniform",
            Values.checked(Keys.of("uniform", "Between two bounds.", LOW, HIGH), Uniform::read),
            "Uniform.",
            "{low: 2 s, high: 8 s}");

    @Override
    public Duration mean() {
        return low.plus(high).dividedBy(2);
    }

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.uniform(Distribution.micros(low), Distribution.micros(high), stream);
    }

    @Override
    public double mean(double cap) {
        double least = Distribution.micros(low);
        double most = Distribution.micros(high);
        if (cap >= most) {
            return (least + most) / 2;
        }
        return cap <= least ? cap : ((cap * cap - least * least) / 2 + cap * (most - cap)) / (most - least);
    }

    @Override
    public Moments moments() {
        double width = Moments.minutes(high) - Moments.minutes(low);
        double mean = Moments.minutes(mean());
        return new Moments(mean, mean * mean + width * width / 12);
    }

    @Override
    public double survival(double minutes) {
        double least = Moments.minutes(low);
        double most = Moments.minutes(high);
        return minutes < least ? 1 : minutes >= most ? 0 : (most - minutes) / (most - least);
    }

    private static Uniform read(Settings settings, Given given) {
        Parameters.requireOrder(given, LOW, HIGH, settings);
        return new Uniform(settings.get(LOW), settings.get(HIGH));
    }
}
