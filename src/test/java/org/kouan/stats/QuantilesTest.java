package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    private static final double[] SHARES = {0, 0.001, 0.1, 0.5, 0.9, 0.95, 0.99, 0.9999, 1};

    private final Quantiles waits = new Quantiles();

    @Test
    void emptyHasNoQuantile() {
        assertThat(waits.count()).isZero();
        assertThat(waits.quantile(0.5)).isEqualTo(-1);
    }

    @Test
    void isExactToATenthOfASecondUpTo200Seconds() {
        for (int i = 1; i <= 2_000; i++) {
            waits.record(i * 100_000L);
        }
        for (int i = 1; i <= 2_000; i++) {
            assertThat(waits.quantile(i / 2_000.0)).isEqualTo(i * 100_000L);
        }
    }

    @Test
    void roundsToTheNearestTenthOfASecond() {
        waits.record(49_999);
        assertThat(waits.quantile(1)).isZero();
        waits.record(50_000);
        assertThat(waits.quantile(1)).isEqualTo(100_000);
    }

    @Test
    void isWithinATenthOfAPercentAbove() {
        for (double wait = 2e8; wait < Quantiles.LONGEST_MICROS; wait *= 1.1) {
            waits.reset();
            waits.record((long) wait);
            assertThat(Math.abs(waits.quantile(0.5) - wait)).isLessThanOrEqualTo(Math.max(wait * 1e-3, 50_000));
        }
    }

    /** Up to 204.7 s waits have tenths of a second; the first that are kept in pairs are 204.8 and 204.9 s. */
    @Test
    void pairsOfTenthsBeginAt2048() {
        waits.record(204_700_000);
        assertThat(waits.quantile(1)).isEqualTo(204_700_000);
        waits.record(204_800_000);
        assertThat(waits.quantile(1)).isEqualTo(204_900_000);
    }

    @Test
    void longerThanSixtyDaysCountsAsSixtyDays() {
        waits.record(Long.MAX_VALUE);
        assertThat((double) waits.quantile(0.5))
                .isBetween(Quantiles.LONGEST_MICROS * 0.999, Quantiles.LONGEST_MICROS * 1.001);
    }

    @Test
    void agreesWithASortedListForManyWaits() {
        SplittableRandom random = new SplittableRandom(1);
        long[] sorted = new long[10_007];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) (-6e8 * Math.log(1 - random.nextDouble()));
            waits.record(sorted[i]);
        }
        Arrays.sort(sorted);
        for (double p : SHARES) {
            long exact = sorted[Math.max((int) Math.ceil(p * sorted.length), 1) - 1];
            assertThat(Math.abs(waits.quantile(p) - exact)).isLessThanOrEqualTo(Math.max(50_000, exact / 1_000));
        }
    }

    /** HdrHistogram is a second, independent implementation of the same cells. */
    @Test
    void agreesWithHdrHistogram() {
        SplittableRandom random = new SplittableRandom(3);
        Histogram histogram = new Histogram(3);
        long[] quantiles = new long[SHARES.length];
        for (int i = 1; i <= 20_000; i++) {
            long wait = random.nextLong(Quantiles.LONGEST_MICROS >> random.nextInt(40));
            waits.record(wait);
            histogram.recordValue((wait + 50_000) / 100_000);
            if (i < 100 || i % 1_000 == 0) {
                waits.quantiles(SHARES, quantiles);
                for (int k = 1; k < SHARES.length; k++) {
                    assertThat(quantiles[k]).isEqualTo(histogram.getValueAtPercentile(100 * SHARES[k]) * 100_000);
                }
            }
        }
    }

    @Test
    void mergingInAnyOrderGivesTheSame() {
        SplittableRandom random = new SplittableRandom(2);
        List<Quantiles> days = new ArrayList<>();
        for (int day = 0; day < 8; day++) {
            Quantiles quantiles = new Quantiles();
            for (int i = 0; i < 500 * day; i++) {
                long wait = (long) (random.nextDouble() * (1L << (20 + 3 * day)));
                quantiles.record(wait);
                waits.record(wait);
            }
            days.add(quantiles);
        }
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(days, new Random(seed));
            Quantiles sum = new Quantiles();
            days.forEach(sum::add);
            assertThat(sum.count()).isEqualTo(waits.count());
            assertThat(DoubleStream.of(SHARES).mapToObj(sum::quantile))
                    .containsExactlyElementsOf(
                            DoubleStream.of(SHARES).mapToObj(waits::quantile).toList());
        }
    }

    @Test
    void resetForgets() {
        waits.record(5_000_000_000L);
        waits.reset();
        assertThat(waits.count()).isZero();
        assertThat(waits.quantile(0.5)).isEqualTo(-1);
        waits.record(1_000_000);
        assertThat(waits.quantile(1)).isEqualTo(1_000_000);
    }

    @Test
    void rejectsWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> waits.quantile(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> waits.quantile(Double.NaN));
    }
}
