package org.kouan.port.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kouan.scenario.LaneSpec.EGate;

/** The event before the one that is told, if it is one in whose light that is seen. */
final class Lately {
    /**
     * What has happened.
     *
     * @param inspected whom; null when an inspection was broken off
     */
    private record Event(LaneBook lane, @Nullable Who inspected) {}

    private @Nullable Event last;
    private @Nullable Event told;

    /** Another event is told. */
    void next() {
        last = told;
        told = null;
    }

    /** What is told is that somebody was inspected there. */
    void inspected(Who who, LaneBook lane) {
        told = new Event(lane, who);
    }

    /** What is told is that an inspection was broken off there. */
    void brokenOff(LaneBook lane) {
        told = new Event(lane, null);
    }

    boolean brokenOffAt(LaneBook lane) {
        return last != null && last.lane() == lane && last.inspected() == null;
    }

    /** The e-gates that have just inspected somebody, and send it to a lane. */
    Optional<EGate> rejectedBy(Who who, LaneBook to) {
        return last != null && who.equals(last.inspected())
                ? last.lane().spec.eGate().filter(gate -> gate.rejectedTo().equals(to.spec.name()))
                : Optional.empty();
    }
}
