package org.kouan.planning.fifo;

import java.util.Arrays;
import org.kouan.engine.SimTime;

/**
 * When everybody who comes to a lane begins to be inspected, by the recursion of start times: the first in the queue
 * begins as soon as fewer desks are busy than the plan has open. For one thread.
 *
 * <p>A change of the desks in one interval is followed only until the changed path and the path without it coincide: from
 * the first who is due within the interval until somebody begins at the same time on both, after the interval, and after
 * the ends of all who did not. Then the same desks are busy, and all who follow begin at the same times.
 */
final class FifoPath {
    private static final int INITIAL_PLACES = 256;

    private final LaneClock clock;
    private final int[] desks;
    private long[] starts = {};

    /** When busy desks become free, ascending, in the places from head on; those before it are of the last who began. */
    private long[] ends = new long[INITIAL_PLACES];

    private int head;
    private int tail;
    private int cell;
    private long followed;

    /** By interval: the first who begins in it or later, and the busy desks when that one was the next in the queue. */
    private final int[] firstOf;

    private final long[][] endsBefore;

    FifoPath(LaneClock clock) {
        this.clock = clock;
        desks = new int[clock.cells() + 1];
        firstOf = new int[clock.cells()];
        endsBefore = new long[clock.cells()][];
    }

    /** How many starts were computed so far. */
    long followed() {
        return followed;
    }

    /** When somebody begins by the plan of the last run; {@link SimTime#NEVER} for whoever is not served. */
    long start(int traveller) {
        return starts[traveller];
    }

    /** A whole day by a plan, desks by interval; adds what it comes to. */
    void run(LaneDay day, int[] plan, Tally tally) {
        System.arraycopy(plan, 0, desks, 0, plan.length);
        int size = day.size();
        if (starts.length < size) {
            starts = new long[size + size / 4];
        }
        head = 0;
        tail = 0;
        cell = 0;
        int reached = 0;
        long last = Long.MIN_VALUE;
        for (int n = 0; n < size; n++) {
            int before = head;
            long start = next(Math.max(day.joined()[n], last));
            while (reached < firstOf.length && start >= clock.begin(reached)) {
                firstOf[reached] = n;
                endsBefore[reached] = Arrays.copyOfRange(ends, before, tail);
                reached++;
            }
            starts[n] = start;
            tally.add(day, n, start);
            if (start != SimTime.NEVER) {
                occupy(start + day.busy()[n]);
            }
            last = start;
        }
        followed += size;
        Arrays.fill(firstOf, reached, firstOf.length, size);
    }

    /**
     * The same day with other desks in one interval, after {@link #run}.
     *
     * @param tally holds what the run came to, and then what it comes to with the change
     */
    void change(LaneDay day, int interval, int change, Tally tally) {
        int first = firstOf[interval];
        int size = day.size();
        if (first == size) {
            return;
        }
        desks[interval] += change;
        long[] busy = endsBefore[interval];
        head = 0;
        tail = busy.length;
        reserve(tail);
        System.arraycopy(busy, 0, ends, 0, tail);
        long last = first == 0 ? Long.MIN_VALUE : starts[first - 1];
        cell = clock.cellAt(Math.max(day.joined()[first], last));
        long endOfChange = clock.end(interval);
        long apartUntil = Long.MIN_VALUE;
        int n = first;
        for (; n < size; n++) {
            long start = next(Math.max(day.joined()[n], last));
            long without = starts[n];
            if (start != without) {
                tally.remove(day, n, without);
                tally.add(day, n, start);
                long later = Math.max(start, without);
                apartUntil = Math.max(apartUntil, later == SimTime.NEVER ? later : later + day.busy()[n]);
            } else if (start >= endOfChange && start >= apartUntil) {
                break;
            }
            if (start != SimTime.NEVER) {
                occupy(start + day.busy()[n]);
            }
            last = start;
        }
        followed += Math.min(n + 1, size) - first;
        desks[interval] -= change;
    }

    /** The first time from then on at which fewer desks are busy than open. */
    private long next(long from) {
        long time = from;
        while (time != SimTime.NEVER) {
            while (time >= clock.end(cell)) {
                cell++;
            }
            while (head < tail && ends[head] <= time) {
                head++;
            }
            int open = desks[cell];
            int busy = tail - head;
            if (busy < open) {
                return time;
            }
            long free = open > 0 ? ends[head + busy - open] : SimTime.NEVER;
            time = Math.min(free, clock.end(cell));
        }
        return SimTime.NEVER;
    }

    /** A desk is busy until then. */
    private void occupy(long until) {
        if (tail == ends.length) {
            int busy = tail - head;
            reserve(2 * busy);
            System.arraycopy(ends, head, ends, 0, busy);
            head = 0;
            tail = busy;
        }
        int place = tail++;
        while (place > head && ends[place - 1] > until) {
            ends[place] = ends[place - 1];
            place--;
        }
        ends[place] = until;
    }

    private void reserve(int places) {
        if (places >= ends.length) {
            ends = Arrays.copyOf(ends, 2 * places);
        }
    }
}
