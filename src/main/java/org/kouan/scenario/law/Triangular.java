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

/** Triangular with its peak at {@code mode}. */
public record Triangular(Duration low, Duration mode, Duration high) implements Distribution {
    private static final Key<Duration> LOW = Key.required("low", Values.DURATION, "The least.");

    private static final Key<Duration> MODE = Key.required("mode", Values.DURATION, "The peak.");

    private static final Key<Duration> HIGH = Key.required("high", Values.DURATION, "The most.");

    static final Key<Optional<Distribution>> KEY = Key.optional(
            "triangular",
            Values.checked(Keys.of("triangular", "Between two bounds with a peak.", LOW, MODE, HIGH), Triangular::read),
            "Triangular.",
            "{low: 8 min, mode: 12 min, high: 25 min}");

    @Override
    public Duration mean() {
        return low.plus(mode).plus(high).dividedBy(3);
    }

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.triangular(
                Distribution.micros(low), Distribution.micros(mode), Distribution.micros(high), stream);
    }

    @Override
    public double mean(double cap) {
        return mean(Distribution.micros(low), Distribution.micros(mode), Distribution.micros(high), cap);
    }

    @Override
    public Moments moments() {
        double mean = Moments.minutes(mean());
        double a = Moments.minutes(low);
        double b = Moments.minutes(mode);
        double c = Moments.minutes(high);
        return new Moments(mean, mean * mean + (a * a + b * b + c * c - a * b - a * c - b * c) / 18);
    }

    @Override
    public double survival(double minutes) {
        double a = Moments.minutes(low);
        double b = Moments.minutes(mode);
        double c = Moments.minutes(high);
        double x = minutes;
        if (x <= a || x >= c) {
            return x <= a ? 1 : 0;
        }
        return x < b ? 1 - (x - a) * (x - a) / ((c - a) * (b - a)) : (c - x) * (c - x) / ((c - a) * (c - b));
    }

    /** The integral of the probability to exceed x up to the cap. */
    private static double mean(double low, double mode, double high, double cap) {
        if (cap <= low) {
            return cap;
        }
        double width = high - low;
        double end = Math.min(cap, mode);
        double mean = low;
        if (end > low) {
            double rise = end - low;
            mean += rise - rise * rise * rise / (3 * width * (mode - low));
        }
        double last = Math.min(cap, high);
        if (last > mode) {
            double fall = high - mode;
            double rest = high - last;
            mean += (fall * fall * fall - rest * rest * rest) / (3 * width * fall);
        }
        return mean;
    }

    private static Triangular read(Settings settings, Given given) {
        Parameters.requireOrder(given, LOW, MODE, settings);
        Parameters.requireOrder(given, MODE, HIGH, settings);
        return new Triangular(settings.get(LOW), settings.get(MODE), settings.get(HIGH));
    }
}
