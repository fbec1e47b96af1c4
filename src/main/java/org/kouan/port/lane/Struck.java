package org.kouan.port.lane;

import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;

/**
 * Emergencies at one lane: those whom illness strikes in its queue, who leave it for the passage of the stage, and those
 * for whom its desks care, being the passage's or helping it.
 */
public final class Struck implements LaneFeature.WithTimer, LaneFeature.AtDesk, LaneFeature.AfterDesk {
    private final Lane lane;
    private final Passage passage;
    private final Emergencies emergencies;
    private final Returns returns;
    private final Waiting waiting;
    private final Desks desks;
    private final Units units;
    private final UnitDetails details;
    private final ModelObserver observer;
    private final boolean observed;

    public Struck(Lane lane, Passage passage, Returns returns, ModelCore core) {
        this.lane = lane;
        this.passage = passage;
        emergencies = passage.emergencies();
        this.returns = returns;
        waiting = lane.waiting();
        desks = lane.desks();
        units = core.units();
        details = core.details();
        observer = core.observer();
        observed = core.observed();
    }

    @Override
    public void timerEnds(int unit, boolean isStruck, long now) {
        if (!isStruck) {
            return;
        }
        emergencies.strikes(unit, waiting.strike(unit, now));
        Lane to = passage.lane();
        if (observed) {
            observer.struck(new ModelEvent.Struck(now, units.who(unit), lane.index(), to.index()));
        }
        returns.receiveStruck(unit, to, now);
    }

    /** Whether a unit at a desk was struck, so that it is cared for and not inspected. */
    @Override
    public boolean sendsElsewhere(int unit) {
        return units.is(unit, Units.STRUCK);
    }

    /** A desk here takes in a unit that was struck. */
    @Override
    public long begin(int unit, long now) {
        if (!units.is(unit, Units.STRUCK)) {
            return NOT_KNOWN;
        }
        desks.cares(1);
        long micros = emergencies.takesIn(unit, now);
        details.begin(unit, now, now + micros);
        if (observed) {
            observer.takenIn(new ModelEvent.TakenIn(now, units.who(unit), lane.index()));
        }
        return micros;
    }

    @Override
    public void ended(int unit) {
        // inspections alone end like this; care ends when the unit is let go
    }

    /** A unit that was struck goes back from a desk here to the head of the queue where that happened. */
    @Override
    public void sendElsewhere(int unit, long now) {
        desks.cares(-1);
        details.end(unit);
        Lane home = returns.home(unit);
        if (observed) {
            observer.letGo(new ModelEvent.LetGo(now, units.who(unit), lane.index(), home.index()));
        }
        returns.goOn(unit, emergencies.letsGo(unit, now), now);
    }
}
