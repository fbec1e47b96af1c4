package org.kouan.port.policy;

import org.kouan.random.RandomStream;

/**
 * The lane with the fewest units, waiting or in inspection, per open desk; the first of equals in the order of the
 * scenario. Lanes without an open desk come last, the one with the fewest units first.
 */
final class ShortestQueue implements WhichLane {
    @Override
    public int choose(LaneView[] eligible, RandomStream draw) {
        int best = 0;
        for (int i = 1; i < eligible.length; i++) {
            if (isShorter(eligible[i], eligible[best])) {
                best = i;
            }
        }
        return best;
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
