package org.kouan.port.policy;

import org.kouan.random.RandomStream;

/**
 * What opens, closes or flexes now at a stage as a whole? One instance belongs to one stage and may keep state. It sees
 * all lanes of the stage, and gives its orders to the {@link StageView}; those of a lane's own {@link WhatOpens} hold
 * beside them.
 */
public interface StagePolicy {
    /**
     * Forgets the last replication; nothing is ordered then.
     *
     * @param draws the policy's own random numbers in the replication, to be read in order
     */
    void reset(RandomStream draws);

    /** Looks at the stage and gives orders. Called at the times that {@link #nextCheck} names. */
    void look(StageView stage, long nowMicros);

    /** When to look again, after {@code nowMicros}; {@link Long#MAX_VALUE} for never. */
    long nextCheck(long nowMicros);

    /** What {@link StageView#setAlarm} begins, for the reports; empty for a policy that never calls it. */
    default String alarm() {
        return "";
    }
}
