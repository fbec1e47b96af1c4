package org.kouan.port;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How units come into the queue of one lane that have been in a queue of the stage already: inspections of theirs were
 * broken off, they were struck by illness, or they change queues.
 */
final class Returns {
    private final Lane lane;
    private final Waiting waiting;
    private final Units units;
    private final UnitDetails details;
    private final boolean tracked;
    /** Null when no inspection in the port is ever broken off; when nobody is struck. */
    private final @Nullable BreakingOff breakingOff;

    private final @Nullable Struck struck;

    /** @param tracked whether it has to be known which queue a unit has joined */
    Returns(Lane lane, boolean tracked, @Nullable BreakingOff breakingOff, @Nullable Struck struck, ModelCore core) {
        this.lane = lane;
        this.tracked = tracked;
        this.breakingOff = breakingOff;
        this.struck = struck;
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

    /** A unit whose inspection was broken off comes back to the head of the queue, unless it finds a desk. */
    void takeBack(int unit, long now) {
        units.setJoinedMicros(unit, now);
        Lane free = lane.withFreeDesk();
        if (free != null) {
            free.work().begin(unit, now);
        } else if (breakingOff == null || !breakingOff.preempt(unit, now)) {
            waiting.join(unit, true, now);
            lane.work().lineChanged(now);
        }
    }

    /** This is an emergency passage: it takes a unit that was struck at once, or when a desk is free. */
    void receiveStruck(int unit, long now) {
        units.setJoinedMicros(unit, now);
        Lane free = lane.withFreeDesk();
        if (free != null) {
            free.work().begin(unit, now);
        } else if (!Objects.requireNonNull(struck).breaksOff(unit, now)) {
            waiting.join(unit, false, now);
        }
    }

    /** A unit that was struck goes on in this queue, or at a desk. Time in the passage is no wait. */
    void goOn(int unit, long waited, long now) {
        waiting.count(unit, -waited);
        units.setJoinedMicros(unit, now - waited);
        Lane free = lane.withFreeDesk();
        if (free != null) {
            waiting.taken(unit, now);
            free.work().begin(unit, now);
        } else if (breakingOff != null && breakingOff.couldPreempt(unit)) {
            waiting.taken(unit, now);
            breakingOff.preempt(unit, now);
        } else {
            waiting.joinAgain(unit, now);
            lane.work().lineChanged(now);
        }
    }

    /** A unit comes from another queue of the stage, in which it has waited so far, to the end of this one. */
    void comeFromOther(int unit, long now) {
        if (tracked) {
            details.moveTo(unit, lane.design().index());
        }
        waiting.comeFromOther(unit, now);
    }
}
