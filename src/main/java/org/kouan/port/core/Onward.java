package org.kouan.port.core;

/** Where a unit goes from a stage, for those who do not know the routes. */
public interface Onward {
    /** Takes a unit to the next step of its route that it takes, or to the end of its route. */
    void advance(int unit, long now);

    /**
     * A unit leaves the port without all its checks, and counts as not served; a conveyance no longer waits for it. It
     * is not a part of another.
     */
    void giveUp(int unit, long now);
}
