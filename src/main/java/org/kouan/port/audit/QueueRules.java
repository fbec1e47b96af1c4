package org.kouan.port.audit;

import java.util.Optional;
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
        Optional<EGate> rejectedBy = day.lately.rejectedBy(who, lane);
        if (rejectedBy.isPresent()) {
            day.units.rejected(who, lane.stage, day.now());
        } else if (!mayJoin(who, lane)) {
            day.add(Rule.PLACE, who, "joins " + day.findings.lane(laneIndex) + ", not for its class");
        }
        day.units.visits(who, day.now());
        lane.join(who, day.now(), rejectedBy.map(EGate::rejectedFirst).orElse(false));
        rooms.joined(lane);
    }

    private boolean mayJoin(Who who, LaneBook lane) {
        return lane.guests.contains(who.classIndex()) || lane.spec.serves().contains(day.className(who));
    }

    void taking(int laneIndex, int classIndex, boolean on) {
        if (on) {
            day.lanes.get(laneIndex).guests.add(classIndex);
        } else {
            day.lanes.get(laneIndex).guests.remove(classIndex);
        }
    }

    void balked(Who who, int laneIndex) {
        LaneBook lane = day.lanes.get(laneIndex);
        if (lane.sharedQueue() && lane.busy() + lane.waiting() < lane.open) {
            day.add(Rule.IDLE_DESK, who, "balks at " + day.findings.lane(laneIndex) + " beside an idle desk");
        }
    }

    void changedQueue(Who who, int fromLaneIndex, int laneIndex) {
        LaneBook from = day.lanes.get(fromLaneIndex);
        LaneBook lane = day.lanes.get(laneIndex);
        if (!waits(who, from, "changes queues")) {
            return;
        }
        if (lane.stage != from.stage || !mayJoin(who, lane)) {
            day.add(Rule.PLACE, who, "changes to " + day.findings.lane(laneIndex) + ", not for its class or stage");
        }
        lane.comesFromOther(from.goesToOther(who, day.now()), day.now());
    }

    void gaveUp(Who who, int laneIndex) {
        LaneBook lane = day.lanes.get(laneIndex);
        if (waits(who, lane, "gives up")) {
            long wait = day.now() - lane.take(who).since();
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
            home.strikes(home.take(who), day.now());
            passage.awaits(who, day.now());
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
