package org.kouan.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws by inversion, one by one: the quantile of the stream's number u, and in a mirrored stream of 1 - u. */
class InversionTest {
    private static final int DRAWS = 2_000;
    private static final double SIGMA = Math.sqrt(Math.log(1.25));

    record Law(String name, Function<RandomStream, Sampler> sampler, Function<Double, Double> quantile) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Law> laws() {
        return Stream.of(
                law("exponential", stream -> Samplers.exponential(5e7, stream), new ExponentialDistribution(null, 5e7)),
                law("erlang 1", stream -> Samplers.erlang(1, 5e7, stream), new ExponentialDistribution(null, 5e7)),
                law(
                        "lognormal",
                        stream -> Samplers.lognormal(5e7, 0.5, stream),
                        new LogNormalDistribution(null, Math.log(5e7) - SIGMA * SIGMA / 2, SIGMA)),
                law(
                        "uniform",
                        stream -> Samplers.uniform(1e7, 5e7, stream),
                        new UniformRealDistribution(null, 1e7, 5e7)),
                law(
                        "triangular",
                        stream -> Samplers.triangular(1e7, 2e7, 5e7, stream),
                        new TriangularDistribution(null, 1e7, 2e7, 5e7)),
                law(
                        "weibull",
                        stream -> Samplers.weibull(1.5, 5e7, stream),
                        new WeibullDistribution(null, 1.5, 5e7 / Gamma.gamma(1 + 1 / 1.5))),
                truncated("normal, hardly truncated", 5e7, 1e7, 0),
                truncated("normal, half truncated", 5e7, 2e7, 5e7),
                truncated("normal, truncated above its mean", 1e7, 2e7, 6e7),
                new Law(
                        "capped",
                        stream -> Samplers.capped(Samplers.uniform(1e7, 5e7, stream), 40_000_000),
                        u -> Math.min(4e7, 1e7 + 4e7 * u)));
    }

    private static Law law(String name, Function<RandomStream, Sampler> sampler, RealDistribution reference) {
        return new Law(name, sampler, reference::inverseCumulativeProbability);
    }

    /** Of what lies above the least value, the share u lies below the quantile. */
    private static Law truncated(String name, double mean, double deviation, double least) {
        NormalDistribution whole = new NormalDistribution(null, mean, deviation);
        double below = whole.cumulativeProbability(least);
        return new Law(
                name,
                stream -> Samplers.normal(mean, deviation, least, stream),
                u -> whole.inverseCumulativeProbability(below + (1 - below) * u));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aDrawIsTheQuantileOfItsNumber(Law law) {
        RandomStream stream = new RandomStream(1, true);
        Sampler sampler = law.sampler().apply(stream);
        for (int i = 0; i < DRAWS; i++) {
            double u = number(i);
            for (boolean mirrored : new boolean[] {false, true}) {
                stream.mirror(mirrored);
                stream.seek(7, i);
                double expected = law.quantile().apply(mirrored ? 1 - u : u);
                assertThat((double) sampler.sample())
                        .as("%s at u = %s%s", law, u, mirrored ? ", mirrored" : "")
                        .isCloseTo(expected, offset(1 + 1e-7 * expected));
            }
        }
    }

    /** 60 and 10, 20, 30, named out of order: a fifth each, by size; mirrored from the other end. */
    @Test
    void empiricalValuesRiseWithTheNumber() {
        long[] values = {60, 10, 30, 20, 30};
        long[] sorted = {10, 20, 30, 30, 60};
        RandomStream stream = new RandomStream(1, true);
        Sampler sampler = Samplers.empirical(values, stream);
        for (int i = 0; i < DRAWS; i++) {
            double u = number(i);
            stream.mirror(false);
            stream.seek(7, i);
            assertThat(sampler.sample()).as("u = %s", u).isEqualTo(sorted[(int) (5 * u)]);
            stream.mirror(true);
            stream.seek(7, i);
            assertThat(sampler.sample()).as("1 - u, u = %s", u).isEqualTo(sorted[(int) (5 * (1 - u))]);
        }
    }

    /** Without inversion values stay in the order of the file, so that results of such scenarios stay what they were. */
    @Test
    void withoutInversionEmpiricalValuesStayInTheirOrder() {
        long[] values = {60, 10, 30, 20};
        RandomStream stream = new RandomStream(1);
        Sampler sampler = Samplers.empirical(values, stream);
        for (int i = 0; i < 100; i++) {
            stream.seek(7, i);
            assertThat(sampler.sample()).isEqualTo(values[(int) (4 * number(i))]);
        }
        assertThat(values).containsExactly(60, 10, 30, 20);
    }

    /** Not below the least value, and not only at it. */
    @Test
    void aTruncatedNormalDoesNotPileUpAtItsLeastValue() {
        RandomStream stream = new RandomStream(1, true);
        Sampler sampler = Samplers.normal(1e7, 2e7, 6e7, stream);
        long[] values = LongStream.range(0, DRAWS)
                .map(i -> {
                    stream.seek(7, i);
                    return sampler.sample();
                })
                .toArray();
        assertThat(LongStream.of(values).min().orElseThrow()).isGreaterThanOrEqualTo(60_000_000);
        assertThat(LongStream.of(values).distinct().count()).isGreaterThan(DRAWS - 5);
    }

    /** Number i of the stream, as it is. */
    private static double number(int i) {
        RandomStream plain = new RandomStream(1);
        plain.seek(7, i);
        return plain.nextDouble();
    }
}
