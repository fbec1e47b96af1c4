package org.kouan.result;

import java.util.function.ToLongFunction;
import org.kouan.result.ReplicationResult.LaneResult;

/** What a replication has of each lane, in the order of its row; {@link LaneResult} says what they are. */
public enum LaneColumn {
    STARTED(LaneResult::started),
    TAKEN(LaneResult::taken),
    WAIT_SUM(LaneResult::waitSumMicros),
    QUEUE_MAX(LaneResult::queueMax),
    QUEUE_AREA(LaneResult::queueAreaMicros),
    BUSY(LaneResult::busyMicros),
    OPEN(LaneResult::openMicros),
    OFFICER(LaneResult::officerMicros),
    OVERTIME(LaneResult::overtimeMicros);

    /** How many there are. */
    static final int COUNT = values().length;

    private final ToLongFunction<LaneResult> reader;

    LaneColumn(ToLongFunction<LaneResult> reader) {
        this.reader = reader;
    }

    long of(LaneResult result) {
        return reader.applyAsLong(result);
    }
}
