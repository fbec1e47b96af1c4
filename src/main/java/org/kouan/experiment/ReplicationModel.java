package org.kouan.experiment;

import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;

/** Something that can be simulated again and again; one thread uses it. */
@FunctionalInterface
public interface ReplicationModel {
    /**
     * Simulates one replication from the start. What it returns and adds depends on the arguments only, never on what
     * ran before.
     *
     * @param seed of the whole run
     * @param replication its number, from 0
     * @param into receives what adds up over replications
     */
    ReplicationResult run(long seed, int replication, RunTotals into);
}
