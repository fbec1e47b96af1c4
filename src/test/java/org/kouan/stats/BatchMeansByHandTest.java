package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Batch means of a few numbers, worked out by the formulas of {@link BatchMeans}: von Neumann's statistic is
 * sqrt((k^2 - 1)/(k - 2)) (r + (e1^2 + ek^2)/(2 sum e^2)) for k residuals e with lag-one correlation r, the half width
 * t s sqrt((1 + a)/(1 - a))/sqrt(k) with a = r + 1/sqrt(k), from 0 to 0.95.
 */
class BatchMeansByHandTest {
    /** 97.5 % of Student's t with 15 degrees of freedom, from tables. */
    private static final double T_15 = 2.131449546;

    /** Batches of 2 are +1, -1, +1 ...: r = -15/16, so that nothing is allowed for; s^2 = 16/15. */
    @Test
    void batchesThatAlternateAreNotWidened() {
        BatchMeans means = of(blocks(16, 2));

        assertThat(means.batches()).isEqualTo(16);
        assertThat(means.batchLength()).isEqualTo(2);
        assertThat(means.correlation()).isCloseTo(-15 / 16.0, offset(1e-12));
        assertThat(means.longEnough()).isTrue();
        interval(means, 0, T_15 * Math.sqrt(16 / 15.0) / 4);
    }

    /**
     * Blocks of four equal units, 32 in all. Units: r = (8 * 3 - 7)/32, statistic 3.3, which fails; pairs: r = (8 - 7)/16,
     * statistic 0.53, which passes. Batches of four would be wanted, but that leaves only eight: too short. With r = 1/16
     * and 1/sqrt(16) the half width is multiplied by sqrt(1.3125/0.6875).
     */
    @Test
    void whatCorrelationSixteenBatchesCannotShowIsAllowedFor() {
        BatchMeans means = of(blocks(8, 4));

        assertThat(means.batches()).isEqualTo(16);
        assertThat(means.batchLength()).isEqualTo(2);
        assertThat(means.correlation()).isCloseTo(1 / 16.0, offset(1e-12));
        assertThat(means.longEnough()).isFalse();
        interval(means, 0, T_15 * Math.sqrt(16 / 15.0) / 4 * Math.sqrt(1.3125 / 0.6875));
    }

    /** The same blocks, 64 units: batches of twice the length that passes, four, alternate, and there are enough. */
    @Test
    void batchesAreTwiceAsLongAsThoseThatPass() {
        BatchMeans means = of(blocks(16, 4));

        assertThat(means.batches()).isEqualTo(16);
        assertThat(means.batchLength()).isEqualTo(4);
        assertThat(means.correlation()).isCloseTo(-15 / 16.0, offset(1e-12));
        assertThat(means.longEnough()).isTrue();
        interval(means, 0, T_15 * Math.sqrt(16 / 15.0) / 4);
    }

    /**
     * 32 units of +1 and -1, 16 each. With 13 changes of sign r = 5/32 and the statistic is sqrt(1023/30) (5 + 1)/32 =
     * 1.095; with 12 it is sqrt(1023/30) (7 + 1)/32 = 1.460, above the bound of 1.2816.
     */
    @Test
    void theTestRejectsAboveTenPercentOneSided() {
        assertThat(of(runs(3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2)).longEnough())
                .isTrue();
        assertThat(of(runs(3, 3, 3, 3, 2, 3, 2, 3, 2, 2, 2, 2, 2)).longEnough()).isFalse();
    }

    /**
     * 32 units: 5, then 30 of +1 and -1 with 18 changes of sign, the first and the last +1, then -5. Products add up to 5 +
     * (29 - 2 * 18) - 5, squares to 80, and (25 + 25)/2 of the ends are added: sqrt(1023/30) 18/80 = 1.314 is above the bound.
     */
    @Test
    void theEndsCountByTheirSquares() {
        double[] inner = runs(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1);
        double[] units = new double[32];
        System.arraycopy(inner, 0, units, 1, 30);
        units[0] = 5;
        units[31] = -5;
        assertThat(Arrays.stream(inner).sum()).isZero();

        assertThat(of(units).longEnough()).isFalse();
    }

    /**
     * Batches of two units: 3, -1, -1, -1, four times. r = -13/48, so that nothing is allowed for; s^2 = 48/15; the skewness is
     * 6/3.2^1.5. The half width is that of t below, and Hall's above: 1.2555.
     */
    @Test
    void batchesWithALongTailHaveAWiderIntervalOnItsSide() {
        BatchMeans means = of(
                IntStream.range(0, 32).mapToDouble(i -> i / 2 % 4 == 0 ? 3 : -1).toArray());
        double skewness = 6 / Math.pow(3.2, 1.5);
        double root = Math.cbrt(1 + skewness * (-T_15 / 4 - skewness / 96));

        assertThat(means.correlation()).isCloseTo(-13 / 48.0, offset(1e-12));
        assertThat(means.interval().low()).isCloseTo(-T_15 * Math.sqrt(0.2), offset(1e-7));
        assertThat(means.interval().high()).isCloseTo(Math.sqrt(3.2) * 3 / skewness * (1 - root), offset(1e-7));
        assertThat(means.interval().high()).isCloseTo(1.2555, offset(1e-3));
    }

