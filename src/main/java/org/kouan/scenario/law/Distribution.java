package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;

/**
 * A law of durations: its parameters, its draws and its moments, in one class each. Every duration is at least zero. Its
 * class also declares the key by which a scenario names it, and {@link Laws} lists these.
 */
public interface Distribution {
    /** Whether laws by class are one law that stands for all classes of a scenario. */
    static boolean isOneForAll(Map<String, Distribution> laws, Collection<String> classes) {
        return laws.keySet().containsAll(classes)
                && laws.values().stream().distinct().count() == 1;
    }

    /** The exact mean, without the effect of a cap. */
    Duration mean();

    /** Draws from a stream. */
    Sampler sampler(RandomStream stream);

    /** The exact mean of the lesser of a value and a cap, truncation included, in microseconds. */
    double mean(double cap);

    /** The exact mean, truncation and caps included, in microseconds. */
    default double meanMicros() {
        return mean(Double.POSITIVE_INFINITY);
    }

    /** The first two moments, in minutes. */
    Moments moments();

    /** The probability of more than so many minutes; only of continuous laws. */
    default double survival(double minutes) {
        throw new IllegalArgumentException("there is no survival function for " + this);
    }

    /** The first two moments of the lesser of a value and a cap, in minutes. */
    default Moments moments(Duration cap) {
        return Moments.below(Moments.minutes(cap), this::survival);
    }

    /** In whole microseconds. */
    static long wholeMicros(Duration duration) {
        return TimeUnit.MICROSECONDS.convert(duration);
    }

    /** In whole microseconds, as formulas take them. */
    static double micros(Duration duration) {
        return (double) wholeMicros(duration);
    }
}
