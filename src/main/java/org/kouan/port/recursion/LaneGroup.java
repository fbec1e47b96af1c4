package org.kouan.port.recursion;

import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.lane.StageStarts;

/**
 * Plain lanes whose desks serve each other's queues, or one for itself. When a unit goes to a desk it is known when that
 * will be free again; a desk matters again when somebody waits whom it serves, so that is looked at late: when somebody
 * comes, or the clock has something to count. Who begins in an instant is decided last in it, as {@link StageStarts} has
 * it; with one lane that is the next unit, whenever it is decided.
 *
 * <p>Invariant whenever it has caught up: no desk is idle while somebody waits whom it serves, but for an instant in which
 * that is still to be decided. So the desk that takes somebody from a queue was busy until then, and that is when the
 * inspection begins.
 */
public final class LaneGroup {
    private final PlainLane[] lanes;
    private final Cohorts cohorts;
    /** Units in all queues. */
    private int waiting;
    /** Desks of all lanes that close when they are done with their units. */
    private int closing;

    /** Whether lanes depend on each other, so that it is decided at the end of an instant who begins. */
    private final boolean connected;
    /** An instant at whose end that is still to be decided; {@link SimTime#NEVER} when there is none. */
    private long undecided;

    public LaneGroup(PlainLane[] lanes, Cohorts cohorts) {
        this.lanes = lanes;
        this.cohorts = cohorts;
        connected = lanes.length > 1;
    }

    void reset() {
        waiting = 0;
        closing = 0;
        undecided = SimTime.NEVER;
        for (PlainLane lane : lanes) {
            lane.reset();
        }
    }

    /** Ends of inspections and change-overs that have begun: the number of events that they would be. */
    long events() {
        long events = 0;
        for (PlainLane lane : lanes) {
            events += lane.events();
        }
        return events;
    }

    /** When the last of them ends. */
    long lastEnd() {
        long last = 0;
        for (PlainLane lane : lanes) {
            last = Math.max(last, lane.desks().lastEnd());
        }
        return last;
    }

    /** Counts from now on. */
    void count(long now) {
        for (PlainLane lane : lanes) {
            lane.count(now);
        }
    }

    /**
     * A unit comes to one of the lanes.
     *
     * @param alone whether nobody else comes to the port in the same instant after it
     */
    void arrive(PlainLane lane, long cohort, long drawn, boolean alone, long now) {
        if (connected) {
            arriveAmongOthers(lane, cohort, drawn, alone, now);
            return;
        }
        catchUp(now);
        arrive(lane, lane.desks().earliest() <= now ? lane : null, cohort, drawn, now);
    }

    private void arrive(PlainLane lane, @Nullable PlainLane free, long cohort, long drawn, long now) {
        if (free == null) {
            lane.join(cohort, drawn, now);
            waiting++;
        } else {
            lane.statistics().taken(0);
            begin(free, cohort, drawn, now, now);
        }
    }

    private void arriveAmongOthers(PlainLane lane, long cohort, long drawn, boolean alone, long now) {
        if (closing > 0) {
            closeUntil(now);
        }
        long next = decideBefore(now);
        if (alone && next > now) {
            arrive(lane, lane.withFreeDesk(now), cohort, drawn, now);
        } else {
            arrive(lane, null, cohort, drawn, now);
            undecided = now;
        }
    }

    /** Those who wait go to the desks that become free until a time, the time itself included. */
    void catchUp(long time) {
        if (closing > 0) {
            closeUntil(time);
        }
        if (connected) {
            decideBefore(time + 1);
        } else {
            PlainLane only = lanes[0];
            while (waiting > 0 && only.desks().earliest() <= time) {
                take(only, only, only.desks().earliest());
            }
        }
    }

    /** Decides who begins in all instants before a time. Returns in which that is to be decided next. */
    private long decideBefore(long time) {
        long next = nextDecision();
        while (next < time) {
            decide(next);
            next = nextDecision();
        }
        return next;
    }

    private long nextDecision() {
        return waiting == 0 || undecided != SimTime.NEVER ? undecided : nextTake();
    }

