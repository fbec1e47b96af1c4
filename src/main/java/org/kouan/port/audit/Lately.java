package org.kouan.port.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kouan.scenario.LaneSpec.EGate;

/** What has happened in the light of which the event is seen that is told. */
final class Lately {
    /** Where an inspection was broken off in the event before the one that is told. */
    private @Nullable LaneBook last;

    private @Nullable LaneBook told;
    /** Who was inspected where in this instant, and has not joined another queue since. */
    private final Map<Who, LaneBook> inspected = new HashMap<>();

    /** Another event is told; time has passed since the one before, or not. */
    void next(boolean later) {
        last = told;
        told = null;
        if (later) {
            inspected.clear();
        }
    }

    /** What is told is that somebody was inspected there. */
    void inspected(Who who, LaneBook lane) {
        inspected.put(who, lane);
    }

    /** What is told is that an inspection was broken off there. */
    void brokenOff(LaneBook lane) {
        told = lane;
    }

    boolean brokenOffAt(LaneBook lane) {
        return last == lane;
    }

    /** The e-gates that have inspected somebody in this instant, and send it to a lane that it joins. */
    Optional<EGate> rejectedBy(Who who, LaneBook to) {
        LaneBook lane = inspected.remove(who);
        return lane == null
                ? Optional.empty()
                : lane.spec.eGate().filter(gate -> gate.rejectedTo().equals(to.spec.name()));
    }
}
