package org.kouan.port.staffing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;

/** The breaks of one officer, one after the other: by plan, or of a reserve after each longest stretch since the call. */
final class Rest {
    private final PoolDesign.@Nullable Breaks rule;
    private final long[] plannedFrom;
    private final long[] plannedTo;
    private final boolean reserve;
    private int next;
    private long from;
    private long to;
    private long dutyEnds;

    Rest(PoolDesign.@Nullable Breaks rule, List<BreakPlan.Planned> planned, boolean reserve) {
        this.rule = rule;
        this.reserve = reserve;
        plannedFrom = planned.stream().mapToLong(BreakPlan.Planned::from).toArray();
        plannedTo = planned.stream().mapToLong(BreakPlan.Planned::to).toArray();
    }

    /** All breaks by plan. */
    List<Roster.Span> planned() {
        return IntStream.range(0, plannedFrom.length)
                .mapToObj(i -> new Roster.Span(plannedFrom[i], plannedTo[i]))
                .toList();
    }

    void reset() {
        next = 0;
        from = SimTime.NEVER;
        to = SimTime.NEVER;
    }

    /** A duty begins, perhaps in the middle of a shift: what is over is left out. */
    void beginDuty(long now, long ends) {
        dutyEnds = ends;
        if (reserve) {
            after(now);
            return;
        }
        while (next < plannedFrom.length && plannedTo[next] <= now) {
            next++;
        }
        read();
    }

    /** The break that comes next, or is due, is taken or missed. */
    void done(long now) {
        if (reserve) {
            after(now);
        } else {
            next++;
            read();
        }
    }

    private void read() {
        boolean comes = next < plannedFrom.length && plannedFrom[next] < dutyEnds;
        from = comes ? plannedFrom[next] : SimTime.NEVER;
        to = comes ? plannedTo[next] : SimTime.NEVER;
    }

    private void after(long rested) {
        boolean comes = rule != null && dutyEnds - rested > rule.longestMicros();
        from = comes && rule != null ? rested + rule.longestMicros() : SimTime.NEVER;
        to = comes && rule != null ? Math.min(from + rule.lengthMicros(), dutyEnds) : SimTime.NEVER;
    }

    /** When the next break is to begin; {@link SimTime#NEVER} when there is none before the duty ends. */
    long from() {
        return from;
    }

    /** How long breaks are; 0 when there are none. */
    long lengthMicros() {
        return rule == null ? 0 : rule.lengthMicros();
    }

    /** Whether a break is to begin now, or to be under way. */
    boolean isDue(long now) {
        return from <= now && now < missedFrom();
    }

    /** From when on the break that has not begun is missed; never where it keeps its length. */
    long missedFrom() {
        return rule == null || rule.endsAsPlanned() ? to : SimTime.NEVER;
    }

    /** When a break that begins now ends; with the duty at the latest. */
    long end(long now) {
        return rule == null || rule.endsAsPlanned() ? to : Math.min(dutyEnds, Math.max(to, now + rule.lengthMicros()));
    }

    /** How much of the break that begins now is lost. */
    long lost(long now) {
        return to - from - (end(now) - now);
    }

    /** By how much the stretch that ends now is longer than it may be. */
    long late(long stretch) {
        return rule == null ? 0 : Math.max(0, stretch - rule.longestMicros());
    }
}
