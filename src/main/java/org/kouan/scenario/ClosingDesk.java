package org.kouan.scenario;

import java.util.Locale;

/** What happens to the unit that is being inspected at a desk that closes. */
public enum ClosingDesk {
    /** The desk finishes with it, and closes then. */
    FINISH,
    /** It goes to the head of the queue; the desk that takes it goes on where the inspection stopped. */
    HAND_OVER_RESUME,
    /** It goes to the head of the queue; the desk that takes it starts anew. */
    HAND_OVER_RESTART,
    /** It is turned away: it leaves the port without its checks, and counts as not served. */
    LEAVE;

    /** As written in YAML. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
