package org.kouan.port.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.scenario.Distribution;

/** Means of laws, caps included, against means of draws; all together raise a false alarm in 1 of 50,000 seeds. */
class LawMeansTest {
    private static final int DRAWS = 200_000;
    /** In standard errors: 1e-6 two-sided. */
    private static final double BOUND = 4.9;

    static Stream<Distribution> laws() {
        List<Distribution> laws = List.of(
                new Distribution.Constant(s(10)),
                new Distribution.Exponential(s(60)),
                new Distribution.Lognormal(s(60), 0.7),
                new Distribution.Gamma(s(60), 1.4),
                new Distribution.Erlang(3, s(60)),
                new Distribution.Uniform(s(20), s(100)),
                new Distribution.Triangular(s(10), s(40), s(120)),
                new Distribution.Weibull(1.7, s(60)),
                new Distribution.Normal(s(30), s(25), s(15)),
                new Distribution.Empirical(List.of(s(10), s(20), s(90))),
                new Distribution.Mixture(List.of(
                        new Distribution.Mixture.Part(1, new Distribution.Constant(s(10))),
                        new Distribution.Mixture.Part(2, new Distribution.Exponential(s(90))))));
        return laws.stream()
                .flatMap(law -> Stream.of(
                        law,
                        new Distribution.Capped(law, s(70)),
                        new Distribution.Capped(law, s(25)),
                        new Distribution.Capped(new Distribution.Capped(law, s(50)), s(110))));
    }

    private static Duration s(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void meansAreThoseOfTheDraws(Distribution law) {
        RandomStream stream = new RandomStream(4);
        Sampler sampler = Distributions.sampler(law, stream);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = sampler.sample();
            sum += value;
            squares += value * value;
        }
        double mean = sum / DRAWS;
        double standardError = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(Math.abs(LawMeans.micros(law) - mean)).isLessThanOrEqualTo(BOUND * standardError + 0.5);
    }
}
