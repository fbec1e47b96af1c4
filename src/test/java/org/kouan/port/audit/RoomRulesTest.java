package org.kouan.port.audit;

import org.junit.jupiter.api.Test;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitName;
import org.kouan.scenario.Room;

/** How many a stage may hold, and who comes in first. */
class RoomRulesTest extends AuditStory {
    @Test
    void aStageHoldsMoreThanItCan() {
        room = Room.of(1);
        audit = audit();
        rightStory();
        finds(Rule.ROOM, "stage hall: 2 units, and room for 1");
    }

    @Test
    void theSecondBeforeAStageComesInFirst() {
        audit.arrived(new ModelEvent.Arrived(at(1), new UnitName(0, 1, CITIZENS)));
        audit.blocked(new ModelEvent.Blocked(at(1), new UnitName(0, 1, CITIZENS), HALL, ModelObserver.NOWHERE));
        audit.arrived(new ModelEvent.Arrived(at(2), new UnitName(0, 2, CITIZENS)));
        audit.blocked(new ModelEvent.Blocked(at(2), new UnitName(0, 2, CITIZENS), HALL, ModelObserver.NOWHERE));
        audit.unblocked(new ModelEvent.Unblocked(at(3), new UnitName(0, 2, CITIZENS), HALL, ModelObserver.NOWHERE));
        finds(Rule.ROOM, "walk-3 (citizen): comes into stage hall before walk-2 (citizen)");
    }
}
