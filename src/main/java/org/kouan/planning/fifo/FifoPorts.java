package org.kouan.planning.fifo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan.Closing;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.key.Key;

/**
 * Of which ports the planned lanes are queues in order of arrival that nothing but the plan acts on, so that a desk more
 * makes nobody wait longer, and arrays stand for the model. The first reason against it is told to whom asks.
 */
public final class FifoPorts {
    /** What a queue in order of arrival may have: a lane with a key that is not here does more. */
    private static final Set<Key<?>> KEYS_OF_LANES = Set.of(
            LaneSpec.SERVES,
            LaneSpec.OPEN,
            LaneSpec.OFFICERS_PER_DESK,
            LaneSpec.SET_UP,
            LaneSpec.REOPEN,
            LaneSpec.LABEL,
            LaneSpec.KIND,
            LaneSpec.DESK_NAME,
            LaneSpec.SERVICE,
            LaneSpec.SERVICE_FACTOR,
            LaneSpec.CHANGE_OVER);

    private final PlanSpace space;
    private final Scenario scenario;

    private FifoPorts(PlanSpace space) {
        this.space = space;
        scenario = space.scenario();
    }

    /** Why the lanes are not; empty when they are. */
    public static Optional<String> reasonAgainst(PlanSpace space) {
        return new FifoPorts(space).reason();
    }

    private Optional<String> reason() {
        if (!space.isOneDay()) {
            return Optional.of("the run is longer than a day, or its clock changes");
        }
        if (scenario.stages().size() != 1) {
            return Optional.of("there are several stages");
        }
        if (scenario.port().calendar().isPresent()
                || !scenario.disturbances().isEmpty()
                || !scenario.approvals().isEmpty()
                || scenario.run().extend().isPresent()
                || scenario.run().closing() == Closing.DRAIN_HALL) {
            return Optional.of("a calendar, a disturbance, an approval or the end of the run acts on the lanes");
        }
        if (scenario.targets().size() > LaneDay.MOST_TARGETS) {
            return Optional.of("there are more than " + LaneDay.MOST_TARGETS + " targets");
        }
        for (Target target : scenario.targets()) {
            if (target.measure() != Target.Measure.SHARE) {
                return Optional.of("the target " + target.name() + " is not on the waits of travellers");
            }
        }
        return scenario.flows().stream()
                .map(this::reason)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> reason(scenario.stages().get(0)));
    }

    private Optional<String> reason(FlowSpec flow) {
        boolean onlyComes = flow.route()
                        .equals(List.of(
                                RouteStep.Visit.of(scenario.stages().get(0).name())))
                && flow.publishedWait().isEmpty()
                && !(flow.arrivals() instanceof Arrivals.Appointments);
        return onlyComes
                ? Optional.empty()
                : Optional.of("flow " + flow.name() + " does more than come and queue once");
    }

    private Optional<String> reason(StageSpec stage) {
        if (!stage.whatChanges().equals(PolicySpec.NOTHING)
                || stage.room().isPresent()
                || stage.jockeyAt().isPresent()
                || stage.lanes().stream().anyMatch(lane -> lane.emergencies().isPresent())) {
            return Optional.of("something acts on the stage as a whole");
        }
        for (int i = 0; i < space.lanes().size(); i++) {
            Optional<String> against = reason(stage, i);
            if (against.isPresent()) {
                return against;
            }
        }
        return Optional.empty();
    }

    private Optional<String> reason(StageSpec stage, int planned) {
        LaneSpec lane = space.spec(planned);
        PlannedLane of = space.lanes().get(planned);
        if (!KEYS_OF_LANES.containsAll(lane.settings().given())) {
            return Optional.of("lane " + lane.name() + " does more than serve its queue in order of arrival");
        }
        if (!of.free() && !space.isAligned(planned)) {
            return Optional.of("the plan of lane " + lane.name() + " changes within an interval");
        }
        boolean alone = stage.lanes().stream()
                .filter(other -> !other.equals(lane))
                .noneMatch(other -> lane.serves().stream().anyMatch(name -> stage.mayServe(other, name)));
        return alone ? Optional.empty() : Optional.of("other lanes serve the classes of lane " + lane.name() + ", too");
    }
}
