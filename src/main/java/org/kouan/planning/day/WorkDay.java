package org.kouan.planning.day;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A day whose work is known by the minute, served in order of arrival by desks that change once a block of minutes: the
 * fewest desk-minutes that keep a largest wait, exactly. The wait at the end of a minute is how many whole minutes of the
 * plan it takes to work off what has come by then.
 *
 * <p>With S the work done and A the work that has come, waits are at most w if and only if S(t) is at least A(t - w) at the
 * end of every minute t: what is left then is no more than what came in the last w minutes. So of two ways to staff the
 * blocks so far, the one with fewer desk-minutes and no more work left is at least as good whatever comes, and for each
 * number of desk-minutes only the least work that can be left has to be kept. That makes the search exact, desks that idle
 * included. All numbers are whole.
 */
public final class WorkDay {
    private final long[] work;
    private final int block;
    private final int[] fewest;
    private final int[] most;
    private final long unit;

    /**
     * @param work that comes in each minute, in parts of a desk-minute
     * @param unit how many parts make up a desk-minute
     * @param block minutes in which desks stay the same
     * @param fewest desks by block
     * @param most desks by block
     */
    public WorkDay(long[] work, long unit, int block, int[] fewest, int[] most) {
        int blocks = (work.length + block - 1) / block;
        if (fewest.length != blocks || most.length != blocks) {
            throw new IllegalArgumentException("there are " + blocks + " blocks");
        }
        this.work = work.clone();
        this.unit = unit;
        this.block = block;
        this.fewest = fewest.clone();
        this.most = most.clone();
    }

    /**
     * A cheapest plan.
     *
     * @param deskMinutes in all
     * @param desks by block
     */
    public record Plan(int deskMinutes, int[] desks) {}

    /** A way to staff the blocks so far: what is left to do, the last desks, and the way before it. */
    private record Way(long left, int desks, @Nullable Way before) {}

    /** A cheapest plan whose waits are at most so many minutes, and which leaves nothing to do; empty when there is none. */
    public Optional<Plan> least(int wait) {
        long[] recent = recent(wait);
        TreeMap<Integer, Way> ways = new TreeMap<>();
        ways.put(0, new Way(0, 0, null));
        for (int number = 0; number < fewest.length; number++) {
            int from = number * block;
            int to = Math.min(work.length, from + block);
            TreeMap<Integer, Way> next = new TreeMap<>();
            for (var way : ways.entrySet()) {
                for (int desks = fewest[number]; desks <= most[number]; desks++) {
                    long left = after(way.getValue().left, from, to, desks, recent);
                    if (left >= 0) {
                        Way longer = new Way(left, desks, way.getValue());
                        next.merge(
                                way.getKey() + desks * (to - from),
                                longer,
                                (one, other) -> other.left < one.left ? other : one);
                    }
                }
            }
            ways = worthwhile(next);
        }
        return ways.entrySet().stream()
                .filter(way -> way.getValue().left == 0)
                .findFirst()
                .map(way -> new Plan(way.getKey(), desks(way.getValue())));
    }

    /** Without those that cost more and leave no less. */
    private static TreeMap<Integer, Way> worthwhile(TreeMap<Integer, Way> ways) {
        TreeMap<Integer, Way> kept = new TreeMap<>();
        long least = Long.MAX_VALUE;
        for (var way : ways.entrySet()) {
            if (way.getValue().left < least) {
                least = way.getValue().left;
                kept.put(way.getKey(), way.getValue());
            }
        }
        return kept;
    }

    private int[] desks(Way last) {
        int[] desks = new int[fewest.length];
        Way way = last;
        for (int number = desks.length - 1; number >= 0; number--) {
            desks[number] = way.desks;
            way = Objects.requireNonNull(way.before);
        }
        return desks;
    }

    /** The work that came in the last minutes up to the end of each. */
    private long[] recent(int wait) {
        long[] recent = new long[work.length];
        long sum = 0;
        for (int minute = 0; minute < work.length; minute++) {
            sum += work[minute] - (minute >= wait ? work[minute - wait] : 0);
            recent[minute] = wait == 0 ? 0 : sum;
        }
        return recent;
    }

    /** What is left after some minutes; -1 when somebody waits too long. */
    private long after(long before, int from, int to, int desks, long[] recent) {
        long left = before;
        for (int minute = from; minute < to; minute++) {
            left = Math.max(0, left + work[minute] - desks * unit);
            if (left > recent[minute]) {
                return -1;
            }
        }
        return left;
    }

    /** The least largest wait that any plan has: with the most desks all day; empty when they leave something to do. */
    public Optional<Integer> leastWait() {
        return largestWait(most);
    }

    /** The largest wait of a plan, in whole minutes; empty when it leaves something to do at the end. */
    public Optional<Integer> largestWait(int[] desks) {
        long left = 0;
        long[] done = new long[work.length];
        long[] come = new long[work.length];
        long allCome = 0;
        for (int minute = 0; minute < work.length; minute++) {
            allCome += work[minute];
            left = Math.max(0, left + work[minute] - desks[minute / block] * unit);
            come[minute] = allCome;
            done[minute] = allCome - left;
        }
        if (left > 0) {
            return Optional.empty();
        }
        int largest = 0;
        int end = 0;
        for (int minute = 0; minute < work.length; minute++) {
            end = Math.max(end, minute);
            while (done[end] < come[minute]) {
                end++;
            }
            largest = Math.max(largest, end - minute);
        }
        return Optional.of(largest);
    }

    /** Desk-minutes of a plan. */
    public int deskMinutes(int[] desks) {
        int minutes = 0;
        for (int number = 0; number < desks.length; number++) {
            minutes += desks[number] * (Math.min(work.length, (number + 1) * block) - number * block);
        }
        return minutes;
    }

    /** All work of the day, in desk-minutes. */
    public double deskMinutesOfWork() {
        return (double) Arrays.stream(work).sum() / unit;
    }
}
