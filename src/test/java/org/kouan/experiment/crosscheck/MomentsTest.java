package org.kouan.experiment.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.List;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.kouan.scenario.Distribution;

/** Moments by hand or by another library; in minutes. */
class MomentsTest {
    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    @Test
    void simpleLaws() {
        assertThat(Moments.of(new Distribution.Constant(minutes(2))).scv()).isZero();
        assertThat(Moments.of(new Distribution.Exponential(minutes(2))).scv()).isEqualTo(1);
        assertThat(Moments.of(new Distribution.Lognormal(minutes(2), 0.5)).scv())
                .isCloseTo(0.25, offset(1e-12));
        assertThat(Moments.of(new Distribution.Gamma(minutes(2), 2)).scv()).isCloseTo(4, offset(1e-12));
        assertThat(Moments.of(new Distribution.Erlang(4, minutes(2))).scv()).isCloseTo(0.25, offset(1e-12));
        assertThat(Moments.of(new Distribution.Uniform(minutes(0), minutes(6))).square())
                .isCloseTo(12, offset(1e-12));
        TriangularDistribution triangular = new TriangularDistribution(1, 2, 6);
        Moments of = Moments.of(new Distribution.Triangular(minutes(1), minutes(2), minutes(6)));
        assertThat(of.square() - of.mean() * of.mean()).isCloseTo(triangular.getNumericalVariance(), offset(1e-9));
        WeibullDistribution weibull = new WeibullDistribution(1.5, 2);
        Moments wide = Moments.of(new Distribution.Weibull(1.5, minutes(weibull.getNumericalMean())));
        assertThat(wide.square() - wide.mean() * wide.mean())
                .isCloseTo(weibull.getNumericalVariance(), withinPercentage(1e-6));
    }

    /** The half-normal law has mean sqrt(2 / pi) and mean square 1. */
    @Test
    void truncatedNormal() {
        Moments half = Moments.of(new Distribution.Normal(minutes(0), minutes(1), minutes(0)));
        assertThat(half.mean()).isCloseTo(Math.sqrt(2 / Math.PI), offset(1e-9));
        assertThat(half.square()).isCloseTo(1, offset(1e-9));
    }

    @Test
    void mixturesAndObservations() {
        Distribution mixture = new Distribution.Mixture(List.of(
                new Distribution.Mixture.Part(3, new Distribution.Constant(minutes(1))),
                new Distribution.Mixture.Part(1, new Distribution.Exponential(minutes(5)))));
        assertThat(Moments.of(mixture).mean()).isCloseTo(2, offset(1e-12));
        assertThat(Moments.of(mixture).square()).isCloseTo((3 + 50) / 4.0, offset(1e-12));
        Distribution observed = new Distribution.Empirical(List.of(minutes(1), minutes(3)));
        assertThat(Moments.of(observed).square()).isCloseTo(5, offset(1e-12));
        Distribution capped = new Distribution.Capped(mixture, minutes(1));
        assertThat(Moments.of(capped).mean()).isCloseTo((3 + 5 * (1 - Math.exp(-0.2))) / 4, withinPercentage(1e-4));
        assertThat(Moments.of(new Distribution.Capped(observed, minutes(2))).mean())
                .isEqualTo(1.5);
    }

    /** By the integral of another library's survival function; a cap near the mode, at the mean, and in the tail. */
    @Test
    void aCappedLognormalLawIsExact() {
        double sigma = Math.sqrt(Math.log1p(0.5 * 0.5));
        LogNormalDistribution law = new LogNormalDistribution(Math.log(0.75) - sigma * sigma / 2, sigma);
        for (double cap : new double[] {0.6, 0.75, 3}) {
            int steps = 20_000;
            double mean = 0;
            double square = 0;
            for (int i = 0; i < steps; i++) {
                double x = (i + 0.5) * cap / steps;
                double survival = 1 - law.cumulativeProbability(x);
                mean += survival * cap / steps;
                square += 2 * x * survival * cap / steps;
            }
            Moments capped =
                    Moments.of(new Distribution.Capped(new Distribution.Lognormal(minutes(0.75), 0.5), minutes(cap)));
            assertThat(capped.mean()).as("mean, cap %s", cap).isCloseTo(mean, withinPercentage(1e-5));
            assertThat(capped.square()).as("square, cap %s", cap).isCloseTo(square, withinPercentage(1e-5));
        }
        Distribution same = new Distribution.Capped(new Distribution.Lognormal(minutes(2), 0), minutes(1));
        assertThat(Moments.of(same).mean()).isCloseTo(1, offset(1e-9));
    }

    /** Capped far out a law is itself, which tries every survival function. */
    @Test
    void farCapsChangeNothing() {
        for (Distribution law : List.of(
                new Distribution.Exponential(minutes(1)),
                new Distribution.Lognormal(minutes(1), 0.5),
                new Distribution.Gamma(minutes(1), 0.7),
                new Distribution.Erlang(3, minutes(1)),
                new Distribution.Uniform(minutes(0.5), minutes(1.5)),
                new Distribution.Triangular(minutes(0.5), minutes(0.7), minutes(1.8)),
                new Distribution.Weibull(1.5, minutes(1)),
                new Distribution.Normal(minutes(1), minutes(0.4), minutes(0.2)))) {
            Moments own = Moments.of(law);
            Moments capped = Moments.of(new Distribution.Capped(law, minutes(30)));
            assertThat(capped.mean()).as("%s", law).isCloseTo(own.mean(), withinPercentage(0.01));
            assertThat(capped.square()).as("%s", law).isCloseTo(own.square(), withinPercentage(0.05));
        }
    }
}
