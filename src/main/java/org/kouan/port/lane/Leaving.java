package org.kouan.port.lane;

import org.kouan.port.core.Exit;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Units;

/** Units that leave the queue of one lane without being inspected: at once, or when their patience ends. */
final class Leaving {
    private final Lane lane;
    private final Impatient impatient;
    private final Units units;
    private final Exit exit;
    private final ModelObserver observer;
    private final boolean observed;

    Leaving(Lane lane, Impatient impatient, ModelCore core) {
        this.lane = lane;
        this.impatient = impatient;
        units = core.units();
        exit = core.exit();
        observer = core.observer();
        observed = core.observed();
    }

    /** Lets a unit look at the queue that it would join. Returns whether it has left instead. */
    boolean balks(int unit, long now) {
        if (lane.takesAtOnce(unit) || !impatient.balks(unit, lane)) {
            return false;
        }
        boolean comesBack = impatient.comesBack(unit, now);
        if (observed) {
            observer.balked(now, units.flow(unit), units.number(unit), units.unitClass(unit), lane.index(), comesBack);
        }
        leave(unit, comesBack, now);
        return true;
    }

    /** The patience of a unit in the queue has ended. */
    void giveUp(int unit, long now) {
        impatient.givesUp(lane.waiting().giveUp(unit, now));
        boolean comesBack = impatient.comesBack(unit, now);
        if (observed) {
            observer.gaveUp(now, units.flow(unit), units.number(unit), units.unitClass(unit), lane.index(), comesBack);
        }
        leave(unit, comesBack, now);
    }

    private void leave(int unit, boolean comesBack, long now) {
        if (comesBack) {
            exit.leaveStage(lane.design().index(), now);
        } else {
            exit.leave(unit, lane.design().index(), now);
        }
    }
}
