package org.kouan.port.audit;

import org.jspecify.annotations.Nullable;
import org.kouan.port.audit.Who.Place;

/** Those who stand in one line. */
final class Line {
    @Nullable
    Place first;

    private @Nullable Place last;

    void clear() {
        first = null;
        last = null;
    }

    void addFirst(Place place) {
        place.ahead = null;
        place.behind = first;
        if (first == null) {
            last = place;
        } else {
            first.ahead = place;
        }
        first = place;
    }

    void addLast(Place place) {
        place.ahead = last;
        place.behind = null;
        if (last == null) {
            first = place;
        } else {
            last.behind = place;
        }
        last = place;
    }

    void remove(Place place) {
        if (place.ahead == null) {
            first = place.behind;
        } else {
            place.ahead.behind = place.behind;
        }
        if (place.behind == null) {
            last = place.ahead;
        } else {
            place.behind.ahead = place.ahead;
        }
    }
}
