package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    private static final double[] FIRST = {1, 2, 3, 4};
    private static final double[] SECOND = {3, 4, 4, 7};

    /** Differences 2, 2, 1, 3: mean 2, deviation sqrt(2/3), and t with 3 degrees of freedom is 3.18245. */
    @Test
    void theIntervalIsThatOfTheDifferences() {
        Interval difference = PairedDifference.ofMeans(FIRST, SECOND, 0.95).difference();
        assertThat(difference.value()).isEqualTo(2);
        assertThat(difference.halfWidth()).isCloseTo(3.182446 * Math.sqrt(2.0 / 3) / 2, within(1e-6));
    }

    /** Variances 5/3 and 3 apart, 2/3 of the differences: 14/3 by 2/3. */
    @Test
    void theReductionComparesWithIndependentRuns() {
        assertThat(PairedDifference.ofMeans(FIRST, SECOND, 0.95).varianceReduction())
                .isCloseTo(7, within(1e-12));
        assertThat(PairedDifference.ofMeans(FIRST, new double[] {2, 3, 4, 5}, 0.95)
                        .varianceReduction())
                .isInfinite();
        assertThat(PairedDifference.ofMeans(new double[] {1, 1}, new double[] {2, 2}, 0.95)
                        .varianceReduction())
                .isNaN();
    }

    @Test
    void ratiosWeighADayByItsDenominator() {
        RatioSample first = new RatioSample(new double[] {10, 60}, new double[] {10, 30});
        RatioSample second = new RatioSample(new double[] {20, 60}, new double[] {10, 30});
        PairedDifference paired = PairedDifference.ofRatios(first, second, 0.95);
        assertThat(paired.difference().value()).isCloseTo(2 - 1.75, within(1e-12));
        // Residuals are -0.375, 0.375 and 0, 0: the differences have the variance of the first.
        assertThat(paired.varianceReduction()).isCloseTo(1, within(1e-12));
        assertThat(first.value(1)).isEqualTo(2);
        assertThat(new RatioSample(new double[1], new double[1]).value()).isNaN();
    }

    @Test
    void sharesThatNearlyAlwaysAgreeAreNotCertainToBeEqual() {
        double[] alike = new double[60];
        Arrays.fill(alike, 0.5);
        Interval difference = PairedDifference.ofShares(alike, alike, 0.95).difference();
        assertThat(difference.value()).isZero();
        // 1 - 0.05^(1/59) of the days may differ, in either direction.
        assertThat(difference.high()).isCloseTo(1 - Math.pow(0.05, 1.0 / 59), within(1e-9));
        assertThat(difference.low()).isCloseTo(-difference.high(), within(1e-9));
    }

    @Test
    void yesAndNoAreProportions() {
        double[] first = {1, 0, 0, 0, 1, 1};
        double[] second = {1, 1, 1, 1, 0, 1};
        assertThat(PairedDifference.ofShares(first, second, 0.95).difference())
                .isEqualTo(PairedProportions.of(6, 3, 1, 0.95));
    }

    @Test
    void rejectsWhatIsNoPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifference.ofMeans(new double[2], new double[3], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioSample(new double[2], new double[3]));
    }
}
