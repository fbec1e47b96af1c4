package org.kouan.port.compile;

import org.jspecify.annotations.Nullable;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.lane.Emergencies;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** Compiles sudden illness in the queues of a stage. */
final class EmergenciesCompiler {
    private final Names names;
    private final ModelCore core;

    EmergenciesCompiler(Names names, ModelCore core) {
        this.names = names;
        this.core = core;
    }

    /** Whether anybody in the port may be struck. */
    static boolean occurIn(Scenario scenario) {
        return scenario.lanes().stream().anyMatch(lane -> lane.emergencies().isPresent());
    }

    /** The emergencies of a stage, whose figures are registered; null when it has no passage. */
    @Nullable
    Emergencies compile(StageSpec stage) {
        for (LaneSpec lane : stage.lanes()) {
            if (lane.emergencies().isPresent()) {
                Emergencies compiled = compile(stage, lane.emergencies().get());
                compiled.report(core.figures(), lane.name(), lane.label());
                return compiled;
            }
        }
        return null;
    }

    private Emergencies compile(StageSpec stage, org.kouan.scenario.Emergencies given) {
        Sampler strike = given.strike().map(law -> law.sampler(core.draws())).orElse(Samplers.constant(0));
        boolean[] strikes =
                given.strike().isPresent() ? names.classes(given.classes()) : new boolean[names.classCount()];
        return new Emergencies(
                new Emergencies.Design(strikes, strike, given.care().sampler(core.draws())), stage.name(), core);
    }
}
