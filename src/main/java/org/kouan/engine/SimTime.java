package org.kouan.engine;

import java.time.Duration;

/** Simulated time: microseconds since midnight of the first day, in a {@code long}. */
public final class SimTime {
    public static final long MICROS_PER_SECOND = 1_000_000L;
    public static final long MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
    public static final long MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;
    public static final long MICROS_PER_DAY = 24 * MICROS_PER_HOUR;

    /** An instant after every event; the time of the next event of an empty calendar. */
    public static final long NEVER = Long.MAX_VALUE;

    private SimTime() {}

    /**
     * Returns a duration in microseconds; nanoseconds below a microsecond are cut off towards the past.
     *
     * @throws ArithmeticException if the duration exceeds some 292,000 years
     */
    public static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), MICROS_PER_SECOND), duration.getNano() / 1_000);
    }

    /** Returns a span of microseconds as a duration. */
    public static Duration duration(long micros) {
        return Duration.ofSeconds(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
    }

    /** Returns a span of microseconds in minutes. */
    public static double minutes(long micros) {
        return (double) micros / MICROS_PER_MINUTE;
    }
}
