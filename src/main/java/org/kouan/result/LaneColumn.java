package org.kouan.result;

/** What a replication has of each lane, in the order of its row. Times are in microseconds. */
public enum LaneColumn implements Amount {
    /** Inspections begun at its desks. */
    STARTED("started"),
    /** Units of its queue (or at once from joining it) that went to a desk, here or at a lane that helps. */
    TAKEN("taken"),
    /** Sum of their waits. */
    WAIT_SUM("wait_sum_us"),
    /** Most units in the queue at once. */
    QUEUE_MAX("queue_max"),
    /** Integral of the queue length over time, in unit-microseconds. */
    QUEUE_AREA("queue_area_us"),
    /** Desk-microseconds of inspections (with change-over). */
    BUSY("busy_us"),
    /** Desk-microseconds open, including the time that a closing desk finishes its unit in. */
    OPEN("open_us"),
    /** Officer-microseconds on duty: open desks times officers a desk, and set-up. */
    OFFICER("officer_us"),
    /** Officer-microseconds after the run's end time, contained in {@link #OFFICER}. */
    OVERTIME("overtime_us");

    /** How many there are. */
    static final int COUNT = values().length;

    private final String key;

    LaneColumn(String key) {
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
