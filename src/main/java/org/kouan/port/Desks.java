package org.kouan.port;

import org.kouan.port.policy.LaneView;
import org.kouan.port.policy.WhatOpens;
import org.kouan.port.staffing.StaffingPlan;

/**
 * The desks of one lane: alike, so they are counted, not kept one by one. As many are to be open as the plan says and
 * the opening policy adds. One that is to close while it is busy closes when its unit is done.
 */
final class Desks {
    /**
     * What desks need.
     *
     * @param officersPerDesk may be less than 1 for e-gates
     * @param setUpMicros how long officers are on duty before a shift's first opening
     */
    record Staffing(StaffingPlan plan, double officersPerDesk, long setUpMicros) {}

    private final Staffing staffing;
    private final WhatOpens whatOpens;
    private final LaneStatistics statistics;

    private int planned;
    private int extra;
    private int open;
    private int busy;

    Desks(Staffing staffing, WhatOpens whatOpens, LaneStatistics statistics) {
        this.staffing = staffing;
        this.whatOpens = whatOpens;
        this.statistics = statistics;
    }

    void reset() {
        whatOpens.reset();
        planned = 0;
        extra = 0;
        open = 0;
        busy = 0;
    }

    StaffingPlan plan() {
        return staffing.plan;
    }

    double officersPerDesk() {
        return staffing.officersPerDesk;
    }

    /** Desks that are to take the next unit; one that is closing is not among them. */
    int open() {
        return open;
    }

    /** Desks with a unit, or changing over to the next; those that are closing are among them. */
    int busy() {
        return busy;
    }

    /** Whether a desk is open and idle. */
    boolean hasFree() {
        return busy < open;
    }

    /** A free desk begins with a unit. */
    void begin(long now) {
        busy++;
        statistics.deskBecameBusy(now);
    }

    /** Whether a desk that has finished with its unit stays open, and may take the next. */
    boolean mayGoOn() {
        return busy <= open;
    }

    /** A desk has finished with its unit and does not take another now: it closes when too many are open, else idles. */
    void finish(long now) {
        boolean closes = busy > open;
        busy--;
        statistics.deskBecameIdle(now, closes);
    }

    /** Follows the plan from now on. Returns whether another number of desks is open. */
    boolean followPlan(long now) {
        int before = planned;
        planned = staffing.plan.desksAt(now);
        if (before == 0 && planned > 0) {
            statistics.setUp(planned * staffing.officersPerDesk * staffing.setUpMicros);
        }
        if (before > 0 && planned == 0) {
            extra = 0;
            whatOpens.reset();
        }
        return setOpen(now);
    }

    /** Closes all for good; inspections under way are finished. Returns whether any was open. */
    boolean closeForGood(long now) {
        planned = 0;
        extra = 0;
        return setOpen(now);
    }

    /** Lets the opening policy look. Returns whether another number of desks is open. */
    boolean look(LaneView lane, long now) {
        if (closedByPlan()) {
            return false;
        }
        extra = whatOpens.extraDesks(lane, now);
        return setOpen(now);
    }

    /** When the opening policy wants to look again: not before the plan opens the lane again, when that has closed it. */
    long nextLook(long now) {
        long next = whatOpens.nextCheck(now);
        return closedByPlan() ? Math.max(next, staffing.plan.nextChange(now)) : next;
    }

    /** A lane that its plan never opens is a reserve, which only the policy opens. */
    private boolean closedByPlan() {
        return planned == 0 && staffing.plan.opensAtAll();
    }

    private boolean setOpen(long now) {
        int wanted = planned + extra;
        if (wanted == open) {
            return false;
        }
        statistics.staffed(now, Math.max(open, busy), Math.max(wanted, busy));
        open = wanted;
        return true;
    }
}
