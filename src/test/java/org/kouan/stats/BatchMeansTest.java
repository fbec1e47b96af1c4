package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BatchMeansTest {
    @Test
    void independentUnitsMakeThirtyTwoBatches() {
        BatchMeans batches = BatchMeans.of(autoregression(0, 400, new SplittableRandom(3)), 0.95);
        assertThat(batches.batchLength()).isEqualTo(13);
        assertThat(batches.batches()).isEqualTo(30);
        assertThat(batches.longEnough()).isTrue();
        assertThat(batches.interval().halfWidth()).isBetween(0.07, 0.14);
    }

    @Test
    void batchesGrowUntilTheyLookIndependent() {
        BatchMeans batches = BatchMeans.of(autoregression(0.9, 4000, new SplittableRandom(4)), 0.95);
        assertThat(batches.batchLength()).isBetween(125, 250);
        assertThat(batches.longEnough()).isTrue();
    }

    @Test
    void aShortRunIsToldFromALongOne() {
        assertThat(BatchMeans.of(autoregression(0.99, 100, new SplittableRandom(5)), 0.95)
                        .longEnough())
                .isFalse();
        assertThat(BatchMeans.of(autoregression(0, 32, new SplittableRandom(5)), 0.95)
                        .longEnough())
                .isTrue();
        assertThat(BatchMeans.of(autoregression(0, 10, new SplittableRandom(5)), 0.95)
                        .longEnough())
                .isFalse();
    }

    /**
     * An autoregression with coefficient 0.8 over 1,000 units, about 110 independent ones: 95 % intervals hold the truth
     * in at least 92 % of 500 runs. Were that so only just, one seed in a million would fail.
     */
    @Test
    void intervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(6);
        int held = 0;
        for (int run = 0; run < 500; run++) {
            Interval interval =
                    BatchMeans.of(autoregression(0.8, 1000, random), 0.95).interval();
            held += interval.low() <= 0 && interval.high() >= 0 ? 1 : 0;
        }
        assertThat(held).isGreaterThan(new BinomialDistribution(null, 500, 0.92).inverseCumulativeProbability(1e-6));
    }

    private static RatioSample autoregression(double coefficient, int units, SplittableRandom random) {
        double[] values = new double[units];
        double value = random.nextGaussian() / Math.sqrt(1 - coefficient * coefficient);
        for (int i = 0; i < units; i++) {
            values[i] = value;
            value = coefficient * value + random.nextGaussian();
        }
        double[] ones = new double[units];
        Arrays.fill(ones, 1);
        return new RatioSample(values, ones);
    }
}
