package org.kouan.port.policy;

import java.util.List;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * The first lane in order of preference with a free desk; without one, the first with an open desk whose queue is
 * shorter than the threshold; without one, the most preferred lane with an open desk, else the most preferred. Lanes
 * that are not named come last, in the order of the scenario.
 */
final class Preference implements WhichLane {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHICH_LANE,
            "preference",
            "The most preferred lane with a free desk, overflowing to the next when its queue is long.",
            List.of(
                    Parameter.required("order", Type.LANES, "Lanes, most preferred first."),
                    Parameter.required(
                            "overflow-at",
                            Type.COUNT,
                            "A queue of this length sends arrivals to the next lane in the order.")));

    private final int[] rankOfLane;
    private final int overflowAt;

    Preference(PolicySpec spec, PolicyContext context) {
        rankOfLane = context.ranks(spec.names("order"), context.lanes());
        overflowAt = spec.count("overflow-at");
    }

    @Override
    public int choose(LaneView[] eligible, RandomStream draw) {
        int free = -1;
        int shortEnough = -1;
        int open = -1;
        int any = 0;
        for (int i = 0; i < eligible.length; i++) {
            LaneView lane = eligible[i];
            any = preferred(eligible, i, any);
            if (lane.openDesks() > 0) {
                open = preferred(eligible, i, open);
                if (lane.hasFreeDesk()) {
                    free = preferred(eligible, i, free);
                }
                if (lane.queueLength() < overflowAt) {
                    shortEnough = preferred(eligible, i, shortEnough);
                }
            }
        }
        if (free >= 0) {
            return free;
        }
        if (shortEnough >= 0) {
            return shortEnough;
        }
        return open >= 0 ? open : any;
    }

    private int preferred(LaneView[] eligible, int candidate, int best) {
        boolean better = best < 0 || rankOfLane[eligible[candidate].index()] < rankOfLane[eligible[best].index()];
        return better ? candidate : best;
    }
}
