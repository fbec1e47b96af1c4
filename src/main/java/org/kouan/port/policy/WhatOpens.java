package org.kouan.port.policy;

/** What opens or closes now, beside the staffing plan? One instance belongs to one lane and may keep state. */
public interface WhatOpens {
    /** Forgets the last replication. */
    void reset();

    /** How many desks are to be open beyond the plan. Called at the times that {@link #nextCheck} names. */
    int extraDesks(LaneView lane, long nowMicros);

    /** When to ask again, after {@code nowMicros}; {@link Long#MAX_VALUE} for never. */
    long nextCheck(long nowMicros);
}
