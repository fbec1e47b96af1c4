package org.kouan.result;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;

/**
 * The dates of a run, each from midnight to midnight by the port's clock: 23 or 25 hours where that changes. Time before
 * the first, which is not counted, belongs to the first, and time after the last to the last.
 *
 * @param clock of the port
 * @param firstDay the number of the first day of the run of which anything is counted
 * @param count how many dates; 1 for a run of a single day
 * @param countFromMicros the end of the warm-up; without one, the start of the run
 * @param untilMicros the regular end of the run
 */
public record DateGrid(LocalClock clock, long firstDay, int count, long countFromMicros, long untilMicros) {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long NOON_MICROS = DAY_MICROS / 2;

    /**
     * The dates of a run. One that ends by noon of its second date is a single day of work, whose night or evening goes on
     * beyond midnight.
     */
    public static DateGrid of(LocalClock clock, long countFromMicros, long untilMicros) {
        long first = clock.day(countFromMicros);
        long read = clock.readingMicros(untilMicros) - first * DAY_MICROS;
        long count = read <= DAY_MICROS + NOON_MICROS ? 1 : clock.day(untilMicros - 1) - first + 1;
        return new DateGrid(clock, first, Math.toIntExact(count), countFromMicros, untilMicros);
    }

    /** Of a run of which no more is known than that it is a single day. */
    public static DateGrid single() {
        LocalClock clock = PortClock.fixed("UTC", ZoneOffset.UTC).from(LocalDate.EPOCH);
        return new DateGrid(clock, 0, 1, 0, DAY_MICROS);
    }

    /** Whether there is more than one, so that results by date say more than those of the run. */
    public boolean several() {
        return count > 1;
    }

    /** A date by its index. */
    public LocalDate date(int index) {
        return clock.date(firstDay + index);
    }

    /** When a date begins. */
    public long startOf(int index) {
        return clock.midnightMicros(firstDay + index);
    }

    /** When a date ends. */
    public long endOf(int index) {
        return startOf(index + 1);
    }

    /** The index of the date of a time. */
    public int indexOf(long timeMicros) {
        return (int) Math.max(0, Math.min(count - 1L, clock.day(timeMicros) - firstDay));
    }

    /** How much of a period of the day is counted on a date, in microseconds. */
    public long countedMicros(int index, long timeOfDayMicros, long lengthMicros) {
        Duration from = Duration.ofNanos(timeOfDayMicros * 1_000);
        Duration to = Duration.ofNanos((timeOfDayMicros + lengthMicros) * 1_000);
        return clock.stretches(firstDay + index, from, to).stream()
                .mapToLong(stretch -> Math.max(
                        0, Math.min(untilMicros, stretch.toMicros()) - Math.max(countFromMicros, stretch.fromMicros())))
                .sum();
    }
}
