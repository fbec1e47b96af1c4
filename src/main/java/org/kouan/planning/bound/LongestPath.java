package org.kouan.planning.bound;

import java.util.Arrays;
import java.util.Optional;

/**
 * The fewest desks that fulfil a requirement. With P(k) the desks of the intervals before k, every window asks for a
 * difference P(k) - P(j), and so do the fewest and the most desks of an interval; the least P(K) is the longest path from 0
 * to K, and whole. What lasts beyond the last interval is settled by trying all its numbers of desks.
 */
public final class LongestPath {
    private static final int UNREACHED = Integer.MIN_VALUE / 2;

    private final Requirement requirement;
    private final int[] fewest;
    private final int[] most;

    private LongestPath(Requirement requirement, int[] fewest, int[] most) {
        this.requirement = requirement;
        this.fewest = fewest.clone();
        this.most = most.clone();
    }

    /** The fewest desks in all, by interval, and few that close; empty when no desks within the limits will do. */
    public static Optional<int[]> of(Requirement requirement, int[] fewest, int[] most) {
        return new LongestPath(requirement, fewest, most).solve();
    }

    private Optional<int[]> solve() {
        int last = requirement.intervals() - 1;
        int[] best = null;
        for (int desks = fewest[last]; desks <= most[last]; desks++) {
            int[] plan = solve(desks);
            if (plan != null && (best == null || sum(plan) < sum(best))) {
                best = plan;
            }
            if (requirement.nodes() == requirement.intervals() + 1 && best != null) {
                break;
            }
        }
        return Optional.ofNullable(best).map(this::smoothed);
    }

    private static int sum(int[] plan) {
        return Arrays.stream(plan).sum();
    }

    /** With so many desks in the last interval, or more where nothing lasts beyond it; null when that cannot be. */
    private int @org.jspecify.annotations.Nullable [] solve(int lastDesks) {
        int intervals = requirement.intervals();
        boolean beyond = requirement.nodes() > intervals + 1;
        int[] path = new int[intervals + 1];
        Arrays.fill(path, UNREACHED);
        path[0] = 0;
        for (int round = 0; round <= intervals + 1; round++) {
            boolean changed = false;
            for (int to = 1; to <= intervals; to++) {
                int longest = path[to];
                for (int from = 0; from < to; from++) {
                    longest = Math.max(longest, path[from] + needed(from, to, lastDesks));
                }
                longest = Math.max(longest, path[to - 1] + least(to - 1, lastDesks, beyond));
                changed |= longest > path[to];
                path[to] = longest;
            }
            for (int to = intervals - 1; to >= 0; to--) {
                int back = path[to + 1] - (beyond && to == intervals - 1 ? lastDesks : most[to]);
                changed |= back > path[to];
                path[to] = Math.max(path[to], back);
            }
            if (path[0] > 0) {
                return null;
            }
            if (!changed) {
                int[] plan = new int[intervals];
                Arrays.setAll(plan, i -> path[i + 1] - path[i]);
                return plan;
            }
        }
        return null;
    }

    private int least(int interval, int lastDesks, boolean beyond) {
        return beyond && interval == fewest.length - 1 ? lastDesks : fewest[interval];
    }

    /** What a window asks for; of one that ends after the last interval, what is left for the intervals. */
    private int needed(int from, int to, int lastDesks) {
        int needed = requirement.least(from, to);
        if (to == requirement.intervals()) {
            for (int later = to + 1; later < requirement.nodes(); later++) {
                needed = Math.max(needed, requirement.least(from, later) - (later - to) * lastDesks);
            }
        }
        return needed;
    }

    /** As few desks close as moves of one desk from one interval to another achieve. */
    private int[] smoothed(int[] plan) {
        int[] best = plan.clone();
        boolean better = true;
        while (better) {
            better = false;
            for (int from = 0; from < best.length; from++) {
                for (int to = 0; to < best.length; to++) {
                    better |= from != to && move(best, from, to);
                }
            }
        }
        return best;
    }

    private boolean move(int[] plan, int from, int to) {
        if (plan[from] <= fewest[from] || plan[to] >= most[to]) {
            return false;
        }
        int before = roughness(plan);
        plan[from]--;
        plan[to]++;
        if (roughness(plan) < before && requirement.isMetBy(plan)) {
            return true;
        }
        plan[from]++;
        plan[to]--;
        return false;
    }

    /** Desks that close from one interval to the next, the steps up counted, too, so that ends of the day do not matter. */
    private static int roughness(int[] plan) {
        int rough = 0;
        for (int i = 1; i < plan.length; i++) {
            rough += Math.abs(plan[i] - plan[i - 1]);
        }
        return rough;
    }
}
