package org.kouan.planning.fifo;

import java.util.Arrays;
import org.kouan.engine.SimTime;
import org.kouan.planning.plan.DayTable;

/**
 * What the waits of a lane come to, by target: in whole numbers, so that a sum that was changed here and there equals one
 * that was added up anew.
 */
final class Tally {
    private static final double MICROS_PER_MINUTE = 60e6;
    /** Whoever is not served exceeds the limit by so much more than the time spent waiting so far. */
    private static final long NOT_SERVED = 30 * 60_000_000L;
    /** The softer limit, as a part of the limit. */
    private static final double SOFTER = 0.6;

    private final long[] limits;
    private final long[] softer;
    private final long until;
    private final long[] late;
    private final long[] excess;
    private final long[] strain;

    /** @param until the end of the regular time */
    Tally(long[] limits, long until) {
        this.limits = limits.clone();
        softer = Arrays.stream(limits).map(limit -> Math.round(limit * SOFTER)).toArray();
        this.until = until;
        late = new long[limits.length];
        excess = new long[limits.length];
        strain = new long[limits.length];
    }

    void reset() {
        Arrays.fill(late, 0);
        Arrays.fill(excess, 0);
        Arrays.fill(strain, 0);
    }

    /** The same sums as another. */
    void copy(Tally other) {
        System.arraycopy(other.late, 0, late, 0, late.length);
        System.arraycopy(other.excess, 0, excess, 0, excess.length);
        System.arraycopy(other.strain, 0, strain, 0, strain.length);
    }

    /** Somebody begins to be inspected, or never does. */
    void add(LaneDay day, int traveller, long start) {
        count(day, traveller, start, 1);
    }

    /** Takes back that somebody does. */
    void remove(LaneDay day, int traveller, long start) {
        count(day, traveller, start, -1);
    }

    private void count(LaneDay day, int traveller, long start, int sign) {
        if (day.targets()[traveller] == 0) {
            return;
        }
        boolean served = start != SimTime.NEVER;
        long wait = served ? start - day.joined()[traveller] : Math.max(0, until - day.joined()[traveller]);
        for (int target = 0; target < limits.length; target++) {
            if (day.isProtected(traveller, target)) {
                long over = Math.max(0, wait - limits[target]);
                late[target] += over > 0 || !served ? sign : 0;
                excess[target] += sign * (served ? over : over + NOT_SERVED);
                strain[target] += sign * Math.max(0, wait - softer[target]);
            }
        }
    }

    /** How many wait too long, or are not served. */
    long late(int target) {
        return late[target];
    }

    /** Adds what it holds to a day of a table, on which so many arrived by target. */
    void addTo(DayTable table, int day, long[] arrived) {
        for (int target = 0; target < limits.length; target++) {
            table.add(
                    target,
                    day,
                    (double) arrived[target],
                    (double) late[target],
                    excess[target] / MICROS_PER_MINUTE,
                    strain[target] / MICROS_PER_MINUTE);
        }
    }
}
