package org.kouan.port.recursion;

import org.jspecify.annotations.Nullable;
import org.kouan.port.lane.Desks;
import org.kouan.port.lane.Inspection;
import org.kouan.port.lane.LaneStatistics;
import org.kouan.port.lane.Neighbours;

/** A plain lane: a queue in order of arrival before desks that follow a plan. See {@link PlainHall}. */
public final class PlainLane {
    private static final int INITIAL_PLACES = 64;

    private final Desks.Staffing staffing;
    private final long changeOverMicros;
    private final LaneStatistics statistics;
    private final Inspection inspection;
    private final DeskTimes desks = new DeskTimes();
    private int planned;
    private long inspections;
    /** Desks that close when they are done with their units. */
    private int closing;

    /** Desks that are free in the instant in which it is decided who begins, and have not begun. */
    private int free;

    private PlainLane[] helpsFirst = {};
    private PlainLane[] helpsIdle = {};
    private PlainLane[] helpers = {};

    /*
     * The queue is a ring of places, a power of two: for each unit when it came, how long its inspection was drawn, and
     * its cohort. Those who wait stand at the places from head on.
     */
    private long[] joined = new long[INITIAL_PLACES];
    private long[] drawn = new long[INITIAL_PLACES];
    private long[] cohort = new long[INITIAL_PLACES];
    private int head;
    private int waiting;

    public PlainLane(Desks.Staffing staffing, long changeOverMicros, LaneStatistics statistics, Inspection inspection) {
        this.staffing = staffing;
        this.changeOverMicros = changeOverMicros;
        this.statistics = statistics;
        this.inspection = inspection;
    }

    /** Connects the lane to others: see {@link Neighbours}. */
    public void connect(PlainLane[] first, PlainLane[] idle, PlainLane[] helping) {
        helpsFirst = first;
        helpsIdle = idle;
        helpers = helping;
    }

    void reset() {
        desks.reset();
        planned = 0;
        inspections = 0;
        closing = 0;
        head = 0;
        waiting = 0;
    }

    /** Counts from now on. */
    void count(long now) {
        statistics.startedBefore(desks.busyMicrosAfter(now));
    }

    LaneStatistics statistics() {
        return statistics;
    }

    DeskTimes desks() {
        return desks;
    }

    /** Ends of inspections, and of change-overs where there are such: the number of events that they would be. */
    long events() {
        return changeOverMicros == 0 ? inspections : 2 * inspections;
    }

    int closing() {
        return closing;
    }

    /** This lane if a desk of it is idle, else the first that helps it and has one, else null. */
    @Nullable
    PlainLane withFreeDesk(long now) {
        if (desks.earliest() <= now) {
            return this;
        }
        for (PlainLane helper : helpers) {
            if (helper.desks.earliest() <= now) {
                return helper;
            }
        }
        return null;
    }

    /** Whether anybody waits whom a desk here serves. */
    boolean isWanted() {
        return waiting > 0 || isWanted(helpsFirst) || isWanted(helpsIdle);
    }

    private static boolean isWanted(PlainLane[] helped) {
        for (PlainLane lane : helped) {
            if (lane.waiting > 0) {
                return true;
            }
        }
        return false;
    }

    /** In an instant in which it is decided who begins: counts the desks that are free. Returns how many. */
    int countFree(long now) {
        free = desks.earliest() <= now ? desks.freeAt(now) : 0;
        return free;
    }

    /** Desks that are free then and have not begun. */
    int free() {
        return free;
    }

    /** The lane that free desks here help before they serve their own and where somebody waits for them; else null. */
    @Nullable
    PlainLane helpedFirst() {
        return whoNeedsHelp(helpsFirst);
    }

    /** This lane, if free desks here serve somebody of their own; else null. */
    @Nullable
    PlainLane served() {
        return waiting > 0 && helpedFirst() == null ? this : null;
    }

    /** The lane that free desks here help when they idle and where somebody waits for them; else null. */
    @Nullable
    PlainLane helpedWhenIdle() {
        return whoNeedsHelp(helpsIdle);
    }

    private static @Nullable PlainLane whoNeedsHelp(PlainLane[] helped) {
        for (PlainLane lane : helped) {
            if (lane.waiting > lane.free) {
                return lane;
            }
        }
        return null;
    }

    /** A free desk begins then. */
    void takesFree() {
        free--;
    }

    /** The desk that is free first begins with an inspection. Returns when that ends. */
    long begin(long unitDrawn, long now) {
        long end = now + inspection.atDesk(unitDrawn);
        long free = end + changeOverMicros;
        desks.begin(free);
        statistics.started(now, free);
        inspections++;
        return end;
    }

    /** As many desks are to be open as the plan says. */
    void followPlan(long now) {
        int before = planned;
        planned = staffing.plan().desksAt(now);
        if (before == 0 && planned > 0) {
            statistics.setUp(staffing.setUpOfficerMicros(planned));
        }
        setOpen(planned, now);
    }

    /** The number of desks that are to be open changes; busy ones beyond it close when they are done. */
    void setOpen(int open, long now) {
        int stay = Math.max(open, desks.busyAt(now));
        statistics.staffed(now, desks.desks(), stay);
        while (desks.desks() > stay) {
            desks.closeEarliest();
        }
        while (desks.desks() < stay) {
            desks.open();
        }
        closing = stay - open;
    }

    /** Closes the desks that are too many and done until a time. */
    void closeUntil(long time) {
        while (closing > 0 && desks.earliest() <= time) {
            statistics.staffed(desks.earliest(), 1, 0);
            desks.closeEarliest();
            closing--;
        }
    }

    /** A unit joins the queue. */
    void join(long unitCohort, long unitDrawn, long now) {
        if (waiting == joined.length) {
            grow();
        }
        int place = (head + waiting) & (joined.length - 1);
        joined[place] = now;
        drawn[place] = unitDrawn;
        cohort[place] = unitCohort;
        waiting++;
        statistics.joinedQueue(now);
    }

    private void grow() {
        joined = twice(joined);
        drawn = twice(drawn);
        cohort = twice(cohort);
        head = 0;
    }

    /** A ring of twice as many places, its first in place 0. */
    private long[] twice(long[] ring) {
        long[] larger = new long[2 * ring.length];
        System.arraycopy(ring, head, larger, 0, ring.length - head);
        System.arraycopy(ring, 0, larger, ring.length - head, head);
        return larger;
    }

    int waiting() {
        return waiting;
    }

    /** When the first in the queue came. */
    long joinedOfFirst() {
        return joined[head];
    }

    /** How long the inspection of the first in the queue was drawn. */
    long drawnOfFirst() {
        return drawn[head];
    }

    /** The cohort of the first in the queue. */
    long cohortOfFirst() {
        return cohort[head];
    }

    /** The first in the queue goes to a desk. */
    void takeFirst(long now) {
        statistics.leftQueue(now);
        statistics.taken(now - joined[head]);
        forgetFirst();
    }

    /** The first in the queue is not followed any more. */
    void forgetFirst() {
        head = (head + 1) & (joined.length - 1);
        waiting--;
    }
}
