package org.kouan.port.books;

import org.kouan.port.core.UnitName;

/**
 * Somebody in a queue.
 *
 * @param joined when this wait began
 * @param brokenOff whether an inspection was broken off and is to go on
 */
record Waiting(UnitName who, long joined, boolean brokenOff) {
    int classIndex() {
        return who.classIndex();
    }
}
