package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.core.ModelEvent;
import org.kouan.scenario.LaneSpec.Help;

/** Desks may not idle beside somebody whom they may serve. */
class SettlementTest extends AuditStory {
    @Test
    void aDeskIdlesBesideSomebody() {
        comes(1, 1);
        comes(2, 2);
        List<String> idle = found().stream()
                .filter(text -> text.contains(Rule.IDLE_DESK.text()))
                .toList();
        assertThat(idle).hasSize(1);
        assertThat(idle.get(0)).contains("hall/citizens: 1 of 1 open desks idle, and 1 wait at hall/citizens");
    }

    @Test
    void aDeskIdlesBesideSomebodyWhomItShouldHelp() {
        foreigners = foreigners.withHelps(List.of(new Help("citizens", Help.When.IDLE)));
        audit = audit();
        audit.opened(new ModelEvent.Opened(0, FOREIGNERS, 1));
        begins(1, 1);
        comes(2, 2);
        ends(5, 1);
        starts(5, 2);
        finds(Rule.IDLE_DESK, "hall/foreigners: 1 of 1 open desks idle, and 1 wait at hall/citizens");
    }

    @Test
    void aDeskIdlesThatWasOrderedToHelp() {
        audit.opened(new ModelEvent.Opened(0, FOREIGNERS, 1));
        audit.helping(new ModelEvent.Helping(0, FOREIGNERS, true));
        rightStory();
        finds(Rule.IDLE_DESK, "hall/foreigners: 1 of 1 open desks idle");
    }

    @Test
    void aDeskThatChangesOverIsNotIdle() {
        citizens = citizens.withChangeOver(Duration.ofSeconds(2));
        audit = audit();
        begins(1, 1);
        comes(2, 2);
        ends(5, 1);
        starts(7, 2);
        ends(10, 2);
        waitSeconds = 5;
        queueSeconds = 5;
        busySeconds = 11;
        assertThat(found()).isEmpty();
    }

    @Test
    void aDeskIdlesAfterItsChangeOver() {
        citizens = citizens.withChangeOver(Duration.ofSeconds(2));
        audit = audit();
        begins(1, 1);
        comes(2, 2);
        ends(5, 1);
        starts(8, 2);
        finds(Rule.IDLE_DESK, "T00:00:07.000000, hall/citizens");
    }
}
