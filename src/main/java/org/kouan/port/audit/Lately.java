package org.kouan.port.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.scenario.LaneSpec.EGate;

/** What has happened in the light of which the event is seen that is told. */
final class Lately {
    private final Moment moment;
    private final List<LaneBook> lanes;
    /** Where an inspection was broken off in the event before the one that is told. */
    private @Nullable LaneBook last;

    private @Nullable LaneBook told;

    Lately(Moment moment, List<LaneBook> lanes) {
        this.moment = moment;
        this.lanes = lanes;
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
        who.inspectedAt = lane.index;
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
        int at = who.inspectedAt;
        who.inspectedAt = Who.NOWHERE;
        if (at == Who.NOWHERE || who.inspectedWhen != moment.micros) {
            return null;
        }
        EGate gate = lanes.get(at).gate;
        return gate != null && gate.rejectedTo().equals(to.spec.name()) ? gate : null;
    }
}
