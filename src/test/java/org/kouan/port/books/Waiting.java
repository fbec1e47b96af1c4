package org.kouan.port.books;

/**
 * Somebody in a queue.
 *
 * @param joined when this wait began
 * @param brokenOff whether an inspection was broken off and is to go on
 */
record Waiting(Who who, long joined, boolean brokenOff) {
    int classIndex() {
        return who.classIndex();
    }
}
