package org.kouan.result;

import java.util.List;

/**
 * All replications of a run, in order of their numbers.
 *
 * @param layout names and shapes
 * @param replications numbers 0, 1, 2, ... without gaps
 * @param totals over exactly these replications
 */
public record RunResult(ResultLayout layout, List<ReplicationResult> replications, RunTotals totals) {
    public RunResult {
        replications = List.copyOf(replications);
    }
}
