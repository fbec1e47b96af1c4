package org.kouan.scenario.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.List;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;

/** Moments by hand or by another library; in minutes. */
class MomentsTest {
    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }

    @Test
    void simpleLaws() {
        assertThat(new Constant(minutes(2)).moments().scv()).isZero();
        assertThat(new Exponential(minutes(2)).moments().scv()).isEqualTo(1);
        assertThat(new Lognormal(minutes(2), 0.5).moments().scv()).isCloseTo(0.25, offset(1e-12));
        assertThat(new Gamma(minutes(2), 2).moments().scv()).isCloseTo(4, offset(1e-12));
        assertThat(new Erlang(4, minutes(2)).moments().scv()).isCloseTo(0.25, offset(1e-12));
        assertThat(new Uniform(minutes(0), minutes(6)).moments().square()).isCloseTo(12, offset(1e-12));
        TriangularDistribution triangular = new TriangularDistribution(1, 2, 6);
        Moments of = new Triangular(minutes(1), minutes(2), minutes(6)).moments();
        assertThat(of.square() - of.mean() * of.mean()).isCloseTo(triangular.getNumericalVariance(), offset(1e-9));
        WeibullDistribution weibull = new WeibullDistribution(1.5, 2);
        Moments wide = new Weibull(1.5, minutes(weibull.getNumericalMean())).moments();
        assertThat(wide.square() - wide.mean() * wide.mean())
                .isCloseTo(weibull.getNumericalVariance(), withinPercentage(1e-6));
    }

    /** The half-normal law has mean sqrt(2 / pi) and mean square 1. */
    @Test
    void truncatedNormal() {
        Moments half = new Normal(minutes(0), minutes(1), minutes(0)).moments();
        assertThat(half.mean()).isCloseTo(Math.sqrt(2 / Math.PI), offset(1e-9));
        assertThat(half.square()).isCloseTo(1, offset(1e-9));
    }

    @Test
    void mixturesAndObservations() {
        Distribution mixture = new Mixture(List.of(
                new Mixture.Part(3, new Constant(minutes(1))), new Mixture.Part(1, new Exponential(minutes(5)))));
        assertThat(mixture.moments().mean()).isCloseTo(2, offset(1e-12));
        assertThat(mixture.moments().square()).isCloseTo((3 + 50) / 4.0, offset(1e-12));
        Distribution observed = new Empirical(List.of(minutes(1), minutes(3)));
        assertThat(observed.moments().square()).isCloseTo(5, offset(1e-12));
        Distribution capped = new Capped(mixture, minutes(1));
        assertThat(capped.moments().mean()).isCloseTo((3 + 5 * (1 - Math.exp(-0.2))) / 4, withinPercentage(1e-4));
        assertThat(new Capped(observed, minutes(2)).moments().mean()).isEqualTo(1.5);
    }

    /** Capped far out a law is itself, which tries every survival function. */
    @Test
    void farCapsChangeNothing() {
        for (Distribution law : List.of(
                new Exponential(minutes(1)),
                new Lognormal(minutes(1), 0.5),
                new Gamma(minutes(1), 0.7),
                new Erlang(3, minutes(1)),
                new Uniform(minutes(0.5), minutes(1.5)),
                new Triangular(minutes(0.5), minutes(0.7), minutes(1.8)),
                new Weibull(1.5, minutes(1)),
                new Normal(minutes(1), minutes(0.4), minutes(0.2)))) {
            Moments own = law.moments();
            Moments capped = new Capped(law, minutes(30)).moments();
            assertThat(capped.mean()).as("%s", law).isCloseTo(own.mean(), withinPercentage(0.01));
            assertThat(capped.square()).as("%s", law).isCloseTo(own.square(), withinPercentage(0.05));
        }
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
            Moments capped = new Capped(new Lognormal(minutes(0.75), 0.5), minutes(cap)).moments();
            assertThat(capped.mean()).as("mean, cap %s", cap).isCloseTo(mean, withinPercentage(1e-5));
            assertThat(capped.square()).as("square, cap %s", cap).isCloseTo(square, withinPercentage(1e-5));
        }
        Distribution same = new Capped(new Lognormal(minutes(2), 0), minutes(1));
        assertThat(same.moments().mean()).isCloseTo(1, offset(1e-9));
    }
}
