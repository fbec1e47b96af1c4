package org.kouan.port.lane;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Spans;
import org.kouan.port.policy.LaneView;
import org.kouan.port.policy.WhatOpens;
import org.kouan.port.staffing.StaffingPlan;

/**
 * The desks of one lane: alike, so they are counted, not kept one by one. As many are to be open as the plan says and
 * the opening policy adds. One that is to close while it is busy closes when its unit is done.
 */
public final class Desks {
    /**
     * What desks need.
     *
     * @param officersPerDesk may be less than 1 for e-gates
     * @param setUpMicros how long officers are on duty before a shift begins
     */
    public record Staffing(StaffingPlan plan, double officersPerDesk, long setUpMicros) {
        /** Time on duty of all officers before a shift that begins with a number of desks. */
        public double setUpOfficerMicros(int desks) {
            return desks * officersPerDesk * setUpMicros;
        }
    }

    private final Staffing staffing;
    private final WhatOpens whatOpens;
    private final LaneStatistics statistics;
    /** The officers without whom no desk opens, and how far they look ahead. */
    private @Nullable Staff staff;

    /** Whether one of them is there for several desks. */
    private boolean bank;

    private long leadMicros;

    /** Which desks are out of order; null when none ever is. */
    private @Nullable Condition condition;

    private int planned;
    /** Days on which nobody is on duty, whatever the plan says. */
    private Spans closedDays = new Spans.Builder().build();

    private boolean onDuty;
    private int extra;
    /** Ordered by the policy of the stage: whatever the plan is; and only up to the desks that the lane has, those of its plan included. */
    private int ordered;

    private int orderedAmong;
    private int most;
    /** Of both, those that the plan leaves room for, none while the lane is closed; who counts them. */
    private int orders;

    private @Nullable OrderCount orderCount;

    private boolean closed;
    /** How many things keep the lane closed, whatever the plan says. */
    private int shut;

    /** Desks that are to be open, those among them that are out of order. */
    private int wanted;

    private int open;
    private int busy;
    /** Busy desks that care for somebody who was struck by illness. */
    private int caring;
    /** Busy desks whose inspection has ended in this instant, and whose unit has yet to go on. */
    private int done;

    public Desks(Staffing staffing, WhatOpens whatOpens, LaneStatistics statistics) {
        this.staffing = staffing;
        this.whatOpens = whatOpens;
        this.statistics = statistics;
    }

    /** From now on desks are open only while an officer sits there. */
    void staffedBy(Staff officers, long lead) {
        staff = officers;
        bank = officers.isBank();
        leadMicros = lead;
    }

    /** The officers of a pool at this lane. */
    public interface Staff {
        /** A number of desks are wanted open, now and within the time that an officer needs to open one. */
        void want(int desks, int soon, long now);

        /** Desks that those who are there can keep open. */
        int desks();

        /** The plan has closed the lane. */
        void closedByPlan();

        /** Whether one of them is there for several desks. */
        boolean isBank();
    }

    /** Which desks are out of order. */
    public interface Condition {
        /** The number of desks that are to be open changes. Returns how many of them are out of order. */
        int among(int wanted, long now);

        /** How many of the first desks, up to a number, are out of order now. */
        int count(int wanted, long now);
    }

    /** Counts the desks that are ordered. */
    @FunctionalInterface
    public interface OrderCount {
        /** More of them are, or fewer. */
        void changed(int desks, long now);
    }

    /** From now on somebody counts the desks that are ordered. */
    public void orderedBy(OrderCount count) {
        orderCount = count;
    }

    /** On these days of the calendar no shift begins or goes on. */
    public void closedOn(Spans days) {
        closedDays = days;
    }

    /** From now on its desks break down. */
    public void breakDown(Condition ofDesks) {
        condition = ofDesks;
    }

    void reset() {
        whatOpens.reset();
        planned = 0;
        onDuty = false;
        extra = 0;
        ordered = 0;
        orderedAmong = 0;
        orders = 0;
        closed = false;
        shut = 0;
        wanted = 0;
        open = 0;
        busy = 0;
        caring = 0;
        done = 0;
    }

    /** Desks that the plan has open at a time. */
    public int planned(long micros) {
        return staffing.plan.desksAt(micros);
    }

    /** When the plan is to be looked at again, after now; {@link SimTime#NEVER} when it never changes. */
    public long nextPlanned(long now) {
        long next = staffing.plan.nextChange(now);
        long ahead = leadMicros == 0 ? next : staffing.plan.nextChange(now + leadMicros) - leadMicros;
        return Math.min(next, ahead);
    }

    public Staffing staffing() {
        return staffing;
    }

    double officersPerDesk() {
        return staffing.officersPerDesk;
    }

    /** Desks that are to be open, those among them that are out of order. */
    int wanted() {
        return wanted;
    }

    /** Desks that are to take the next unit; one that is closing is not among them. */
    int open() {
        return open;
    }

    /** Desks with a unit, or changing over to the next; those that are closing are among them. */
    public int busy() {
        return busy;
    }

    /** Desks that are busy and will be after this instant, as far as is known. */
    int stayBusy() {
        return busy - done;
    }

    /** One desk more, or less, whose inspection has ended in this instant, and whose unit has yet to go on. */
    void goesOn(int change) {
        done += change;
    }

    /** Whether a desk is open and idle; none is where something keeps the lane closed, though officers still sit there. */
    boolean hasFree() {
        return busy < open && shut == 0;
    }

