package org.kouan.port.lane;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Units;
import org.kouan.port.staffing.Officers;

/** What the desks of one lane do: begin with a unit, inspect it, change over, take the next. */
public final class DeskWork {
    private final Lane owner;
    private final int lane;
    private final int laneOfScenario;
    private final long changeOverMicros;
    private final Simulation simulation;
    private final Units units;
    private final Waiting waiting;
    private final Desks desks;
    private final Inspection inspection;
    private final LaneStatistics statistics;
    private final ModelObserver observer;
    private final boolean observed;
    /** Null when no inspection in the port is ever broken off. */
    private final @Nullable BreakingOff breakingOff;
    /** Null where overtakes are not counted. */
    private final @Nullable Overtakes overtakes;
    /** Null when nobody is struck by illness at the stage. */
    private final @Nullable Struck struck;

    private final StageStarts starts;
    private Neighbours neighbours = Neighbours.NONE;
    /** The desks of officers; null when a plan alone opens desks. */
    private @Nullable Seats seats;
    /** Null when nobody changes queues. */
    private @Nullable QueueWatch watch;
    /**
     * Whether inspections here begin and end without anything else: nobody looks on, is struck, breaks off or is rejected,
     * no officer has a desk, and no overtakes are counted.
     */
    private boolean bare;

    DeskWork(
            Lane owner,
            Lane.Design design,
            Lane.Parts parts,
            @Nullable BreakingOff breakingOff,
            @Nullable Struck struck,
            StageStarts starts,
            ModelCore core) {
        this.starts = starts;
        this.owner = owner;
        lane = design.index();
        laneOfScenario = design.resultIndex();
        changeOverMicros = design.changeOverMicros();
        simulation = core.simulation();
        units = core.units();
        waiting = parts.waiting();
        desks = parts.desks();
        inspection = parts.inspection();
        statistics = parts.statistics();
        observer = core.observer();
        observed = core.observed();
        this.breakingOff = breakingOff;
        this.struck = struck;
        overtakes = waiting.overtakes();
        bare = !observed && breakingOff == null && overtakes == null && struck == null && !inspection.mayReject();
    }

    /** Connects the lane to others, when all are made. */
    void connect(Neighbours others) {
        neighbours = others;
    }

    /** From now on desks are open only while an officer sits there. */
    void staffedBy(Seats ofOfficers) {
        seats = ofOfficers;
        bare = false;
    }

    /** From now on people may change between the queue here and others. */
    public void watchedBy(QueueWatch ofQueues) {
        watch = ofQueues;
    }

    /** The queue here has become shorter or longer, or other desks are open or free for it. */
    public void lineChanged(long now) {
        if (watch != null) {
            watch.queuesChanged(now);
        }
    }

    /** The desks of officers; the lane must have such. */
    Seats seats() {
        return Objects.requireNonNull(seats);
    }

    /** How long its inspections take. */
    public Inspection inspection() {
        return inspection;
    }

    /** A free desk begins with a unit. */
    void begin(int unit, long now) {
        desks.begin(now);
        if (seats != null) {
            seats.begin(unit);
        }
        inspect(unit, now);
    }

    /** The desk of a unit whose inspection was broken off begins with another. */
    void takesInstead(int brokenOff, int unit, long now) {
        if (seats != null) {
            seats.takesInstead(brokenOff, unit);
        }
        inspect(unit, now);
    }

    /** Desks that are free begin with those who wait here, unless they help others first. Returns whether any did. */
    boolean fillOwn(long now) {
        boolean any = false;
        while (desks.hasFree() && waiting.length() > 0 && !neighbours.helpsBeforeOwn(breakingOff, now)) {
            begin(waiting.takeNext(now), now);
            any = true;
        }
        return any;
    }

    /** Desks that are free begin with those whom they serve before their own. Returns whether any did. */
    boolean helpFirst(long now) {
        boolean any = false;
        while (desks.hasFree()) {
            int unit = neighbours.takeBeforeOwn(breakingOff, now);
            if (unit == Units.NONE) {
                break;
            }
            begin(unit, now);
            any = true;
        }
        return any;
    }

    /** Desks that are free begin with those whom they serve when nobody else waits for them. Returns whether any did. */
    boolean helpWhenIdle(long now) {
        boolean any = false;
        while (desks.hasFree()) {
            int unit = neighbours.takeAfterOwn(now);
            if (unit == Units.NONE) {
                break;
            }
            begin(unit, now);
            any = true;
        }
        return any;
    }

