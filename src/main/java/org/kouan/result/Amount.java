package org.kouan.result;

/** A whole number that a replication has of a class or lane: one of its columns, or what comes of them. */
@FunctionalInterface
interface Amount {
    /**
     * Its value.
     *
     * @param index of the class or lane
     */
    long of(ReplicationResult day, int index);
}
