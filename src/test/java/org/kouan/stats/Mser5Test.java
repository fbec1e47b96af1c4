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
