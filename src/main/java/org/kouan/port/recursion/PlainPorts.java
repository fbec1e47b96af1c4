package org.kouan.port.recursion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.Port;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.RunPlan.Closing;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.key.Key;

/**
 * Which ports are plain, so that {@link PlainHall} computes them: one stage that everybody visits and then leaves,
 * units that come one by one, and for each class one lane with one queue in order of arrival, whose desks follow a plan
 * and may help other lanes, or change over where they do not. What a part of a scenario gives must be among what is named here,
 * or equal what it would be with nothing else: so a new key makes a port another by itself.
 */
public final class PlainPorts {
    /**
     * The most desks of a plain lane: to begin an inspection takes time in proportion to them. Measured, a lane of 100 is
     * at least as fast as with events, and one of 200 slower.
     */
    static final double MOST_DESKS = 100;

    /**
     * The most lanes of a plain port that help others or are helped: the next unit is looked for in all that are connected.
     * Measured, eight in a ring are as fast as with events, and sixteen slower.
     */
    static final long MOST_HELPING_LANES = 8;

    /** What a plain stage may have: a key that is not here makes it another. */
    private static final Set<Key<?>> KEYS_OF_STAGES =
            Set.of(StageSpec.LANES, StageSpec.LABEL, StageSpec.WHICH_LANE, StageSpec.SERVICE, StageSpec.SERVICE_FACTOR);

    /** What a plain lane may have: a key that is not here makes it another. */
    private static final Set<Key<?>> KEYS_OF_LANES = Set.of(
            LaneSpec.SERVES,
            LaneSpec.OPEN,
            LaneSpec.OFFICERS_PER_DESK,
            LaneSpec.SET_UP,
            LaneSpec.REOPEN,
            LaneSpec.LABEL,
            LaneSpec.KIND,
            LaneSpec.DESK_NAME,
            LaneSpec.HELPS,
            LaneSpec.SERVICE,
            LaneSpec.SERVICE_FACTOR,
            LaneSpec.CHANGE_OVER);

    private final Scenario scenario;

    private PlainPorts(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Whether a port is plain. */
    public static boolean isPlain(Scenario scenario) {
        return new PlainPorts(scenario).isPlain();
    }

    private boolean isPlain() {
        return scenario.stages().size() == 1
                && scenario.equals(plainScenario())
                && isPlain(scenario.run())
                && scenario.targets().stream().allMatch(PlainPorts::isPlain)
                && scenario.flows().stream().allMatch(this::isPlain)
                && isPlain(scenario.stages().get(0));
    }

    private Scenario plainScenario() {
        Port port = scenario.port();
        return new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.question(),
                new Port(port.name(), port.clock(), Optional.empty(), port.dayLevel()),
                scenario.run(),
                scenario.classes(),
                scenario.stages(),
                scenario.flows(),
                scenario.targets(),
                List.of(),
                List.of(),
                List.of(),
                scenario.evidence());
    }

    private static boolean isPlain(RunPlan run) {
        return (run.closing() == Closing.DRAIN || run.closing() == Closing.CUT_OFF)
                && run.equals(new RunPlan(
                        run.date(),
                        run.from(),
                        run.until(),
                        run.closing(),
                        Optional.empty(),
                        run.period(),
                        run.warmUp(),
                        run.replications(),
                        run.seed(),
                        run.confidence()));
    }

    private static boolean isPlain(Target target) {
        return target.measure() == Target.Measure.SHARE || target.measure() == Target.Measure.WORST_INTERVAL;
    }

    private boolean isPlain(FlowSpec flow) {
        return comeOneByOne(flow.arrivals())
                && flow.equals(new FlowSpec(
                        flow.name(),
                        flow.label(),
                        flow.direction(),
                        flow.mix(),
                        flow.arrivals(),
                        List.of(RouteStep.Visit.of(scenario.stages().get(0).name())),
                        Optional.empty(),
                        flow.dayLevel(),
                        Optional.empty()));
    }

    private static boolean comeOneByOne(Arrivals arrivals) {
        return arrivals instanceof Arrivals.Poisson
                || arrivals instanceof Arrivals.LinearPoisson
                || arrivals instanceof Arrivals.Renewal
                || arrivals instanceof Arrivals.Present;
    }

    private boolean isPlain(StageSpec stage) {
        return KEYS_OF_STAGES.containsAll(stage.settings().given())
                && stage.lanes().stream().allMatch(this::isPlain)
                && stage.lanes().stream().filter(this::worksWithOthers).count() <= MOST_HELPING_LANES
                && scenario.classes().stream().map(UnitClass::name).allMatch(name -> isPlain(stage, name));
    }

    /** One lane serves the class, and whichever desk it comes to draws its service time from the same law. */
    private static boolean isPlain(StageSpec stage, String unitClass) {
        return stage.service().containsKey(unitClass)
                && stage.lanes().stream()
                        .noneMatch(lane -> lane.service().containsKey(unitClass) && stage.mayServe(lane, unitClass))
                && stage.lanes().stream()
                                .filter(lane -> lane.serves().contains(unitClass))
                                .count()
                        == 1;
    }

    private boolean isPlain(LaneSpec lane) {
        return scenario.mostDuringRun(lane.desks().open()) <= MOST_DESKS
                && lane.helps().stream().allMatch(help -> help.when() == When.FIRST || help.when() == When.IDLE)
                && (lane.changeOver().isZero() || !worksWithOthers(lane))
                && KEYS_OF_LANES.containsAll(lane.settings().given());
    }

    /**
     * Desks that serve one queue and are ready at the same instant are all alike. If they serve different queues it matters
     * which comes first: the one whose inspection began first, or, after a change-over, ended first.
     */
    private boolean worksWithOthers(LaneSpec lane) {
        return !lane.helps().isEmpty()
                || scenario.lanes().stream()
                        .flatMap(other -> other.helps().stream())
                        .anyMatch(help -> help.lane().equals(lane.name()));
    }
}
