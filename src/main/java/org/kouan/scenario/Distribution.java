package org.kouan.scenario;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A law of durations. Every duration is at least zero. {@link #mean()} is the exact mean of the law, without the
 * effect of a cap.
 */
public sealed interface Distribution {
    /** Whether laws by class are one law that stands for all classes of a scenario. */
    static boolean isOneForAll(Map<String, Distribution> laws, Collection<String> classes) {
        return laws.keySet().containsAll(classes)
                && laws.values().stream().distinct().count() == 1;
    }

    /** The mean. */
    Duration mean();

    /** Always the same. */
    record Constant(Duration value) implements Distribution {
        @Override
        public Duration mean() {
            return value;
        }
    }

    /** Exponential. */
    record Exponential(Duration mean) implements Distribution {}

    /** Lognormal by mean and coefficient of variation ({@code cv > 0}). */
    record Lognormal(Duration mean, double cv) implements Distribution {}

    /** Gamma by mean and coefficient of variation ({@code cv > 0}). */
    record Gamma(Duration mean, double cv) implements Distribution {}

    /** Sum of {@code phases >= 1} exponentials, together of the given mean. */
    record Erlang(int phases, Duration mean) implements Distribution {}

    /** Uniform on [low, high]. */
    record Uniform(Duration low, Duration high) implements Distribution {
        @Override
        public Duration mean() {
            return low.plus(high).dividedBy(2);
        }
    }

    /** Triangular with its peak at {@code mode}. */
    record Triangular(Duration low, Duration mode, Duration high) implements Distribution {
        @Override
        public Duration mean() {
            return low.plus(mode).plus(high).dividedBy(3);
        }
    }

    /** Weibull by shape (at least {@link #LEAST_SHAPE}) and mean. */
    record Weibull(double shape, Duration mean) implements Distribution {
        /** Below it the mean is made of draws that hardly ever come, and its formula soon overflows. */
        public static final double LEAST_SHAPE = 0.05;
    }

    /** Normal, resampled below {@code atLeast}; {@code mean} and {@code sd} are those before truncation. */
    record Normal(Duration mean, Duration sd, Duration atLeast) implements Distribution {}

    /** One of the observed values, each equally likely. */
    record Empirical(List<Duration> values) implements Distribution {
        public Empirical {
            values = List.copyOf(values);
        }

        @Override
        public Duration mean() {
            return values.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(values.size());
        }
    }

    /** A mixture: one of several laws with the given weights, which are positive and need not sum to 1. */
    record Mixture(List<Part> parts) implements Distribution {
        /** A law and its weight. */
        public record Part(double weight, Distribution distribution) {}

        public Mixture {
            parts = List.copyOf(parts);
        }

        @Override
        public Duration mean() {
            double total = parts.stream().mapToDouble(Part::weight).sum();
            double nanos = parts.stream()
                    .mapToDouble(part ->
                            part.weight() / total * part.distribution().mean().toNanos())
                    .sum();
            return Duration.ofNanos(Math.round(nanos));
        }
    }

    /** Values of {@code inner} above {@code atMost} become {@code atMost}. */
    record Capped(Distribution inner, Duration atMost) implements Distribution {
        @Override
        public Duration mean() {
            return inner.mean();
        }
    }
}
