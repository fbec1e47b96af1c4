package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayTest {
    @Test
    void comparesTheWholeInterval() {
        assertThat(ThreeWay.compare(new Interval(0.95, 0.97, 0.99), 0.95)).isEqualTo(1);
        assertThat(ThreeWay.compare(new Interval(0.94, 0.97, 0.99), 0.95)).isZero();
        assertThat(ThreeWay.compare(new Interval(0.90, 0.93, 0.95), 0.95)).isZero();
        assertThat(ThreeWay.compare(new Interval(0.90, 0.93, 0.949), 0.95)).isEqualTo(-1);
        assertThat(ThreeWay.compare(new Interval(Double.NaN, 0.97, Double.NaN), 0.95))
                .isZero();
    }

    /** All good: 0.975-quantile bound 0.025^(1/n) >= 0.95 from n = 72 on; none good: 1 - 0.025^(1/n) < 0.95 from 2. */
    @ParameterizedTest
    @CsvSource({"20, 20, 52", "72, 72, 0", "71, 71, 1", "0, 1, 1", "0, 20, 0"})
    void moreTrialsForAProbability(long successes, long trials, long expected) {
        assertThat(ThreeWay.moreForProbability(successes, trials, 0.95, 0.95)).isEqualTo(expected);
    }

    @Test
    void theNumberOfTrialsJustDecides() {
        long more = ThreeWay.moreForProbability(194, 200, 0.95, 0.95);
        double needed = 200.0 + more;
        assertThat(needed).isBetween(400.0, 700.0);
        assertThat(BinomialInterval.lower(0.97 * needed, needed, 0.025)).isGreaterThanOrEqualTo(0.95);
        assertThat(BinomialInterval.lower(0.97 * (needed - 1), needed - 1, 0.025))
                .isLessThan(0.95);
    }

    @Test
    void aShareEqualToTheRequirementIsNeverDecided() {
        assertThat(ThreeWay.moreForProbability(95, 100, 0.95, 0.95)).isEqualTo(-1);
        assertThat(ThreeWay.moreForProbability(100, 100, 1, 0.95)).isEqualTo(-1);
        assertThat(ThreeWay.moreForProbability(0, 0, 0.95, 0.95)).isEqualTo(-1);
    }

    /** All days perfect: 0.05^(1/(n-1)) >= 0.95 from n = 60 on. */
    @Test
    void moreReplicationsForAMeanOfShares() {
        double[] shares = new double[20];
        Arrays.fill(shares, 1);
        assertThat(BoundedMeanInterval.moreToDecide(shares, 0.95, 0.95)).isEqualTo(40);
        assertThat(BoundedMeanInterval.moreToDecide(shares, 1, 0.95)).isEqualTo(-1);
        assertThat(BoundedMeanInterval.moreToDecide(shares, 0.5, 0.95)).isZero();
        assertThat(BoundedMeanInterval.moreToDecide(new double[0], 0.5, 0.95)).isEqualTo(-1);
        Arrays.setAll(shares, i -> i % 2 == 0 ? 0.9 : 0.98);
        long more = BoundedMeanInterval.moreToDecide(shares, 0.945, 0.95);
        assertThat(more).isBetween(200L, 280L);
    }
}
