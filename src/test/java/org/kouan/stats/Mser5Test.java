package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Mser5Test {
    /** Means of five: 90, 80, ..., 10, then 0 and 1 in turn; the cut leaves only these. */
    @Test
    void cutsOffWhatComesBeforeTheRunSettles() {
        double[] observations = IntStream.range(0, 200)
                .mapToDouble(i -> i < 45 ? 90 - 10 * (i / 5) : i / 5 % 2)
                .toArray();
        assertThat(Mser5.warmUp(observations)).isEqualTo(45);
    }

    /**
     * Means of five: one of 1.2 or 1.23, then 0 and 1 in turn, nine times. Of the nine the squares add up to 20/9, so that
     * the cut is worth 20/9/81 = 0.02744; without it (1.2 - 4/9)^2 9/10 more make 2.736/100 = 0.02736, less, or
     * 2.778/100 = 0.02778, more. Every later cut is worth more: that of two means 2/64.
     */
    @Test
    void theLeastSumOfSquaresByTheSquareOfHowManyAreLeft() {
        assertThat(Mser5.warmUp(tenMeans(1.2))).isZero();
        assertThat(Mser5.warmUp(tenMeans(1.23))).isEqualTo(5);
    }

    private static double[] tenMeans(double first) {
        return IntStream.range(0, 50)
                .mapToDouble(i -> i < 5 ? first : (i / 5 + 1) % 2)
                .toArray();
    }

    @Test
    void cutsOffLittleOfARunThatHasNoWarmUp() {
        SplittableRandom random = new SplittableRandom(1);
        double[] observations =
                IntStream.range(0, 2000).mapToDouble(i -> random.nextGaussian()).toArray();
        assertThat(Mser5.warmUp(observations)).isBetween(0, 300);
    }

    @Test
    void aRunThatNeverSettlesOrIsShortHasNoWarmUpThatCouldBeFound() {
        assertThat(Mser5.warmUp(IntStream.range(0, 500).mapToDouble(i -> -i).toArray()))
                .isEqualTo(-1);
        assertThat(Mser5.warmUp(new double[49])).isEqualTo(-1);
        assertThat(Mser5.warmUp(new double[50])).isZero();
    }
}
