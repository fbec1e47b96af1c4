package org.kouan.port.lane;

/** Who sits at the desks of a lane where that matters: those who have finished with a unit are those who go on. */
public interface Seating {
    /** An idle officer begins with a unit. */
    void begin(int unit);

    /** Those who inspected one unit have broken that off for another. */
    void takesInstead(int brokenOff, int unit);

    /** Who inspects a unit. */
    int officerOf(int unit);

    /** The unit has left the desk of an officer. */
    void left(int officer, long changeOverMicros, long now);

    /** The desk of an officer is ready again: they or a relief take the next, or idle, or the desk closes. */
    void ready(int officer, long now);
}
