package org.kouan.port.core;

import org.kouan.port.staffing.OfficerState;

/**
 * Something that happened in a model. Made only when somebody observes it; lanes, stages, pools, flows, approvals and
 * disturbances stand by their index in the scenario.
 */
public sealed interface ModelEvent {
    /** When, in microseconds of the model's clock. */
    long atMicros();

    /** What happened to a unit. */
    sealed interface OfUnit extends ModelEvent {
        /** The unit, with the class that it had when it happened. */
        UnitName who();
    }

    /** A unit came into the port. */
    record Arrived(long atMicros, UnitName who) implements OfUnit {}

    /** A unit joined a lane: its queue, or an idle desk at once. */
    record Joined(long atMicros, UnitName who, int lane) implements OfUnit {}

    /** The inspection of a unit began at a desk of a lane. */
    record Started(long atMicros, UnitName who, int lane) implements OfUnit {}

    /** The inspection of a unit ended. */
    record Inspected(long atMicros, UnitName who, int lane) implements OfUnit {}

    /** The inspection of a unit at a desk of a lane was broken off; it goes back to the lane whose queue it came from. */
    record BrokenOff(long atMicros, UnitName who, int lane, int home) implements OfUnit {}

    /** An inspection that was broken off goes on, or starts anew, at a desk of a lane. */
    record Resumed(long atMicros, UnitName who, int lane) implements OfUnit {}

    /** A unit was sent off by a desk of a lane that closed, in the middle of its inspection. */
    record Dismissed(long atMicros, UnitName who, int lane) implements OfUnit {}

    /** A unit did not join the queue of a lane, because it is long; it comes back later, or is gone. */
    record Balked(long atMicros, UnitName who, int lane, boolean comesBack) implements OfUnit {}

    /** A unit left the queue of a lane, because its patience ended; it comes back later, or is gone. */
    record GaveUp(long atMicros, UnitName who, int lane, boolean comesBack) implements OfUnit {}

    /** A unit in the queue of a lane was struck by illness, and leaves the queue for an emergency passage. */
    record Struck(long atMicros, UnitName who, int lane, int passage) implements OfUnit {}

    /** A unit that was struck is taken in, at a desk of a lane: of the passage, or of one that helps it. */
    record TakenIn(long atMicros, UnitName who, int lane) implements OfUnit {}

    /** A unit that was struck leaves that desk, and goes back to the head of the queue of a lane, or to a desk. */
    record LetGo(long atMicros, UnitName who, int lane, int home) implements OfUnit {}

    /** A unit left the port without every check done. */
    record Gone(long atMicros, UnitName who) implements OfUnit {}

    /** A unit left the port with every check done. */
    record Left(long atMicros, UnitName who) implements OfUnit {}

    /**
     * What an officer of a pool does has changed.
     *
     * @param officer number within the pool
     * @param lane where the officer goes or is; {@link ModelObserver#NOWHERE} when not at any lane
     */
    record Officer(long atMicros, int pool, int officer, OfficerState state, int lane) implements ModelEvent {}

    /** The idle desks of a lane begin or cease to serve the queues of all other lanes of the stage too. */
    record Helping(long atMicros, int lane, boolean on) implements ModelEvent {}

    /** Arrivals of a class that the lane does not serve by itself may or may no more join it. */
    record Taking(long atMicros, int lane, int classIndex, boolean on) implements ModelEvent {}

    /**
     * The number of open desks of a lane changed. At a lane with officers that is when one sits down or leaves, at
     * others when the plan or a policy says so, even if some desk still has to finish.
     */
    record Opened(long atMicros, int lane, int desks) implements ModelEvent {}

    /**
     * A unit that waits in a queue of a lane has gone to the end of another: of another lane, or another line of the same.
     */
    record ChangedQueue(long atMicros, UnitName who, int from, int to) implements OfUnit {}

    /**
     * A unit found a stage full and waits before it.
     *
     * @param lane the lane whose desk it keeps meanwhile, or {@link ModelObserver#NOWHERE}
     */
    record Blocked(long atMicros, UnitName who, int stage, int lane) implements OfUnit {}

    /** A unit that waited before a full stage comes in, and joins one of its lanes; then its desk is free. */
    record Unblocked(long atMicros, UnitName who, int stage, int lane) implements OfUnit {}

    /** A unit left the port unserved, because the stage was full, or because the doors had closed for good before. */
    record TurnedAway(long atMicros, UnitName who, int stage) implements OfUnit {}

    /**
     * A unit asks for priority. What becomes of that is known already; the unit goes on when it is told, with
     * {@link Decided}, possibly at once.
     */
    record Asked(long atMicros, UnitName who, int approval, Decision decision) implements OfUnit {}

    /**
     * A unit that has asked for priority goes on.
     *
     * @param who with the class that it had
     * @param newClass the class that it has from now on; another one only when the request was approved
     */
    record Decided(long atMicros, UnitName who, int approval, Decision.Outcome outcome, int newClass)
            implements OfUnit {}

    /**
     * A unit has come too late for the slot that it had booked.
     *
     * @param who with the class that it had
     * @param newClass the class that it has from now on; {@link ModelObserver#NOWHERE} when it is turned away, and leaves at once
     */
    record Lapsed(long atMicros, UnitName who, int newClass) implements OfUnit {}

    /**
     * The wait at a lane is published for a flow that heeds it.
     *
     * @param waitMicros estimated; below 0 when there is nothing to publish, since no desk is open
     */
    record Published(long atMicros, int flow, int lane, long waitMicros) implements ModelEvent {}

    /** A unit that was about to arrive sees too long a wait published, and comes later. */
    record PutOff(long atMicros, UnitName who, long untilMicros) implements OfUnit {}

    /** A unit that has arrived finds the port closed to it, and waits for the opening. */
    record Held(long atMicros, UnitName who) implements OfUnit {}

    /** A unit that has waited for the opening of the port comes in. */
    record LetIn(long atMicros, UnitName who) implements OfUnit {}

    /**
     * The doors have closed for good before a unit that waits before a full stage or before the closed port: it is gone
     * next.
     */
    record ShutOut(long atMicros, UnitName who) implements OfUnit {}

    /**
     * A desk that may be wanted breaks down, or is repaired.
     *
     * @param desk its number in the lane, from 0; if n desks are to be open, it is one of them when its number is less
     */
    record OutOfOrder(long atMicros, int lane, int desk, boolean begins) implements ModelEvent {}

    /** A disturbance began, or ended. */
    record Disturbed(long atMicros, int disturbance, boolean begins) implements ModelEvent {}
}
