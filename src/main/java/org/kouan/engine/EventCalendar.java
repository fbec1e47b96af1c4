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
     * The front is a short sorted array; what comes after it lies in the ladder, roughly sorted. A port has some tens
     * of pending events and never leaves the front, where an insertion moves a few neighbours in one cache line or
     * two. Invariants:
     *   - every key in the front is <= frontLimit <= every key in the ladder;
     *   - among equal keys those in the front were scheduled first, so a new key equal to the limit goes to the ladder;
     *   - the front is empty only when the calendar is.
     */

    /** The latest time an event may have, in microseconds: some 9,000 years. */
    public static final long MAX_TIME = 1L << 58;

    /** The last of the priorities among simultaneous events; 0 is the first. */
    public static final int MAX_PRIORITY = 7;

    private static final int PRIORITY_BITS = 3;

    /** The most events in the front; beyond it the later half moves to the ladder. */
    static final int FRONT_CAPACITY = 64;

    /** The front wanders through its array and is moved back when it meets the end, about once in 200 insertions. */
    private static final int FRONT_LENGTH = 4 * FRONT_CAPACITY;

    private final long[] keys = new long[FRONT_LENGTH];
    private final int[] payloads = new int[FRONT_LENGTH];
    private int head;
    private int tail;
    private long frontLimit = Ladder.NO_LIMIT;
    private final Ladder ladder = new Ladder();

    /**
     * Schedules an event.
     *
     * @param timeMicros from 0 to {@link #MAX_TIME}; it may lie before events already removed
     * @param priority from 0 to {@link #MAX_PRIORITY}
     * @param payload any non-negative number
     * @throws IllegalArgumentException if an argument is out of range
     */
    public void schedule(long timeMicros, int priority, int payload) {
        if (timeMicros < 0 || timeMicros > MAX_TIME || (priority & ~MAX_PRIORITY) != 0 || payload < 0) {
            throw outOfRange(timeMicros, priority, payload);
        }
        long key = key(timeMicros, priority);
        if (key >= frontLimit) {
            ladder.add(key, payload);
            return;
        }
        if (tail - head == FRONT_CAPACITY) {
            spill();
            schedule(timeMicros, priority, payload);
            return;
        }
        if (tail == FRONT_LENGTH) {
            moveBack();
        }
        insert(key, payload);
    }

    public boolean isEmpty() {
        return head == tail;
    }

    public int size() {
        return tail - head + ladder.size();
    }

    /** Returns the time of the earliest event in microseconds, or {@link SimTime#NEVER} if there is none. */
    public long nextTime() {
        return head == tail ? SimTime.NEVER : time(keys[head]);
    }

    /**
     * Removes the earliest event and returns its payload; ask for its time before, with {@link #nextTime()}.
     *
     * @throws IllegalStateException if the calendar is empty
     */
    public int pop() {
        if (head == tail) {
            throw new IllegalStateException("The calendar is empty");
        }
        int payload = payloads[head++];
        if (head == tail) {
            refill();
        }
        return payload;
    }

    /** Removes all events and keeps the memory. */
    public void clear() {
        head = 0;
        tail = 0;
        ladder.clear();
        frontLimit = Ladder.NO_LIMIT;
    }

    /** Inserts behind all events with an equal or smaller key. */
    private void insert(long key, int payload) {
        int i = tail++;
        while (i > head && keys[i - 1] > key) {
            keys[i] = keys[i - 1];
            payloads[i] = payloads[i - 1];
            i--;
        }
        keys[i] = key;
        payloads[i] = payload;
    }

    private void moveBack() {
        int size = tail - head;
        System.arraycopy(keys, head, keys, 0, size);
        System.arraycopy(payloads, head, payloads, 0, size);
        head = 0;
        tail = size;
    }

    private void spill() {
        int middle = head + FRONT_CAPACITY / 2;
        ladder.push(keys, payloads, middle, tail);
        tail = middle;
        frontLimit = ladder.limit();
    }

    private void refill() {
        head = 0;
        tail = ladder.pull(keys, payloads);
        sort(tail);
        frontLimit = ladder.limit();
    }

    /** Sorts the first {@code size} events of the front, equal keys keeping their order. */
    private void sort(int size) {
        tail = Math.min(size, 1);
        while (tail < size) {
            insert(keys[tail], payloads[tail]);
        }
    }

    private static long key(long timeMicros, int priority) {
        return (timeMicros << PRIORITY_BITS) | priority;
    }

    private static long time(long key) {
        return key >> PRIORITY_BITS;
    }

    private static IllegalArgumentException outOfRange(long timeMicros, int priority, int payload) {
        return new IllegalArgumentException("An event needs a time from 0 to " + MAX_TIME + " µs, a priority from 0 to "
                + MAX_PRIORITY + " and a payload of at least 0, not " + timeMicros + " µs, " + priority + " and "
                + payload);
    }
}