    /** Whether a desk is open and idle that none of so many who wait will take in this instant. */
    boolean hasFreeBeyond(int waiting) {
        return hasFree() && waiting < open - busy;
    }

    /** How many desks are open and idle. */
    int free() {
        return hasFree() ? open - busy : 0;
    }

    /** The same after this instant, as far as is known. */
    int willBeFree() {
        return shut > 0 ? 0 : Math.max(0, open - stayBusy());
    }

    /** Whether something keeps the lane closed, whatever the plan says. */
    boolean isShut() {
        return shut > 0;
    }

    /**
     * Desks that a preempting unit may take: those that are open and do not care for somebody who was
     * struck, but none where the lane is kept closed.
     */
    int forPreempting() {
        return shut > 0 ? 0 : open - caring;
    }

    /** One desk more, or less, cares for somebody who was struck by illness. */
    void cares(int change) {
        caring += change;
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
        noteManned(now);
    }

    /** Follows the plan from now on. Returns whether another number of desks is open. */
    boolean followPlan(long now) {
        int before = planned;
        planned = staffing.plan.desksAt(now);
        setUp(now);
        if (before > 0 && planned == 0) {
            extra = 0;
            whatOpens.reset();
            if (staff != null) {
                staff.closedByPlan();
            }
        }
        return setOpen(now);
    }

    /**
     * Officers come ahead of their shift to set up, and are paid for it, whether or not a disturbance then keeps the lane
     * closed; they need no second set-up when it is over. On closed days of the calendar they do not come.
     */
    private void setUp(long now) {
        boolean before = onDuty;
        onDuty = planned > 0 && !closedDays.contains(now);
        if (onDuty && !before && staff == null) {
            statistics.setUp(staffing.setUpOfficerMicros(planned));
        }
    }

    /** Closes all for good; inspections under way are finished. Returns whether any was open. */
    boolean closeForGood(long now) {
        planned = 0;
        extra = 0;
        closed = true;
        return setOpen(now);
    }

    /** One thing more, or less, keeps the lane closed. Returns whether another number of desks is open. */
    boolean shut(boolean more, long now) {
        shut += more ? 1 : -1;
        setUp(now);
        return setOpen(now);
    }

    /** Whether more desks are to be open than are: shut, out of order, or without officers. */
    public boolean mayOpenMore() {
        return !closed && planned + (closedByPlan() ? 0 : extra + ordersBeside(planned)) > open;
    }

    /** Other desks are out of order than before. Returns whether another number is open. */
    boolean refresh(long now) {
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

    /** A number of desks are to be open beyond the plan and the opening policy. Returns whether another number is open. */
    boolean orderExtra(int desks, long now) {
        if (desks == ordered) {
            return false;
        }
        ordered = desks;
        return setOpen(now);
    }

    /** The same for desks that, with those of the plan, are at most a given number. */
    boolean orderExtra(int desks, int atMost, long now) {
        if (desks == orderedAmong && atMost == most) {
            return false;
        }
        orderedAmong = desks;
        most = atMost;
        return setOpen(now);
    }

    private int ordersBeside(int plan) {
        return ordered + Math.min(orderedAmong, Math.max(0, most - plan));
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

    private void countOrders(long now) {
        if (closed) {
            return;
        }
        int before = orders;
        orders = shut > 0 || closedByPlan() ? 0 : ordersBeside(planned);
        if (orderCount != null && orders != before) {
            orderCount.changed(orders - before, now);
        }
    }

    private boolean setOpen(long now) {
        countOrders(now);
        boolean planOnly = closed || closedByPlan();
        wanted = shut > 0 ? 0 : planned + (planOnly ? 0 : extra + orders);
        int inOrder = condition == null ? wanted : wanted - condition.among(wanted, now);
        if (staff != null) {
            int planAhead = staffing.plan.desksAt(now + leadMicros);
            int ahead = closed || shut > 0 ? 0 : planAhead + (planOnly ? 0 : extra + ordersBeside(planAhead));
            int inOrderAhead = condition == null ? ahead : ahead - condition.count(ahead, now);
            staff.want(inOrder, Math.max(inOrder, inOrderAhead), now);
            return officers(now);
        }
        boolean changes = setOpen(inOrder, now);
        noteManned(now);
        return changes;
    }

    /**
     * As many desks are open as the officers allow who stay there; where one is there for several desks, no more than are
     * wanted. Returns whether that is another number.
     */
    boolean officers(long now) {
        int can = Objects.requireNonNull(staff).desks();
        boolean changes = setOpen(bank ? Math.min(can, wanted - outOfOrder(now)) : can, now);
        noteManned(now);
        return changes;
    }

    private int outOfOrder(long now) {
        return condition == null ? 0 : condition.count(wanted, now);
    }

    /**
     * Where a plan alone opens desks, the officers of those out of order stay with the lane; where an officer is there
     * for several desks, they are, however many of them are open.
     */
    private void noteManned(long now) {
        if (bank || (condition != null && staff == null)) {
            int manned = bank ? Objects.requireNonNull(staff).desks() : wanted;
            statistics.manned(Math.max(manned, busy) - Math.max(open, busy), now);
        }
    }

    private boolean setOpen(int desks, long now) {
        if (desks == open) {
            return false;
        }
        statistics.staffed(now, Math.max(open, busy), Math.max(desks, busy));
        open = desks;
        return true;
    }
}
