package org.kouan.port.policy;

import org.kouan.random.RandomStream;

/** Any of the lanes with an open desk, each equally likely; any lane at all when none has one. */
final class RandomLane implements WhichLane {
    @Override
    public int choose(LaneView[] eligible, RandomStream draw) {
        int open = 0;
        for (LaneView lane : eligible) {
            open += lane.openDesks() > 0 ? 1 : 0;
        }
        if (open == 0) {
            return draw.nextInt(eligible.length);
        }
        int pick = draw.nextInt(open);
        for (int i = 0; i < eligible.length; i++) {
            if (eligible[i].openDesks() > 0 && pick-- == 0) {
                return i;
            }
        }
        throw new AssertionError("counted more open lanes than there are");
    }
}
