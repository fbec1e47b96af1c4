package org.kouan.port.policy;

/** The staffing plan and nothing else. */
final class Plan implements WhatOpens {
    @Override
    public void reset() {
        // has no state
    }

    @Override
    public int extraDesks(LaneView lane, long nowMicros) {
        return 0;
    }

    @Override
    public long nextCheck(long nowMicros) {
        return Long.MAX_VALUE;
    }
}
