package org.kouan.port.policy;

/** What a policy may see of a lane at this moment. */
public interface LaneView {
    /** Position of the lane among the lanes of the port. */
    int index();

    /** Whether the lane serves a class by itself; guests of a {@link StagePolicy} do not count. */
    boolean serves(int classIndex);

    /** Whether its desks are e-gates, which only the share of a class uses that takes to them. */
    boolean hasGates();

    /** Units in the queue. */
    int queueLength();

    /** Units being inspected. */
    int inBusyDesks();

    /** Desks that take the next unit; a closing desk that finishes its unit is not among them. */
    int openDesks();

    /** Whether a desk is open and idle. */
    default boolean hasFreeDesk() {
        return inBusyDesks() < openDesks();
    }

    /**
     * What a unit joining now may expect to wait: queue length times the mean service time of the lane's classes, over
     * open desks. {@link Long#MAX_VALUE} when no desk is open and somebody waits or would have to.
     */
    long estimatedWaitMicros();
}
