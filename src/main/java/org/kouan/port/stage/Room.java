package org.kouan.port.stage;

import java.util.List;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Units;
import org.kouan.port.lane.Lane;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;
import org.kouan.stats.Area;

/** The room of a stage: who is there, and who waits to come in. */
public final class Room implements Figures.Counter {
    /** Minutes of a microsecond. */
    private static final double MINUTES = 1 / 60e6;

    private final int index;
    private final String stage;
    private final int capacity;
    private final boolean turnsAway;
    private final boolean[] countedClass;
    private final List<Lane> lanes;
    private final ModelCore core;
    private final Units units;

    private int present;
    private int first = Units.NONE;
    private int last = Units.NONE;

    private final Area blocked = new Area();
    private long blockedBefore;
    private int mostPresent;
    private long turnedAway;

    /**
     * @param index of the stage
     * @param countedClass by class: whether waits at this stage count for it
     * @param lanes of the model, once they are all there
     */
    public Room(
            int index,
            String stage,
            org.kouan.scenario.Room room,
            boolean[] countedClass,
            List<Lane> lanes,
            ModelCore core) {
        this.index = index;
        this.stage = stage;
        capacity = room.units();
        turnsAway = room.whenFull() == org.kouan.scenario.Room.WhenFull.TURNED_AWAY;
        this.countedClass = countedClass;
        this.lanes = lanes;
        this.core = core;
        units = core.units();
    }

    /** Registers what it measures. */
    public void register(Figures figures, String label) {
        figures.counter(this);
        figures.add(
                new FigureInfo(Subject.STAGE, stage, label, "most-present", "most there at once", "units"),
                end -> mostPresent);
        figures.add(
                new FigureInfo(
                        Subject.STAGE,
                        stage,
                        label,
                        "blocked",
                        "desks elsewhere blocked by those who wait for room",
                        "min"),
                end -> (blocked.until(end) - blockedBefore) * MINUTES);
        if (turnsAway) {
            figures.add(
                    new FigureInfo(Subject.STAGE, stage, label, "turned-away", "turned away", "per replication"),
                    end -> turnedAway);
        }
    }

    @Override
    public void reset() {
        present = 0;
        first = Units.NONE;
        last = Units.NONE;
        blocked.reset();
        count(0);
    }

    @Override
    public void count(long now) {
        blockedBefore = blocked.until(now);
        mostPresent = present;
        turnedAway = 0;
    }

    String stage() {
        return stage;
    }

    int capacity() {
        return capacity;
    }

    boolean turnsAway() {
        return turnsAway;
    }

    /** Lets a unit in if there is room and nobody waits before it. */
    boolean letsIn() {
        if (present == capacity || first != Units.NONE) {
            return false;
        }
        present++;
        mostPresent = Math.max(mostPresent, present);
        return true;
    }

    void turnAway() {
        turnedAway++;
    }

    void leave() {
        present--;
    }

    /** A unit that was about to leave cannot: nobody has come in meanwhile. */
    void stay() {
        present++;
    }

    /** A unit waits to come in, at the desk where it was inspected last if it is still there. */
    void wait(int unit, long now) {
        units.mark(unit, Units.BEFORE_ROOM);
        units.setJoinedMicros(unit, now);
        units.setNext(unit, Units.NONE);
        if (first == Units.NONE) {
            first = unit;
        } else {
            units.setNext(last, unit);
        }
        last = unit;
        boolean atDesk = units.is(unit, Units.AT_DESK);
        if (atDesk) {
            blocked.change(1, now);
        }
        if (core.observed()) {
            core.observer()
                    .blocked(new ModelEvent.Blocked(
                            now,
                            units.who(unit),
                            index,
                            atDesk ? lanes.get(units.lane(unit)).index() : ModelObserver.NOWHERE));
        }
    }

    /** Whether the first of those who wait can come in. */
    boolean canAdmit() {
        return first != Units.NONE && present < capacity;
    }

    /** The first of those who wait comes in; {@link Units#AT_DESK} still tells whether it has blocked a desk. */
    int admit(long now) {
        int unit = first;
        first = units.next(unit);
        present++;
        mostPresent = Math.max(mostPresent, present);
        if (countedClass[units.unitClass(unit)]) {
            units.addWaitedMicros(unit, now - units.joinedMicros(unit));
        }
        units.unmark(unit, Units.BEFORE_ROOM);
        boolean atDesk = units.is(unit, Units.AT_DESK);
        if (atDesk) {
            blocked.change(-1, now);
        }
        if (core.observed()) {
            core.observer()
                    .unblocked(new ModelEvent.Unblocked(
                            now,
                            units.who(unit),
                            index,
                            atDesk ? lanes.get(units.lane(unit)).index() : ModelObserver.NOWHERE));
        }
        return unit;
    }

    /** Takes out the first of those who wait and have been in no stage of the port; {@link Units#NONE} if none have. */
    int takeOutside(long now) {
        int before = Units.NONE;
        int unit = first;
        while (unit != Units.NONE && units.is(unit, Units.INSIDE | Units.PART)) {
            before = unit;
            unit = units.next(unit);
        }
        if (unit == Units.NONE) {
            return Units.NONE;
        }
        if (before == Units.NONE) {
            first = units.next(unit);
        } else {
            units.setNext(before, units.next(unit));
        }
        if (last == unit) {
            last = before;
        }
        if (countedClass[units.unitClass(unit)]) {
            units.addWaitedMicros(unit, now - units.joinedMicros(unit));
        }
        units.unmark(unit, Units.BEFORE_ROOM);
        return unit;
    }

    /** The first of those who wait, or {@link Units#NONE}; the others follow by {@link Units#next}. */
    int firstWaiting() {
        return first;
    }

    /** Adds to their waits what those before the stage have waited by the end of the run. */
    void addWaitsSoFar(long end) {
        for (int unit = first; unit != Units.NONE; unit = units.next(unit)) {
            if (countedClass[units.unitClass(unit)]) {
                units.addWaitedMicros(unit, end - units.joinedMicros(unit));
            }
        }
    }
}
