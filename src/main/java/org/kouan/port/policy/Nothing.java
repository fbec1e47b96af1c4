package org.kouan.port.policy;

import org.kouan.random.RandomStream;

/** Each lane of the stage goes by its own plan and policy. */
final class Nothing implements StagePolicy {
    @Override
    public void reset(RandomStream draws) {
        // has no state
    }

    @Override
    public void look(StageView stage, long nowMicros) {
        // orders nothing
    }

    @Override
    public long nextCheck(long nowMicros) {
        return Long.MAX_VALUE;
    }
}
