package org.kouan.experiment.store;

import java.util.List;

/**
 * A design point in a store.
 *
 * @param index its place in the design
 * @param levels as written, in the order of the factors
 * @param skipped why it is not simulated; empty when it is
 */
public record StoredPoint(int index, List<String> levels, String skipped) {
    public StoredPoint {
        levels = List.copyOf(levels);
    }
}
