package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.UnitName;

/** Every rule can be broken, and the audit says so; what is right it lets pass. */
class AuditTest extends AuditStory {
    @Test
    void whatIsRightPasses() {
        rightStory();
        assertThat(found()).isEmpty();
        assertThat(audit.events()).isEqualTo(11);
    }

    @Test
    void sentencesNameReplicationTimeUnitAndLane() {
        rightStory();
        audit.left(new ModelEvent.Left(at(9), new UnitName(0, 7, CITIZENS)));
        assertThat(found())
                .containsExactly("replication 1, 2024-06-03T00:00:09.000000, walk-8 (citizen): leaves without being in"
                        + " the port (rule: nobody is lost and nobody comes from nowhere)");
    }

    @Test
    void theClockGoesBack() {
        comes(5, 1);
        audit.arrived(new ModelEvent.Arrived(at(3), new UnitName(0, 2, CITIZENS)));
        finds(Rule.CLOCK, "goes back by 2000000 µs");
    }

    @Test
    void somebodyArrivesTwice() {
        rightStory();
        audit.arrived(new ModelEvent.Arrived(at(9), new UnitName(0, 3, CITIZENS)));
        audit.arrived(new ModelEvent.Arrived(at(9), new UnitName(0, 3, CITIZENS)));
        finds(Rule.CONSERVED, "arrives while it is in the port");
    }

    @Test
    void somebodyIsLostOnTheWay() {
        rightStory();
        audit.arrived(new ModelEvent.Arrived(at(9), new UnitName(0, 3, CITIZENS)));
        arrived = 3;
        finds(Rule.CONSERVED, "walk-4 (citizen): is in the port at the end, but waits nowhere");
    }

    @Test
    void theModelCountsOthers() {
        rightStory();
        served = 1;
        finds(Rule.CONSERVED, "class citizen: 2 cleared, and the model counts 1");
    }

    @Test
    void somebodyIsClearedUnchecked() {
        rightStory();
        audit.arrived(new ModelEvent.Arrived(at(9), new UnitName(0, 3, CITIZENS)));
        leaves(9, 3);
        finds(Rule.CHECKS, "is cleared after 0 of 1 checks at hall");
    }

    @Test
    void somebodyIsClearedInTheMiddleOfAnInspection() {
        begins(1, 1);
        leaves(2, 1);
        finds(Rule.CHECKS, "leaves the port while it is still in a queue or at a desk");
    }

    @Test
    void theModelLosesAMicrosecondOfTheQueue() {
        rightStory();
        queueSeconds = 4;
        finds(Rule.LITTLE, "3000000 µs of waits in the queue, and the model counts 4000000");
    }

    @Test
    void theModelCountsInspectionsThatWereNot() {
        rightStory();
        started = 3;
        finds(Rule.COUNTS, "2 inspections begun, and the model counts 3");
    }

    @Test
    void whoWaitsAtTheEndHasWaitedUntilThen() {
        begins(1, 1);
        ends(4, 1);
        audit.opened(new ModelEvent.Opened(at(10), CITIZENS, 0));
        comes(20, 2);
        claimsOneServed(0, 40, 3);
        assertThat(found()).isEmpty();
    }

    @Test
    void anotherReplicationBeginsWithEmptyBooks() {
        comes(1, 1);
        audit.begin(1);
        audit.opened(new ModelEvent.Opened(0, CITIZENS, 1));
        rightStory();
        assertThat(found()).isEmpty();
    }
}
