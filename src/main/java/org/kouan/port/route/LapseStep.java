package org.kouan.port.route;

import org.kouan.port.arrival.Appointments;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitName;
import org.kouan.port.core.Units;

/**
 * Finds out whether the appointment of a unit still holds: a unit that has come too late for it is turned away, or goes on
 * as one of another class.
 */
public final class LapseStep implements Step {
    /** Instead of a class, for those who are turned away. */
    public static final int TURNED_AWAY = ModelObserver.NOWHERE;

    private final Appointments appointments;
    private final int[] lapsedAs;
    private final Units units;
    private final ModelObserver observer;
    private final boolean observed;

    /** @param lapsedAs by class: the class of those who are too late, or {@link #TURNED_AWAY} */
    public LapseStep(Appointments appointments, int[] lapsedAs, ModelCore core) {
        this.appointments = appointments;
        this.lapsedAs = lapsedAs;
        units = core.units();
        observer = core.observer();
        observed = core.observed();
    }

    @Override
    public boolean begin(int unit, long now, Way way) {
        if (!appointments.hasLapsed((int) units.number(unit))) {
            return false;
        }
        int before = units.unitClass(unit);
        int after = lapsedAs[before];
        if (observed) {
            observer.lapsed(
                    new ModelEvent.Lapsed(now, new UnitName(units.flow(unit), units.number(unit), before), after));
        }
        if (after == TURNED_AWAY) {
            way.giveUp(unit, now);
            return true;
        }
        way.becomes(unit, after);
        return false;
    }
}
