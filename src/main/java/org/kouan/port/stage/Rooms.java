package org.kouan.port.stage;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kouan.clock.LocalClock;
import org.kouan.port.core.CannotGoOn;
import org.kouan.port.core.Exit;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Onward;
import org.kouan.port.core.Starts;
import org.kouan.port.core.Units;
import org.kouan.port.lane.Lane;

/**
 * The finite stages of a port: a unit whose next stage is full keeps its desk until there is room, first blocked first
 * in. When nothing is left to happen while units block each other in a circle, the run cannot go on, and says who waits
 * for whom.
 */
public final class Rooms implements Exit.Stages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Units units;
    private final Starts starts;
    private final List<Stage> stages;
    private final List<Lane> lanes;
    /** By stage; null where there is room for all. */
    private final @Nullable Room[] rooms;
    /** By lane: its stage. */
    private final int[] stageOfLane;

    private final List<String> stageNames;
    /** By lane of the model: its name, for messages. */
    private final List<String> laneNames;

    private final LocalClock clock;

    public Rooms(
            ModelCore core,
            List<Stage> stages,
            List<Lane> lanes,
            int[] stageOfLane,
            List<String> stageNames,
            List<String> laneNames,
            LocalClock clock) {
        units = core.units();
        starts = core.starts();
        this.stages = stages;
        this.lanes = lanes;
        this.stageOfLane = stageOfLane;
        this.stageNames = stageNames;
        this.laneNames = laneNames;
        this.clock = clock;
        rooms = stages.stream().map(Stage::room).toArray(Room[]::new);
    }

    /** Whether any stage is finite. */
    public boolean occur() {
        for (Room room : rooms) {
            if (room != null) {
                return true;
            }
        }
        return false;
    }

    /** A unit has been inspected at a lane: it goes on and leaves the desk, or stays there until there is room. */
    public void goOn(int unit, Lane lane, Onward onward, long now) {
        starts.holdBack();
        int officer = lane.work().officerOf(unit);
        units.mark(unit, Units.AT_DESK);
        Room room = rooms[stageOfLane[lane.design().index()]];
        if (room != null) {
            room.leave();
        }
        onward.advance(unit, now);
        if (units.is(unit, Units.AT_DESK)) { // not if it has left: then its row is free, or that of a new unit
            if (units.is(unit, Units.BEFORE_ROOM)) {
                if (room != null) {
                    room.stay();
                }
                return;
            }
            units.unmark(unit, Units.AT_DESK);
        }
        lane.work().left(officer, now);
        settle(now);
    }

    @Override
    public void left(int lane, long now) {
        Room room = rooms[stageOfLane[lane]];
        if (room != null) {
            starts.holdBack();
            room.leave();
            settle(now);
        }
    }

    /** Lets in all units that can come in, which may make room elsewhere. */
    private void settle(long now) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int s = 0; s < rooms.length; s++) {
                Room room = rooms[s];
                while (room != null && room.canAdmit()) {
                    moved = true;
                    int unit = room.admit(now);
                    boolean atDesk = units.is(unit, Units.AT_DESK);
                    Lane lane = lanes.get(units.lane(unit));
                    int officer = atDesk ? lane.work().officerOf(unit) : 0;
                    units.unmark(unit, Units.AT_DESK);
                    stages.get(s).enter(unit, now);
                    if (atDesk) {
                        unblock(lane, officer, now);
                    }
                }
            }
        }
    }

    private void unblock(Lane lane, int officer, long now) {
        Room room = rooms[stageOfLane[lane.design().index()]];
        if (room != null) {
            room.leave();
        }
        lane.work().left(officer, now);
    }

    /** Takes out somebody who waits for room and has been in no stage of the port; {@link Units#NONE} if nobody does. */
    public int takeOutside(long now) {
        for (Room room : rooms) {
            int unit = room == null ? Units.NONE : room.takeOutside(now);
            if (unit != Units.NONE) {
                return unit;
            }
        }
        return Units.NONE;
    }

    public void addWaitsSoFar(long end) {
        for (Room room : rooms) {
            if (room != null) {
                room.addWaitsSoFar(end);
            }
        }
    }

    /**
     * At the end of a run, when nothing is left to happen, looks for units that block each other in a circle.
     *
     * @param before only units count that were blocked before this time
     * @throws CannotGoOn if there are any
     */
    public void refuseDeadlock(long before) {
        for (int s = 0; s < rooms.length; s++) {
            List<Integer> circle = circle(s, new ArrayList<>(), before);
            if (!circle.isEmpty()) {
                throw new CannotGoOn(explain(circle, before));
            }
        }
    }

    /** A circle of stages, each of which has desks whose units wait for the next; empty when none begins here. */
    private List<Integer> circle(int stage, List<Integer> way, long before) {
        int from = way.indexOf(stage);
        if (from >= 0) {
            return way.subList(from, way.size());
        }
        List<Integer> longer = new ArrayList<>(way);
        longer.add(stage);
        for (int next = 0; next < rooms.length; next++) {
            if (rooms[next] != null && firstBlocked(stage, next, before) != Units.NONE) {
                List<Integer> circle = circle(next, longer, before);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
        }
        return List.of();
    }

    /** Of the units at desks of a stage, the first that waits for room at another; or {@link Units#NONE}. */
    private int firstBlocked(int stage, int next, long before) {
        Room room = rooms[next];
        for (int unit = room == null ? Units.NONE : room.firstWaiting(); unit != Units.NONE; unit = units.next(unit)) {
            if (units.is(unit, Units.AT_DESK)
                    && stageOfLane[units.lane(unit)] == stage
                    && units.joinedMicros(unit) < before) {
                return unit;
            }
        }
        return Units.NONE;
    }

    private String explain(List<Integer> circle, long before) {
        long since = 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < circle.size(); i++) {
            int stage = circle.get(i);
            int next = circle.get((i + 1) % circle.size());
            int unit = firstBlocked(stage, next, before);
            Room room = rooms[next];
            since = Math.max(since, units.joinedMicros(unit));
            text.append(i == 0 ? "" : "; ")
                    .append(stageNames.get(stage))
                    .append(" waits for room at ")
                    .append(stageNames.get(next))
                    .append(" (room for ")
                    .append(room == null ? 0 : room.capacity())
                    .append("), since ")
                    .append(time(units.joinedMicros(unit)))
                    .append(" at ")
                    .append(laneNames.get(units.lane(unit)));
        }
        return "the port is stuck from " + time(since) + " on, its stages block each other: " + text
                + ". Give one of them more room, or let its units go another way";
    }

    /** Such as 10:05:30, with the day after the first. */
    private String time(long micros) {
        String time = clock.dateTime(micros).format(TIME);
        String again = clock.isRepeating(micros) ? " the second time" : "";
        long day = clock.day(micros);
        return time + again + (day == 0 ? "" : " on day " + (day + 1));
    }
}
