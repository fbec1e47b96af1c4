package org.kouan.port.compile;

import org.jspecify.annotations.Nullable;
import org.kouan.port.core.ModelCore;
import org.kouan.port.lane.BreakdownTally;
import org.kouan.port.lane.Equipment;
import org.kouan.port.lane.Machines;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;

/** Compiles desks that break down. */
final class BreakdownsCompiler {
    private final RunPlan run;
    private final ModelCore core;
    private final Equipment equipment = new Equipment();

    BreakdownsCompiler(RunPlan run, ModelCore core) {
        this.run = run;
        this.core = core;
    }

    /** All desks that may break down. */
    Equipment equipment() {
        return equipment;
    }

    /** What is counted of them at a lane, whose figures are registered; null when none of its desks ever breaks down. */
    @Nullable
    BreakdownTally tally(LaneSpec lane) {
        if (lane.breakdowns().isEmpty()) {
            return null;
        }
        BreakdownTally tally = new BreakdownTally();
        tally.report(
                core.figures(),
                lane.name(),
                lane.label(),
                lane.deskName(),
                lane.breakdowns().get().inService().breaksOff());
        return tally;
    }

    /**
     * The breakdowns of a lane of the model, which is a line of that of the scenario, or all of it.
     *
     * @param tally null when its desks never break down
     */
    @Nullable
    Machines compile(LaneSpec lane, int line, @Nullable BreakdownTally tally) {
        if (tally == null) {
            return null;
        }
        return new Machines(
                new Machines.Design(
                        lane.name(),
                        line,
                        lane.breakdowns().orElseThrow(),
                        core.clock().microsAt(run.from()),
                        core.clock().microsAt(run.until()),
                        tally),
                equipment,
                core);
    }
}
