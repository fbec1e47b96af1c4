package org.kouan.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stream of arrivals.
 *
 * @param name unique identifier
 * @param label shown in the report
 * @param direction of travel
 * @param mix share of each class, in the order of the scenario; sums to 1
 * @param arrivals when they come
 * @param route the steps through the port, at least one
 * @param preInspection present when a share is declared and checked ahead
 */
public record FlowSpec(
        String name,
        String label,
        Direction direction,
        Map<String, Double> mix,
        Arrivals arrivals,
        List<RouteStep> route,
        Optional<PreInspection> preInspection) {
    public FlowSpec {
        mix = Ordered.copyOf(mix);
        route = List.copyOf(route);
    }

    /** Into or out of the country. */
    public enum Direction {
        ENTRY,
        EXIT
    }

    /**
     * Forecast and pre-inspection.
     *
     * @param share of the flow that is declared ahead, in [0, 1]
     * @param factor by class name: multiplies the service times of those who were, in (0, 1]; 1 for classes not named
     */
    public record PreInspection(double share, Map<String, Double> factor) {
        public PreInspection {
            factor = Ordered.copyOf(factor);
        }
    }
}
