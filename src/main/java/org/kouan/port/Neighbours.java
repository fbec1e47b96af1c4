package org.kouan.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that a lane works with.
 *
 * @param all lanes of the model by index, to find where a unit came from
 * @param helpsFirst lanes whose queues its desks serve before its own
 * @param helpsIdle lanes whose queues its desks serve when its own is empty
 * @param helpers lanes whose desks also serve its queue
 * @param rejectedTo where its e-gates send those whom they reject; null at desks
 */
record Neighbours(
        List<Lane> all,
        List<Lane> helpsFirst,
        List<Lane> helpsIdle,
        List<Lane> helpers,
        @Nullable Lane rejectedTo) {
    /** Nobody. */
    static final Neighbours NONE = new Neighbours(List.of(), List.of(), List.of(), List.of(), null);
}
