package org.kouan.port.audit;

import org.kouan.port.core.UnitName;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Scenario;

/** The rules held against one replication at a time, by what they are about. */
final class AuditedDay {
    final EntryRules entry;
    final QueueRules queues;
    final DeskRules desks;
    final RoomRules rooms;
    private final DayBooks books;

    AuditedDay(Scenario scenario, RequiredChecks required, Findings findings) {
        books = new DayBooks(scenario, required, findings);
        entry = new EntryRules(books);
        rooms = new RoomRules(books);
        queues = new QueueRules(books, rooms);
        desks = new DeskRules(books);
    }

    /** A replication begins. */
    void begin() {
        books.reset();
        entry.reset();
        rooms.reset();
    }

    /** The unit of a name. */
    Who who(UnitName name) {
        return books.units.who(name.flow(), name.number(), name.classIndex());
    }

    /** Time passes until another event. */
    void advance(long time) {
        books.advance(time);
    }

    void end(ReplicationResult result) {
        books.end(result);
    }
}
