package org.kouan.port.lane;

import java.util.List;
import java.util.function.ToIntFunction;

/** The lines of a lane that has one a desk: each a lane of its own, with one desk. */
public final class Lines {
    private final Lane[] lanes;

    public Lines(List<Lane> lanes) {
        this.lanes = lanes.toArray(Lane[]::new);
    }

    /**
     * The line with the fewest units, the one at the desk included, of those whose desk is in order if any is; the first
     * of equals.
     */
    Lane shortest() {
        Lane best = lanes[0];
        for (Lane lane : lanes) {
            boolean fewer = lane.presentInLine() < best.presentInLine();
            if (lane.hasOpenDesk() == best.hasOpenDesk() ? fewer : lane.hasOpenDesk()) {
                best = lane;
            }
        }
        return best;
    }

    Lane[] lanes() {
        return lanes;
    }

    /** Adds up something over all lines. */
    int sum(ToIntFunction<Lane> ofLine) {
        int sum = 0;
        for (Lane lane : lanes) {
            sum += ofLine.applyAsInt(lane);
        }
        return sum;
    }

    int open() {
        return sum(lane -> lane.desks().open());
    }
}
