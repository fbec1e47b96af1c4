package org.kouan.port.policy;

/** Who is next at this free desk? Within a line it is always the head, so that a class is served in order of joining. */
public interface WhoIsNext {
    /** How many lines the queue is kept in, at least 1. */
    int lines();

    /** The line in which a class stands. */
    int lineOf(int classIndex);

    /**
     * The line whose head goes next. Asked only when there are several lines and somebody waits.
     *
     * @return a line that is not empty
     */
    int next(QueueView queue, long nowMicros);

    /**
     * The head of a line has been taken to a desk. A unit that finds a free desk does not wait, and is not reported here. For
     * policies that remember whom they have served.
     */
    default void taken(int line) {}

    /** Nobody waits any more, or a replication is about to begin: whatever the policy remembers is to be forgotten. */
    default void emptied() {}

    /** Whether a unit of one class that finds all desks busy breaks off the inspection of a unit of another. */
    default boolean breaksOff(int arrivingClass, int inspectedClass) {
        return false;
    }

    /** Whether it ever breaks off an inspection: only then is {@link #breaksOff} asked. */
    default boolean mayBreakOff() {
        return false;
    }

    /** Whether an inspection that it has broken off goes on where it stopped, instead of starting anew. */
    default boolean resumes() {
        return true;
    }
}
