package org.kouan.port.lane;

import org.kouan.port.core.Exit;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Units;

/** Units that leave the queue of one lane without being inspected: at once, or when their patience ends. */
public final class Leaving implements LaneFeature.AtEntrance, LaneFeature.WithTimer {
    private final Lane lane;
    private final Impatient impatient;
    private final Units units;
    private final Exit exit;
    private final ModelObserver observer;
    private final boolean observed;

    public Leaving(Lane lane, Impatient impatient, ModelCore core) {
        this.lane = lane;
        this.impatient = impatient;
        units = core.units();
        exit = core.exit();
        observer = core.observer();
        observed = core.observed();
    }

    @Override
    public boolean admits(int unit, long now) {
        if (lane.takesAtOnce(unit) || !impatient.balks(unit, lane)) {
            return true;
        }
        boolean comesBack = impatient.comesBack(unit, now);
        if (observed) {
            observer.balked(new ModelEvent.Balked(now, units.who(unit), lane.index(), comesBack));
        }
        leave(unit, comesBack, now);
        return false;
    }

    @Override
    public void timerEnds(int unit, boolean struck, long now) {
        if (struck) {
            return;
        }
        impatient.givesUp(lane.waiting().giveUp(unit, now));
        boolean comesBack = impatient.comesBack(unit, now);
        if (observed) {
            observer.gaveUp(new ModelEvent.GaveUp(now, units.who(unit), lane.index(), comesBack));
        }
        leave(unit, comesBack, now);
    }

    private void leave(int unit, boolean comesBack, long now) {
        if (comesBack) {
            exit.leaveStage(lane.place(), now);
        } else {
            exit.leave(unit, lane.place(), now);
        }
    }
}
