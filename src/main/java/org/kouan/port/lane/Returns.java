package org.kouan.port.lane;

import java.util.List;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;

/**
 * How units come into a queue that have been in a queue of the stage already: inspections of theirs were broken off, they
 * were struck by illness, or they change queues.
 */
public final class Returns {
    private final List<Lane> lanes;
    private final boolean tracked;
    private final Units units;
    private final UnitDetails details;

    /**
     * @param lanes of the model by index, all of them when it runs
     * @param tracked whether it has to be known which queue a unit has joined
     */
    public Returns(List<Lane> lanes, boolean tracked, ModelCore core) {
        this.lanes = lanes;
        this.tracked = tracked;
        units = core.units();
        details = core.details();
    }

    /** The lane whose queue a unit has left for a desk, and to which it would come back. */
    Lane home(int unit) {
        return lanes.get(details.home(unit));
    }

    /** Where a unit comes back to now: where each desk has its own queue that may be another line of its lane. */
    private Lane line(int unit) {
        Lane home = home(unit);
        Lane line = home.lineForReturn();
        if (line != home) {
            details.moveTo(unit, line.place());
        }
        return line;
    }

    /** A unit whose inspection was broken off comes back to the head of its queue. */
    void takeBack(int unit, long now) {
        Lane line = line(unit);
        line.waiting().join(unit, true, now);
        changed(line, now);
    }

    /** A unit that was struck comes to the emergency passage. */
    void receiveStruck(int unit, Lane passage, long now) {
        passage.waiting().join(unit, false, now);
        changed(passage, now);
    }

    /** A unit that was struck goes on in its queue. Time in the passage is no wait. */
    void goOn(int unit, long waited, long now) {
        Lane line = line(unit);
        line.waiting().count(unit, -waited);
        units.setJoinedMicros(unit, now - waited);
        line.waiting().joinAgain(unit, now);
        changed(line, now);
    }

    private static void changed(Lane line, long now) {
        line.work().starts().due();
        line.work().lineChanged(now);
    }

    /** A unit comes from another queue of the stage, in which it has waited so far, to the end of this one. */
    public void comeFromOther(int unit, Lane line, long now) {
        if (tracked) {
            details.moveTo(unit, line.place());
        }
        line.waiting().comeFromOther(unit, now);
    }
}
