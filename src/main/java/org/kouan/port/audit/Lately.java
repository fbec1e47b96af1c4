package org.kouan.port.audit;

import org.jspecify.annotations.Nullable;
import org.kouan.scenario.LaneSpec.EGate;

/** What has happened in the light of which the event is seen that is told. */
final class Lately {
    private final Moment moment;
    /** Where an inspection was broken off in the event before the one that is told. */
    private @Nullable LaneBook last;

    private @Nullable LaneBook told;

    Lately(Moment moment) {
        this.moment = moment;
    }

    void reset() {
        last = null;
        told = null;
    }

    /** Another event is told. */
    void next() {
        last = told;
        told = null;
    }

    /** What is told is that somebody was inspected there. */
    void inspected(Who who, LaneBook lane) {
        who.inspectedAt = lane;
        who.inspectedWhen = moment.micros;
    }

    /** What is told is that an inspection was broken off there. */
    void brokenOff(LaneBook lane) {
        told = lane;
    }

    boolean brokenOffAt(LaneBook lane) {
        return last == lane;
    }

    /** The e-gates that have inspected somebody in this instant, and send it to a lane that it joins; null if none did. */
    @Nullable
    EGate rejectedBy(Who who, LaneBook to) {
        LaneBook lane = who.inspectedAt;
        who.inspectedAt = null;
        return lane != null
                        && lane.gate != null
                        && who.inspectedWhen == moment.micros
                        && lane.gate.rejectedTo().equals(to.spec.name())
                ? lane.gate
                : null;
    }
}
