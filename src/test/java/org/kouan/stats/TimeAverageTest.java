package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimeAverageTest {
    private final TimeAverage queue = new TimeAverage();

    @Test
    void weighsEveryValueByItsTime() {
        queue.set(10, 2);
        queue.set(30, 1);
        queue.set(30, 5);
        queue.set(30, 3);
        assertThat(queue.area(40)).isEqualTo(20 * 2 + 10 * 3);
        assertThat(queue.average(40)).isEqualTo(70 / 40.0);
        assertThat(queue.value()).isEqualTo(3);
        assertThat(queue.max()).isEqualTo(5);
    }

    @Test
    void noTimeHasNoAverage() {
        assertThat(queue.average(0)).isNaN();
        queue.restart(100, 7);
        assertThat(queue.average(100)).isNaN();
        assertThat(queue.average(101)).isEqualTo(7);
        assertThat(queue.max()).isEqualTo(7);
    }

    @Test
    void refusesToGoBack() {
        queue.set(10, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> queue.set(9, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> queue.average(9));
        assertThat(queue.average(10)).isZero();
    }
}
