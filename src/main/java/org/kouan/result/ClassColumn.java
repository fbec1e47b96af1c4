package org.kouan.result;

/**
 * What a replication has of each class, in the order of its row: {@code ARRIVED = SERVED + UNFINISHED}; arrivals during
 * warm-up are in none of them. Times are in microseconds.
 */
public enum ClassColumn implements Amount {
    /** Came into the port. */
    ARRIVED("arrived"),
    /** Left it with every check done. */
    SERVED("served"),
    /** Were still there at the end. */
    UNFINISHED("unfinished"),
    /** Sum of the waits of all that arrived. */
    WAIT_SUM("wait_sum_us"),
    /** The longest of them. */
    WAIT_MAX("wait_max_us"),
    /** Served with a wait within the limit of the class's target; 0 without one. */
    WITHIN("within"),
    /** Sum of what waits exceed that limit by; 0 without one. */
    EXCESS("excess_us"),
    /** Sum of the times in the port, from arrival until all checks are done, of those served. */
    STAY_SUM("stay_sum_us"),
    /** Quantiles of the waits; -1 when nobody arrived. */
    P50("wait_p50_us"),
    P90("wait_p90_us"),
    P95("wait_p95_us"),
    P99("wait_p99_us"),
    /** Sum of the waits of those served. */
    SERVED_WAIT_SUM("served_wait_sum_us");

    /** How many there are. */
    static final int COUNT = values().length;

    private final String key;

    ClassColumn(String key) {
        this.key = key;
    }

    /** In CSV. */
    public String key() {
        return key;
    }

    @Override
    public long of(ReplicationResult day, int index) {
        return day.get(index, this);
    }
}
