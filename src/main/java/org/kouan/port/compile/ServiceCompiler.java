package org.kouan.port.compile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.core.Sampling;
import org.kouan.random.Sampler;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/** Compiles service times. */
final class ServiceCompiler {
    private final Names names;
    private final ModelCore core;
    private final Controls controls;

    ServiceCompiler(Names names, ModelCore core, Controls controls) {
        this.names = names;
        this.core = core;
        this.controls = controls;
    }

    static @Nullable Distribution law(StageSpec stage, LaneSpec lane, String name) {
        Distribution own = lane.service().get(name);
        return own == null ? stage.service().get(name) : own;
    }

    /** By class, of a lane. */
    Sampler[] samplers(StageSpec stage, LaneSpec lane) {
        Sampler[] samplers = new Sampler[names.classCount()];
        for (int c = 0; c < samplers.length; c++) {
            Distribution law = law(stage, lane, names.className(c));
            samplers[c] = law == null ? NOT_SERVED : sampler(law, stage);
        }
        return samplers;
    }

    /** By class, the sampler of the stage's law when no lane that may have to serve the class has a law of its own. */
    @Nullable
    Sampler[] commonServices(StageSpec stage) {
        @Nullable Sampler[] common = new Sampler[names.classCount()];
        for (int c = 0; c < common.length; c++) {
            String name = names.className(c);
            Distribution law = stage.service().get(name);
            if (law != null
                    && stage.lanes().stream()
                            .noneMatch(lane -> lane.service().containsKey(name) && stage.mayServe(lane, name))) {
                common[c] = sampler(law, stage);
            }
        }
        return common;
    }

    private Sampler sampler(Distribution law, StageSpec stage) {
        Sampler sampler = law.sampler(core.draws());
        return core.sampling() == Sampling.CONTROLLED ? controls.measured(sampler, law, stage) : sampler;
    }

    private static final Sampler NOT_SERVED = () -> {
        throw new IllegalStateException("a lane was given a unit of a class that has no service time there");
    };

    /** Mean time that a unit takes up a desk, over the classes that the lane serves, each counted once. */
    long meanDeskMicros(StageSpec stage, LaneSpec lane) {
        double mean = lane.serves().stream()
                .map(name -> law(stage, lane, name))
                .filter(Objects::nonNull)
                .mapToLong(law -> SimTime.micros(law.mean()))
                .average()
                .orElse(0);
        return Math.round(mean * stage.serviceFactor() * lane.serviceFactor()) + SimTime.micros(lane.changeOver());
    }
}
