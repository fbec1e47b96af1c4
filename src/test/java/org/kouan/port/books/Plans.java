package org.kouan.port.books;

import org.kouan.engine.SimTime;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.StageSpec;

/** How many desks are to be open, by the plans of the lanes. */
final class Plans {
    private final Facts facts;
    private final Clock clock;
    private final Closures closures;

    Plans(Facts facts, Clock clock, Closures closures) {
        this.facts = facts;
        this.clock = clock;
        this.closures = closures;
    }

    /** Whether nothing but its plan opens and closes a lane, though an officer may be needed for that. */
    boolean opensByPlan(LaneBook lane) {
        StageSpec stage = facts.scenario.stages().get(lane.stage);
        return lane.spec.whatOpens().name().equals("plan")
                && stage.whatChanges().name().equals("nothing");
    }

    /** Whether it is known which desks are to be open: by plan, and without officers. */
    boolean isKnown(LaneBook lane) {
        return opensByPlan(lane)
                && facts.scenario.staff().stream()
                        .noneMatch(pool -> pool.lanes().contains(lane.spec.name()));
    }

    /** Desks of a lane that are to be open by the plan. */
    int wanted(LaneBook lane, long at) {
        boolean cutOff = at >= clock.until() && facts.scenario.run().closing() == RunPlan.Closing.CUT_OFF;
        return cutOff || closures.closes(lane.stage)
                ? 0
                : (int) lane.spec
                        .desks()
                        .open()
                        .at(
                                SimTime.duration(Math.min(at, clock.until() - 1)),
                                facts.scenario.run().date());
    }

    /** When that may change, after a time. */
    long nextChange(LaneBook lane, long after) {
        long change = new StaffingPlan(lane.spec.desks().open(), facts.scenario.clock()).nextChange(after);
        return after < clock.until() ? Math.min(change, clock.until()) : change;
    }
}
