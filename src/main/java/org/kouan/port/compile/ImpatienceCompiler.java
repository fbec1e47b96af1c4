package org.kouan.port.compile;

import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.lane.Impatient;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.Impatience.Balking;
import org.kouan.scenario.Impatience.ComeBack;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/** Compiles who leaves a lane without being inspected. */
final class ImpatienceCompiler {
    private final Names names;
    private final ModelCore core;

    ImpatienceCompiler(Names names, ModelCore core) {
        this.names = names;
        this.core = core;
    }

    /** Whether anybody in the port may leave a queue. */
    static boolean occursIn(Scenario scenario) {
        return scenario.lanes().stream().anyMatch(lane -> lane.impatience().isPresent());
    }

    /** The impatience of a lane, whose figures are registered; null when everybody waits as long as it takes. */
    @Nullable
    Impatient compile(StageSpec stage, LaneSpec lane) {
        if (lane.impatience().isEmpty()) {
            return null;
        }
        Impatience impatience = lane.impatience().get();
        @Nullable Sampler[] patience = new Sampler[names.classCount()];
        for (int c = 0; c < patience.length; c++) {
            Distribution law = impatience.patience().get(names.className(c));
            patience[c] = law == null ? null : law.sampler(core.draws());
        }
        Impatient compiled = new Impatient(
                new Impatient.Design(
                        patience,
                        impatience.balking().flatMap(Balking::atQueue).orElse(0),
                        impatience
                                .balking()
                                .flatMap(Balking::atWait)
                                .map(SimTime::micros)
                                .orElse(0L),
                        impatience.balking().map(Balking::share).orElse(0.0),
                        impatience.comeBack().map(ComeBack::share).orElse(0.0),
                        impatience
                                .comeBack()
                                .map(ComeBack::after)
                                .map(law -> law.sampler(core.draws()))
                                .orElse(Samplers.constant(0))),
                stage.name(),
                core);
        compiled.report(core.figures(), lane.name(), lane.label());
        return compiled;
    }
}
