package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.UnitName;
import org.kouan.scenario.ClosingDesk;

/** What may not happen at desks, and with whom they take. */
class DeskRulesTest extends AuditStory {
    @Test
    void somebodyIsInspectedWhoWasNotAtADesk() {
        comes(1, 1);
        inspected(1, 1);
        finds(Rule.CHECKS, "no inspection of it is under way there");
    }

    @Test
    void anInspectionGoesOnThatHasNotBegun() {
        comes(1, 1);
        audit.resumed(new ModelEvent.Resumed(at(1), new UnitName(0, 1, CITIZENS), CITIZENS));
        finds(Rule.CHECKS, "goes on at hall/citizens, and its inspection has not begun");
    }

    @Test
    void anInspectionBrokenOffIsCountedAsANewOne() {
        begins(1, 1);
        audit.brokenOff(new ModelEvent.BrokenOff(at(2), new UnitName(0, 1, CITIZENS), CITIZENS, CITIZENS));
        starts(2, 1);
        finds(Rule.COUNTS, "starts again at hall/citizens");
    }

    @Test
    void whoseInspectionWasBrokenOffGoesToTheHead() {
        begins(1, 1);
        comes(2, 2);
        audit.brokenOff(new ModelEvent.BrokenOff(at(3), new UnitName(0, 1, CITIZENS), CITIZENS, CITIZENS));
        audit.resumed(new ModelEvent.Resumed(at(3), new UnitName(0, 1, CITIZENS), CITIZENS));
        ends(5, 1);
        starts(5, 2);
        ends(8, 2);
        assertThat(found()).isEmpty();
    }

    @Test
    void somebodyOvertakes() {
        begins(1, 1);
        comes(2, 2);
        comes(3, 3);
        ends(5, 1);
        starts(5, 3);
        finds(Rule.ORDER, "walk-4 (citizen): is taken from hall/citizens, where walk-3 (citizen) stands before it");
    }

    @Test
    void aDeskTakesSomebodyFromAQueueThatItDoesNotServe() {
        begins(1, 1);
        comes(2, 2);
        audit.opened(new ModelEvent.Opened(at(2), FOREIGNERS, 1));
        audit.started(new ModelEvent.Started(at(2), new UnitName(0, 2, CITIZENS), FOREIGNERS));
        finds(Rule.PLACE, "starts at hall/foreigners without waiting there, nor where it helps");
    }

    @Test
    void somebodyIsServedAtAClosedDesk() {
        audit.opened(new ModelEvent.Opened(0, CITIZENS, 0));
        begins(1, 1);
        finds(Rule.CLOSED_DESK, "starts at hall/citizens, where 1 desks are busy and 0 open");
    }

    @Test
    void anInspectionGoesOnAtADeskThatShouldHaveHandedOver() {
        citizens = citizens.withClosingDesk(ClosingDesk.HAND_OVER_RESUME);
        audit = audit();
        begins(1, 1);
        audit.opened(new ModelEvent.Opened(at(2), CITIZENS, 0));
        ends(5, 1);
        finds(Rule.CLOSED_DESK, "hall/citizens: 1 are inspected, and 0 desks are open");
    }
}
