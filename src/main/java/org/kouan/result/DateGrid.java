package org.kouan.result;

import java.time.LocalDate;

/**
 * The dates of a run, each from midnight to midnight by the port's clock. Time before the first, which is not counted,
 * belongs to the first, and time after the last to the last.
 *
 * @param first the first date of which anything is counted
 * @param fromMicros its midnight
 * @param count how many dates; 1 for a run of a single day
 * @param countFromMicros the end of the warm-up; without one, the start of the run
 * @param untilMicros the regular end of the run
 */
public record DateGrid(LocalDate first, long fromMicros, int count, long countFromMicros, long untilMicros) {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long NOON_MICROS = DAY_MICROS / 2;

    /**
     * The dates of a run. One that ends by noon of its second date is a single day of work, whose night or evening goes on
     * beyond midnight.
     *
     * @param date whose midnight is time 0
     */
    public static DateGrid of(LocalDate date, long countFromMicros, long untilMicros) {
        long first = Math.floorDiv(countFromMicros, DAY_MICROS);
        long from = first * DAY_MICROS;
        long count = untilMicros - from <= DAY_MICROS + NOON_MICROS
                ? 1
                : Math.floorDiv(untilMicros - from + DAY_MICROS - 1, DAY_MICROS);
        return new DateGrid(date.plusDays(first), from, Math.toIntExact(count), countFromMicros, untilMicros);
    }

    /** Of a run of which no more is known than that it is a single day. */
    public static DateGrid single() {
        return new DateGrid(LocalDate.EPOCH, 0, 1, 0, DAY_MICROS);
    }

    /** Whether there is more than one, so that results by date say more than those of the run. */
    public boolean several() {
        return count > 1;
    }

    /** A date by its index. */
    public LocalDate date(int index) {
        return first.plusDays(index);
    }

    /** When a date begins. */
    public long startOf(int index) {
        return fromMicros + index * DAY_MICROS;
    }

    /** When a date ends. */
    public long endOf(int index) {
        return startOf(index + 1);
    }

    /** The index of the date of a time. */
    public int indexOf(long timeMicros) {
        return (int) Math.max(0, Math.min(count - 1L, Math.floorDiv(timeMicros - fromMicros, DAY_MICROS)));
    }

    /** How much of a period of the day is counted on a date, in microseconds. */
    public long countedMicros(int index, long timeOfDayMicros, long lengthMicros) {
        long from = Math.max(countFromMicros, startOf(index) + timeOfDayMicros);
        long to = Math.min(untilMicros, startOf(index) + timeOfDayMicros + lengthMicros);
        return Math.max(0, to - from);
    }
}
