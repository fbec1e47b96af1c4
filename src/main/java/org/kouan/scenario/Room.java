package org.kouan.scenario;

import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;

/**
 * How many units a stage holds, in its queues and at its desks together. A unit that finds it full and comes from a desk
 * keeps that desk until there is room; others wait before the stage.
 *
 * @param units at least 1
 * @param whenFull what happens to those who come from outside the port
 */
public record Room(int units, WhenFull whenFull) {
    private static final Value<Integer> NUMBER = Values.count(1, 1_000_000);

    private static final Key<Integer> UNITS =
            Key.required("units", NUMBER, "How many units it holds, in its queues and at its desks together.");

    private static final Key<WhenFull> WHEN_FULL = Key.of(
            "when-full",
            Values.oneOf(WhenFull.class),
            WhenFull.WAIT_OUTSIDE,
            "Those who come from outside the port wait before it, or leave unserved and count as failures.");

    /** A number of units, or a map. */
    static final Value<Room> VALUE = Values.shortUnlessMap(
            NUMBER.as(Room::of),
            Values.record(
                    Keys.of("room", "A finite stage.", UNITS, WHEN_FULL),
                    given -> new Room(given.get(UNITS), given.get(WHEN_FULL))));

    /** Room for a number of units; others wait outside. */
    public static Room of(int units) {
        return new Room(units, WhenFull.WAIT_OUTSIDE);
    }

    /** What happens to those who come from outside while a stage is full. */
    public enum WhenFull {
        /** They wait before the stage, first come first in; their wait counts as one for the stage. */
        WAIT_OUTSIDE,
        /** They leave unserved and count as failures. */
        TURNED_AWAY
    }
}
