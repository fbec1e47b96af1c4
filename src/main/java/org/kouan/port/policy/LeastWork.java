package org.kouan.port.policy;

import java.util.List;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicySpec;

/**
 * A lane with a free desk; without one, the lane with the shortest {@linkplain LaneView#estimatedWaitMicros estimated
 * wait}. Unlike the shortest queue it knows that some classes take longer than others. Of equals, the first in the order
 * of the scenario, or any at random; lanes without an open desk come last.
 */
final class LeastWork implements WhichLane {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHICH_LANE,
            "least-work",
            "A lane with a free desk, else the lane with the shortest estimated wait.",
            List.of(AmongEquals.PARAMETER));

    private static final long FREE = -1;

    private final AmongEquals equals;

    LeastWork(PolicySpec spec) {
        equals = new AmongEquals(spec);
    }

    @Override
    public int choose(LaneView[] eligible, RandomStream draw) {
        int best = 0;
        for (int i = 1; i < eligible.length; i++) {
            if (work(eligible[i]) < work(eligible[best])) {
                best = i;
            }
        }
        if (!equals.isRandom()) {
            return best;
        }
        long least = work(eligible[best]);
        return equals.choose(eligible.length, best, i -> work(eligible[i]) == least, draw);
    }

    private static long work(LaneView lane) {
        return lane.hasFreeDesk() ? FREE : lane.estimatedWaitMicros();
    }
}
