package org.kouan.planning.fifo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kouan.engine.SimTime;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;
import org.kouan.result.ResultLayout.TargetInfo;

/** The cheapest plan of one known day, lane by lane, where everybody whom a target protects must begin in time. */
public final class FifoExact {
    private final PlanSpace space;
    private final LaneClock clock;
    private final List<TargetInfo> targets;
    private final LaneDay[] lanes;

    FifoExact(PlanSpace space, LaneClock clock, List<TargetInfo> targets, LaneDay[] lanes) {
        this.space = space;
        this.clock = clock;
        this.targets = targets;
        this.lanes = lanes;
    }

    /**
     * What is known of a lane.
     *
     * @param desks the cheapest that were found, by interval
     * @param isProved whether every cheaper plan was ruled out
     */
    public record Settled(int[] desks, boolean isProved) {}

    /**
     * Looks for cheaper desks of a lane than those that are known to keep every target.
     *
     * @param mostWays gives up when more must be kept in mind
     */
    public Settled settle(int lane, int[] known, int mostWays) {
        PlannedLane of = space.lanes().get(lane);
        ExactLane exact = new ExactLane(
                lanes[lane], clock, due(lanes[lane]), of.fewest(), of.most(), rest(of, clock.cells()), mostWays);
        try {
            Optional<int[]> cheaper = exact.cheaperThan(Arrays.stream(known).sum());
            return new Settled(cheaper.orElse(known), true);
        } catch (ExactLane.TooManyWaysException tooMany) {
            return new Settled(known, false);
        }
    }

    private long[] due(LaneDay day) {
        long[] due = new long[day.size()];
        Arrays.fill(due, SimTime.NEVER);
        for (int target = 0; target < targets.size(); target++) {
            long[] ofTarget = Windows.due(day, target, targets.get(target).limitMicros());
            Arrays.setAll(due, n -> Math.min(due[n], ofTarget[n]));
        }
        return due;
    }

    /**
     * By interval, how many desks it and all after it have at least; nothing after the last. What windows require tells
     * nothing of that: a desk that finishes after it was to close works beyond the plan.
     */
    static int[] rest(PlannedLane lane, int intervals) {
        int[] rest = new int[intervals + 1];
        for (int from = intervals - 1; from >= 0; from--) {
            rest[from] = lane.fewest(from) + rest[from + 1];
        }
        return rest;
    }
}
