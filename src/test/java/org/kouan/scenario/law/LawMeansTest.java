package org.kouan.scenario.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;

/** Means of laws, caps included, against means of draws; all together raise a false alarm in 1 of 50,000 seeds. */
class LawMeansTest {
    private static final int DRAWS = 200_000;
    /** In standard errors: 1e-6 two-sided. */
    private static final double BOUND = 4.9;

    static Stream<Distribution> laws() {
        List<Distribution> laws = List.of(
                new Constant(s(10)),
                new Exponential(s(60)),
                new Lognormal(s(60), 0.7),
                new Gamma(s(60), 1.4),
                new Erlang(3, s(60)),
                new Uniform(s(20), s(100)),
                new Triangular(s(10), s(40), s(120)),
                new Weibull(1.7, s(60)),
                new Normal(s(30), s(25), s(15)),
                new Empirical(List.of(s(10), s(20), s(90))),
                new Mixture(List.of(
                        new Mixture.Part(1, new Constant(s(10))), new Mixture.Part(2, new Exponential(s(90))))));
        return laws.stream()
                .flatMap(law -> Stream.of(
                        law,
                        new Capped(law, s(70)),
                        new Capped(law, s(25)),
                        new Capped(new Capped(law, s(50)), s(110))));
    }

    private static Duration s(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void meansAreThoseOfTheDraws(Distribution law) {
        RandomStream stream = new RandomStream(4);
        Sampler sampler = law.sampler(stream);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = sampler.sample();
            sum += value;
            squares += value * value;
        }
        double mean = sum / DRAWS;
        double standardError = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(Math.abs(law.meanMicros() - mean)).isLessThanOrEqualTo(BOUND * standardError + 0.5);
    }
}