    /** A desk has finished with its unit: it closes if the plan says so, else takes the next, else idles. */
    public void ready(long now) {
        if (starts.mayBegin()) {
            goOn(now);
        } else {
            desks.finish(now);
            starts.due();
        }
        lineChanged(now);
    }

    private void goOn(long now) {
        if (desks.mayGoOn()) {
            int unit = takeNext(now);
            if (unit != Units.NONE) {
                inspect(unit, now);
                return;
            }
        }
        desks.finish(now);
        if (breakingOff != null) {
            starts.due();
        }
    }

    /** Who begins at the desks of the stage. */
    public StageStarts starts() {
        return starts;
    }

    /** Whether who waits here and is next has broken off an inspection. */
    boolean preemptForQueue(long now) {
        return breakingOff != null && breakingOff.preemptForQueue(now);
    }

    /** Takes whoever a free desk here is to serve next; {@link Units#NONE} when nobody waits for it. */
    int takeNext(long now) {
        int unit = neighbours.takeBeforeOwn(breakingOff, now);
        if (unit != Units.NONE) {
            return unit;
        }
        return waiting.length() > 0 ? waiting.takeNext(now) : neighbours.takeAfterOwn(now);
    }

    /** A desk that counts as busy begins with a unit, or goes on with one. */
    void inspect(int unit, long now) {
        units.setLane(unit, lane);
        long end = now + micros(unit, now);
        simulation.schedule(end, Event.priority(Event.INSPECTED), Event.of(Event.INSPECTED, unit));
    }

    private long micros(int unit, long now) {
        if (bare) {
            return newInspection(unit, now);
        }
        if (struck != null && struck.caresFor(unit)) {
            return struck.begin(unit, now);
        }
        return breakingOff == null ? newInspection(unit, now) : breakingOff.begin(unit, now);
    }

    /** An inspection begins that was not broken off before. Returns how long it takes. */
    long newInspection(int unit, long now) {
        statistics.started();
        if (overtakes != null) {
            overtakes.begins(unit, now);
        }
        if (observed) {
            observer.started(now, units.flow(unit), units.number(unit), units.unitClass(unit), laneOfScenario);
        }
        return inspection.micros(unit, owner);
    }

    /** Whether inspections here end without anything else than that the unit goes on and the desk is free again. */
    public boolean isBare() {
        return bare;
    }

    /** Whether the unit at a desk here is cared for and not inspected. */
    public boolean caresFor(int unit) {
        return struck != null && struck.caresFor(unit);
    }

    /** The care for a unit has come to its end: it goes back to its queue now. */
    public void letGo(int unit, long now) {
        Objects.requireNonNull(struck).letGo(unit, now);
    }

    /** The inspection of a unit has come to its end; the unit is still at the desk. */
    public void ended(int unit, long now) {
        if (breakingOff != null) {
            breakingOff.ended(unit);
        }
        if (observed) {
            observer.inspected(now, units.flow(unit), units.number(unit), units.unitClass(unit), laneOfScenario);
        }
    }

    /** A unit whose inspection here has ended goes on in this instant, and whether it leaves its desk is seen then. */
    public void goesOn(boolean yet) {
        desks.goesOn(yet ? 1 : -1);
    }

    /** Whether the e-gate sends the unit to a desk. Always false at desks. */
    public boolean rejects(int unit) {
        return inspection.rejects(unit);
    }

    /** Which officer inspects a unit that is at a desk here; {@link Officers#NOWHERE} at a lane without officers. */
    public int officerOf(int unit) {
        return seats == null ? Officers.NOWHERE : seats.officerOf(unit);
    }

    /** The unit has left the desk, of an officer or not: the desk changes over, then takes the next. */
    public void left(int officer, long now) {
        if (officer != Officers.NOWHERE) {
            seats().left(officer, changeOverMicros, now);
        } else if (changeOverMicros == 0) {
            ready(now);
        } else {
            simulation.schedule(
                    now + changeOverMicros, Event.priority(Event.DESK_READY), Event.of(Event.DESK_READY, lane));
            if (breakingOff != null) {
                // It may have been one of more desks than stay open: then whoever waits may outrank the others.
                starts.due();
            }
        }
    }

    /** Other desks are open than before: those that close do so by their rule, and those that are idle take the next. */
    public void desksChanged(long now) {
        starts.due();
        if (breakingOff != null) {
            breakingOff.closeDesks(now);
        }
        lineChanged(now);
    }
}
