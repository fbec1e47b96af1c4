package org.kouan.port.core;

/** The kinds of events of the model, and how one is packed into the engine's payload. {@link Turn} says in which order. */
public final class Event {
    /** An arrival period begins. Index: none. */
    public static final int PERIOD = 0;
    /** The staffing plan of a lane changes. Index: lane. */
    public static final int STAFFING = 1;
    /** The opening policy of a lane looks. Index: lane. */
    public static final int OPENING = 2;
    /** An inspection ends. Index: unit. */
    public static final int INSPECTED = 3;
    /** A desk is ready for the next unit after the change-over. Index: lane. */
    public static final int DESK_READY = 4;
    /** A unit's walk or delay is over. Index: unit. */
    public static final int UNIT_READY = 5;
    /** The next unit of a flow arrives. Index: flow. */
    public static final int ARRIVAL = 6;
    /** The next traveller of a party alights. Index: party. */
    public static final int ALIGHTING = 7;

    /** Officers of a pool come, go, or take over. Index: pool. */
    public static final int OFFICERS = 8;
    /** The desk of an officer is ready for the next unit after the change-over. Index: officer of the port. */
    public static final int OFFICER_READY = 9;
    /** The policy of a stage looks. Index: stage that has one. */
    public static final int ORDERS = 10;

    /** The patience of a unit in a queue ends. Index: unit. */
    public static final int GIVE_UP = 11;
    /** A unit that left a queue comes back to the stage. Index: unit. */
    public static final int RETURN = 12;
    /** Something that closes or slows lanes begins. Index: trouble. */
    public static final int TROUBLE = 13;

    /** A unit that has asked for priority goes on. Index: unit. */
    public static final int DECIDED = 14;

    /** A desk breaks down or is repaired. Index: machine of the port. */
    public static final int BREAKDOWN = 15;

    /** Something that closes or slows lanes ends: after all that begins to close them then. Index: trouble. */
    public static final int TROUBLE_OVER = 16;

    /** Waits are published for a flow. Index: flow that heeds such. */
    public static final int PUBLICATION = 17;

    /** People change queues. Index: watch. */
    public static final int JOCKEYING = 18;

    /** A unit in a queue is struck by illness. Index: unit. */
    public static final int STRIKE = 19;

    /** A unit whose inspection has ended among other events of the instant goes on. Index: unit. */
    public static final int GOES_ON = 20;

    /** The number of kinds. */
    static final int KINDS = GOES_ON + 1;

    private static final int KIND_BITS = 5;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    private Event() {}

    public static int of(int kind, int index) {
        return index << KIND_BITS | kind;
    }

    public static int kind(int event) {
        return event & KIND_MASK;
    }

    public static int index(int event) {
        return event >>> KIND_BITS;
    }
}
