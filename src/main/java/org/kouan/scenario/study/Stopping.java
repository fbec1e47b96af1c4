package org.kouan.scenario.study;

import java.util.List;
import java.util.OptionalDouble;

/** How many replications a point gets. */
public sealed interface Stopping {
    /** A fixed number. */
    record Fixed(int replications) implements Stopping {}

    /**
     * Until the mean of a response is known well enough.
     *
     * @param response its column
     * @param halfWidth of its confidence interval at most, in the response's unit
     * @param relative half-width at most, as a share of the mean; with both, either will do
     * @param confidence of the interval that the point ends with, however often it was looked at; in (0, 1)
     * @param atMost replications
     */
    record Precision(String response, OptionalDouble halfWidth, OptionalDouble relative, double confidence, int atMost)
            implements Stopping {}

    /**
     * Until targets are decided, met or missed, at the scenario's confidence.
     *
     * @param targets by name
     * @param atMost replications
     */
    record Decided(List<String> targets, int atMost) implements Stopping {
        public Decided {
            targets = List.copyOf(targets);
        }
    }
}
