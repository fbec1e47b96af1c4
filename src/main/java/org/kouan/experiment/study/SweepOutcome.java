package org.kouan.experiment.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a sweep ended.
 *
 * @param found replications that were there before
 * @param simulated replications that were added
 * @param complete whether every point has all that it needs; if not, the sweep was stopped
 * @param shortfalls points that have all the replications that they may have, and not what these were for: the precision
 *     or the decision that they lack, in words
 */
public record SweepOutcome(long found, long simulated, boolean complete, Map<Integer, String> shortfalls) {
    public SweepOutcome {
        shortfalls = Collections.unmodifiableMap(new LinkedHashMap<>(shortfalls));
    }
}
