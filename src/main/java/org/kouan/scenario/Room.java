package org.kouan.scenario;

/**
 * How many units a stage holds, in its queues and at its desks together. A unit that finds it full and comes from a desk
 * keeps that desk until there is room; others wait before the stage.
 *
 * @param units at least 1
 * @param whenFull what happens to those who come from outside the port
 */
public record Room(int units, WhenFull whenFull) {
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
