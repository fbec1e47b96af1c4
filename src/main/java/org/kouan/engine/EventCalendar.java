package org.kouan.engine;

/**
 * The events still to come, earliest first.
 *
 * <p><b>The tie rule.</b> Events leave by time; at equal times by priority, 0 first; at equal time and priority in the
 * order in which they were scheduled. No other rule decides, and none is random.
 *
 * <p>Scheduling and removing take constant time on average, whether ten events are pending or a million, and allocate
 * nothing once the arrays have grown to the largest number pending.
 */
public final class EventCalendar {
    /*
     * The front is a short sorted array, the earliest event last; what comes after it lies in the ladder, roughly
     * sorted. A port has some tens of pending events and never leaves the front, where an insertion moves a few
     * neighbours in one or two cache lines. Invariants:
     *   - every key in the front is <= frontLimit <= every key in the ladder;
     *   - among equal keys those in the front were scheduled first, so a new key equal to the limit goes to the ladder;
     *   - the front is empty only when the calendar is.
     */

    /** The latest time an event may have, in microseconds: some 9,000 years. */
    public static final long MAX_TIME = 1L << 58;

    /** The last of the priorities among simultaneous events; 0 is the first. */
    public static final int MAX_PRIORITY = 15;

    /** The key of no event: after that of every event. */
    static final long NO_KEY = Long.MAX_VALUE;

    private static final int PRIORITY_BITS = 4;

    /** The most events in the front; beyond it the later half moves to the ladder. */
    static final int FRONT_CAPACITY = 64;

    private final long[] keys = new long[FRONT_CAPACITY];
    private final int[] payloads = new int[FRONT_CAPACITY];
    private int frontSize;
    private long frontLimit = Ladder.NO_LIMIT;
    private final Ladder ladder = new Ladder();

    /**
     * Schedules an event.
     *
     * @param timeMicros from 0 to {@link #MAX_TIME}; it may lie before events already removed
     * @param priority from 0 to {@link #MAX_PRIORITY}
     * @param payload any non-negative number
     * @throws TimeOutOfReachException if the time is beyond {@link #MAX_TIME}
     * @throws IllegalArgumentException if another argument is out of range
     */
    public void schedule(long timeMicros, int priority, int payload) {
        if (timeMicros < 0 || timeMicros > MAX_TIME || (priority & ~MAX_PRIORITY) != 0 || payload < 0) {
            throw timeMicros > MAX_TIME
                    ? new TimeOutOfReachException(timeMicros)
                    : outOfRange(timeMicros, priority, payload);
        }
        long key = key(timeMicros, priority);
        if (frontSize == FRONT_CAPACITY) {
            spill();
        }
        if (key < frontLimit) {
            insert(key, payload);
        } else {
            ladder.add(key, payload);
        }
    }

    public boolean isEmpty() {
        return frontSize == 0;
    }

    public int size() {
        return frontSize + ladder.size();
    }

    /** Returns the time of the earliest event in microseconds, or {@link SimTime#NEVER} if there is none. */
    public long nextTime() {
        return frontSize == 0 ? SimTime.NEVER : time(keys[frontSize - 1]);
    }

    /** Returns {@link #key time and priority} of the earliest event, or {@link #NO_KEY} if there is none. */
    long nextKey() {
        return frontSize == 0 ? NO_KEY : keys[frontSize - 1];
    }

    /**
     * Removes the earliest event and returns its payload; ask for its time before, with {@link #nextTime()}.
     *
     * @throws IllegalStateException if the calendar is empty
     */
    public int pop() {
        if (frontSize == 0) {
            throw new IllegalStateException("The calendar is empty");
        }
        int payload = payloads[--frontSize];
        if (frontSize == 0) {
            refill();
        }
        return payload;
    }

    /** Removes all events and keeps the memory. */
    public void clear() {
        frontSize = 0;
        ladder.clear();
        frontLimit = Ladder.NO_LIMIT;
    }

    /** Inserts into the front, to leave after all events with an equal or smaller key. */
    private void insert(long key, int payload) {
        long[] sortedKeys = keys;
        int[] sortedPayloads = payloads;
        int slot = frontSize++;
        while (slot > 0 && sortedKeys[slot - 1] <= key) {
            sortedKeys[slot] = sortedKeys[slot - 1];
            sortedPayloads[slot] = sortedPayloads[slot - 1];
            slot--;
        }
        sortedKeys[slot] = key;
        sortedPayloads[slot] = payload;
    }

    /** Moves the later half of the front to the ladder. */
    private void spill() {
        int later = FRONT_CAPACITY / 2;
        int earlier = FRONT_CAPACITY - later;
        ladder.push(keys, payloads, later);
        System.arraycopy(keys, later, keys, 0, earlier);
        System.arraycopy(payloads, later, payloads, 0, earlier);
        frontSize = earlier;
        frontLimit = ladder.limit();
    }

    /** Fills the empty front from the ladder. */
    private void refill() {
        int count = ladder.pull(keys, payloads);
        for (int slot = 0; slot < count; slot++) {
            insert(keys[slot], payloads[slot]);
        }
        frontLimit = ladder.limit();
    }

    /** Time and priority as one number: who has the smaller goes first. */
    static long key(long timeMicros, int priority) {
        return (timeMicros << PRIORITY_BITS) | priority;
    }

    /** The time in a key. */
    static long time(long key) {
        return key >> PRIORITY_BITS;
    }

    private static IllegalArgumentException outOfRange(long timeMicros, int priority, int payload) {
        return new IllegalArgumentException("An event needs a time from 0 to " + MAX_TIME + " µs, a priority from 0 to "
                + MAX_PRIORITY + " and a payload of at least 0, not " + timeMicros + " µs, " + priority + " and "
                + payload);
    }
}
