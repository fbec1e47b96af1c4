package org.kouan.port;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.Simulation;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;

/** A step of a compiled route. */
interface Step {
    /**
     * Begins the step for a unit.
     *
     * @return false when the unit does not take the step, and goes on to the next at once
     */
    boolean begin(int unit, long now);

    /** Queue and be inspected at a stage, by all or by a share of each class. */
    final class Visit implements Step {
        private final Stage stage;
        private final Units units;
        private final RandomStream draws;
        private final long purpose;
        private final double[] shareOfClass;
        private final boolean forAll;

        Visit(Stage stage, Units units, RandomStream draws, long purpose, double[] shareOfClass) {
            this.stage = stage;
            this.units = units;
            this.draws = draws;
            this.purpose = purpose;
            this.shareOfClass = shareOfClass;
            forAll = Arrays.stream(shareOfClass).allMatch(share -> share == 1);
        }

        @Override
        public boolean begin(int unit, long now) {
            if (!forAll && !isReferred(unit)) {
                return false;
            }
            stage.arrive(unit, now);
            return true;
        }

        /** The stage when every unit visits it, whatever its class; else null. */
        @Nullable
        Stage stageForAll() {
            return forAll ? stage : null;
        }

        private boolean isReferred(int unit) {
            draws.seek(units.identity(unit), purpose);
            return draws.nextDouble() < shareOfClass[units.unitClass(unit)];
        }
    }

    /** Checks side by side: a part of the unit goes to each stage. */
    final class Together implements Step {
        private final Stage[] stages;
        private final Units units;

        Together(Stage[] stages, Units units) {
            this.stages = stages;
            this.units = units;
        }

        @Override
        public boolean begin(int unit, long now) {
            units.beginParts(unit, stages.length);
            for (Stage stage : stages) {
                stage.arrive(units.createPart(unit), now);
            }
            return true;
        }
    }

    /** Time that passes without a queue. */
    final class Delay implements Step {
        private final Simulation simulation;
        private final Units units;
        private final RandomStream draws;
        private final long purpose;
        private final Sampler time;

        Delay(Simulation simulation, Units units, RandomStream draws, long purpose, Sampler time) {
            this.simulation = simulation;
            this.units = units;
            this.draws = draws;
            this.purpose = purpose;
            this.time = time;
        }

        @Override
        public boolean begin(int unit, long now) {
            draws.seek(units.identity(unit), purpose);
            simulation.schedule(
                    now + time.sample(), Event.priority(Event.UNIT_READY), Event.of(Event.UNIT_READY, unit));
            return true;
        }
    }
}
