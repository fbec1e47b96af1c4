package org.kouan.scenario.law;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;

/** A mixture: one of several laws with the given weights, which are positive and need not sum to 1. */
public record Mixture(List<Part> parts) implements Distribution {
    private static final Key<Double> WEIGHT = Key.required(
            "weight", Values.positive(1_000_000_000), "Any positive number; the weights need not add up to 1.");

    private static final Key<Distribution> OF = Key.required(
            "of",
            Values.named(
                    "distribution-or-duration",
                    given -> given.beside(Members.class).member(given)),
            "The law.");

    private static final Value<Part> PART = Values.record(
            Keys.of("mixture-part", "A law and its weight.", WEIGHT, OF),
            given -> new Part(given.get(WEIGHT), given.get(OF)));

    static final Key<Optional<Distribution>> KEY =
            Key.optional("mixture", Values.some(PART).as(Mixture::new), "One of several laws, by weight.");

    /** A law and its weight. */
    public record Part(double weight, Distribution distribution) {}

    /** Reads any law as a part of a mixture, since the laws include this one. */
    @FunctionalInterface
    public interface Members {
        /** A law. */
        Distribution member(Given given);
    }

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

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.mixture(
                parts.stream().mapToDouble(Part::weight).toArray(),
                parts.stream().map(part -> part.distribution().sampler(stream)).toArray(Sampler[]::new),
                stream);
    }

    @Override
    public double mean(double cap) {
        double weights = 0;
        double sum = 0;
        for (Part part : parts) {
            weights += part.weight();
            sum += part.weight() * part.distribution().mean(cap);
        }
        return sum / weights;
    }

    @Override
    public Moments moments() {
        double weights = 0;
        double mean = 0;
        double square = 0;
        for (Part part : parts) {
            Moments of = part.distribution().moments();
            weights += part.weight();
            mean += part.weight() * of.mean();
            square += part.weight() * of.square();
        }
        return new Moments(mean / weights, square / weights);
    }

    @Override
    public Moments moments(Duration cap) {
        return new Mixture(parts.stream()
                        .map(part -> new Part(part.weight(), new Capped(part.distribution(), cap)))
                        .toList())
                .moments();
    }
}
