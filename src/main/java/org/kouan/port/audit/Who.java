package org.kouan.port.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A unit as observers are told of it, and what is known of it. Parts of a unit that are checked side by side share a
 * name, and so this; nobody else does.
 */
final class Who {
    /** Where somebody is at a lane: in a line of its queue, or at a desk. */
    static final class Place {
        final Who who;
        /** Its index. */
        int lane;

        boolean atDesk;
        /** In a line: when the wait began. */
        long since;

        /** In a line: whether an inspection was broken off, or the passage is awaited, so that this is no wait for its start. */
        boolean forTheRest;

        @Nullable
        Place ahead;

        @Nullable
        Place behind;

        /** Another place of the same name: of a part that is checked side by side. */
        @Nullable
        Place other;

        Place(Who who, int lane) {
            this.who = who;
            this.lane = lane;
        }
    }

    /** Of {@link #inspectedAt}: no lane. */
    static final int NOWHERE = -1;

    /** Of {@link #due}: it was not put off. */
    static final long NOT_DUE = Long.MIN_VALUE;

    private int flow;
    private long number;
    private int classIndex;

    /** Whether it has come into the port and not left it. */
    boolean present;

    /** How many came into the port before it. */
    long turn;

    /** Whether it came when the warm-up was over. */
    boolean counted;

    /** Queues, desks and places before a full stage at which it is, its parts together. */
    int visits;

    /** By stage: inspections that were ended, but for those at e-gates that sent it to a desk. */
    final int[] inspected;

    /** Whether it waits before a full stage. */
    boolean beforeRoom;

    /** When it comes, as it was put off. */
    long due = NOT_DUE;

    /** The lane where it was inspected last, unless it has joined another queue since, and when. */
    int inspectedAt = NOWHERE;

    long inspectedWhen;

    /** Where it is, and its parts. */
    private @Nullable Place places;

    private @Nullable Place spare;

    /** Among those known: who shares a slot, and whether it is there. */
    @Nullable
    Who next;

    boolean known;

    Who(int stages) {
        inspected = new int[stages];
    }

    /** It is about somebody else from now on, of whom nothing is known. */
    void name(int newFlow, long newNumber, int newClass) {
        flow = newFlow;
        number = newNumber;
        classIndex = newClass;
        inspectedAt = NOWHERE;
    }

    boolean is(int otherFlow, long otherNumber, int otherClass) {
        return number == otherNumber && flow == otherFlow && classIndex == otherClass;
    }

    int flow() {
        return flow;
    }

    long number() {
        return number;
    }

    int classIndex() {
        return classIndex;
    }

    /** It comes into the port. */
    void comes(long newTurn, boolean isCounted) {
        present = true;
        turn = newTurn;
        counted = isCounted;
        visits = 0;
        Arrays.fill(inspected, 0);
    }

    /** It is the same as another, of another class. */
    void continues(Who other, long newTurn) {
        comes(newTurn, other.counted);
        visits = other.visits;
        System.arraycopy(other.inspected, 0, inspected, 0, inspected.length);
    }

    /** Whether nothing of it is to be remembered. */
    boolean isForgotten() {
        return !present && places == null && !beforeRoom && due == NOT_DUE;
    }

    /** A place that it has at the desks of a lane, or in its queue; null when there is none. */
    @Nullable
    Place placeAt(int lane, boolean atDesk) {
        for (Place place = places; place != null; place = place.other) {
            if (place.lane == lane && place.atDesk == atDesk) {
                return place;
            }
        }
        return null;
    }

    /** It has another place. */
    Place takesPlace(int lane, boolean atDesk) {
        Place place = spare;
        if (place == null) {
            place = new Place(this, lane);
        } else {
            spare = null;
            place.lane = lane;
        }
        place.atDesk = atDesk;
        place.other = places;
        places = place;
        return place;
    }

    /** It leaves a place, which keeps what is known of it until there is another. */
    void leavesPlace(Place place) {
        Place before = null;
        Place one = places;
        while (one != null && one != place) {
            before = one;
            one = one.other;
        }
        if (before == null) {
            places = place.other;
        } else {
            before.other = place.other;
        }
        spare = place;
    }
}
