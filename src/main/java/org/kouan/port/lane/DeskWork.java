package org.kouan.port.lane;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Turn;
import org.kouan.port.core.Units;
import org.kouan.port.policy.LaneView;
import org.kouan.port.staffing.Posts;

/** What the desks of one lane do: begin with a unit, inspect it, change over, take the next. */
public final class DeskWork implements StageStarts.Beginner {
    private final LaneView owner;
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
    private final StageStarts starts;
    private Neighbours neighbours = Neighbours.NONE;
    /** The desks of officers; null when a plan alone opens desks. */
    private @Nullable Seating seats;
    /** Null when no inspection in the port is ever broken off. */
    private @Nullable Preemption preemption;

    private LaneFeature.AtDesk[] atDesk = {};
    private LaneFeature.NewInspection[] newInspection = {};
    private LaneFeature.AfterDesk[] afterDesk = {};
    private LaneFeature.DesksChange[] desksChange = {};
    private LaneFeature.LineChange[] lineChange = {};
    /** Whether inspections here begin and end without anything else: nobody looks on, no officer has a desk, no feature. */
    private boolean bare;

    DeskWork(LaneView owner, LaneDesign design, LaneParts parts, ModelCore core) {
        starts = parts.starts();
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
        bare = !observed;
    }

    /** From now on the lane has these features. */
    void with(List<LaneFeature> features, @Nullable Preemption ofDesks) {
        preemption = ofDesks;
        atDesk = LaneFeature.at(LaneFeature.AtDesk.class, features).toArray(LaneFeature.AtDesk[]::new);
        newInspection =
                LaneFeature.at(LaneFeature.NewInspection.class, features).toArray(LaneFeature.NewInspection[]::new);
        afterDesk = LaneFeature.at(LaneFeature.AfterDesk.class, features).toArray(LaneFeature.AfterDesk[]::new);
        desksChange = LaneFeature.at(LaneFeature.DesksChange.class, features).toArray(LaneFeature.DesksChange[]::new);
        lineChange = LaneFeature.at(LaneFeature.LineChange.class, features).toArray(LaneFeature.LineChange[]::new);
        bare &= atDesk.length + newInspection.length + afterDesk.length == 0;
    }

    /** Connects the lane to others, when all are made. */
    void connect(Neighbours others) {
        neighbours = others;
    }

    /** From now on desks are open only while an officer sits there. */
    void staffedBy(Seating ofOfficers) {
        seats = ofOfficers;
        bare = false;
    }

    @Override
    public void lineChanged(long now) {
        for (LaneFeature.LineChange feature : lineChange) {
            feature.lineChanged(now);
        }
    }

    /** The desks of officers; the lane must have such. */
    Seating seats() {
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

    @Override
    public boolean fillOwn(long now) {
        boolean any = false;
        while (desks.hasFree() && waiting.length() > 0 && !neighbours.helpsBeforeOwn(preemption, now)) {
            begin(waiting.takeNext(now), now);
            any = true;
        }
        return any;
    }

    @Override
    public boolean helpFirst(long now) {
        boolean any = false;
        while (desks.hasFree()) {
            int unit = neighbours.takeBeforeOwn(preemption, now);
            if (unit == Units.NONE) {
                break;
            }
            begin(unit, now);
            any = true;
        }
        return any;
    }

    @Override
    public boolean helpWhenIdle(long now) {
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
        if (preemption != null) {
            starts.due();
        }
    }

    /** Who begins at the desks of the stage. */
    public StageStarts starts() {
        return starts;
    }

    @Override
    public boolean preemptForQueue(long now) {
        return preemption != null && preemption.preemptForQueue(now);
    }

    /** Takes the unit that a free desk here is to serve next; {@link Units#NONE} when nobody waits for it. */
    int takeNext(long now) {
        int unit = neighbours.takeBeforeOwn(preemption, now);
        if (unit != Units.NONE) {
            return unit;
        }
        return waiting.length() > 0 ? waiting.takeNext(now) : neighbours.takeAfterOwn(now);
    }

    /** A desk that counts as busy begins with a unit, or goes on with one. */
    void inspect(int unit, long now) {
        units.setLane(unit, lane);
        long end = now + micros(unit, now);
        simulation.schedule(end, Turn.priority(Event.INSPECTED), Event.of(Event.INSPECTED, unit));
    }

    private long micros(int unit, long now) {
        if (bare) {
            return newInspection(unit, now);
        }
        for (LaneFeature.AtDesk feature : atDesk) {
            long micros = feature.begin(unit, now);
            if (micros != LaneFeature.AtDesk.NOT_KNOWN) {
                return micros;
            }
        }
        return newInspection(unit, now);
    }

    /** An inspection begins that was not broken off before. Returns how long it takes. */
    long newInspection(int unit, long now) {
        statistics.started();
        for (LaneFeature.NewInspection feature : newInspection) {
            feature.begins(unit, now);
        }
        if (observed) {
            observer.started(new ModelEvent.Started(now, units.who(unit), laneOfScenario));
        }
        return inspection.micros(unit, owner);
    }

    /** Whether inspections here end without anything else than that the unit goes on and the desk is free again. */
    public boolean isBare() {
        return bare;
    }

    /** The inspection of a unit has come to its end, or the care for one that was struck; it is still at the desk. */
    public void ended(int unit, long now) {
        if (units.is(unit, Units.STRUCK)) {
            return;
        }
        for (LaneFeature.AtDesk feature : atDesk) {
            feature.ended(unit);
        }
        if (observed) {
            observer.inspected(new ModelEvent.Inspected(now, units.who(unit), laneOfScenario));
        }
    }

    /** A unit whose inspection here has ended goes on in this instant, and whether it leaves its desk is seen then. */
    public void goesOn(boolean yet) {
        desks.goesOn(yet ? 1 : -1);
    }

    /** Whether a unit whose time at a desk is over goes elsewhere than on along its route. */
    public boolean sendsElsewhere(int unit) {
        for (LaneFeature.AfterDesk feature : afterDesk) {
            if (feature.sendsElsewhere(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Sends a unit elsewhere whose time at a desk is over. Returns false when it is to go on along its route. */
    public boolean sendElsewhere(int unit, long now) {
        for (LaneFeature.AfterDesk feature : afterDesk) {
            if (feature.sendsElsewhere(unit)) {
                feature.sendElsewhere(unit, now);
                return true;
            }
        }
        return false;
    }

    /** Which officer inspects a unit that is at a desk here; {@link Posts#NOWHERE} at a lane without officers. */
    public int officerOf(int unit) {
        return seats == null ? Posts.NOWHERE : seats.officerOf(unit);
    }

    /** The unit has left the desk, of an officer or not: the desk changes over, then takes the next. */
    public void left(int officer, long now) {
        if (officer != Posts.NOWHERE) {
            seats().left(officer, changeOverMicros, now);
        } else if (changeOverMicros == 0) {
            ready(now);
        } else {
            simulation.schedule(
                    now + changeOverMicros, Turn.priority(Event.DESK_READY), Event.of(Event.DESK_READY, lane));
            if (preemption != null) {
                // It may have been one of more desks than stay open: then a unit that waits may outrank the others.
                starts.due();
            }
        }
    }

    /** Other desks are open than before: those that close do so by their rule, and those that are idle take the next. */
    public void desksChanged(long now) {
        starts.due();
        for (LaneFeature.DesksChange feature : desksChange) {
            feature.desksChanged(now);
        }
        lineChanged(now);
    }
}
