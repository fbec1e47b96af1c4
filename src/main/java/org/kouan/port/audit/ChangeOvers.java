package org.kouan.port.audit;

import org.kouan.engine.SimTime;

/** Desks of a lane that change over, all for the same time: so the one that begins first is ready first. */
final class ChangeOvers {
    private static final int INITIAL_DESKS = 8;

    private final long micros;
    /** When they are ready: a ring of a power of two, in order. */
    private long[] ready = new long[INITIAL_DESKS];

    private int first;
    private int desks;

    ChangeOvers(long micros) {
        this.micros = micros;
    }

    void clear() {
        desks = 0;
    }

    /** Whether they take any time. */
    boolean takeTime() {
        return micros > 0;
    }

    int desks() {
        return desks;
    }

    /** When the next desk is ready; {@link SimTime#NEVER} when none changes over. */
    long next() {
        return desks == 0 ? SimTime.NEVER : ready[first];
    }

    /** A desk begins to. Returns when it will be ready. */
    long begin(long now) {
        if (desks == ready.length) {
            long[] more = new long[2 * desks];
            for (int i = 0; i < desks; i++) {
                more[i] = ready[at(i)];
            }
            ready = more;
            first = 0;
        }
        ready[at(desks)] = now + micros;
        desks++;
        return now + micros;
    }

    /** One that began now does not change over after all, if there still is one. */
    void undo(long now) {
        if (desks > 0 && ready[at(desks - 1)] == now + micros) {
            desks--;
        }
    }

    /** Those are idle that are ready by now. */
    void end(long now) {
        while (desks > 0 && ready[first] <= now) {
            first = at(1);
            desks--;
        }
    }

    private int at(int place) {
        return (first + place) & (ready.length - 1);
    }
}
