package org.kouan.port.staffing;

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
    private long overtimeMicros;
    private long breaks;
    private long lateBreaks;
    private long latestMicros;
    private long moves;
    private long calls;

    PoolBook() {
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
        overtimeMicros = 0;
        breaks = 0;
        lateBreaks = 0;
        latestMicros = 0;
        moves = 0;
        calls = 0;
    }

    void changed(OfficerState from, OfficerState to, long now) {
        inState[from.ordinal()].change(-1, now);
        inState[to.ordinal()].change(1, now);
    }

    void shortfall(int desks, long now) {
        shortfall.change(desks - shortfall.value(), now);
    }

    /** Somebody whose duty has ended at some time has worked until now. */
    void worked(long dutyEnds, long now) {
        overtimeMicros += Math.max(0, now - Math.max(dutyEnds, countFrom));
    }

    void breakTaken(long lateMicros) {
        breaks++;
        if (lateMicros > 0) {
            lateBreaks++;
            latestMicros = Math.max(latestMicros, lateMicros);
        }
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
            if (state != OfficerState.OFF && state != OfficerState.CALLED) {
                sum += micros(state, now);
            }
        }
        return sum;
    }

    /** Desk-microseconds that were wanted while no officer had the desk open. */
    public long shortfallMicros(long now) {
        return shortfall.until(now) - shortfallBefore;
    }

    /** Officer-microseconds at desks after the end of the officer's shift. */
    public long overtimeMicros() {
        return overtimeMicros;
    }

    /** Breaks begun. */
    public long breaks() {
        return breaks;
    }

    /** Breaks that began later than the longest stretch allows, as the inspection under way was finished first. */
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

    /** Officer-microseconds that lanes have lent: from the order until they have the officer or another for him. */
    public long lentMicros(long now) {
        return lending.until(now) - lendingBefore;
    }

    /** Reserves called. */
    public long calls() {
        return calls;
    }
}
