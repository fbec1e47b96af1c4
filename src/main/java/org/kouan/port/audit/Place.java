package org.kouan.port.audit;

import org.jspecify.annotations.Nullable;

/** Where somebody is at a lane: in a line of its queue, or at a desk. */
final class Place {
    final Who who;
    LaneBook lane;
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

    Place(Who who, LaneBook lane) {
        this.who = who;
        this.lane = lane;
    }
}
