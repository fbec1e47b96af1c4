package org.kouan.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

/** GI/G/c by hand. At a rate of 1/2 and a mean service of 1, half of M/M/1's arrivals wait, and 2 on average. */
class GeneralQueueTest {
    /** Squared coefficients of variation 1 and 3: waits are twice as long, so that P(W > 2) is that of 1 in M/M/1. */
    @Test
    void waitsAreStretchedByTheVariability() {
        GeneralQueue queue = new GeneralQueue(0.5, 1, 1, 1, 3);

        assertThat(queue.meanWait()).isCloseTo(2, offset(1e-12));
        assertThat(queue.waitsLonger(0)).isCloseTo(0.5, offset(1e-12));
        assertThat(queue.waitsLonger(2)).isCloseTo(0.5 * Math.exp(-0.5), offset(1e-12));
    }

    /** Both variabilities count alike: 0.2 and 0.8 make a half. */
    @Test
    void evenIntervalsAndServicesShortenThem() {
        GeneralQueue queue = new GeneralQueue(0.5, 1, 1, 0.2, 0.8);

        assertThat(queue.meanWait()).isCloseTo(0.5, offset(1e-12));
        assertThat(queue.waitsLonger(1)).isCloseTo(0.5 * Math.exp(-1), offset(1e-12));
        assertThat(new GeneralQueue(0.5, 1, 1, 0, 0).waitsLonger(0)).isZero();
        assertThat(new GeneralQueue(0.5, 1, 1, 0, 0).meanWait()).isZero();
    }

    /** M/M/2 at load 1: a third waits, and those who do 1 on average. */
    @Test
    void withSeveralServersItIsErlangs() {
        GeneralQueue queue = new GeneralQueue(1, 1, 2, 1, 1);

        assertThat(queue.meanWait()).isCloseTo(1 / 3.0, offset(1e-12));
        assertThat(queue.waitsLonger(2)).isCloseTo(Math.exp(-2) / 3, offset(1e-12));
    }

    @Test
    void itIsExactForPoissonArrivalsAtOneServerOrWithExponentialServices() {
        assertThat(new GeneralQueue(0.5, 1, 1, 1, 3).isExact()).isTrue();
        assertThat(new GeneralQueue(0.5, 1, 2, 1, 1).isExact()).isTrue();
        assertThat(new GeneralQueue(0.5, 1, 2, 1, 3).isExact()).isFalse();
        assertThat(new GeneralQueue(0.5, 1, 1, 0.5, 1).isExact()).isFalse();
    }

    /** Variances 2/0.25 and 3: 0.5 * 11 / (2 * 0.5). */
    @Test
    void kingmansBound() {
        assertThat(GeneralQueue.kingmanBound(0.5, 1, 2, 3)).isCloseTo(5.5, offset(1e-12));
        assertThat(GeneralQueue.kingmanBound(0.25, 2, 1, 0.5)).isCloseTo(0.25 * (16 + 2) / 1, offset(1e-12));
    }

    /** M/D/1 at 1/2: 0.5/(3 * 0.5) + (0.5/(2 * 0.5))^2 = 7/12. M/M/1: E(S^2) = 2, E(S^3) = 6: sqrt(3), as Erlang has it. */
    @Test
    void theDeviationOfWaits() {
        assertThat(GeneralQueue.waitDeviation(0.5, 1, 1, 1)).isCloseTo(Math.sqrt(7 / 12.0), offset(1e-12));
        assertThat(GeneralQueue.waitDeviation(0.5, 1, 2, 6)).isCloseTo(Math.sqrt(3), offset(1e-12));
        assertThat(new ErlangC(0.5, 1, 1).waitDeviation()).isCloseTo(Math.sqrt(3), offset(1e-12));
    }

    @Test
    void whatHasNoSteadyStateIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralQueue(2, 1, 2, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralQueue(0, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralQueue(0.5, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralQueue(0.5, 1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralQueue(0.5, 1, 1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralQueue(0.5, 1, 1, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> GeneralQueue.kingmanBound(1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GeneralQueue.waitDeviation(1, 1, 1, 1));
        // A load of 1 in other units of time.
        assertThatIllegalArgumentException().isThrownBy(() -> GeneralQueue.kingmanBound(0.25, 4, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> GeneralQueue.waitDeviation(0.25, 4, 16, 64));
    }
}
