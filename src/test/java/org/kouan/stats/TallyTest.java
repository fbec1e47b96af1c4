package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void emptyTallyKnowsNothing() {
        assertThat(tally.count()).isZero();
        assertThat(tally.mean()).isNaN();
        assertThat(tally.variance()).isNaN();
        assertThat(tally.min()).isNaN();
        assertThat(tally.max()).isNaN();
    }

    @Test
    void oneValueHasNoVariance() {
        tally.add(-3);
        assertThat(tally.mean()).isEqualTo(-3);
        assertThat(tally.variance()).isNaN();
        assertThat(tally.max()).isEqualTo(-3);
    }

    @Test
    void countsMeanVarianceAndExtremes() {
        for (double value : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
            tally.add(value);
        }
        assertThat(tally.count()).isEqualTo(8);
        assertThat(tally.mean()).isEqualTo(5);
        assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-14));
        assertThat(tally.deviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-14));
        assertThat(tally.min()).isEqualTo(2);
        assertThat(tally.max()).isEqualTo(9);
    }

    @Test
    void keepsTheVarianceOfLargeNumbers() {
        for (int i = 0; i < 1_000; i++) {
            tally.add(1e9 + i % 2);
        }
        assertThat(tally.variance()).isCloseTo(0.25 * 1_000 / 999, within(1e-6));
    }

    @Test
    void resetForgets() {
        tally.add(5);
        tally.reset();
        assertThat(tally.mean()).isNaN();
        tally.add(1);
        assertThat(tally.max()).isEqualTo(1);
    }
}
