package org.kouan.port.policy;

import org.kouan.random.RandomStream;

/** Which lane does this arrival join? */
public interface WhichLane {
    /**
     * Chooses among the lanes that serve the unit's class, of which there are at least two.
     *
     * @param eligible in the order of the scenario
     * @param draw the unit's own random numbers for this choice, the same under every policy
     * @return a position in {@code eligible}
     */
    int choose(LaneView[] eligible, RandomStream draw);
}
