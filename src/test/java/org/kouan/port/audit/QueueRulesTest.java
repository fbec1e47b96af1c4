package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.UnitName;

/** Who may join a queue, and how it is left. */
class QueueRulesTest extends AuditStory {
    @Test
    void somebodyJoinsALaneThatIsNotForItsClass() {
        audit.arrived(new ModelEvent.Arrived(at(1), new UnitName(0, 1, CITIZENS)));
        audit.joined(new ModelEvent.Joined(at(1), new UnitName(0, 1, CITIZENS), FOREIGNERS));
        finds(Rule.PLACE, "walk-2 (citizen): joins hall/foreigners, not for its class");
    }

    @Test
    void guestsMayJoin() {
        audit.taking(new ModelEvent.Taking(0, FOREIGNERS, CITIZENS, true));
        audit.arrived(new ModelEvent.Arrived(at(1), new UnitName(0, 1, CITIZENS)));
        audit.joined(new ModelEvent.Joined(at(1), new UnitName(0, 1, CITIZENS), FOREIGNERS));
        assertThat(found()).noneMatch(text -> text.contains(Rule.PLACE.text()));
    }

    @Test
    void whoGivesUpIsNoLongerInTheQueue() {
        begins(1, 1);
        comes(2, 2);
        audit.gaveUp(new ModelEvent.GaveUp(at(4), new UnitName(0, 2, CITIZENS), CITIZENS, false));
        audit.gone(new ModelEvent.Gone(at(4), new UnitName(0, 2, CITIZENS)));
        ends(5, 1);
        claimsOneServed(0, 2, 4);
        assertThat(found()).isEmpty();
    }

    @Test
    void somebodyGivesUpWhoDoesNotWait() {
        begins(1, 1);
        audit.gaveUp(new ModelEvent.GaveUp(at(4), new UnitName(0, 1, CITIZENS), CITIZENS, false));
        finds(Rule.PLACE, "gives up at hall/citizens without waiting there");
    }

    @Test
    void somebodyBalksBesideAnIdleDesk() {
        audit.arrived(new ModelEvent.Arrived(at(1), new UnitName(0, 1, CITIZENS)));
        audit.balked(new ModelEvent.Balked(at(1), new UnitName(0, 1, CITIZENS), CITIZENS, false));
        finds(Rule.IDLE_DESK, "walk-2 (citizen): balks at hall/citizens beside an idle desk");
    }
}
