package org.kouan.report.content;

import java.time.Duration;
import org.kouan.clock.LocalClock;
import org.kouan.result.PeriodGrid;
import org.kouan.scenario.Times;

/** Clock times as text. A time on a later day carries the number of days, as airlines print it: 01:30+1. */
public final class Clock {
    private static final long DAY_MINUTES = 1440;
    private static final double MICROS_PER_MINUTE = 60e6;

    private Clock() {}

    /** From a reading in microseconds since midnight of the first day; whole minutes, rounded down. The end of that day is 24:00. */
    public static String time(long micros) {
        return ofMinutes(Math.floorDiv(micros, 60_000_000L));
    }

    /** What a clock reads after a number of microseconds; marked when it has read the same before. */
    public static String time(LocalClock clock, long micros) {
        return time(clock.readingMicros(micros)) + (clock.isRepeating(micros) ? " again" : "");
    }

    /** When a period starts, or the last ends. */
    public static String start(PeriodGrid grid, int period) {
        return grid.folded() ? time(grid.startOf(period)) : time(grid.clock(), grid.startOf(period));
    }

    /** From minutes since midnight of the first day. */
    public static String ofMinutes(long minutes) {
        if (minutes == DAY_MINUTES) {
            return "24:00";
        }
        return Times.ofRun(Duration.ofMinutes(minutes));
    }

    /** Microseconds to minutes. */
    public static double minutes(long micros) {
        return micros / MICROS_PER_MINUTE;
    }

    /** Microseconds to minutes; NaN stays NaN. */
    public static double minutes(double micros) {
        return micros / MICROS_PER_MINUTE;
    }
}
