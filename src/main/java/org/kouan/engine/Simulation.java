package org.kouan.engine;

/**
 * The clock of one run and the events still to come. One thread at a time; nothing is shared between simulations.
 */
public final class Simulation {
    private final EventCalendar calendar = new EventCalendar();
    private long now;
    private long events;
    /** Of the event that is kept apart; {@link EventCalendar#NO_KEY} when there is none. */
    private long apartKey = EventCalendar.NO_KEY;

    private int apartPayload;

    /** Returns the time of the event being handled, or the instant the last {@link #run} reached, in microseconds. */
    public long now() {
        return now;
    }

    /** Returns the number of events handled since the start or the last {@link #reset}. */
    public long events() {
        return events;
    }

    /** Returns the number of events still to come in the calendar; the one kept apart is not among them. */
    public int pending() {
        return calendar.size();
    }

    /**
     * Schedules an event. Ties are broken as {@link EventCalendar} says: by priority, then by order of scheduling.
     *
     * @param timeMicros when, from {@link #now()} up to {@link EventCalendar#MAX_TIME}
     * @param priority 0 (first among simultaneous events) to {@link EventCalendar#MAX_PRIORITY}
     * @param payload any non-negative number; handed back to the handler
     * @throws IllegalArgumentException if the time has passed or an argument is out of range
     */
    public void schedule(long timeMicros, int priority, int payload) {
        if (timeMicros < now) {
            TimeOutOfReachException.check(timeMicros);
            throw new IllegalArgumentException("An event cannot be scheduled in the past: at " + timeMicros
                    + " µs, when the clock stands at " + now + " µs");
        }
        calendar.schedule(timeMicros, priority, payload);
    }

    /**
     * Sets the one event that is kept apart from the calendar, in the place of the one set before: a stream of events
     * that always knows its next, such as arrivals, need not pass through the calendar. It comes after all events of the
     * calendar with the same time and priority.
     *
     * @param timeMicros when, from {@link #now()} up to {@link EventCalendar#MAX_TIME}, or {@link SimTime#NEVER} for no
     *     such event
     * @param priority as in {@link #schedule}
     * @param payload any non-negative number; handed back to the handler
     * @throws IllegalArgumentException if the time has passed
     */
    public void setApart(long timeMicros, int priority, int payload) {
        if (timeMicros < now) {
            throw new IllegalArgumentException("An event cannot be set in the past: at " + timeMicros
                    + " µs, when the clock stands at " + now + " µs");
        }
        apartKey = timeMicros > EventCalendar.MAX_TIME ? EventCalendar.NO_KEY : EventCalendar.key(timeMicros, priority);
        apartPayload = payload;
    }

    /** Returns whether no other event that is due at this instant has a priority before the given one. */
    public boolean isClearBefore(int priority) {
        long key = EventCalendar.key(now, priority);
        return calendar.nextKey() >= key && apartKey >= key;
    }

    /**
     * Handles every event up to and including {@code untilMicros}, in order, those scheduled on the way included. Then
     * the clock stands at {@code untilMicros}, or at the last event if that is {@link SimTime#NEVER}.
     *
     * @throws IllegalArgumentException if {@code untilMicros} has passed
     */
    public void run(EventHandler handler, long untilMicros) {
        if (untilMicros < now) {
            throw new IllegalArgumentException(
                    "Cannot run until " + untilMicros + " µs, when the clock stands at " + now + " µs");
        }
        while (true) {
            long key = calendar.nextKey();
            if (apartKey < key) {
                long time = EventCalendar.time(apartKey);
                if (time > untilMicros) {
                    break;
                }
                now = time;
                events++;
                apartKey = EventCalendar.NO_KEY;
                handler.handle(time, apartPayload);
            } else {
                long time = EventCalendar.time(key);
                if (time > untilMicros || key == EventCalendar.NO_KEY) {
                    break;
                }
                now = time;
                events++;
                handler.handle(time, calendar.pop());
            }
        }
        if (untilMicros != SimTime.NEVER) {
            now = untilMicros;
        }
    }

    /** Forgets all events and sets clock and count to zero, keeping the memory for the next run. */
    public void reset() {
        calendar.clear();
        apartKey = EventCalendar.NO_KEY;
        now = 0;
        events = 0;
    }
}
