package org.kouan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortClockTest {
    private static PortClock.Dates dates(String from, String until) {
        return new PortClock.Dates(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static PortClock clock(String zone, PortClock.Dates dates) {
        return PortClock.of(zone, ZoneId.of(zone), dates);
    }

    /** Since tz database 2024a; JDK 17.0.15 and 25 know it. */
    @Test
    void kazakhstanIsOnOneTimeSinceMarch2024() {
        PortClock clock = clock("Asia/Almaty", dates("2024-02-20", "2024-03-10"));

        assertThat(clock.offset()).isEqualTo(ZoneOffset.ofHours(6));
        assertThat(clock.changes()).hasSize(1);
        assertThat(clock.changes().get(0).at()).isEqualTo("2024-02-29T18:00:00Z");
        assertThat(clock.changes().get(0).offset()).isEqualTo(ZoneOffset.ofHours(5));
        LocalClock march = clock.from(LocalDate.parse("2024-02-29"));
        assertThat(march.midnightMicros(1))
                .as("the day lasts 25 hours, to midnight after 23:00 again")
                .isEqualTo(25 * 3_600_000_000L);
    }

    @Test
    void offsetsAreNamedShortly() {
        assertThat(PortClock.name(ZoneOffset.UTC)).isEqualTo("UTC");
        assertThat(PortClock.name(ZoneOffset.ofHours(8))).isEqualTo("UTC+8");
        assertThat(PortClock.name(ZoneOffset.ofHoursMinutes(-3, -30))).isEqualTo("UTC-3:30");
    }

    /** A table that still has Vancouver change on 1 November 2026, as that of JDK 17.0.15 and 25.0.3. */
    @Test
    void aTableThatIsOutOfDateIsTold() {
        PortClock.Dates winter = dates("2026-10-30", "2026-11-02");
        PortClock old = new PortClock(
                "Vancouver",
                "America/Vancouver",
                ZoneOffset.ofHours(-7),
                java.util.List.of(
                        new PortClock.Change(java.time.Instant.parse("2026-11-01T09:00:00Z"), ZoneOffset.ofHours(-8))),
                Optional.of(winter),
                Optional.of("2025a"));

        assertThat(old.warning(winter))
                .contains("the table of time zones of this Java does not know that America/Vancouver keeps UTC-7 from"
                        + " 2026-11-01 on: give the offset, or the key offsets");
        assertThat(old.warning(dates("2026-10-30", "2026-10-31"))).isEmpty();
        PortClock right = new PortClock(
                "Vancouver",
                "America/Vancouver",
                ZoneOffset.ofHours(-7),
                java.util.List.of(),
                Optional.of(winter),
                Optional.of("2026c"));
        assertThat(right.warning(winter)).isEmpty();
    }
}
