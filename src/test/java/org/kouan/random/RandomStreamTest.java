package org.kouan.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    /**
     * The chance that one of the four chi-square tests below fails although the stream is perfect is 4e-6 over all
     * keys; the keys are fixed, so a failure means that the stream has changed.
     */
    private static final double FALSE_ALARM = 1e-6;

    /** The expected words are those of SplitMix64Test in Apache Commons RNG. */
    @Test
    void inOrderItIsSplitMix64() {
        RandomStream stream = new RandomStream(0x1a2b3c4d5e6f7531L);
        assertThat(new long[] {stream.nextLong(), stream.nextLong(), stream.nextLong(), stream.nextLong()})
                .containsExactly(0x4141302768c9e9d0L, 0x64df48c4eab51b1aL, 0x4e723b53dbd901b3L, 0xead8394409dd6454L);
    }

    @Test
    void firstWordsOfSubstreamsAreTheWordsOfTheStream() {
        RandomStream inOrder = new RandomStream(42);
        RandomStream keyed = new RandomStream(0);
        for (int i = 0; i < 100; i++) {
            keyed.seek(42, i);
            assertThat(keyed.nextLong()).isEqualTo(inOrder.nextLong());
        }
    }

    @Test
    void laterWordsOfASubstreamAreFarAwayInTheStream() {
        assertThat(RandomStream.SUBSTREAM_GAMMA)
                .isEqualTo(LongStream.of(RandomStream.GAMMA, RandomStream.SUBSTREAM_STRIDE)
                        .reduce(1, (a, b) -> a * b));
        assertThat(RandomStream.SUBSTREAM_STRIDE).isOdd().isGreaterThan(1L << 40);
        assertThat(Math.multiplyHigh(RandomStream.SUBSTREAM_STRIDE, 1L << 23)).isZero();
        Set<Long> words = new HashSet<>();
        RandomStream stream = new RandomStream(0);
        for (int i = 0; i < 1_000; i++) {
            stream.seek(7, i);
            for (int j = 0; j < 100; j++) {
                words.add(stream.nextLong());
            }
        }
        assertThat(words).hasSize(100_000);
    }

    @Test
    void aSubstreamDoesNotDependOnWhatWasDrawnBefore() {
        RandomStream stream = new RandomStream(1);
        stream.seek(5, 1_000_000);
        long expected = stream.nextLong();
        stream.seek(5, 999_999);
        for (int i = 0; i < 17; i++) {
            stream.nextLong();
        }
        stream.seek(5, 1_000_000);
        assertThat(stream.nextLong()).isEqualTo(expected);
    }

    @Test
    void restartGoesBackToTheFirstWordInOrder() {
        RandomStream stream = new RandomStream(9);
        long first = stream.nextLong();
        long second = stream.nextLong();
        stream.seek(8, 3);
        stream.restart(9);
        assertThat(stream.nextLong()).isEqualTo(first);
        assertThat(stream.nextLong()).isEqualTo(second);
    }

    @Test
    void everyWordOfConsecutiveSubstreamsIsUniform() {
        int cells = 1_024;
        int n = 200_000;
        RandomStream stream = new RandomStream(0);
        for (int word = 0; word < 2; word++) {
            long[] counts = new long[cells];
            for (int i = 0; i < n; i++) {
                stream.seek(20_230_220, i);
                for (int skipped = 0; skipped < word; skipped++) {
                    stream.nextLong();
                }
                counts[(int) (stream.nextDouble() * cells)]++;
            }
            assertThat(chiSquare(counts, (double) n / cells)).isLessThan(critical(cells - 1));
        }
    }

    @Test
    void neighbouringSubstreamsAreIndependentPairwise() {
        int side = 32;
        int n = 200_000;
        RandomStream stream = new RandomStream(0);
        long[] neighbours = new long[side * side];
        long[] sameTraveller = new long[side * side];
        int previous = 0;
        for (int i = 0; i <= n; i++) {
            stream.seek(-3, i);
            int first = (int) (stream.nextDouble() * side);
            int second = (int) (stream.nextDouble() * side);
            if (i > 0) {
                neighbours[side * previous + first]++;
                sameTraveller[side * first + second]++;
            }
            previous = first;
        }
        double expected = (double) n / (side * side);
        assertThat(chiSquare(neighbours, expected)).isLessThan(critical(side * side - 1));
        assertThat(chiSquare(sameTraveller, expected)).isLessThan(critical(side * side - 1));
    }

    /** Each of 64 bits flips in half of 20,000 steps; with 128 tests at 6 standard deviations, false alarm 3e-7. */
    @Test
    void everyBitFlipsHalfTheTimeFromOneSubstreamOrKeyToTheNext() {
        int n = 20_000;
        int[] flipsByIndex = new int[Long.SIZE];
        int[] flipsByKey = new int[Long.SIZE];
        RandomStream stream = new RandomStream(0);
        for (int i = 0; i < n; i++) {
            long here = firstWord(stream, 11, i);
            count(here ^ firstWord(stream, 11, i + 1L), flipsByIndex);
            count(here ^ firstWord(stream, 12, i), flipsByKey);
        }
        double bound = 6 * Math.sqrt(n) / 2;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertThat(Math.abs(flipsByIndex[bit] - n / 2.0)).isLessThan(bound);
            assertThat(Math.abs(flipsByKey[bit] - n / 2.0)).isLessThan(bound);
        }
    }

    @Test
    void nextDoubleLiesBelowOne() {
        RandomStream stream = new RandomStream(3);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double u = stream.nextDouble();
            assertThat(u >= 0 && u < 1).isTrue();
            sum += u;
        }
        assertThat(sum / 100_000).isBetween(0.495, 0.505);
    }

    private static long firstWord(RandomStream stream, long key, long index) {
        stream.seek(key, index);
        return stream.nextLong();
    }

    private static void count(long bits, int[] flips) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            flips[bit] += (int) ((bits >>> bit) & 1);
        }
    }

    private static double chiSquare(long[] counts, double expected) {
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static double critical(int degrees) {
        return new ChiSquaredDistribution(degrees).inverseCumulativeProbability(1 - FALSE_ALARM);
    }
}
