package org.kouan.port.staffing;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kouan.stats.Area;

/** What is counted of a pool of officers during a replication. */
public final class PoolBook {
    private final Area[] inState = new Area[OfficerState.values().length];
    private final long[] before = new long[inState.length];
    private long countFrom;
    private final Area shortfall = new Area();
    private final Area lending = new Area();
    private long shortfallBefore;
    private long lendingBefore;
    private long lent;
    private final Area reservesOnDuty = new Area();
    private long reservesBefore;
    private long overtimeMicros;
    private long paidOvertimeMicros;
    private final long rosteredMicros;
    /** When breaks were needed that the plan has no room for. */
    private final long[] leftOut;

    private long breaks;
    private long missedBreaks;
    private long lostMicros;
    private long mostOnBreak;
    private long lastChange;
    private long lateBreaks;
    private long latestMicros;
    private long moves;
    private long calls;

    /** @param plan null when nobody is to rest */
    PoolBook(PoolDesign design, @Nullable BreakPlan plan) {
        rosteredMicros = design.teams().stream()
                .mapToLong(team -> team.officers() * team.paidMicros())
                .sum();
        leftOut = plan == null
                ? new long[0]
                : IntStream.range(0, design.officers())
                        .boxed()
                        .flatMap(officer -> plan.leftOut(officer).stream())
                        .mapToLong(Long::longValue)
                        .toArray();
        for (int i = 0; i < inState.length; i++) {
            inState[i] = new Area();
        }
    }

    void reset() {
        for (Area area : inState) {
            area.reset();
        }
        shortfall.reset();
        lending.reset();
        reservesOnDuty.reset();
        count(0);
    }

    /** Counts from now on: at the start, and again at the end of the warm-up. */
    public void count(long now) {
        countFrom = now;
        for (int i = 0; i < inState.length; i++) {
            before[i] = inState[i].until(now);
        }
        shortfallBefore = shortfall.until(now);
        lendingBefore = lending.until(now);
        lent = 0;
        reservesBefore = reservesOnDuty.until(now);
        overtimeMicros = 0;
        paidOvertimeMicros = 0;
        missedBreaks = 0;
        lostMicros = 0;
        mostOnBreak = 0;
        lastChange = now;
        breaks = 0;
        lateBreaks = 0;
        latestMicros = 0;
        moves = 0;
        calls = 0;
    }

    /** An officer is about to do something else. */
    void changed(Officer officer, OfficerState to, long now) {
        if (officer.state.isOnDuty() && !to.isOnDuty()) {
            worked(officer, now);
        }
        if (now > lastChange) {
            // In one instant some come back and others go; what counts is how many are away when all have.
            mostOnBreak = mostOnBreak(now);
            lastChange = now;
        }
        inState[officer.state.ordinal()].change(-1, now);
        inState[to.ordinal()].change(1, now);
        if (officer.team.reserve() && officer.state.isOnDuty() != to.isOnDuty()) {
            reservesOnDuty.change(to.isOnDuty() ? 1 : -1, now);
        }
    }

    void shortfall(int desks, long now) {
        shortfall.change(desks - shortfall.value(), now);
    }

    /** Somebody has been on duty until now, perhaps beyond the end of the shift. */
    void worked(Officer officer, long now) {
        long overtime = Math.max(0, now - Math.max(officer.dutyEnds, countFrom));
        overtimeMicros += overtime;
        paidOvertimeMicros += officer.team.reserve() ? 0 : overtime;
    }

    void breakTaken(long lateMicros, long lost) {
        breaks++;
        lostMicros += lost;
        if (lateMicros > 0) {
            lateBreaks++;
            latestMicros = Math.max(latestMicros, lateMicros);
        }
    }

    void breakMissed() {
        missedBreaks++;
    }

    void lends(long now) {
        lent++;
        lending.change(1, now);
    }

    void hasBack(long now) {
        lending.change(-1, now);
    }

    void moved() {
        moves++;
    }

    void called() {
        calls++;
    }

    /** Officer-microseconds in a state. */
    public long micros(OfficerState state, long now) {
        return inState[state.ordinal()].until(now) - before[state.ordinal()];
    }

    /** Officer-microseconds on duty: in any state but off and called. */
    public long dutyMicros(long now) {
        long sum = 0;
        for (OfficerState state : OfficerState.values()) {
            if (state.isOnDuty()) {
                sum += micros(state, now);
            }
        }
        return sum;
    }

    /**
     * Officer-microseconds that are paid: every shift of the roster that begins on a date of the run and overlaps it, whole,
     * breaks included; overtime; and of reserves the time from when they are there until they go. Standing by at home is
     * not paid.
     */
    public long paidMicros(long now) {
        return rosteredMicros + paidOvertimeMicros + reservesOnDuty.until(now) - reservesBefore;
    }

    /** Desk-microseconds that were wanted while no officer had the desk open. */
    public long shortfallMicros(long now) {
        return shortfall.until(now) - shortfallBefore;
    }

    /** Officer-microseconds on duty after the end of the officer's shift. */
    public long overtimeMicros() {
        return overtimeMicros;
    }

    /** Breaks begun. */
    public long breaks() {
        return breaks;
    }

    /** Breaks that were missed: the officer was busy until they were over, or the plan has no room for them. */
    public long missedBreaks(long now) {
        long missed = missedBreaks;
        for (long time : leftOut) {
            missed += time >= countFrom && time < now ? 1 : 0;
        }
        return missed;
    }

    /** Officer-microseconds of breaks that were lost, since they began late and ended as planned. */
    public long lostMicros() {
        return lostMicros;
    }

    /** The most officers who were on a break at once. */
    public long mostOnBreak(long now) {
        return now > lastChange ? Math.max(mostOnBreak, inState[OfficerState.ON_BREAK.ordinal()].value()) : mostOnBreak;
    }

    /** Breaks that began after more than the longest stretch at desks. */
    public long lateBreaks() {
        return lateBreaks;
    }

    /** How late the latest break was; 0 if none was. */
    public long latestBreakMicros() {
        return latestMicros;
    }

    /** Officers sent to a lane of another stage. */
    public long moves() {
        return moves;
    }

    /** Officers lent to other lanes. */
    public long lent() {
        return lent;
    }

    /** Officer-microseconds that lanes have lent: from the order until they have the officer or another instead. */
    public long lentMicros(long now) {
        return lending.until(now) - lendingBefore;
    }

    /** Reserves called. */
    public long calls() {
        return calls;
    }
}
