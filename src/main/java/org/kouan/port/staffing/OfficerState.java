package org.kouan.port.staffing;

/** What an officer does. */
public enum OfficerState {
    /** Not on duty; a reserve may be called. */
    OFF,
    /** A reserve on the way to the port. */
    CALLED,
    /** On duty with nothing to do; rests meanwhile. */
    STANDING_BY,
    /** On the way to a lane of another stage. */
    WALKING,
    /** Preparing a desk that was closed. */
    SETTING_UP,
    /** At the lane, waiting for a desk: until the plan opens it, or until a colleague has finished there. */
    READY,
    /** At an open desk. */
    AT_DESK,
    /** On a break. */
    ON_BREAK;

    /** Whether it is time on duty. */
    public boolean isOnDuty() {
        return this != OFF && this != CALLED;
    }
}
