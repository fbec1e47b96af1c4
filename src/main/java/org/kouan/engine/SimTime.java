package org.kouan.engine;

import java.time.Duration;
import java.util.Locale;

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

    /**
     * Returns an instant as read off a wall clock: {@code "10:15"}, with seconds where they are not zero
     * ({@code "10:15:30"}), and with the day from the second day on ({@code "day 2 03:00"}). Fractions of a second are
     * cut off; {@link #NEVER} is {@code "never"}.
     *
     * @throws IllegalArgumentException if the instant is negative
     */
    public static String clock(long micros) {
        if (micros < 0) {
            throw new IllegalArgumentException("A clock time must not be negative: " + micros + " µs");
        }
        if (micros == NEVER) {
            return "never";
        }
        long day = micros / MICROS_PER_DAY + 1;
        long hour = micros % MICROS_PER_DAY / MICROS_PER_HOUR;
        long minute = micros % MICROS_PER_HOUR / MICROS_PER_MINUTE;
        long second = micros % MICROS_PER_MINUTE / MICROS_PER_SECOND;
        String days = day == 1 ? "" : "day " + day + " ";
        String seconds = second == 0 ? "" : String.format(Locale.ROOT, ":%02d", second);
        return days + String.format(Locale.ROOT, "%02d:%02d", hour, minute) + seconds;
    }
}
