package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class ControlVariatesTest {
    /** The adjusted mean is the intercept of the regression on the controls, and so is its standard error. */
    @Test
    void agreesWithARegression() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 30;
        double[] values = new double[n];
        double[][] x = new double[n][2];
        for (int i = 0; i < n; i++) {
            x[i][0] = random.nextGaussian();
            x[i][1] = 0.5 * x[i][0] + random.nextGaussian();
            values[i] = 10 + 2 * x[i][0] - x[i][1] + random.nextGaussian();
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(values, x);

        double[] first = column(x, 0);
        double[] second = column(x, 1);
        double[] both = new double[n];
        for (int i = 0; i < n; i++) {
            both[i] = first[i] + 3 * second[i];
        }
        ControlVariates adjusted = ControlVariates.of(values, List.of(first, second, both, new double[n]), 0.95);
        assertThat(adjusted.controls()).isEqualTo(2); // one follows from others, one never varies
        assertThat(adjusted.adjusted().value()).isCloseTo(regression.estimateRegressionParameters()[0], within(1e-9));
        double standardError = regression.estimateRegressionParametersStandardErrors()[0];
        assertThat(byStudent(adjusted.adjusted()).halfWidth())
                .isCloseTo(StudentT.twoSided(0.95, n - 3) * standardError, within(1e-9));
        assertThat(adjusted.plain()).isEqualTo(MeanInterval.of(values, 0.95));
        assertThat(adjusted.adjusted().halfWidth()).isLessThan(adjusted.plain().halfWidth());
    }

    /**
     * Controls 1 + a and 3 + a + b with a = (1, -1, 1, -1, 0, 0) and b = (1, 1, -1, -1, -1, 1); values 10 + 2a + 3b + e, with
     * e = (-1, -2, 0, 1, -1, 3) at right angles to both. The second control without the first is 2 + b: the mean is 10 - 2 * 1
     * - 3 * 2 = 2. Squares are 4 of a, 6 of b, 16 of e: the variance is 16/3 (1/6 + 1/4 + 4/6). The skewness is that of e,
     * 18/6 by (16/5)^1.5; t is 3.182446 at 3 degrees of freedom.
     */
    @Test
    void twoControlsByHand() {
        double[] values = {14, 9, 9, 6, 6, 16};
        double[] first = {2, 0, 2, 0, 1, 1};
        double[] second = {5, 3, 3, 1, 2, 4};

        ControlVariates adjusted = ControlVariates.of(values, List.of(first, second), 0.95);

        double variance = 16 / 3.0 * 13 / 12;
        double halfWidth = 3.182446305 * Math.sqrt(variance);
        double skewness = 3 / Math.pow(3.2, 1.5);
        double root = Math.cbrt(1 + skewness * (-halfWidth / Math.sqrt(6 * variance) - skewness / 36));
        assertThat(adjusted.controls()).isEqualTo(2);
        assertThat(adjusted.plain().value()).isCloseTo(10, within(1e-12));
        assertThat(adjusted.adjusted().value()).isCloseTo(2, within(1e-12));
        assertThat(adjusted.adjusted().low()).isCloseTo(2 - halfWidth, within(1e-6));
        assertThat(adjusted.adjusted().high())
                .isCloseTo(2 + Math.sqrt(6 * variance) * 3 / skewness * (1 - root), within(1e-6))
                .isGreaterThan(2 + halfWidth);
    }

    /** Ten normal values, two controls: exact, so 2,000 intervals at 90 % miss 200 times, give or take chance of 1e-6. */
    @Test
    void coversAsPromisedHoweverFewTheValues() {
        SplittableRandom random = new SplittableRandom(6);
        int held = 0;
        int experiments = 2000;
        for (int e = 0; e < experiments; e++) {
            double[] values = new double[10];
            double[] first = new double[10];
            double[] second = new double[10];
            for (int i = 0; i < 10; i++) {
                first[i] = random.nextGaussian();
                second[i] = random.nextGaussian();
                values[i] = first[i] - 2 * second[i] + random.nextGaussian();
            }
            Interval interval = byStudent(
                    ControlVariates.of(values, List.of(first, second), 0.9).adjusted());
            held += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
        }
        BinomialDistribution expected = new BinomialDistribution(null, experiments, 0.9);
        assertThat(held)
                .isBetween(
                        expected.inverseCumulativeProbability(1e-6), expected.inverseCumulativeProbability(1 - 1e-6));
    }

    @Test
    void withoutFreedomThereAreNoBounds() {
        double[] three = {1, 2, 4};
        ControlVariates few = ControlVariates.of(three, List.of(new double[] {1, 0, 1}, new double[] {0, 0, 1}), 0.95);
        assertThat(few.adjusted().low()).isNaN();
        assertThat(ControlVariates.of(three, List.of(), 0.95).adjusted().low())
                .isCloseTo(MeanInterval.of(three, 0.95).low(), within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlVariates.of(three, List.of(new double[2]), 0.95));
    }

    /** The interval before it is widened on the side of the long tail. */
    private static Interval byStudent(Interval interval) {
        double nearer = Math.min(interval.high() - interval.value(), interval.value() - interval.low());
        return new Interval(interval.value() - nearer, interval.value(), interval.value() + nearer);
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
