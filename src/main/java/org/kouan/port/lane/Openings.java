package org.kouan.port.lane;

import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.policy.LaneView;

/** Opens and closes the desks of one lane: by plan, by policy, by order, when something shuts it, and for good. */
public final class Openings {
    private final LaneView lane;
    private final DeskWork work;
    private final Desks desks;
    private final ModelObserver observer;
    private final boolean observed;

    Openings(LaneView lane, Desks desks, DeskWork work, ModelCore core) {
        this.lane = lane;
        this.desks = desks;
        this.work = work;
        observer = core.observer();
        observed = core.observed();
    }

    /** Follows the staffing plan from now on. */
    public void followPlan(long now) {
        if (desks.followPlan(now)) {
            changed(now);
        }
    }

    /** Lets the opening policy look. Returns when it wants to look again. */
    public long look(long now) {
        if (desks.look(lane, now)) {
            changed(now);
        }
        return desks.nextLook(now);
    }

    /** Other desks are out of order than before. */
    void refresh(long now) {
        if (desks.refresh(now)) {
            changed(now);
        }
    }

    /** Opens or closes desks by order of the policy of the stage. */
    public void orderExtra(int extra, long now) {
        if (desks.orderExtra(extra, now)) {
            changed(now);
        }
    }

    /** The same for desks that count towards the number of the lane. */
    public void orderExtra(int extra, int most, long now) {
        if (desks.orderExtra(extra, most, now)) {
            changed(now);
        }
    }

    /** One thing more, or less, keeps the lane closed; {@link DeskWork#desksChanged} must follow at this instant. */
    public void shut(boolean more, long now) {
        if (desks.shut(more, now)) {
            tell(now);
        }
    }

    /** Closes all desks for good; inspections under way are finished. */
    public void closeForGood(long now) {
        if (desks.closeForGood(now)) {
            tell(now);
        }
    }

    /** Another number of officers sits there. */
    void officers(long now) {
        if (desks.officers(now)) {
            changed(now);
        }
    }

    /** The same at a desk that has just finished; {@link DeskWork#desksChanged} must follow when this returns true. */
    boolean recount(long now) {
        boolean changed = desks.officers(now);
        if (changed) {
            tell(now);
        }
        return changed;
    }

    private void changed(long now) {
        tell(now);
        work.desksChanged(now);
    }

    private void tell(long now) {
        if (observed) {
            observer.opened(new ModelEvent.Opened(now, lane.index(), lane.openDesks()));
        }
    }
}
