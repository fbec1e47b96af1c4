package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KimNelsonTest {
    private static final double FALSE_ALARM = 1e-4;

    /**
     * The slippage configuration, the hardest that the promise covers: the best is better than all others by exactly the
     * indifference zone. Normal values, independent or with a common part as under common random numbers. If the promise
     * of 90 % holds, the test fails with probability at most 1e-4 for each line. KN keeps more than it promises (about 97
     * % here), which the test does not ask for.
     */
    @ParameterizedTest
    @CsvSource({"2, 10, 0", "5, 10, 0", "5, 20, 0.8", "10, 15, 0.5"})
    void selectsTheBestAsOftenAsPromised(int systems, int firstStage, double common) {
        double confidence = 0.9;
        int experiments = 500;
        SplittableRandom random = new SplittableRandom(11);
        int right = 0;
        long taken = 0;
        for (int i = 0; i < experiments; i++) {
            int best = random.nextInt(systems);
            double[][] first = new double[systems][firstStage];
            for (int r = 0; r < firstStage; r++) {
                double[] day = day(systems, best, common, random);
                for (int s = 0; s < systems; s++) {
                    first[s][r] = day[s];
                }
            }
            KimNelson procedure = new KimNelson(first, 0.5, confidence);
            while (!procedure.decided()) {
                procedure.add(day(systems, best, common, random));
            }
            right += procedure.best() == best ? 1 : 0;
            taken += procedure.replications();
        }
        int least = new BinomialDistribution(null, experiments, confidence).inverseCumulativeProbability(FALSE_ALARM);
        assertThat(right).isGreaterThanOrEqualTo(least);
        assertThat(taken).isGreaterThan((long) experiments * firstStage);
    }

    /** Unit variance each; the best has mean 0.5, the others 0; correlation {@code common}. */
    private static double[] day(int systems, int best, double common, SplittableRandom random) {
        double shared = Math.sqrt(common) * random.nextGaussian();
        double[] day = new double[systems];
        for (int s = 0; s < systems; s++) {
            day[s] = shared + Math.sqrt(1 - common) * random.nextGaussian() + (s == best ? 0.5 : 0);
        }
        return day;
    }

    /**
     * Two systems, ten days, a = 0.05, d = 1: eta = (0.1^(-2/9) - 1)/2 = 0.334050, h2 = 18 eta = 6.01291. Differences
     * alternate 3 and -1, with mean 1 and variance 4.4444, so h2 S2 = 26.724: after 10 days W = (26.724 - 10)/20 = 0.836
     * is below 1, and the first is out.
     */
    @Test
    void screensAsThePaperSays() {
        double[][] first = new double[2][10];
        for (int r = 0; r < 10; r++) {
            first[1][r] = r % 2 == 0 ? 3 : -1;
        }
        KimNelson procedure = new KimNelson(first, 1, 0.95);
        assertThat(procedure.decided()).isTrue();
        assertThat(procedure.best()).isEqualTo(1);
        assertThat(procedure.outAfter(0)).isEqualTo(10);

        for (int r = 0; r < 10; r++) {
            first[1][r] -= 0.2; // 0.8 is not beyond W
        }
        KimNelson goesOn = new KimNelson(first, 1, 0.95);
        assertThat(goesOn.survivors()).containsExactly(0, 1);
        goesOn.add(new double[] {0, 0.8}); // W = (26.724 - 11)/22 = 0.715
        assertThat(goesOn.decided()).isTrue();
        assertThat(goesOn.replications()).isEqualTo(11);
    }

    /**
     * Three systems at 90 %: 2 a / (k - 1) is 0.1 again, h2 as above. With d = 2 the third is better than the second by 6
     * and -2 in turn: mean 2, variance 17.778, h2 S2 / d^2 = 26.724, W = (26.724 - 10) 2/20 = 1.672, so that the second is
     * out; the first is behind the third by 1.6 only, and W = (26.724 - 11) 2/22 = 1.429 after one day more.
     */
    @Test
    void eachOfThreeIsScreenedAgainstThoseLeft() {
        double[][] first = new double[3][10];
        for (int r = 0; r < 10; r++) {
            first[2][r] = r % 2 == 0 ? 6 : -2;
            first[0][r] = 0.4;
        }
        KimNelson procedure = new KimNelson(first, 2, 0.9);
        assertThat(procedure.survivors()).containsExactly(0, 2);
        assertThat(procedure.outAfter(1)).isEqualTo(10);
        assertThat(procedure.outAfter(0)).isZero();
        assertThat(procedure.best()).isEqualTo(2);

        procedure.add(new double[] {0.4, Double.NaN, 2}); // who is out is not looked at
        assertThat(procedure.survivors()).containsExactly(2);
        assertThat(procedure.outAfter(0)).isEqualTo(11);
        assertThat(procedure.outAfter(1)).isEqualTo(10);
        assertThat(procedure.outAfter(2)).isZero();
    }

    @Test
    void endsWhenEnoughIsSeenAndTakesTheFirstOfEquals() {
        KimNelson procedure = new KimNelson(new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}}, 1, 0.9);
        assertThat(procedure.decided()).isTrue();
        assertThat(procedure.best()).isZero();
        assertThat(IntStream.range(0, 3).map(procedure::outAfter)).containsExactly(0, 3, 3);
        KimNelson longer = new KimNelson(new double[][] {{0, 1, 0, 1}, {1, 0, 1, 0}}, 1, 0.9);
        int added = 0;
        while (!longer.decided()) {
            longer.add(new double[] {0.5, 0.5});
            added++;
        }
        // h2 S2 with eta = (0.2^(-2/3) - 1)/2 = 0.9620, h2 = 5.772, S2 = 4/3: 7.696
        assertThat(4 + added).isEqualTo(8);
        assertThat(longer.best()).isZero();
    }

    @Test
    void rejectsWhatItCannotPromise() {
        double[][] two = {{1, 2}, {1, 2}};
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(new double[][] {{1, 2}}, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(new double[][] {{1}, {1}}, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(two, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(two, 1, 0.5));
    }
}
