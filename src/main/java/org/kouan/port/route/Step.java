package org.kouan.port.route;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Starts;
import org.kouan.port.core.Turn;
import org.kouan.port.core.Units;
import org.kouan.port.stage.Stage;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;

/** A step of the program that the routes of all flows are compiled into. */
public interface Step {
    /**
     * Begins the step for a unit.
     *
     * @param way takes those on that the step sets out
     * @return false when the unit does not take the step, and goes on to the next at once
     */
    boolean begin(int unit, long now, Way way);

    /** Queue and be inspected at a stage, by all or by a share of each class. */
    final class Visit implements Step {
        private final Stage stage;
        private final Units units;
        private final RandomStream draws;
        private final long purpose;
        private final double[] shareOfClass;
        private final boolean forAll;

        public Visit(Stage stage, Units units, RandomStream draws, long purpose, double[] shareOfClass) {
            this.stage = stage;
            this.units = units;
            this.draws = draws;
            this.purpose = purpose;
            this.shareOfClass = shareOfClass;
            forAll = Arrays.stream(shareOfClass).allMatch(share -> share == 1);
        }

        @Override
        public boolean begin(int unit, long now, Way way) {
            if (!forAll && !isReferred(unit)) {
                return false;
            }
            if (!stage.arrive(unit, now)) {
                way.turnAway(unit, stage, now);
            }
            return true;
        }

        Stage stage() {
            return stage;
        }

        /** The stage when every unit visits it, whatever its class; else null. */
        @Nullable
        public Stage stageForAll() {
            return forAll ? stage : null;
        }

        private boolean isReferred(int unit) {
            draws.seek(units.identity(unit), purpose);
            return draws.nextDouble() < shareOfClass[units.unitClass(unit)];
        }
    }

    /** Checks side by side, each on a branch of the route; the unit goes on when the slowest branch is done. */
    final class Together implements Step {
        private final Branch[] branches;
        private final Units units;
        private final Starts starts;

        public Together(Branch[] branches, ModelCore core) {
            this.branches = branches;
            units = core.units();
            starts = core.starts();
        }

        Branch[] branches() {
            return branches;
        }

        @Override
        public boolean begin(int unit, long now, Way way) {
            starts.holdBack();
            units.beginParts(unit);
            units.addParts(
                    unit, 1); // this step itself, so that no branch that is short ends it before the others begin
            for (Branch branch : branches) {
                branch.begin(unit, now, way);
            }
            if (units.finishPart(unit) > 0) {
                return true;
            }
            units.endParts(unit);
            return false;
        }
    }

    /** The end of a route, or of a branch of it. */
    final class End implements Step {
        @Override
        public boolean begin(int unit, long now, Way way) {
            way.finish(unit, now);
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

        public Delay(Simulation simulation, Units units, RandomStream draws, long purpose, Sampler time) {
            this.simulation = simulation;
            this.units = units;
            this.draws = draws;
            this.purpose = purpose;
            this.time = time;
        }

        @Override
        public boolean begin(int unit, long now, Way way) {
            draws.seek(units.identity(unit), purpose);
            simulation.schedule(now + time.sample(), Turn.priority(Event.UNIT_READY), Event.of(Event.UNIT_READY, unit));
            return true;
        }
    }
}
