package org.kouan.scenario;

import java.util.List;
import java.util.Map;

/** One step of a route. */
public sealed interface RouteStep {
    /**
     * Queue and be inspected at a stage.
     *
     * @param stage its name
     * @param share of each class that takes the step, in [0, 1]; 1 for classes not named
     */
    record Visit(String stage, Map<String, Double> share) implements RouteStep {
        public Visit {
            share = Ordered.copyOf(share);
        }

        /** The share of a class that takes the step. */
        public double shareOf(String unitClass) {
            return share.getOrDefault(unitClass, 1.0);
        }

        /** Everyone visits the stage. */
        public static Visit of(String stage) {
            return new Visit(stage, Map.of());
        }
    }

    /**
     * Stages visited side by side; the unit goes on when the slowest is done. A joint check.
     *
     * @param stages at least two names
     */
    record Together(List<String> stages) implements RouteStep {
        public Together {
            stages = List.copyOf(stages);
        }
    }

    /**
     * Time that passes without a queue, for example a walk.
     *
     * @param time its law
     */
    record Delay(Distribution time) implements RouteStep {}
}
