package org.kouan.port.lane;

import java.util.List;
import java.util.stream.IntStream;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.port.record.LastInQueue;

/** Those who wait at one lane, and what is counted of them. */
public final class Waiting {
    /**
     * What is counted.
     *
     * @param ofClass by class: whether waits at this stage count for it
     */
    public record Counted(boolean[] ofClass, LastInQueue lastInQueue) {}

    /** Those who stand in a queue, but not for an inspection that has yet to begin. */
    private static final int NO_WAIT = Units.BROKEN_OFF | Units.STRUCK;

    private final Units units;
    private final UnitDetails details;
    private final Queue queue;
    private final LaneStatistics statistics;
    private final boolean[] countedClass;
    private final boolean countsAll;
    private final LastInQueue lastInQueue;
    private LaneFeature.InQueue[] features = {};

    public Waiting(ModelCore core, WhoIsNext whoIsNext, LaneStatistics statistics, Counted counted) {
        units = core.units();
        details = core.details();
        queue = new Queue(units, whoIsNext);
        this.statistics = statistics;
        countedClass = counted.ofClass;
        countsAll = IntStream.range(0, countedClass.length).allMatch(c -> countedClass[c]);
        lastInQueue = counted.lastInQueue;
    }

    void reset() {
        queue.reset();
    }

    /** From now on features have something to do while units wait. */
    void with(List<LaneFeature.InQueue> ofLane) {
        features = ofLane.toArray(LaneFeature.InQueue[]::new);
    }

    public int length() {
        return queue.length();
    }

    /** Of those of some classes, the last in the queue; see {@link Queue#lastOf}. */
    int lastOf(boolean[] classes) {
        return queue.lastOf(classes);
    }

    /** A unit begins to wait, at the head of its line or at the end; also for an inspection that was broken off. */
    void join(int unit, boolean first, long now) {
        units.setJoinedMicros(unit, now);
        add(unit, first, now);
    }

    /** A unit that was struck waits again, at the head of its line; its row says since when, but for the passage. */
    void joinAgain(int unit, long now) {
        add(unit, true, now);
    }

    private void add(int unit, boolean first, long now) {
        if (first) {
            queue.addFirst(unit);
        } else {
            queue.addLast(unit);
        }
        statistics.joinedQueue(now);
        for (LaneFeature.InQueue feature : features) {
            feature.queued(unit, now);
        }
    }

    /**
     * The last in the queue, which has one line, of those who may go to another: all but those whose inspection was broken
     * off; {@link Units#NONE} when there are none.
     */
    int last() {
        return queue.last();
    }

    /** The first in the queue, which has one line, or {@link Units#NONE}; the others follow by {@link Units#next}. */
    public int first() {
        return queue.first();
    }

    /** Takes out a unit whose wait goes on in another queue. */
    public void leaveForOther(int unit, long now) {
        queue.remove(unit);
        statistics.leftQueue(now);
    }

    /** A unit comes from another queue, in which it has waited so far. */
    void comeFromOther(int unit, long now) {
        queue.addLast(unit);
        statistics.joinedQueue(now);
    }

    /** The unit that goes next; somebody must wait. */
    int next(long now) {
        return queue.next(now);
    }

    /** Takes out the unit that goes next; somebody must wait. */
    int takeNext(long now) {
        int unit = queue.removeNext(now);
        if (units.is(unit, NO_WAIT)) {
            statistics.leftQueue(now);
            return unit;
        }
        for (LaneFeature.InQueue feature : features) {
            feature.called(unit);
        }
        statistics.leftQueue(now);
        taken(unit, now);
        return unit;
    }

    /** A unit goes to a desk: its wait is over. */
    void taken(int unit, long now) {
        long wait = now - units.joinedMicros(unit);
        statistics.taken(wait);
        if (units.is(unit, Units.SAMPLED)) {
            lastInQueue.timed(unit, wait, true);
        }
        if (countsAll || countedClass[units.unitClass(unit)]) {
            units.addWaitedMicros(unit, wait);
        }
    }

    /** A unit leaves the queue because it is struck. Returns how long it has waited, which counts from now on. */
    long strike(int unit, long now) {
        remove(unit, now);
        long wait = now - units.joinedMicros(unit);
        count(unit, wait);
        return wait;
    }

    /** Adds to the waits that count for a unit what it has waited here, or takes it away again when below 0. */
    void count(int unit, long wait) {
        if (countedClass[units.unitClass(unit)]) {
            units.addWaitedMicros(unit, wait);
        }
    }

    private void remove(int unit, long now) {
        queue.remove(unit);
        statistics.leftQueue(now);
        for (LaneFeature.InQueue feature : features) {
            feature.leftQueue(unit);
        }
    }

    /** A unit gives up, and leaves the queue unserved. Returns how long it has waited. */
    long giveUp(int unit, long now) {
        remove(unit, now);
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
    public void addWaitsSoFar(long end) {
        while (queue.length() > 0) {
            int unit = queue.removeNext(end);
            if (units.is(unit, NO_WAIT)) {
                if (units.is(unit, Units.SAMPLED)) {
                    lastInQueue.timed(unit, details.waitedHere(unit), false);
                }
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
