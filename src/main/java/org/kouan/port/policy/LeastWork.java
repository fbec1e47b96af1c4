package org.kouan.port.policy;

import org.kouan.random.RandomStream;

/**
 * The first lane with a free desk; without one, the lane with the shortest {@linkplain LaneView#estimatedWaitMicros
 * estimated wait}. Unlike the shortest queue it knows that some classes take longer than others. Of equals, the first
 * in the order of the scenario; lanes without an open desk come last.
 */
final class LeastWork implements WhichLane {
    @Override
    public int choose(LaneView[] eligible, RandomStream draw) {
        int best = 0;
        for (int i = 0; i < eligible.length; i++) {
            if (eligible[i].hasFreeDesk()) {
                return i;
            }
            if (eligible[i].estimatedWaitMicros() < eligible[best].estimatedWaitMicros()) {
                best = i;
            }
        }
        return best;
    }
}
