package org.kouan.port.core;

import java.util.List;

/**
 * The order of what happens in one instant, written here and nowhere else; {@code docs/order-in-one-instant.md} repeats
 * it and is tested against it. Each kind of {@link Event} has a turn. What happens in one turn happens in the order in
 * which it was brought about; flows that come together come in an order that is drawn for the day ({@code Arrivals}).
 *
 * <p>Three rules lead to it. <b>What ends is done before what closes</b>: an inspection that ends in the instant in which
 * its desk closes, breaks down or is taken away is done. <b>Nothing of zero length ends a wait</b>: who begins at a desk
 * is decided last ({@link #STARTS}), when all that ends, closes, opens and arrives in the instant has done so.
 * <b>Nothing that comes meets what is gone</b>: who comes finds the desks, plans and signs of this instant, not those of
 * the one before.
 *
 * <p>What an inspection of no length that begins in an instant brings about in it has its own round of turns after that.
 */
public enum Turn {
    CLOCK(
            "the clock",
            "a period of arrivals, the warm-up or the regular time of the run ends, and the next begins",
            "periods hold their begin and not their end, and the last in a queue is the last of those before",
            Event.PERIOD),
    ENDS(
            "what ends",
            "inspections, care in the passage and change-overs end; their desks are free",
            "what is done is not broken off by what closes, breaks down or overtakes in the same instant",
            Event.INSPECTED,
            Event.DESK_READY,
            Event.OFFICER_READY),
    CLOSES(
            "what begins to close",
            "disturbances and closed days begin",
            "a desk that closes at ten takes nobody at ten",
            Event.TROUBLE),
    PLAN(
            "plans",
            "staffing plans change",
            "a plan that opens a desk while a disturbance closes it opens nothing",
            Event.STAFFING),
    OPENS_AGAIN(
            "what ends to close",
            "disturbances and closed days end",
            "a lane that one disturbance closes until ten and the next from ten on stays closed",
            Event.TROUBLE_OVER),
    BREAKS_DOWN(
            "breakdowns",
            "desks break down or are repaired",
            "which desks those are that are wanted is known when plans and closures have changed",
            Event.BREAKDOWN),
    LANE_POLICY(
            "policies of lanes",
            "opening policies look",
            "they see plans and closures as they are from now on, and those who waited before",
            Event.OPENING),
    STAGE_POLICY(
            "policies of stages",
            "policies of stages look",
            "they see what the lanes' own policies have opened",
            Event.ORDERS),
    OFFICERS(
            "officers",
            "officers come, go, take over and move",
            "it is known how many desks are wanted, and which officers are done",
            Event.OFFICERS),
    SIGNS(
            "signs",
            "waits are published",
            "they are estimated with the desks that are open now, before those look who come now",
            Event.PUBLICATION),
    STRIKES(
            "illness",
            "those who queue are struck",
            "who has yet to begin at a desk is still in the queue; who comes now is not yet",
            Event.STRIKE),
    GOES_ON(
            "who comes from a desk",
            "those whose inspection or care has ended go on",
            "who is in the port already comes before those who come to it",
            Event.GOES_ON),
    COMES(
            "who comes from a walk",
            "those come whose walk, delay, decision, absence or wait before the closed port is over, and parties alight",
            "they set out before",
            Event.ALIGHTING,
            Event.UNIT_READY,
            Event.DECIDED,
            Event.RETURN),
    ARRIVES("arrivals", "the units of flows arrive that come one by one", "they are new", Event.ARRIVAL),
    STARTS(
            "starts",
            "open desks that are idle begin with those whom they are to serve; who may break off an inspection does",
            "every order of service sees all who are there, and nobody begins to be broken off at once"),
    GIVES_UP(
            "patience",
            "the patience of those who still wait ends",
            "who is served in the very instant has not waited too long",
            Event.GIVE_UP),
    CHANGES_QUEUE(
            "changes of queue",
            "people change queues, and begin where a desk is free for them",
            "they see queues as they stay: of three lanes that open at ten nobody runs to the first",
            Event.JOCKEYING);

    private final String title;
    private final String what;
    private final String reason;
    private final List<Integer> kinds;

    Turn(String title, String what, String reason, Integer... kinds) {
        this.title = title;
        this.what = what;
        this.reason = reason;
        this.kinds = List.of(kinds);
    }

    /** Its name in the documentation. */
    String title() {
        return title;
    }

    /** What happens. */
    String what() {
        return what;
    }

    /** Why it has this place. */
    String reason() {
        return reason;
    }

    /** Kinds of events, see {@link Event}. Starts are no events. */
    List<Integer> kinds() {
        return kinds;
    }

    /** Its priority in the calendar; for {@link #STARTS}, which are no events, that of what comes after them. */
    int priority() {
        return ordinal() > STARTS.ordinal() ? ordinal() - 1 : ordinal();
    }

    private static final int[] PRIORITY = priorities();

    private static int[] priorities() {
        int[] priorities = new int[Event.KINDS];
        for (Turn turn : values()) {
            turn.kinds().forEach(kind -> priorities[kind] = turn.priority());
        }
        return priorities;
    }

    /** The priority of a kind of {@link Event} in an instant. */
    public static int priority(int kind) {
        return PRIORITY[kind];
    }
}
