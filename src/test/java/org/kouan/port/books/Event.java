package org.kouan.port.books;

import org.jspecify.annotations.Nullable;
import org.kouan.port.core.UnitName;

/**
 * What the model has told.
 *
 * @param who null unless it is in the light of this that the next event is seen
 * @param lane the same
 */
record Event(
        Kind kind,
        long time,
        @Nullable UnitName who,
        @Nullable LaneBook lane) {
    /** Events in the light of which others are seen. */
    enum Kind {
        JOINED,
        STARTED,
        BROKEN_OFF,
        INSPECTED,
        BROKEN_DOWN,
        OTHER
    }

    static Event other(long time) {
        return new Event(Kind.OTHER, time, null, null);
    }
}
