package org.kouan.port;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plain lanes whose desks serve each other's queues, or one for itself. When a unit goes to a desk it is known when that
 * will be free again; a desk matters again when somebody waits whom it serves, so that is looked at late: when somebody
 * comes, or the clock has something to count. The first to be free takes whoever is next for it; of desks that are free at
 * the same instant, the one whose inspection began first, as their events would come in that order.
 *
 * <p>Invariant whenever it has caught up: no desk is idle while somebody waits whom it serves. So the desk that takes
 * somebody from a queue was busy until then, and that is when the inspection begins.
 */
final class LaneGroup {
    private final PlainLane[] lanes;
    private final Cohorts cohorts;
    /** Units in all queues. */
    private int waiting;
    /** Desks of all lanes that close when they are done with their units. */
    private int closing;

    /** The number of the inspection that begins next. */
    private long nextInspection;

    LaneGroup(PlainLane[] lanes, Cohorts cohorts) {
        this.lanes = lanes;
        this.cohorts = cohorts;
    }

    void reset() {
        waiting = 0;
        closing = 0;
        nextInspection = 0;
        for (PlainLane lane : lanes) {
            lane.reset();
        }
    }

    /** Ends of inspections and change-overs that have begun: so many events they would be. */
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

    /** A unit comes to one of the lanes. */
    void arrive(PlainLane lane, long cohort, long drawn, long now) {
        catchUp(now);
        PlainLane free = lane.withFreeDesk(now);
        if (free == null) {
            lane.join(cohort, drawn, now);
            waiting++;
        } else {
            lane.statistics().taken(0);
            begin(free, cohort, drawn, now, now);
        }
    }

    /** Whoever waits goes to the desks that become free until a time, the time itself among it. */
    void catchUp(long time) {
        if (closing > 0) {
            closeUntil(time);
        }
        while (waiting > 0) {
            PlainLane next = nextToTake(time);
            if (next == null) {
                return;
            }
            take(next, next.desks().earliest());
        }
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

    private @Nullable PlainLane nextToTake(long time) {
        PlainLane next = null;
        for (PlainLane lane : lanes) {
            if (lane.desks().earliest() <= time
                    && lane.nextQueue() != null
                    && (next == null || lane.desks().isBefore(next.desks()))) {
                next = lane;
            }
        }
        return next;
    }

    /** The desk of a lane that is free first takes whoever is next for it; somebody must wait. */
    private void take(PlainLane desk, long now) {
        PlainLane queue = Objects.requireNonNull(desk.nextQueue());
        long cohort = queue.cohortOfFirst();
        long drawn = queue.drawnOfFirst();
        long joined = queue.joinedOfFirst();
        queue.takeFirst(now);
        waiting--;
        begin(desk, cohort, drawn, joined, now);
    }

    private void begin(PlainLane desk, long cohort, long drawn, long joined, long now) {
        long end = desk.begin(nextInspection++, drawn, now);
        cohorts.served(cohort, joined, now, end);
    }

    /** A lane follows its plan from now on, before anything else that happens now. */
    void followPlan(PlainLane lane, long now) {
        lane.followPlan(now);
        countClosing();
        while (lane.desks().earliest() < now && lane.nextQueue() != null) {
            take(lane, now);
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
