package org.kouan.port.core;

import org.kouan.port.staffing.OfficerState;

/**
 * Told of what happens in a model, while it happens. Units are named by the index of their flow and their number in it,
 * and told with their class; lanes by their index. Observers must not touch the model.
 */
public interface ModelObserver {
    /** Observes nothing. */
    ModelObserver NONE = new ModelObserver() {};

    /** No lane. */
    int NOWHERE = -1;

    /** A unit came into the port. */
    default void arrived(long nowMicros, int flowIndex, long number, int classIndex) {}

    /** A unit joined a lane: its queue, or an idle desk at once. */
    default void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** The inspection of a unit began at a desk of a lane. */
    default void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** The inspection of a unit ended. */
    default void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** The inspection of a unit at a desk of a lane was broken off; it goes back to the lane whose queue it came from. */
    default void brokenOff(
            long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {}

    /** An inspection that was broken off goes on, or starts anew, at a desk of a lane. */
    default void resumed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** A unit was sent off by a desk of a lane that closed, in the middle of its inspection. */
    default void dismissed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** A unit did not join the queue of a lane, because it is long; it comes back later, or is gone. */
    default void balked(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {}

    /** A unit left the queue of a lane, because its patience ended; it comes back later, or is gone. */
    default void gaveUp(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {}

    /** A unit in the queue of a lane was struck by illness, and leaves the queue for an emergency passage. */
    default void struck(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int passageIndex) {}

    /** A unit that was struck is taken in, at a desk of a lane: of the passage, or of one that helps it. */
    default void takenIn(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** A unit that was struck leaves that desk, and goes back to the head of the queue of a lane, or to a desk. */
    default void letGo(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {}

    /** A unit left the port without every check done. */
    default void gone(long nowMicros, int flowIndex, long number, int classIndex) {}

    /** A unit left the port with every check done. */
    default void left(long nowMicros, int flowIndex, long number, int classIndex) {}

    /**
     * What an officer of a pool does has changed.
     *
     * @param officer number within the pool
     * @param laneIndex where the officer goes or is; {@link #NOWHERE} when not at any lane
     */
    default void officer(long nowMicros, int poolIndex, int officer, OfficerState state, int laneIndex) {}

    /** The idle desks of a lane begin or cease to serve the queues of all other lanes of the stage too. */
    default void helping(long nowMicros, int laneIndex, boolean on) {}

    /** Arrivals of a class that the lane does not serve by itself may or may no more join it. */
    default void taking(long nowMicros, int laneIndex, int classIndex, boolean on) {}

    /**
     * The number of open desks of a lane changed. At a lane with officers that is when one sits down or leaves, at
     * others when the plan or a policy says so, even if some desk still has to finish.
     */
    default void opened(long nowMicros, int laneIndex, int desks) {}

    /**
     * A unit that waits in a queue of a lane has gone to the end of another: of another lane, or another line of the same.
     */
    default void changedQueue(
            long nowMicros, int flowIndex, long number, int classIndex, int fromLaneIndex, int laneIndex) {}

    /**
     * A unit found a stage full and waits before it.
     *
     * @param laneIndex the lane whose desk it keeps meanwhile, or {@link #NOWHERE}
     */
    default void blocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {}

    /** A unit that waited before a full stage comes in, and joins one of its lanes; then its desk is free. */
    default void unblocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {}

    /** A unit left the port unserved, because the stage was full, or because the doors had closed for good before. */
    default void turnedAway(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex) {}

    /**
     * A unit asks for priority. What becomes of that is known already; the unit goes on when it is told, with
     * {@link #decided}, possibly at once.
     */
    default void asked(
            long nowMicros, int flowIndex, long number, int classIndex, int approvalIndex, Decision decision) {}

    /**
     * A unit that has asked for priority goes on.
     *
     * @param classIndex the class that it had
     * @param newClassIndex the class that it has from now on; another one only when the request was approved
     */
    default void decided(
            long nowMicros,
            int flowIndex,
            long number,
            int classIndex,
            int approvalIndex,
            Decision.Outcome outcome,
            int newClassIndex) {}

    /**
     * A unit has come too late for the slot that it had booked.
     *
     * @param classIndex the class that it had
     * @param newClassIndex the class that it has from now on; {@link #NOWHERE} when it is turned away, and leaves at once
     */
    default void lapsed(long nowMicros, int flowIndex, long number, int classIndex, int newClassIndex) {}

    /**
     * The wait at a lane is published for a flow that heeds it.
     *
     * @param waitMicros estimated; below 0 when there is nothing to publish, since no desk is open
     */
    default void published(long nowMicros, int flowIndex, int laneIndex, long waitMicros) {}

    /** A unit that was about to arrive sees too long a wait published, and comes later. */
    default void putOff(long nowMicros, int flowIndex, long number, int classIndex, long untilMicros) {}

    /** A unit that has arrived finds the port closed to it, and waits for the opening. */
    default void held(long nowMicros, int flowIndex, long number, int classIndex) {}

    /** A unit that has waited for the opening of the port comes in. */
    default void letIn(long nowMicros, int flowIndex, long number, int classIndex) {}

    /**
     * The doors have closed for good before a unit that waits before a full stage or before the closed port: it is gone
     * next.
     */
    default void shutOut(long nowMicros, int flowIndex, long number, int classIndex) {}

    /**
     * A desk that may be wanted breaks down, or is repaired.
     *
     * @param desk its number in the lane, from 0; if n desks are to be open, it is one of them when its number is less
     */
    default void outOfOrder(long nowMicros, int laneIndex, int desk, boolean begins) {}

    /** A disturbance began, or ended. */
    default void disturbed(long nowMicros, int disturbanceIndex, boolean begins) {}
}
