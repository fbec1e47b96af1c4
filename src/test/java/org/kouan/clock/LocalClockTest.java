package org.kouan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.clock.LocalClock.Readings;
import org.kouan.clock.LocalClock.Stretch;

/** Readings and the time that passes, by hand and against java.time, minute by minute. */
class LocalClockTest {
    private static final long HOUR = 3_600_000_000L;
    private static final long MINUTE = 60_000_000L;

    private static LocalClock clock(String zone, String date) {
        LocalDate first = LocalDate.parse(date);
        return PortClock.of(zone, ZoneId.of(zone), new PortClock.Dates(first.minusDays(40), first.plusDays(40)))
                .from(first);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    @Test
    void aClockThatNeverChangesReadsWhatHasPassed() {
        LocalClock clock = PortClock.BEIJING_TIME.from(LocalDate.parse("2023-03-01"));

        assertThat(clock.isChanged()).isFalse();
        assertThat(clock.microsAt(hours(27))).isEqualTo(27 * HOUR);
        assertThat(clock.microsAt(hours(-1))).isEqualTo(-HOUR);
        assertThat(clock.day(-1)).isEqualTo(-1);
        assertThat(clock.timeOfDayMicros(-HOUR)).isEqualTo(23 * HOUR);
        assertThat(clock.microsAt(Instant.parse("2023-02-28T16:30:00Z"))).isEqualTo(HOUR / 2);
        assertThat(clock.nextChangeMicros(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(clock.stretches(3)).containsExactly(new Stretch(72 * HOUR, 96 * HOUR, 0));
        assertThat(clock.isRepeating(HOUR)).isFalse();
    }

    /** London, 31 March 2024: at 01:00 it is 02:00, so that the day has 23 hours. */
    @Test
    void aDayOf23Hours() {
        LocalClock clock = clock("Europe/London", "2024-03-31");

        assertThat(clock.midnightMicros(1)).isEqualTo(23 * HOUR);
        assertThat(clock.microsAt(hours(6))).isEqualTo(5 * HOUR);
        assertThat(clock.microsAt(Duration.ofMinutes(90)))
                .as("01:30 is skipped: the change")
                .isEqualTo(HOUR);
        assertThat(clock.dateTime(HOUR)).isEqualTo("2024-03-31T02:00");
        assertThat(clock.dateTime(HOUR - 1)).isEqualTo("2024-03-31T00:59:59.999999");
        assertThat(clock.stretches(0, hours(0), hours(6)))
                .containsExactly(new Stretch(0, HOUR, 0), new Stretch(HOUR, 5 * HOUR, 2 * HOUR));
        assertThat(clock.stretches(0, hours(1), hours(2))).isEmpty();
        assertThat(clock.readings(hours(0), hours(24)))
                .containsExactly(new Readings(hours(0), hours(1)), new Readings(hours(2), hours(24)));
        assertThat(clock.offset(HOUR - 1)).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.offset(HOUR)).isEqualTo(ZoneOffset.ofHours(1));
    }

    /** London, 27 October 2024: at 02:00 it is 01:00 again. */
    @Test
    void aDayOf25Hours() {
        LocalClock clock = clock("Europe/London", "2024-10-27");

        assertThat(clock.midnightMicros(1)).isEqualTo(25 * HOUR);
        assertThat(clock.microsAt(Duration.ofMinutes(90)))
                .as("01:30 comes twice: the first")
                .isEqualTo(90 * MINUTE);
        assertThat(clock.microsAt(Instant.parse("2024-10-27T01:30:00Z")))
                .as("with its offset, the second")
                .isEqualTo(150 * MINUTE);
        assertThat(clock.microsAt(hours(2))).isEqualTo(3 * HOUR);
        assertThat(clock.isRepeating(90 * MINUTE)).isFalse();
        assertThat(clock.isRepeating(150 * MINUTE)).isTrue();
        assertThat(clock.isRepeating(3 * HOUR)).isFalse();
        assertThat(clock.stretches(0, hours(1), hours(2)))
                .containsExactly(new Stretch(HOUR, 2 * HOUR, HOUR), new Stretch(2 * HOUR, 3 * HOUR, HOUR));
        assertThat(clock.microsAfter(Duration.ZERO, hours(24)))
                .as("a day of the calendar")
                .isEqualTo(25 * HOUR);
        assertThat(clock.microsAfter(Duration.ZERO, hours(3)))
                .as("three hours pass")
                .isEqualTo(3 * HOUR);
    }

    /** Havana's day begins at 01:00 when its clocks go forward at midnight. */
    @Test
    void aDayWhoseMidnightIsSkipped() {
        LocalClock clock = clock("America/Havana", "2024-03-10");

        assertThat(clock.dateTime(0)).isEqualTo("2024-03-10T01:00");
        assertThat(clock.midnightMicros(0)).isZero();
        assertThat(clock.midnightMicros(1)).isEqualTo(23 * HOUR);
        assertThat(clock.day(0)).isZero();
        assertThat(clock.day(-1)).isEqualTo(-1);
    }

    /** Samoa had no 30 December 2011. */
    @Test
    void aDayThatIsSkipped() {
        LocalClock clock = clock("Pacific/Apia", "2011-12-29");

        assertThat(clock.midnightMicros(1)).isEqualTo(24 * HOUR);
        assertThat(clock.midnightMicros(2)).isEqualTo(24 * HOUR);
        assertThat(clock.stretches(1)).isEmpty();
        assertThat(clock.day(24 * HOUR)).isEqualTo(2);
    }

    /** St John's put its clocks back at 00:01: that day began, and 59 minutes of the day before came again. */
    @Test
    void aDayThatBeginsTwiceBeginsOnce() {
        LocalClock clock = clock("America/St_Johns", "2010-11-06");

        assertThat(clock.midnightMicros(1)).isEqualTo(24 * HOUR);
        assertThat(clock.day(24 * HOUR + 2 * MINUTE)).isEqualTo(1);
        assertThat(clock.dateTime(24 * HOUR + 2 * MINUTE)).isEqualTo("2010-11-06T23:02");
        assertThat(clock.stretches(1))
                .containsExactly(
                        new Stretch(24 * HOUR, 24 * HOUR + MINUTE, 0),
                        new Stretch(24 * HOUR + MINUTE, 25 * HOUR, 23 * HOUR + MINUTE),
                        new Stretch(25 * HOUR, 49 * HOUR, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2024-03-30",
        "Europe/London, 2024-10-26",
        "Australia/Lord_Howe, 2024-04-06",
        "Australia/Lord_Howe, 2024-10-05",
        "America/Havana, 2024-03-09",
        "America/Havana, 2024-11-02",
        "America/St_Johns, 2010-11-06",
        "Asia/Almaty, 2024-02-29",
        "Asia/Gaza, 2024-04-19",
        "Pacific/Apia, 2011-12-29",
        "Asia/Shanghai, 2024-05-01"
    })
    void agreesWithJavaMinuteByMinute(String zone, String date) {
        ZoneId id = ZoneId.of(zone);
        LocalDate first = LocalDate.parse(date);
        LocalClock clock = clock(zone, date);
        Instant begin = first.atStartOfDay(id).toInstant();
        assertThat(clock.microsAt(begin)).isZero();
        List<String> seen = new ArrayList<>();
        for (int minute = 0; minute < 4 * 24 * 60; minute++) {
            ZonedDateTime now = begin.plus(minute, ChronoUnit.MINUTES).atZone(id);
            long micros = minute * MINUTE;
            assertThat(clock.dateTime(micros)).isEqualTo(now.toLocalDateTime());
            assertThat(clock.offset(micros)).isEqualTo(now.getOffset());
            assertThat(clock.timeOfDayMicros(micros))
                    .isEqualTo(now.toLocalTime().toNanoOfDay() / 1_000);
            assertThat(clock.isRepeating(micros))
                    .isEqualTo(seen.contains(now.toLocalDateTime().toString()));
            seen.add(now.toLocalDateTime().toString());
            assertThat(clock.microsAt(clock.reading(micros)))
                    .isEqualTo(seen.indexOf(now.toLocalDateTime().toString()) * MINUTE);
        }
        for (long day = 0; day < 3; day++) {
            for (int hour = 0; hour < 24; hour++) {
                agrees(
                        clock,
                        id,
                        begin,
                        day,
                        LocalTime.of(hour, 30),
                        LocalTime.of(hour, 30).plusMinutes(29));
            }
        }
    }

    /** All minutes of a day whose time of day lies in [from, to). */
    private static void agrees(LocalClock clock, ZoneId id, Instant begin, long day, LocalTime from, LocalTime to) {
        List<Long> expected = new ArrayList<>();
        for (long minute = clock.midnightMicros(day) / MINUTE;
                minute < clock.midnightMicros(day + 1) / MINUTE;
                minute++) {
            LocalTime time = begin.plus(minute, ChronoUnit.MINUTES).atZone(id).toLocalTime();
            if (!time.isBefore(from) && time.isBefore(to)) {
                expected.add(minute);
            }
        }
        List<Long> actual = new ArrayList<>();
        Duration sinceFrom = Duration.between(LocalTime.MIN, from);
        for (Stretch stretch : clock.stretches(day, sinceFrom, Duration.between(LocalTime.MIN, to))) {
            for (long at = stretch.fromMicros(); at < stretch.toMicros(); at += MINUTE) {
                actual.add(at / MINUTE);
            }
        }
        assertThat(actual).isEqualTo(expected);
    }
}
