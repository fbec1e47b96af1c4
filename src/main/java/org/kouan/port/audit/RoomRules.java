package org.kouan.port.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.kouan.port.core.ModelObserver;
import org.kouan.scenario.Room;

/** A stage holds no more than it has room for, and who waits before it comes in when it is the first. */
final class RoomRules {
    private final DayBooks day;
    /** By stage: who waits before it, first come first. */
    private final List<Deque<Who>> before = new ArrayList<>();

    RoomRules(DayBooks day) {
        this.day = day;
        day.scenario.stages().forEach(stage -> before.add(new ArrayDeque<>()));
    }

    /** Somebody has joined a lane. */
    void joined(LaneBook lane) {
        day.scenario.stages().get(lane.stage).room().ifPresent(room -> check(lane.stage, room));
    }

    private void check(int stage, Room room) {
        int inside = day.lanes.stream()
                .filter(lane -> lane.stage == stage)
                .mapToInt(lane -> lane.waiting() + lane.atDesks() + lane.blocked)
                .sum();
        if (inside > room.units()) {
            day.findings.add(Rule.ROOM, day.now(), stageName(stage), inside + " units, and room for " + room.units());
        }
    }

    private String stageName(int stage) {
        return "stage " + day.scenario.stages().get(stage).name();
    }

    void blocked(Who who, int stage, int laneIndex) {
        before.get(stage).add(who);
        day.units.visits(who, day.now());
        if (laneIndex != ModelObserver.NOWHERE) {
            day.lanes.get(laneIndex).blocks(day.now());
        }
    }

    void unblocked(Who who, int stage, int laneIndex) {
        Who first = before.get(stage).peek();
        if (!who.equals(first)) {
            day.add(
                    Rule.ROOM,
                    who,
                    "comes into " + stageName(stage) + " before "
                            + (first == null ? "it waited for that" : day.findings.unit(first)));
        }
        before.get(stage).remove(who);
        day.units.visitEnds(who, day.now());
        if (laneIndex != ModelObserver.NOWHERE) {
            LaneBook lane = day.lanes.get(laneIndex);
            lane.blocked--;
            lane.changesOver(day.now());
        }
    }

    /** It waits before a full stage or before the port no more. */
    void shutOut(Who who) {
        before.forEach(waiting -> waiting.remove(who));
        day.units.visitEnds(who, day.now());
    }
}
