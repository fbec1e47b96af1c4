package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may join a queue, and how it is left. */
class QueueRulesTest extends AuditStory {
    @Test
    void somebodyJoinsALaneThatIsNotForItsClass() {
        audit.arrived(at(1), 0, 1, CITIZENS);
        audit.joined(at(1), 0, 1, CITIZENS, FOREIGNERS);
        finds(Rule.PLACE, "walk-2 (citizen): joins hall/foreigners, not for its class");
    }

    @Test
    void guestsMayJoin() {
        audit.taking(0, FOREIGNERS, CITIZENS, true);
        audit.arrived(at(1), 0, 1, CITIZENS);
        audit.joined(at(1), 0, 1, CITIZENS, FOREIGNERS);
        assertThat(found()).noneMatch(text -> text.contains(Rule.PLACE.text()));
    }

    @Test
    void whoGivesUpIsNoLongerInTheQueue() {
        begins(1, 1);
        comes(2, 2);
        audit.gaveUp(at(4), 0, 2, CITIZENS, CITIZENS, false);
        audit.gone(at(4), 0, 2, CITIZENS);
        ends(5, 1);
        claimsOneServed(0, 2, 4);
        assertThat(found()).isEmpty();
    }

    @Test
    void somebodyGivesUpWhoDoesNotWait() {
        begins(1, 1);
        audit.gaveUp(at(4), 0, 1, CITIZENS, CITIZENS, false);
        finds(Rule.PLACE, "gives up at hall/citizens without waiting there");
    }

    @Test
    void somebodyBalksBesideAnIdleDesk() {
        audit.arrived(at(1), 0, 1, CITIZENS);
        audit.balked(at(1), 0, 1, CITIZENS, CITIZENS, false);
        finds(Rule.IDLE_DESK, "walk-2 (citizen): balks at hall/citizens beside an idle desk");
    }
}
