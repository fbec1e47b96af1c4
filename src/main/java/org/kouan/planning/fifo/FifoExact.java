package org.kouan.planning.fifo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kouan.engine.SimTime;
import org.kouan.planning.bound.Requirement;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;
import org.kouan.result.ResultLayout.TargetInfo;

/** The cheapest plan of one known day, lane by lane, where everybody whom a target protects must begin in time. */
public final class FifoExact {
    private final PlanSpace space;
    private final LaneClock clock;
    private final List<TargetInfo> targets;
    private final LaneDay[] lanes;
    private final List<Requirement> required;

    FifoExact(PlanSpace space, LaneClock clock, List<TargetInfo> targets, LaneDay[] lanes, List<Requirement> required) {
        this.space = space;
        this.clock = clock;
        this.targets = targets;
        this.lanes = lanes;
        this.required = required;
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
        ExactLane exact =
                new ExactLane(lanes[lane], clock, due(lanes[lane]), of.fewest(), of.most(), rest(required.get(lane), of), mostWays);
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

    /** By interval, how many desks it and all after it have at least; nothing after the last. */
    static int[] rest(Requirement requirement, PlannedLane lane) {
        int intervals = requirement.intervals();
        int[] rest = new int[intervals + 1];
        for (int from = intervals - 1; from >= 0; from--) {
            rest[from] = lane.fewest(from) + rest[from + 1];
            for (int to = from + 1; to <= intervals; to++) {
                rest[from] = Math.max(rest[from], requirement.least(from, to) + rest[to]);
            }
        }
        return rest;
    }
}