    /** Units of -7.5 to 7.5: r = 276.25/340, and with 1/4 above 0.95, the most that is allowed for. */
    @Test
    void aTrendIsWidenedByNoMoreThanItsLimit() {
        BatchMeans means = of(IntStream.range(0, 16).mapToDouble(i -> i - 7.5).toArray());

        assertThat(means.batchLength()).isEqualTo(1);
        assertThat(means.batches()).isEqualTo(16);
        assertThat(means.correlation()).isCloseTo(276.25 / 340, offset(1e-12));
        assertThat(means.longEnough()).isFalse();
        interval(means, 0, T_15 * Math.sqrt(340 / 15.0) / 4 * Math.sqrt(1.95 / 0.05));
    }

    /** The 33rd unit is in no batch, but in the figure: 32 units of mean 0, and 33 = 1 on average. */
    @Test
    void unitsBeyondTheLastBatchCountForTheFigureOnly() {
        BatchMeans means = of(DoubleStream.concat(Arrays.stream(blocks(16, 2)), DoubleStream.of(33))
                .toArray());

        assertThat(means.batches()).isEqualTo(16);
        interval(means, 1, T_15 * Math.sqrt(16 / 15.0) / 4);
    }

    /** At most 32 batches: 100 units that alternate in pairs make batches of four, as 100/32 says, and 25 of them. */
    @Test
    void thereAreAtMostThirtyTwoBatches() {
        BatchMeans means = of(blocks(50, 2));

        assertThat(means.batchLength()).isEqualTo(4);
        assertThat(means.batches()).isEqualTo(25);
        assertThat(means.correlation()).isZero();
        assertThat(of(blocks(32, 2)).batchLength()).isEqualTo(2);
        assertThat(of(blocks(32, 2)).batches()).isEqualTo(32);
    }

    /**
     * Minutes by travellers: in odd batches of two units 10 travellers wait 30 minutes, in even ones 30 wait 10. The ratio
     * is 1; the residuals (30 - 10)/20 and (10 - 30)/20 are +1 and -1. A mean of the batches' ratios would be 5/3.
     */
    @Test
    void aRatioIsThatOfTheSums() {
        double[] minutes = new double[32];
        double[] travellers = new double[32];
        for (int i = 0; i < 32; i++) {
            minutes[i] = i / 2 % 2 == 0 ? 15 : 5;
            travellers[i] = i / 2 % 2 == 0 ? 5 : 15;
        }
        BatchMeans means = BatchMeans.of(new RatioSample(minutes, travellers), 0.95);

        assertThat(means.correlation()).isCloseTo(-15 / 16.0, offset(1e-12));
        interval(means, 1, T_15 * Math.sqrt(16 / 15.0) / 4);
    }

    @Test
    void figuresThatDoNotVaryHaveNoWidth() {
        double[] same = new double[32];
        Arrays.fill(same, 3);
        BatchMeans means = of(same);

        assertThat(means.correlation()).isZero();
        assertThat(means.longEnough()).isTrue();
        interval(means, 3, 0);
    }

    @Test
    void boundsAreCutToWhatIsPossible() {
        BatchMeans means = of(blocks(16, 2));

        assertThat(means.within(-0.1, 0.2).interval())
                .isEqualTo(new Interval(-0.1, means.interval().value(), 0.2));
        assertThat(means.within(-9, 9)).isEqualTo(means);
        assertThat(means.within(-0.1, 0.2).batches()).isEqualTo(16);
    }

    @Test
    void confidenceIsAProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchMeans.of(new RatioSample(new double[32], new double[32]), 1));
    }

    private static BatchMeans of(double[] units) {
        double[] ones = new double[units.length];
        Arrays.fill(ones, 1);
        return BatchMeans.of(new RatioSample(units, ones), 0.95);
    }

    /** A number of blocks of equal units, +1 and -1 in turn. */
    private static double[] blocks(int number, int length) {
        int[] lengths = new int[number];
        Arrays.fill(lengths, length);
        return runs(lengths);
    }

    /** Runs of +1 and of -1 in turn. */
    private static double[] runs(int... lengths) {
        return IntStream.range(0, lengths.length)
                .boxed()
                .flatMapToDouble(run ->
                        DoubleStream.generate(() -> run % 2 == 0 ? 1 : -1).limit(lengths[run]))
                .toArray();
    }

    private static void interval(BatchMeans means, double value, double halfWidth) {
        assertThat(means.interval().value()).isCloseTo(value, offset(1e-12));
        assertThat(means.interval().high() - means.interval().value()).isCloseTo(halfWidth, offset(1e-7));
        assertThat(means.interval().value() - means.interval().low()).isCloseTo(halfWidth, offset(1e-7));
    }
}