    /** The next instant in which a desk is free that serves somebody who waits. */
    private long nextTake() {
        long next = SimTime.NEVER;
        for (PlainLane lane : lanes) {
            if (lane.desks().earliest() < next && lane.isWanted()) {
                next = lane.desks().earliest();
            }
        }
        return next;
    }

    /** Decides who begins in an instant, and again where inspections of no length end in it. */
    private void decide(long now) {
        undecided = SimTime.NEVER;
        do {
            int free = 0;
            PlainLane last = lanes[0];
            for (PlainLane lane : lanes) {
                if (lane.countFree(now) > 0) {
                    free += lane.free();
                    last = lane;
                }
            }
            if (free == 1) {
                fillOne(last, now);
            } else {
                while (fillOwn(now) || helpFirst(now) || helpWhenIdle(now)) {
                    // as long as anybody begins
                }
            }
        } while (waiting > 0 && nextTake() <= now);
    }

    /** The only desk that is free takes the unit that is next for it. */
    private void fillOne(PlainLane lane, long now) {
        PlainLane first = lane.helpedFirst();
        PlainLane own = first == null ? lane.served() : first;
        PlainLane queue = own == null ? lane.helpedWhenIdle() : own;
        if (queue != null) {
            take(lane, queue, now);
        }
    }

    private boolean fillOwn(long now) {
        boolean any = false;
        for (PlainLane lane : lanes) {
            while (lane.free() > 0 && lane.served() != null) {
                lane.takesFree();
                take(lane, lane, now);
                any = true;
            }
        }
        return any;
    }

    private boolean helpFirst(long now) {
        boolean any = false;
        for (PlainLane lane : lanes) {
            PlainLane helped = lane.free() > 0 ? lane.helpedFirst() : null;
            while (helped != null) {
                lane.takesFree();
                take(lane, helped, now);
                any = true;
                helped = lane.free() > 0 ? lane.helpedFirst() : null;
            }
        }
        return any;
    }

    private boolean helpWhenIdle(long now) {
        boolean any = false;
        for (PlainLane lane : lanes) {
            PlainLane helped = lane.free() > 0 ? lane.helpedWhenIdle() : null;
            while (helped != null) {
                lane.takesFree();
                take(lane, helped, now);
                any = true;
                helped = lane.free() > 0 ? lane.helpedWhenIdle() : null;
            }
        }
        return any;
    }

    private void closeUntil(long time) {
        for (PlainLane lane : lanes) {
            lane.closeUntil(time);
        }
        countClosing();
    }

    private void countClosing() {
        closing = 0;
        for (PlainLane lane : lanes) {
            closing += lane.closing();
        }
    }

    /** The desk of a lane that is free first takes the next unit of a queue. */
    private void take(PlainLane desk, PlainLane queue, long now) {
        long cohort = queue.cohortOfFirst();
        long drawn = queue.drawnOfFirst();
        long joined = queue.joinedOfFirst();
        queue.takeFirst(now);
        waiting--;
        begin(desk, cohort, drawn, joined, now);
    }

    private void begin(PlainLane desk, long cohort, long drawn, long joined, long now) {
        long end = desk.begin(drawn, now);
        cohorts.served(cohort, joined, now, end);
    }

    /** A lane follows its plan from now on, before anything else that happens now. */
    void followPlan(PlainLane lane, long now) {
        lane.followPlan(now);
        countClosing();
        if (connected) {
            undecided = now;
            return;
        }
        while (waiting > 0 && lane.desks().earliest() < now) {
            take(lane, lane, now);
        }
    }

    /** All desks close for good, before anything else that happens now. */
    void closeForGood(long now) {
        for (PlainLane lane : lanes) {
            lane.setOpen(0, now);
        }
        countClosing();
    }

    /** The run is over: those who wait are not served. */
    void end(long end) {
        for (PlainLane lane : lanes) {
            while (lane.waiting() > 0) {
                cohorts.unfinished(lane.cohortOfFirst(), lane.joinedOfFirst(), end);
                lane.forgetFirst();
            }
        }
    }
}
