package org.kouan.result;

import java.util.function.ToLongFunction;
import org.kouan.result.ReplicationResult.ClassResult;

/** What a replication has of each class, in the order of its row; {@link ClassResult} says what they are. */
public enum ClassColumn {
    ARRIVED("arrived", ClassResult::arrived),
    SERVED("served", ClassResult::served),
    UNFINISHED("unfinished", ClassResult::unfinished),
    WAIT_SUM("wait_sum_us", ClassResult::waitSumMicros),
    WAIT_MAX("wait_max_us", ClassResult::waitMaxMicros),
    WITHIN("within", ClassResult::within),
    EXCESS("excess_us", ClassResult::excessMicros),
    STAY_SUM("stay_sum_us", ClassResult::staySumMicros),
    P50("wait_p50_us", ClassResult::p50Micros),
    P90("wait_p90_us", ClassResult::p90Micros),
    P95("wait_p95_us", ClassResult::p95Micros),
    P99("wait_p99_us", ClassResult::p99Micros),
    SERVED_WAIT_SUM("served_wait_sum_us", ClassResult::servedWaitSumMicros);

    /** How many there are. */
    static final int COUNT = values().length;

    private final String key;
    private final ToLongFunction<ClassResult> reader;

    ClassColumn(String key, ToLongFunction<ClassResult> reader) {
        this.key = key;
        this.reader = reader;
    }

    /** In CSV; times are in microseconds. */
    public String key() {
        return key;
    }

    long of(ClassResult result) {
        return reader.applyAsLong(result);
    }
}
