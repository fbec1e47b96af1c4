package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.kouan.planning.fifo.FifoPorts;
import org.kouan.planning.plan.Limits;
import org.kouan.planning.plan.LimitsException;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.port.PortModel;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;

/**
 * The fewest officer-hours that keep the targets of a scenario: looked for on some days, proved on others. It can be
 * stopped at any time, and then has the cheapest plan that is proved.
 */
public final class Staffing {
    private final PlanSpace space;
    private final Workers workers;
    private final Supplier<Found> search;
    private final boolean poolsLeftOut;

    /**
     * @param start what the search begins with
     * @param seed of the days of the proof
     * @throws LimitsException when nothing can be looked for
     */
    public Staffing(Scenario scenario, Limits limits, Start start, long seed, int threads, StaffListener listener) {
        require(scenario, limits);
        List<String> notes = new ArrayList<>();
        poolsLeftOut = !scenario.staff().isEmpty();
        Scenario alone = scenario;
        if (poolsLeftOut) {
            alone = scenario.withStaff(List.of());
            notes.add("Pools of officers are left out: the plan says which desks must be open, whoever opens them.");
        }
        space = PlanSpace.of(alone, limits);
        if (space.cells().isEmpty()) {
            throw new LimitsException("no lane that a target reaches may have other desks than it has");
        }
        workers = new Workers(threads);
        Optional<String> against = FifoPorts.reasonAgainst(space);
        against.ifPresent(reason -> notes.add(
                "Every plan was a whole run, and no bound is known, since one more desk may make somebody wait longer: "
                        + reason + "."));
        List<TargetInfo> targets = PortModel.compile(alone).layout().targets();
        if (against.isEmpty() && Certainty.of(alone)) {
            search = new CertainStaffing(space, targets, seed, workers, listener, notes)::run;
            return;
        }
        Effort effort = against.isEmpty() ? Effort.OF_ARRAYS : Effort.OF_RUNS;
        search = new RandomStaffing(
                space,
                targets,
                against.isEmpty(),
                start.days().map(effort::withFirst).orElse(effort),
                start.fromPlan(),
                seed,
                workers,
                listener,
                notes)::run;
    }

    /**
     * What a search begins with.
     *
     * @param days of the first sample, unless there is no reason for another number than usual
     * @param fromPlan whether it begins with the plan as it stands, not with one from scratch
     */
    public record Start(Optional<Integer> days, boolean fromPlan) {
        /** From scratch on the usual number of days. */
        public static final Start USUAL = new Start(Optional.empty(), false);
    }

    private static void require(Scenario scenario, Limits limits) {
        if (scenario.targets().isEmpty()) {
            throw new LimitsException(
                    "the scenario has no target, so that no desk is needed; give it one under targets");
        }
        List<String> lanes = scenario.lanes().stream().map(LaneSpec::name).toList();
        List<String> unknown = limits.unknown(new TreeSet<>(lanes));
        if (!unknown.isEmpty()) {
            throw new LimitsException(
                    "there is no lane " + String.join(", ", unknown) + "; the lanes are " + String.join(", ", lanes));
        }
    }

    /** The plans among which it looks. */
    public PlanSpace space() {
        return space;
    }

    /** Asks it to stop soon with what is proved. Any thread may call it. */
    public void stop() {
        workers.stop();
    }

    /** Looks for the plan. */
    public Found run() {
        try {
            Found found = search.get();
            return new Found(found.answer(), found.space(), found.plan(), poolsLeftOut);
        } finally {
            workers.close();
        }
    }
}
