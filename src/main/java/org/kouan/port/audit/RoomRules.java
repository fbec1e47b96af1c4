package org.kouan.port.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kouan.port.core.ModelObserver;
import org.kouan.scenario.Room;
import org.kouan.scenario.StageSpec;

/** A stage holds no more than it has room for, and who waits before it comes in when it is the first. */
final class RoomRules {
    private final DayBooks day;
    /** By stage: who waits before it, first come first. */
    private final List<Deque<Who>> before = new ArrayList<>();

    private final List<Optional<Room>> rooms;

    RoomRules(DayBooks day) {
        this.day = day;
        rooms = day.scenario.stages().stream().map(StageSpec::room).toList();
        day.scenario.stages().forEach(stage -> before.add(new ArrayDeque<>()));
    }

    void reset() {
        before.forEach(Deque::clear);
    }

    /** Somebody has joined a lane. */
    void joined(LaneBook lane) {
        Optional<Room> room = rooms.get(lane.stage);
        if (room.isPresent()) {
            check(lane.stage, room.get());
        }
    }

    private void check(int stage, Room room) {
        int inside = 0;
        for (LaneBook lane : day.lanes) {
            inside += lane.stage == stage ? lane.inside() : 0;
        }
        if (inside > room.units()) {
            day.findings.add(Rule.ROOM, day.now(), stageName(stage), inside + " units, and room for " + room.units());
        }
    }

    private String stageName(int stage) {
        return "stage " + day.scenario.stages().get(stage).name();
    }

    void blocked(Who who, int stage, int laneIndex) {
        before.get(stage).add(who);
        who.beforeRoom = true;
        day.units.visits(who, day.now());
        if (laneIndex != ModelObserver.NOWHERE) {
            day.lanes.get(laneIndex).blocks();
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
        who.beforeRoom = false;
        day.units.visitEnds(who, day.now());
        if (laneIndex != ModelObserver.NOWHERE) {
            day.lanes.get(laneIndex).unblocks();
        }
    }

    /** It waits before a full stage or before the port no more. */
    void shutOut(Who who) {
        before.forEach(waiting -> waiting.remove(who));
        who.beforeRoom = false;
        day.units.visitEnds(who, day.now());
    }
}
