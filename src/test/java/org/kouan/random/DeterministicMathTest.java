package org.kouan.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeterministicMathTest {
    @Test
    void expIsWithinTwoUnitsOfStrictMath() {
        RandomStream stream = new RandomStream(1);
        double worst = 0;
        for (int i = 0; i < 400_000; i++) {
            double magnitude = i % 2 == 0 ? 720 : 40;
            double x = (2 * stream.nextDouble() - 1) * magnitude;
            worst = Math.max(worst, ulps(DeterministicMath.exp(x), StrictMath.exp(x)));
        }
        for (int i = -100_000; i <= 100_000; i++) {
            double x = i * 1e-4;
            worst = Math.max(worst, ulps(DeterministicMath.exp(x), StrictMath.exp(x)));
        }
        assertThat(worst).isLessThanOrEqualTo(2);
    }

    @Test
    void logIsWithinTwoUnitsOfStrictMath() {
        RandomStream stream = new RandomStream(2);
        double worst = 0;
        for (int i = 0; i < 400_000; i++) {
            double x = Double.longBitsToDouble(stream.nextLong() & Long.MAX_VALUE);
            if (x <= Double.MAX_VALUE) {
                worst = Math.max(worst, ulps(DeterministicMath.log(x), StrictMath.log(x)));
            }
        }
        for (int i = 1; i <= 400_000; i++) {
            double x = i * 1e-5;
            worst = Math.max(worst, ulps(DeterministicMath.log(x), StrictMath.log(x)));
        }
        for (double distance = 0x1p-52; distance < 1; distance *= 2) {
            for (double x : new double[] {1 - distance, 1 + distance}) {
                worst = Math.max(worst, ulps(DeterministicMath.log(x), StrictMath.log(x)));
            }
        }
        assertThat(worst).isLessThanOrEqualTo(2);
    }

    @Test
    void edgesAreThoseOfStrictMath() {
        double[] edges = {
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            0.0,
            -0.0,
            1,
            -1,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -708.5,
            -744.4,
            -746,
            709.5,
            709.79,
            -1e300,
            1e300
        };
        for (double x : edges) {
            assertThat(ulps(DeterministicMath.exp(x), StrictMath.exp(x))).isLessThanOrEqualTo(2);
            assertThat(ulps(DeterministicMath.log(x), StrictMath.log(x))).isLessThanOrEqualTo(2);
        }
        assertThat(DeterministicMath.exp(0)).isEqualTo(1);
        assertThat(DeterministicMath.log(1)).isZero();
        assertThat(DeterministicMath.log(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
        assertThat(DeterministicMath.exp(-708)).isPositive();
    }

    /** Recorded from this class, on several processors and JDKs alike; a difference would break reproducibility. */
    @Test
    void bitsStayWhatTheyAre() {
        RandomStream stream = new RandomStream(3);
        long exponentials = 0;
        long logarithms = 0;
        for (int i = 0; i < 100_000; i++) {
            exponentials = 31 * exponentials
                    + Double.doubleToRawLongBits(DeterministicMath.exp(20 * stream.nextDouble() - 10));
            logarithms = 31 * logarithms + Double.doubleToRawLongBits(DeterministicMath.log(20 * stream.nextDouble()));
        }
        assertThat(exponentials).isEqualTo(3802725503294061880L);
        assertThat(logarithms).isEqualTo(7987517457060472967L);
    }

    private static double ulps(double actual, double expected) {
        if (Double.compare(actual, expected) == 0) {
            return 0;
        }
        return Math.abs(actual - expected) / Math.ulp(expected);
    }
}
