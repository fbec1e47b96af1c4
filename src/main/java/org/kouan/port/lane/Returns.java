package org.kouan.port.lane;

import org.kouan.port.core.ModelCore;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;

/**
 * How units come into the queue of one lane that have been in a queue of the stage already: inspections of theirs were
 * broken off, they were struck by illness, or they change queues.
 */
public final class Returns {
    private final Lane lane;
    private final Waiting waiting;
    private final Units units;
    private final UnitDetails details;
    private final boolean tracked;
    /** @param tracked whether it has to be known which queue a unit has joined */
    Returns(Lane lane, boolean tracked, ModelCore core) {
        this.lane = lane;
        this.tracked = tracked;
        waiting = lane.waiting();
        units = core.units();
        details = core.details();
    }

    /**
     * Where somebody goes who left the queue for a desk and comes back: here, but where each desk has its own queue and
     * the one here is shut, to the shortest line of the lane whose desk is open, if any is.
     */
    Returns line(int unit) {
        Lines lines = lane.lines();
        if (lines == null || lane.hasOpenDesk() || lines.open() == 0) {
            return this;
        }
        Lane open = lines.shortest();
        details.moveTo(unit, open.design().index());
        return open.returns();
    }

    /** A unit whose inspection was broken off comes back to the head of the queue. */
    void takeBack(int unit, long now) {
        waiting.join(unit, true, now);
        changed(now);
    }

    /** This is an emergency passage: a unit that was struck comes to it. */
    void receiveStruck(int unit, long now) {
        waiting.join(unit, false, now);
        changed(now);
    }

    /** A unit that was struck goes on in this queue. Time in the passage is no wait. */
    void goOn(int unit, long waited, long now) {
        waiting.count(unit, -waited);
        units.setJoinedMicros(unit, now - waited);
        waiting.joinAgain(unit, now);
        changed(now);
    }

    private void changed(long now) {
        lane.work().starts().due();
        lane.work().lineChanged(now);
    }

    /** A unit comes from another queue of the stage, in which it has waited so far, to the end of this one. */
    public void comeFromOther(int unit, long now) {
        if (tracked) {
            details.moveTo(unit, lane.design().index());
        }
        waiting.comeFromOther(unit, now);
    }
}
