package org.kouan.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kouan.clock.LocalClock;

/**
 * Arrival periods of equal length. A run of up to 48 hours of the clock has one period after the other; a longer one is
 * folded onto the 24 hours of the day, so that the number of periods stays small.
 *
 * <p>A period lasts from one reading of the clock to the next, both multiples of its length from midnight. Where the clock
 * changes it may be longer or shorter than the others, and one after the other those of an hour that is repeated come
 * twice, or not at all when it is skipped; folded, all that the clock reads alike is one period.
 *
 * @param clock by which they begin
 * @param fromMicros start of the first period; midnight when folded
 * @param lengthMicros length of each by the clock
 * @param count how many
 * @param folded whether times are taken modulo 24 hours
 * @param begins when each begins and the last ends, where they are not folded and the clock changes; else empty
 */
public record PeriodGrid(
        LocalClock clock, long fromMicros, long lengthMicros, int count, boolean folded, List<Long> begins) {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int LONGEST_UNFOLDED_DAYS = 2;

    public PeriodGrid {
        begins = List.copyOf(begins);
    }

    /** The grid of a run; {@code lengthMicros} divides 24 hours. */
    public static PeriodGrid of(LocalClock clock, long fromMicros, long untilMicros, long lengthMicros) {
        long read = clock.readingMicros(untilMicros) - clock.readingMicros(fromMicros);
        if (read > LONGEST_UNFOLDED_DAYS * DAY_MICROS) {
            int count = Math.toIntExact(DAY_MICROS / lengthMicros);
            return new PeriodGrid(clock, 0, lengthMicros, count, true, List.of());
        }
        return unfolded(clock, fromMicros, untilMicros, lengthMicros);
    }

    /** The grid of a run of any length, with one period after the other. */
    public static PeriodGrid unfolded(LocalClock clock, long fromMicros, long untilMicros, long lengthMicros) {
        if (clock.isChanged()) {
            return uneven(clock, fromMicros, untilMicros, lengthMicros);
        }
        long start = Math.floorDiv(fromMicros, lengthMicros) * lengthMicros;
        long count = (untilMicros - start + lengthMicros - 1) / lengthMicros;
        return new PeriodGrid(clock, start, lengthMicros, Math.toIntExact(count), false, List.of());
    }

    private static PeriodGrid uneven(LocalClock clock, long fromMicros, long untilMicros, long lengthMicros) {
        List<Long> begins = new ArrayList<>();
        long next = clock.midnightMicros(clock.day(fromMicros));
        while (next < untilMicros) {
            if (next <= fromMicros) {
                begins.clear();
            }
            begins.add(next);
            next = nextBegin(clock, next, lengthMicros);
        }
        begins.add(next);
        return new PeriodGrid(clock, begins.get(0), lengthMicros, begins.size() - 1, false, begins);
    }

    /** The period of a time within the run. Times after the last period of an unfolded grid fall into the last. */
    public int indexOf(long timeMicros) {
        if (folded) {
            return (int) (clock.timeOfDayMicros(timeMicros) / lengthMicros);
        }
        if (!begins.isEmpty()) {
            int found = Collections.binarySearch(begins, timeMicros);
            return Math.min(found >= 0 ? found : -found - 2, count - 1);
        }
        return (int) Math.min((timeMicros - fromMicros) / lengthMicros, count - 1L);
    }

    /** Start of a period, or the end of the last; a time of day when folded. */
    public long startOf(int period) {
        return begins.isEmpty() ? fromMicros + period * lengthMicros : begins.get(period);
    }

    /** When the next period begins after a time. */
    public long nextBegin(long timeMicros) {
        return nextBegin(clock, timeMicros, lengthMicros);
    }

    private static long nextBegin(LocalClock clock, long timeMicros, long lengthMicros) {
        for (long time = timeMicros; ; ) {
            long reading = clock.readingMicros(time);
            long next = time + lengthMicros - Math.floorMod(reading, lengthMicros);
            long change = clock.nextChangeMicros(time);
            if (next < change) {
                return next;
            }
            long after = clock.readingMicros(change);
            boolean otherPeriod = Math.floorDiv(after, lengthMicros) != Math.floorDiv(reading, lengthMicros);
            if (otherPeriod || Math.floorMod(after, lengthMicros) == 0) {
                return change;
            }
            time = change;
        }
    }
}
