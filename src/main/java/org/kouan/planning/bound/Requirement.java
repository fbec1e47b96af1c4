package org.kouan.planning.bound;

import java.util.Arrays;

/**
 * What must be done within windows of intervals, in desks times intervals: in the intervals from j up to before k at least
 * {@code least(j, k)}. Windows may end after the last interval, whose desks then stay open.
 */
public final class Requirement {
    /** What is added up in another order may differ by as much. */
    private static final double ROUNDING = 1e-9;

    private final int intervals;
    private final int nodes;
    private final int[] least;

    /**
     * Nothing is required yet.
     *
     * @param intervals of the day
     * @param beyond windows end at most so many intervals later
     */
    public Requirement(int intervals, int beyond) {
        this.intervals = intervals;
        nodes = intervals + beyond + 1;
        least = new int[nodes * nodes];
    }

    /** Requires so much more than nothing of a window: whole desks, since a plan has no others. */
    public void require(int from, int to, double desks) {
        int at = from * nodes + to;
        least[at] = Math.max(least[at], (int) Math.ceil(desks - ROUNDING));
    }

    /** Intervals of the day. */
    public int intervals() {
        return intervals;
    }

    /** Begins and ends of windows: 0 up to before this number. */
    public int nodes() {
        return nodes;
    }

    /** What a window requires. */
    public int least(int from, int to) {
        return least[from * nodes + to];
    }

    /** Whether desks fulfil it. */
    public boolean isMetBy(int[] desks) {
        int[] sums = sums(desks);
        for (int from = 0; from < intervals; from++) {
            for (int to = from + 1; to < nodes; to++) {
                if (sums[to] - sums[from] < least(from, to)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether desks of which those in one interval are one fewer fulfil it, when they do as they are. */
    public boolean isMetWithout(int[] desks, int interval) {
        int[] fewer = desks.clone();
        fewer[interval]--;
        return isMetBy(fewer);
    }

    private int[] sums(int[] desks) {
        int[] sums = new int[nodes];
        for (int i = 1; i < nodes; i++) {
            sums[i] = sums[i - 1] + desks[Math.min(i, intervals) - 1];
        }
        return sums;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Requirement same && intervals == same.intervals && Arrays.equals(least, same.least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }
}
