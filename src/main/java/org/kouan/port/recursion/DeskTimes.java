package org.kouan.port.recursion;

import java.util.Arrays;
import org.kouan.engine.SimTime;
import org.kouan.engine.TimeOutOfReachException;

/**
 * When each desk of a lane is free again, of those that are open or finishing: a time that has passed says that it is
 * idle. They stand in order of time.
 */
final class DeskTimes {
    private static final int INITIAL_PLACES = 16;
    /** Before every time of a run. */
    private static final long ALWAYS = -1;

    /*
     * The earliest comes last, so that a desk that begins with a unit only passes those that are free before it is. Place
     * 0 is no desk: it ends every search, and is the earliest when there are no desks.
     */
    private long[] free = new long[INITIAL_PLACES];
    private int desks;
    private long lastEnd;

    /** No desks. */
    void reset() {
        desks = 0;
        free[0] = SimTime.NEVER;
        lastEnd = 0;
    }

    /** Desks that are open or finishing. */
    int desks() {
        return desks;
    }

    /** When the first of them is free, or was; {@link SimTime#NEVER} without desks. */
    long earliest() {
        return free[desks];
    }

    /** When the last inspection ends that has begun. */
    long lastEnd() {
        return lastEnd;
    }

    /**
     * The desk that is free first begins with an inspection, and is free again at a time.
     *
     * @throws TimeOutOfReachException if that is beyond the latest time of an event
     */
    void begin(long until) {
        long[] times = free;
        int place = desks;
        while (times[place - 1] <= until) {
            times[place] = times[place - 1];
            place--;
        }
        times[place] = until;
        if (place == 1 && until > lastEnd) { // only the last of all desks to be free can be
            TimeOutOfReachException.check(until);
            lastEnd = until;
        }
    }

    /** Another desk opens, and is idle. */
    void open() {
        desks++;
        if (desks == free.length) {
            free = Arrays.copyOf(free, 2 * desks);
        }
        free[desks] = ALWAYS;
    }

    /** The desk that is free first closes. */
    void closeEarliest() {
        desks--;
    }

    /** Desks that are free at a time. */
    int freeAt(long time) {
        int busy = desks;
        while (busy > 0 && free[busy] <= time) {
            busy--;
        }
        return desks - busy;
    }

    /** Desks that are not free before a time. */
    int busyAt(long time) {
        int busy = desks;
        while (free[busy] < time) {
            busy--;
        }
        return busy;
    }

    /** How long desks are busy after a time, added up. */
    long busyMicrosAfter(long time) {
        long sum = 0;
        for (int desk = busyAt(time); desk > 0; desk--) {
            sum += free[desk] - time;
        }
        return sum;
    }
}
