package org.kouan.port.lane;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Starts;

/**
 * Who begins at the desks of one stage: first those for whom a desk of their own lane is free, then those who are helped by
 * lanes that do so before they serve their own, then those who are helped by lanes that idle; and each time lanes in the
 * order of the scenario. Then desks of inspections under way are given to those who were struck, and to those who may
 * break them off. Whom a lane helps first has its desks before the lane's own, but for those for whom a desk of their own
 * is free.
 */
public final class StageStarts implements Starts.OfStage {
    private final Starts starts;
    private Lane[] lanes = {};
    /** Null when nobody is struck at the stage. */
    private @Nullable Emergencies emergencies;

    private boolean due;

    public StageStarts(Starts starts) {
        this.starts = starts;
    }

    /** Connects it with the lanes, when they are made. */
    public void connect(List<Lane> ofStage, @Nullable Emergencies ofLanes) {
        lanes = ofStage.toArray(Lane[]::new);
        emergencies = ofLanes;
    }

    @Override
    public void reset() {
        due = false;
    }

    /** Who waits and which desks are free, or how many, has changed: somebody may begin in this instant. */
    public void due() {
        due = true;
        starts.holdBack();
    }

    /** Whether a unit that comes, or a desk that is free, may begin at once. */
    boolean mayBegin() {
        return starts.mayBegin();
    }

    /** Decides who begins, whatever else is still to happen in the instant. */
    public void decideNow(long now) {
        due = true;
        decide(now);
    }

    @Override
    public void decide(long now) {
        while (due) {
            due = false;
            boolean any = fill(now);
            if (emergencies != null) {
                any |= emergencies.giveDesks(now);
            }
            for (Lane lane : lanes) {
                any |= lane.work().preemptForQueue(now);
            }
            if (any) {
                for (Lane lane : lanes) {
                    lane.work().lineChanged(now);
                }
            }
        }
    }

    private boolean fill(long now) {
        boolean any = false;
        while (fillOwn(now) || helpFirst(now) || helpWhenIdle(now)) {
            any = true;
        }
        return any;
    }

    private boolean fillOwn(long now) {
        boolean any = false;
        for (Lane lane : lanes) {
            any |= lane.work().fillOwn(now);
        }
        return any;
    }

    private boolean helpFirst(long now) {
        boolean any = false;
        for (Lane lane : lanes) {
            any |= lane.work().helpFirst(now);
        }
        return any;
    }

    private boolean helpWhenIdle(long now) {
        boolean any = false;
        for (Lane lane : lanes) {
            any |= lane.work().helpWhenIdle(now);
        }
        return any;
    }
}
