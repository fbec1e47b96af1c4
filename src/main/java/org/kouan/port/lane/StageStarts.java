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
    /** The desks of one lane of the stage. */
    public interface Beginner {
        /** Desks that are free begin with those who wait here, unless they help others first. Returns whether any did. */
        boolean fillOwn(long now);

        /** Desks that are free begin with those whom they serve before their own. Returns whether any did. */
        boolean helpFirst(long now);

        /** Desks that are free begin with those whom they serve when nobody else waits for them. Returns whether any did. */
        boolean helpWhenIdle(long now);

        /** Whether who waits here and is next has broken off an inspection. */
        boolean preemptForQueue(long now);

        /** The queue here has become shorter or longer, or other desks are open or free for it. */
        void lineChanged(long now);
    }

    /** Gives those who were struck the desks of inspections under way. */
    public interface Giving {
        /** Gives as many as it can. Returns whether it gave any. */
        boolean giveDesks(long now);
    }

    private final Starts starts;
    private Beginner[] lanes = {};
    /** Null when nobody is struck at the stage. */
    private @Nullable Giving giving;

    private boolean due;

    public StageStarts(Starts starts) {
        this.starts = starts;
    }

    /** Connects it with the lanes, when they are made. */
    public void connect(List<? extends Beginner> ofStage, @Nullable Giving toStruck) {
        lanes = ofStage.toArray(Beginner[]::new);
        giving = toStruck;
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
            if (giving != null) {
                any |= giving.giveDesks(now);
            }
            for (Beginner lane : lanes) {
                any |= lane.preemptForQueue(now);
            }
            if (any) {
                for (Beginner lane : lanes) {
                    lane.lineChanged(now);
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
        for (Beginner lane : lanes) {
            any |= lane.fillOwn(now);
        }
        return any;
    }

    private boolean helpFirst(long now) {
        boolean any = false;
        for (Beginner lane : lanes) {
            any |= lane.helpFirst(now);
        }
        return any;
    }

    private boolean helpWhenIdle(long now) {
        boolean any = false;
        for (Beginner lane : lanes) {
            any |= lane.helpWhenIdle(now);
        }
        return any;
    }
}
