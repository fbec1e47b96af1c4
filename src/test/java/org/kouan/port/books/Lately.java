package org.kouan.port.books;

import java.util.HashMap;
import java.util.Map;
import org.kouan.port.books.Event.Kind;
import org.kouan.port.core.UnitName;

/** What has just happened, while the next event is told. */
final class Lately {
    private Event last = Event.other(Long.MIN_VALUE);
    /** Who was inspected where in this instant. */
    private final Map<UnitName, LaneBook> inspected = new HashMap<>();
    /** The last joining, if nothing has happened since but an inspection broken off, perhaps for that; else null. */
    private Event joining;

    void happened(Event event) {
        if (event.time() > last.time()) {
            inspected.clear();
        }
        if (event.kind() == Kind.INSPECTED) {
            inspected.put(event.who(), event.lane());
        }
        last = event;
        if (event.kind() == Kind.JOINED) {
            joining = event;
        } else if (event.kind() != Kind.BROKEN_OFF) {
            joining = null;
        }
    }

    /** Whether an inspection there was broken off, and nothing has happened since. */
    boolean brokenOffAt(LaneBook lane) {
        return last.kind() == Kind.BROKEN_OFF && last.lane() == lane;
    }

    /** Whether a desk there has broken down, and nothing has happened since. */
    boolean brokenDownAt(LaneBook lane) {
        return last.kind() == Kind.BROKEN_DOWN && last.lane() == lane;
    }

    /** Whether somebody comes to a lane from e-gates that reject her. */
    boolean rejected(UnitName who, LaneBook to, long time) {
        LaneBook from = inspected.get(who);
        return from != null
                && last.time() == time
                && from.spec
                        .eGate()
                        .filter(gate -> gate.rejectedTo().equals(to.spec.name()))
                        .isPresent();
    }

    /** The same, and goes to the head of the queue. */
    boolean rejectedFirst(UnitName who, LaneBook to, long time) {
        return rejected(who, to, time)
                && inspected.get(who).spec.eGate().orElseThrow().rejectedFirst();
    }

    /** Whether somebody goes to a desk in the instant of joining, without standing in the queue. */
    boolean goesToDeskAtOnce(UnitName who, long time, LaneBook at) {
        return joining != null
                && joining.who().equals(who)
                && joining.time() == time
                && at.servedQueues().contains(joining.lane());
    }

    /** The lane joined, when somebody goes to a desk at once. */
    LaneBook joined() {
        return joining.lane();
    }
}
