package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.random.RandomStream;

/**
 * How often the bounds of {@link BoundedMeanInterval} miss the truth when days are skewed to the left, as those of a
 * port are that keeps its target on most days: a day's share is 1 - c E, cut at 0, with E exponential, so that the mean
 * is 1 - c (1 - exp(-1/c)). Fixed seed, 4,000 samples, nominal 2.5 % on each side.
 */
class SkewedSharesTest {
    private static final int SAMPLES = 4_000;

    /**
     * Asserted is twice the nominal rate. Measured with this seed: the lower bound lies above the truth in 2.0 to 4.3 %
     * of samples, where that of Student's t does in 3.8 to 8.0 %; the upper bound below it in 0.4 to 1.1 %.
     */
    @ParameterizedTest
    @CsvSource({"20, 0.1", "60, 0.1", "20, 0.25", "60, 0.25"})
    void theLowerBoundLiesAboveTheTruthInNoMoreThanTwiceTheNominalRate(int days, double c) {
        double truth = 1 - c * (1 - StrictMath.exp(-1 / c));
        RandomStream stream = new RandomStream(20_260_101L + days);
        int tooHigh = 0;
        int tooLow = 0;
        int studentTooHigh = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] shares = new double[days];
            for (int day = 0; day < days; day++) {
                shares[day] = Math.max(0, 1 + c * StrictMath.log(1 - stream.nextDouble()));
            }
            Interval interval = BoundedMeanInterval.of(shares, 0.95);
            tooHigh += interval.low() > truth ? 1 : 0;
            tooLow += interval.high() < truth ? 1 : 0;
            studentTooHigh += MeanInterval.byStudentAlone(shares, 0.95).low() > truth ? 1 : 0;
        }

        assertThat(tooHigh).isLessThan(SAMPLES * 5 / 100);
        assertThat(tooLow).isLessThan(SAMPLES * 5 / 100);
        assertThat(studentTooHigh).isGreaterThan(tooHigh);
    }
}
