package org.kouan.result;

import java.util.function.ToLongFunction;
import org.kouan.result.ReplicationResult.LaneResult;

/** What a replication has of each lane, in the order of its row; {@link LaneResult} says what they are. */
public enum LaneColumn {
    STARTED("started", LaneResult::started),
    TAKEN("taken", LaneResult::taken),
    WAIT_SUM("wait_sum_us", LaneResult::waitSumMicros),
    QUEUE_MAX("queue_max", LaneResult::queueMax),
    QUEUE_AREA("queue_area_us", LaneResult::queueAreaMicros),
    BUSY("busy_us", LaneResult::busyMicros),
    OPEN("open_us", LaneResult::openMicros),
    OFFICER("officer_us", LaneResult::officerMicros),
    OVERTIME("overtime_us", LaneResult::overtimeMicros);

    /** How many there are. */
    static final int COUNT = values().length;

    private final String key;
    private final ToLongFunction<LaneResult> reader;

    LaneColumn(String key, ToLongFunction<LaneResult> reader) {
        this.key = key;
        this.reader = reader;
    }

    /** In CSV; times are in microseconds. */
    public String key() {
        return key;
    }

    long of(LaneResult result) {
        return reader.applyAsLong(result);
    }
}
