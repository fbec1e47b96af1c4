package org.kouan.planning.fifo;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.kouan.engine.SimTime;
import org.kouan.result.ResultLayout.TargetInfo;

/**
 * The work of a lane that must be begun within windows of the day so that a target is kept: of those who come in a window
 * and whose limit ends in it. In order of arrival whoever stands before somebody must begin no later.
 */
final class Windows {
    private static final double EXACT = 1e-9;

    private final LaneClock clock;
    private final int nodes;
    private final int beyond;
    private final int desks;
    /** By day and node: the work of all who come before it; of all whose limit ends by it. */
    private final double[][] comeBefore;

    private final double[][] dueBy;
    /** The same, without what may still be under way at the node. */
    private final double[][] doneBy;

    /**
     * @param target whom it protects
     * @param allowance how long each may wait, in microseconds
     * @param desks the most that are ever open
     */
    Windows(List<LaneDay> days, LaneClock clock, int target, long allowance, int desks) {
        this.clock = clock;
        this.desks = desks;
        boolean stays = clock.end(clock.cells() - 1) == SimTime.NEVER;
        beyond = stays ? (int) (allowance / clock.step()) + 2 : 0;
        nodes = clock.cells() + beyond + 1;
        comeBefore = new double[days.size()][];
        dueBy = new double[days.size()][];
        doneBy = new double[days.size()][];
        for (int day = 0; day < days.size(); day++) {
            fill(day, days.get(day), target, allowance);
        }
    }

    private void fill(int number, LaneDay day, int target, long allowance) {
        double step = (double) clock.step();
        long[] due = due(day, target, allowance);
        double[] come = new double[nodes];
        double[] dueWork = new double[nodes];
        for (int n = 0; n < day.size() && due[n] != SimTime.NEVER; n++) {
            double work = day.busy()[n] / step;
            add(come, firstFrom(day.joined()[n] + 1), work);
            add(dueWork, firstFrom(due[n]), work);
        }
        Arrays.parallelPrefix(come, Double::sum);
        Arrays.parallelPrefix(dueWork, Double::sum);
        comeBefore[number] = come;
        dueBy[number] = dueWork;
        double[] done = new double[nodes];
        Arrays.setAll(done, node -> dueWork[node] - underWay(day, due, clock.begin(node)) / step);
        doneBy[number] = done;
    }

    /**
     * The most work, of those whose limit ends by a time, that may be done after it: all of those who may begin right then,
     * and of the others as many as there are desks.
     */
    private double underWay(LaneDay day, long[] due, long time) {
        double all = 0;
        long longest = 0;
        for (long busy : day.busy()) {
            longest = Math.max(longest, busy);
        }
        PriorityQueue<Long> parts = new PriorityQueue<>();
        for (int n = firstAfter(due, time) - 1; n >= 0 && due[n] + longest > time; n--) {
            long part = due[n] + day.busy()[n] - time;
            if (due[n] == time) {
                all += day.busy()[n];
            } else if (part > 0) {
                parts.add(part);
                if (parts.size() > desks) {
                    parts.remove();
                }
            }
        }
        for (long part : parts) {
            all += part;
        }
        return all;
    }

    /** The first whose limit ends after a time. */
    private static int firstAfter(long[] due, long time) {
        int low = 0;
        int high = due.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (due[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(double[] byNode, int node, double work) {
        if (node < nodes) {
            byNode[node] += work;
        }
    }

    /** The first node at or after a time. */
    private int firstFrom(long time) {
        long step = clock.step();
        return (int) Math.max(0, Math.min(nodes, Math.floorDiv(time - clock.begin(0) + step - 1, step)));
    }

    /** By when each must begin: whoever stands before somebody whom the target protects no later than that one. */
    static long[] due(LaneDay day, int target, long allowance) {
        long[] due = new long[day.size()];
        long next = SimTime.NEVER;
        for (int n = day.size() - 1; n >= 0; n--) {
            if (day.isProtected(n, target)) {
                next = Math.min(next, day.joined()[n] + allowance);
            }
            due[n] = next;
        }
        return due;
    }

    /** Begins and ends of windows: 0 up to before this number. */
    int nodes() {
        return nodes;
    }

    /** Intervals after the last in which limits may end. */
    int beyond() {
        return beyond;
    }

    /**
     * The work of a window on all but so many days of the sample, those with the most.
     *
     * @param strict leaves out what may still be under way when the window ends
     */
    double work(int from, int to, int days, boolean strict) {
        double[] work = new double[comeBefore.length];
        for (int day = 0; day < work.length; day++) {
            work[day] = (strict ? doneBy : dueBy)[day][to] - comeBefore[day][from];
        }
        Arrays.sort(work);
        return work[Math.max(0, work.length - 1 - days)];
    }

    /** How many days of so many may miss a target; half of them where it is no rule of days for everyone. */
    static int spared(TargetInfo target, int days) {
        boolean ofDays = target.judgedOnDays() && target.share() >= 1;
        return ofDays ? (int) Math.floor((1 - target.days()) * days + EXACT) : days / 2;
    }
}
