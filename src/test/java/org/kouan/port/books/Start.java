package org.kouan.port.books;

import org.kouan.port.core.UnitName;

/**
 * Somebody comes to a desk.
 *
 * @param at the lane of the desk
 * @param from the lane of the queue
 * @param waiting as in that queue until now
 * @param goesOn whether an inspection that was broken off goes on
 * @param breaksOff whether another inspection was broken off for it
 */
record Start(UnitName who, LaneBook at, LaneBook from, Waiting waiting, boolean goesOn, boolean breaksOff) {}
