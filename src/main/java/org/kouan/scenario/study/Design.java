package org.kouan.scenario.study;

import java.util.List;
import java.util.Map;

/** Which combinations of levels are simulated. */
public sealed interface Design {
    /** Every combination; the last factor changes fastest. */
    record FullFactorial() implements Design {}

    /**
     * These and no others.
     *
     * @param points each with a level for every factor, by name
     */
    record Points(List<Map<String, Level>> points) implements Design {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * A Latin hypercube: each factor's range is cut into as many equal parts as there are points, and every part is used
     * once (McKay, Beckman and Conover 1979, "A comparison of three methods for selecting values of input variables",
     * Technometrics 21). Levels in a list are cut alike, so each is used equally often, give or take one.
     *
     * @param points how many, at least 1
     * @param seed of the draws
     */
    record LatinHypercube(int points, long seed) implements Design {}
}
