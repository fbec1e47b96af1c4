package org.kouan.port.policy;

import java.util.List;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicySpec;

/**
 * The lane with the fewest units, waiting or in inspection, per open desk; of equals the first in the order of the
 * scenario, or any at random. Lanes without an open desk come last, those with the fewest units first.
 */
final class ShortestQueue implements WhichLane {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHICH_LANE,
            "shortest-queue",
            "The lane with the fewest units per open desk.",
            List.of(AmongEquals.PARAMETER));

    private final AmongEquals equals;

    ShortestQueue(PolicySpec spec) {
        equals = new AmongEquals(spec);
    }

    @Override
    public int choose(LaneView[] eligible, RandomStream draw) {
        int best = 0;
        for (int i = 1; i < eligible.length; i++) {
            if (isShorter(eligible[i], eligible[best])) {
                best = i;
            }
        }
        if (!equals.isRandom()) {
            return best;
        }
        LaneView shortest = eligible[best];
        return equals.choose(eligible.length, best, i -> !isShorter(shortest, eligible[i]), draw);
    }

    private static boolean isShorter(LaneView a, LaneView b) {
        if (a.openDesks() == 0 || b.openDesks() == 0) {
            return a.openDesks() == b.openDesks() ? present(a) < present(b) : a.openDesks() > 0;
        }
        return present(a) * b.openDesks() < present(b) * a.openDesks();
    }

    private static long present(LaneView lane) {
        return (long) lane.queueLength() + lane.inBusyDesks();
    }
}
