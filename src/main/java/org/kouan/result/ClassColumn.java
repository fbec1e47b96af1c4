package org.kouan.result;

import java.util.function.ToLongFunction;
import org.kouan.result.ReplicationResult.ClassResult;

/** What a replication has of each class, in the order of its row; {@link ClassResult} says what they are. */
public enum ClassColumn {
    ARRIVED(ClassResult::arrived),
    SERVED(ClassResult::served),
    UNFINISHED(ClassResult::unfinished),
    WAIT_SUM(ClassResult::waitSumMicros),
    WAIT_MAX(ClassResult::waitMaxMicros),
    WITHIN(ClassResult::within),
    EXCESS(ClassResult::excessMicros),
    STAY_SUM(ClassResult::staySumMicros),
    P50(ClassResult::p50Micros),
    P90(ClassResult::p90Micros),
    P95(ClassResult::p95Micros),
    P99(ClassResult::p99Micros);

    /** How many there are. */
    static final int COUNT = values().length;

    private final ToLongFunction<ClassResult> reader;

    ClassColumn(ToLongFunction<ClassResult> reader) {
        this.reader = reader;
    }

    long of(ClassResult result) {
        return reader.applyAsLong(result);
    }
}
