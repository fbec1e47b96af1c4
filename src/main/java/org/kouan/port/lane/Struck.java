package org.kouan.port.lane;

import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;

/**
 * Emergencies at one lane: those whom illness strikes in its queue, who leave it for the passage of the stage, and those
 * for whom its desks care, being the passage's or helping it.
 */
final class Struck {
    private final Lane lane;
    private final Emergencies emergencies;
    private final Waiting waiting;
    private final Desks desks;
    private final Units units;
    private final UnitDetails details;
    private final ModelObserver observer;
    private final boolean observed;

    Struck(Lane lane, Emergencies emergencies, ModelCore core) {
        this.lane = lane;
        this.emergencies = emergencies;
        waiting = lane.waiting();
        desks = lane.desks();
        units = core.units();
        details = core.details();
        observer = core.observer();
        observed = core.observed();
    }

    /** A unit in the queue is struck. */
    void strike(int unit, long now) {
        emergencies.strikes(unit, waiting.strike(unit, now));
        Lane passage = emergencies.passage();
        if (observed) {
            observer.struck(
                    now, units.flow(unit), units.number(unit), units.unitClass(unit), lane.index(), passage.index());
        }
        passage.returns().receiveStruck(unit, now);
    }

    /** Whether a unit at a desk was struck, so that it is cared for and not inspected. */
    boolean caresFor(int unit) {
        return units.is(unit, Units.STRUCK);
    }

    /** A desk here takes in a unit that was struck. Returns how long that takes. */
    long begin(int unit, long now) {
        desks.cares(1);
        long micros = emergencies.takesIn(unit, now);
        details.begin(unit, now, now + micros);
        if (observed) {
            observer.takenIn(now, units.flow(unit), units.number(unit), units.unitClass(unit), lane.index());
        }
        return micros;
    }

    /** A unit that was struck goes back from a desk here to the head of the queue where that happened. */
    void letGo(int unit, long now) {
        desks.cares(-1);
        details.end(unit);
        Lane home = lane.neighbours().lane(details.home(unit));
        if (observed) {
            observer.letGo(
                    now, units.flow(unit), units.number(unit), units.unitClass(unit), lane.index(), home.index());
        }
        home.returns().line(unit).goOn(unit, emergencies.letsGo(unit, now), now);
    }
}
