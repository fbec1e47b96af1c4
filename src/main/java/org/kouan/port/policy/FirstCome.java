package org.kouan.port.policy;

/** First come, first served, whatever the class. */
final class FirstCome implements WhoIsNext {
    @Override
    public int lines() {
        return 1;
    }

    @Override
    public int lineOf(int classIndex) {
        return 0;
    }

    @Override
    public int next(QueueView queue, long nowMicros) {
        return 0;
    }
}
