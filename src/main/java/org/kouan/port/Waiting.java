package org.kouan.port;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kouan.port.policy.WhoIsNext;

/** Those who wait at one lane, and what is counted of them. */
final class Waiting {
    /**
     * What is counted.
     *
     * @param ofClass by class: whether waits at this stage count for it
     */
    record Counted(boolean[] ofClass, LastInQueue lastInQueue) {}

    private final Units units;
    private final Queue queue;
    private final LaneStatistics statistics;
    private final boolean[] countedClass;
    private final boolean countsAll;
    private final LastInQueue lastInQueue;
    private final @Nullable Impatient impatient;

    /** @param impatient null where everybody waits as long as it takes */
    Waiting(
            Units units,
            WhoIsNext whoIsNext,
            LaneStatistics statistics,
            Counted counted,
            @Nullable Impatient impatient) {
        this.units = units;
        queue = new Queue(units, whoIsNext);
        this.statistics = statistics;
        countedClass = counted.ofClass;
        countsAll = IntStream.range(0, countedClass.length).allMatch(c -> countedClass[c]);
        lastInQueue = counted.lastInQueue;
        this.impatient = impatient;
    }

    void reset() {
        queue.reset();
    }

    int length() {
        return queue.length();
    }

    /** Of those of some classes, the last in the queue; see {@link Queue#lastOf}. */
    int lastOf(boolean[] classes) {
        return queue.lastOf(classes);
    }

    /** A unit begins to wait, at the head of its line or at the end; also for an inspection that was broken off. */
    void join(int unit, boolean first, long now) {
        units.setJoinedMicros(unit, now);
        if (first) {
            queue.addFirst(unit);
        } else {
            queue.addLast(unit);
        }
        statistics.joinedQueue(now);
        if (impatient != null && !units.is(unit, Units.BROKEN_OFF)) {
            impatient.waits(unit, now);
        }
    }

    /** The unit that goes next; somebody must wait. */
    int next(long now) {
        return queue.next(now);
    }

    /** Takes out the unit that goes next; somebody must wait. */
    int takeNext(long now) {
        int unit = queue.removeNext(now);
        if (units.is(unit, Units.BROKEN_OFF)) {
            statistics.leftQueue(now);
            return unit;
        }
        if (impatient != null) {
            impatient.taken(unit);
        }
        long wait = now - units.joinedMicros(unit);
        statistics.leftQueue(now, wait);
        if (units.is(unit, Units.SAMPLED)) {
            lastInQueue.timed(unit, wait, true);
        }
        if (countsAll || countedClass[units.unitClass(unit)]) {
            units.addWaitedMicros(unit, wait);
        }
        return unit;
    }

    /** A unit gives up, and leaves the queue unserved. Returns how long it has waited. */
    long giveUp(int unit, long now) {
        queue.remove(unit);
        statistics.leftQueue(now);
        long wait = now - units.joinedMicros(unit);
        if (units.is(unit, Units.SAMPLED)) {
            lastInQueue.timed(unit, wait, false);
        }
        if (countedClass[units.unitClass(unit)]) {
            units.addWaitedMicros(unit, wait);
        }
        return wait;
    }

    /** Adds to their waits what they have waited here by the end of the run; nobody waits any more then. */
    void addWaitsSoFar(long end) {
        while (queue.length() > 0) {
            int unit = queue.removeNext(end);
            if (units.is(unit, Units.BROKEN_OFF)) {
                continue;
            }
            long wait = end - units.joinedMicros(unit);
            if (units.is(unit, Units.SAMPLED)) {
                lastInQueue.timed(unit, wait, false);
            }
            if (countedClass[units.unitClass(unit)]) {
                units.addWaitedMicros(unit, wait);
            }
        }
    }
}
