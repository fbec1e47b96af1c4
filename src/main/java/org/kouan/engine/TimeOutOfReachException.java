package org.kouan.engine;

/** A time lies beyond {@link EventCalendar#MAX_TIME}, the latest that the engine knows. */
public final class TimeOutOfReachException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Names the time. */
    public TimeOutOfReachException(long timeMicros) {
        super("An event needs a time of at most " + EventCalendar.MAX_TIME + " µs, not " + timeMicros + " µs");
    }

    /** Refuses a time that no event could have; a sum that has wrapped around is below 0. */
    public static void check(long timeMicros) {
        if (timeMicros > EventCalendar.MAX_TIME || timeMicros < 0) {
            throw new TimeOutOfReachException(timeMicros);
        }
    }
}
