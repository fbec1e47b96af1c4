package org.kouan.port.audit;

import org.jspecify.annotations.Nullable;
import org.kouan.scenario.LaneSpec.EGate;

/** Who joins a queue may, and who leaves it unserved stood in it. */
final class QueueRules {
    private final DayBooks day;
    private final RoomRules rooms;

    QueueRules(DayBooks day, RoomRules rooms) {
        this.day = day;
        this.rooms = rooms;
    }

    void joined(Who who, int laneIndex) {
        LaneBook lane = day.lanes.get(laneIndex);
        @Nullable EGate rejectedBy = day.lately.rejectedBy(who, lane);
        if (rejectedBy != null) {
            day.units.rejected(who, lane.stage, day.now());
        } else if (!lane.mayJoin(who)) {
            day.add(Rule.PLACE, who, "joins " + day.findings.lane(laneIndex) + ", not for its class");
        }
        day.units.visits(who, day.now());
        lane.join(who, rejectedBy != null && rejectedBy.rejectedFirst());
        rooms.joined(lane);
    }

    void taking(int laneIndex, int classIndex, boolean on) {
        day.lanes.get(laneIndex).setTakesAsGuest(classIndex, on);
    }

    void balked(Who who, int laneIndex) {
        LaneBook lane = day.lanes.get(laneIndex);
        if (lane.sharedQueue && lane.busy() + lane.waiting() < lane.open()) {
            day.add(Rule.IDLE_DESK, who, "balks at " + day.findings.lane(laneIndex) + " beside an idle desk");
        }
    }

    void changedQueue(Who who, int fromLaneIndex, int laneIndex) {
        LaneBook from = day.lanes.get(fromLaneIndex);
        LaneBook lane = day.lanes.get(laneIndex);
        if (!waits(who, from, "changes queues")) {
            return;
        }
        if (lane.stage != from.stage || !lane.mayJoin(who)) {
            day.add(Rule.PLACE, who, "changes to " + day.findings.lane(laneIndex) + ", not for its class or stage");
        }
        from.goesToOther(who, lane);
    }

    void gaveUp(Who who, int laneIndex) {
        LaneBook lane = day.lanes.get(laneIndex);
        if (waits(who, lane, "gives up")) {
            long wait = day.now() - lane.take(who).since;
            day.units.visitEnds(who, day.now());
            if (day.counts()) {
                lane.sums.gaveUp(wait);
            }
        }
    }

    void struck(Who who, int laneIndex, int passageIndex) {
        LaneBook home = day.lanes.get(laneIndex);
        LaneBook passage = day.lanes.get(passageIndex);
        if (passage.stage != home.stage || !passage.takes(day.className(who))) {
            day.add(
                    Rule.PLACE,
                    who,
                    "is struck and goes to " + day.findings.lane(passageIndex) + ", not for its class or stage");
        }
        if (waits(who, home, "is struck")) {
            home.strikes(who, home.take(who).since);
            passage.awaits(who);
        }
    }

    private boolean waits(Who who, LaneBook lane, String does) {
        boolean waits = lane.isWaiting(who);
        if (!waits) {
            day.add(Rule.PLACE, who, does + " at " + day.findings.lane(lane.index) + " without waiting there");
        }
        return waits;
    }
}
