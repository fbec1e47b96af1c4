package org.kouan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimTimeTest {
    @Test
    void convertsDurations() {
        assertThat(SimTime.micros(Duration.ofMinutes(30))).isEqualTo(1_800_000_000L);
        assertThat(SimTime.micros(Duration.ofNanos(1_999))).isEqualTo(1);
        assertThat(SimTime.micros(Duration.ofNanos(-1_001))).isEqualTo(-2);
        assertThat(SimTime.duration(90_000_001)).isEqualTo(Duration.ofSeconds(90, 1_000));
        assertThat(SimTime.duration(-1)).isEqualTo(Duration.ofNanos(-1_000));
        assertThat(SimTime.minutes(90 * SimTime.MICROS_PER_SECOND)).isEqualTo(1.5);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> SimTime.micros(Duration.ofSeconds(Long.MAX_VALUE)));
    }
}
