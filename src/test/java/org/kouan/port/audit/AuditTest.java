package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.ModelObserver;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.ClassResult;
import org.kouan.result.ReplicationResult.LaneResult;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.Room;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;

/** Every rule can be broken, and the audit says so; what is right it lets pass. Stories told by hand, in seconds. */
class AuditTest {
    private static final int CITIZENS = 0;
    private static final int FOREIGNERS = 1;
    private static final int HALL = 0;
    private static final int END = 60;

    private LaneSpec citizens = LaneSpec.of("citizens", List.of("citizen"), LaneSpec.Desks.of(1));
    private LaneSpec foreigners = LaneSpec.of("foreigners", List.of("foreigner"), LaneSpec.Desks.of(1));
    private Room room = Room.of(9);

    /** What the model claims; of two citizens who are served one after the other. */
    private long arrived = 2;

    private long served = 2;
    private long started = 2;
    private long waitSeconds = 3;
    private long queueSeconds = 3;
    private long busySeconds = 7;

    private Audit audit = audit();

    private Audit audit() {
        StageSpec hall = StageSpec.of(
                        "hall",
                        Map.of(
                                "citizen", new Distribution.Constant(Duration.ofSeconds(3)),
                                "foreigner", new Distribution.Constant(Duration.ofSeconds(3))),
                        citizens,
                        foreigners)
                .withRoom(room);
        Scenario scenario = Scenario.of(
                "small",
                RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofSeconds(END)),
                List.of(
                        new UnitClass("citizen", "Citizens", UnitClass.Unit.TRAVELLER),
                        new UnitClass("foreigner", "Foreigners", UnitClass.Unit.TRAVELLER)),
                List.of(hall),
                List.of(FlowSpec.of(
                        "walk",
                        Map.of("citizen", 0.5, "foreigner", 0.5),
                        new Arrivals.Present(2, Duration.ZERO, Duration.ZERO),
                        "hall")),
                List.of());
        Audit made = new Audit(scenario, 20);
        made.begin(0);
        made.opened(0, CITIZENS, 1);
        return made;
    }

    private static long at(int seconds) {
        return seconds * 1_000_000L;
    }

    private void comes(int seconds, int number) {
        audit.arrived(at(seconds), 0, number, CITIZENS);
        audit.joined(at(seconds), 0, number, CITIZENS, CITIZENS);
    }

    private void starts(int seconds, int number) {
        audit.started(at(seconds), 0, number, CITIZENS, CITIZENS);
    }

    private void inspected(int seconds, int number) {
        audit.inspected(at(seconds), 0, number, CITIZENS, CITIZENS);
    }

    private void leaves(int seconds, int number) {
        audit.left(at(seconds), 0, number, CITIZENS);
    }

    private void ends(int seconds, int number) {
        inspected(seconds, number);
        leaves(seconds, number);
    }

    /** Two citizens, one after the other. */
    private void rightStory() {
        comes(1, 1);
        starts(1, 1);
        comes(2, 2);
        ends(5, 1);
        starts(5, 2);
        ends(8, 2);
    }

    private List<String> found() {
        ClassResult none = new ClassResult(0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1);
        LaneResult idle = new LaneResult(0, 0, 0, 0, 0, 0, 0, 0, 0);
        audit.end(ReplicationResult.of(
                0,
                0,
                at(END),
                at(END),
                List.of(new ClassResult(arrived, served, arrived - served, 0, 0, 0, 0, 0, -1, -1, -1, -1), none),
                List.of(
                        new LaneResult(
                                started,
                                started,
                                at((int) waitSeconds),
                                1,
                                at((int) queueSeconds),
                                at((int) busySeconds),
                                0,
                                0,
                                0),
                        idle),
                List.of(),
                null));
        List<String> texts = new ArrayList<>();
        audit.first().forEach(finding -> texts.add(finding.text()));
        assertThat(audit.count()).isEqualTo(texts.size());
        return texts;
    }

    private void finds(Rule rule, String what) {
        assertThat(found()).anySatisfy(text -> assertThat(text).contains(what, rule.text()));
    }

    @Test
    void whatIsRightPasses() {
        rightStory();
        assertThat(found()).isEmpty();
        assertThat(audit.events()).isEqualTo(11);
    }

    @Test
    void sentencesNameReplicationTimeUnitAndLane() {
        rightStory();
        audit.left(at(9), 0, 7, CITIZENS);
        assertThat(found())
                .containsExactly("replication 1, 2024-06-03T00:00:09.000000, walk-8 (citizen): leaves without being in"
                        + " the port (rule: nobody is lost and nobody comes from nowhere)");
    }

    @Test
    void theClockGoesBack() {
        comes(5, 1);
        audit.arrived(at(3), 0, 2, CITIZENS);
        finds(Rule.CLOCK, "goes back by 2000000 µs");
    }

    @Test
    void somebodyArrivesTwice() {
        rightStory();
        audit.arrived(at(9), 0, 3, CITIZENS);
        audit.arrived(at(9), 0, 3, CITIZENS);
        finds(Rule.CONSERVED, "arrives while it is in the port");
    }

    @Test
    void somebodyIsLostOnTheWay() {
        rightStory();
        audit.arrived(at(9), 0, 3, CITIZENS);
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
        audit.arrived(at(9), 0, 3, CITIZENS);
        leaves(9, 3);
        finds(Rule.CHECKS, "is cleared after 0 of 1 checks at hall");
    }

    @Test
    void somebodyIsClearedInTheMiddleOfAnInspection() {
        comes(1, 1);
        starts(1, 1);
        leaves(2, 1);
        finds(Rule.CHECKS, "leaves the port while it is still in a queue or at a desk");
    }

    @Test
    void somebodyIsInspectedWhoWasNotAtADesk() {
        comes(1, 1);
        inspected(1, 1);
        finds(Rule.CHECKS, "no inspection of it is under way there");
    }

    @Test
    void anInspectionGoesOnThatHasNotBegun() {
        comes(1, 1);
        audit.resumed(at(1), 0, 1, CITIZENS, CITIZENS);
        finds(Rule.CHECKS, "goes on at hall/citizens, and its inspection has not begun");
    }

    @Test
    void anInspectionBrokenOffIsCountedAsANewOne() {
        comes(1, 1);
        starts(1, 1);
        audit.brokenOff(at(2), 0, 1, CITIZENS, CITIZENS, CITIZENS);
        starts(2, 1);
        finds(Rule.COUNTS, "starts again at hall/citizens");
    }

    @Test
    void somebodyOvertakes() {
        comes(1, 1);
        starts(1, 1);
        comes(2, 2);
        comes(3, 3);
        ends(5, 1);
        starts(5, 3);
        finds(Rule.ORDER, "walk-4 (citizen): is taken from hall/citizens, where walk-3 (citizen) stands before it");
    }

    @Test
    void whoseInspectionWasBrokenOffGoesToTheHead() {
        comes(1, 1);
        starts(1, 1);
        comes(2, 2);
        audit.brokenOff(at(3), 0, 1, CITIZENS, CITIZENS, CITIZENS);
        audit.resumed(at(3), 0, 1, CITIZENS, CITIZENS);
        ends(5, 1);
        starts(5, 2);
        ends(8, 2);
        assertThat(found()).isEmpty();
    }

    @Test
    void aDeskTakesSomebodyFromAQueueThatItDoesNotServe() {
        comes(1, 1);
        starts(1, 1);
        comes(2, 2);
        audit.opened(at(2), FOREIGNERS, 1);
        audit.started(at(2), 0, 2, CITIZENS, FOREIGNERS);
        finds(Rule.PLACE, "starts at hall/foreigners without waiting there, nor where it helps");
    }

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
        audit.opened(0, FOREIGNERS, 1);
        comes(1, 1);
        starts(1, 1);
        comes(2, 2);
        ends(5, 1);
        starts(5, 2);
        finds(Rule.IDLE_DESK, "hall/foreigners: 1 of 1 open desks idle, and 1 wait at hall/citizens");
    }

    @Test
    void aDeskIdlesThatWasOrderedToHelp() {
        audit.opened(0, FOREIGNERS, 1);
        audit.helping(0, FOREIGNERS, true);
        rightStory();
        finds(Rule.IDLE_DESK, "hall/foreigners: 1 of 1 open desks idle");
    }

    @Test
    void aDeskThatChangesOverIsNotIdle() {
        citizens = citizens.withChangeOver(Duration.ofSeconds(2));
        audit = audit();
        comes(1, 1);
        starts(1, 1);
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
        comes(1, 1);
        starts(1, 1);
        comes(2, 2);
        ends(5, 1);
        starts(8, 2);
        finds(Rule.IDLE_DESK, "T00:00:07.000000, hall/citizens");
    }

    @Test
    void somebodyIsServedAtAClosedDesk() {
        audit.opened(0, CITIZENS, 0);
        comes(1, 1);
        starts(1, 1);
        finds(Rule.CLOSED_DESK, "starts at hall/citizens, where 1 desks are busy and 0 open");
    }

    @Test
    void anInspectionGoesOnAtADeskThatShouldHaveHandedOver() {
        citizens = citizens.withClosingDesk(ClosingDesk.HAND_OVER_RESUME);
        audit = audit();
        comes(1, 1);
        starts(1, 1);
        audit.opened(at(2), CITIZENS, 0);
        ends(5, 1);
        finds(Rule.CLOSED_DESK, "hall/citizens: 1 are inspected, and 0 desks are open");
    }

    @Test
    void aStageHoldsMoreThanItCan() {
        room = Room.of(1);
        audit = audit();
        rightStory();
        finds(Rule.ROOM, "stage hall: 2 units, and room for 1");
    }

    @Test
    void theSecondBeforeAStageComesInFirst() {
        audit.arrived(at(1), 0, 1, CITIZENS);
        audit.blocked(at(1), 0, 1, CITIZENS, HALL, ModelObserver.NOWHERE);
        audit.arrived(at(2), 0, 2, CITIZENS);
        audit.blocked(at(2), 0, 2, CITIZENS, HALL, ModelObserver.NOWHERE);
        audit.unblocked(at(3), 0, 2, CITIZENS, HALL, ModelObserver.NOWHERE);
        finds(Rule.ROOM, "walk-3 (citizen): comes into stage hall before walk-2 (citizen)");
    }

    @Test
    void whoGivesUpIsNoLongerInTheQueue() {
        comes(1, 1);
        starts(1, 1);
        comes(2, 2);
        audit.gaveUp(at(4), 0, 2, CITIZENS, CITIZENS, false);
        audit.gone(at(4), 0, 2, CITIZENS);
        ends(5, 1);
        served = 1;
        started = 1;
        waitSeconds = 0;
        queueSeconds = 2;
        busySeconds = 4;
        assertThat(found()).isEmpty();
    }

    @Test
    void somebodyGivesUpWhoDoesNotWait() {
        comes(1, 1);
        starts(1, 1);
        audit.gaveUp(at(4), 0, 1, CITIZENS, CITIZENS, false);
        finds(Rule.PLACE, "gives up at hall/citizens without waiting there");
    }

    @Test
    void somebodyBalksBesideAnIdleDesk() {
        audit.arrived(at(1), 0, 1, CITIZENS);
        audit.balked(at(1), 0, 1, CITIZENS, CITIZENS, false);
        finds(Rule.IDLE_DESK, "walk-2 (citizen): balks at hall/citizens beside an idle desk");
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
        comes(1, 1);
        starts(1, 1);
        ends(4, 1);
        audit.opened(at(10), CITIZENS, 0);
        comes(20, 2);
        served = 1;
        started = 1;
        waitSeconds = 0;
        queueSeconds = 40;
        busySeconds = 3;
        assertThat(found()).isEmpty();
    }

    @Test
    void anotherReplicationBeginsWithEmptyBooks() {
        comes(1, 1);
        audit.begin(1);
        audit.opened(0, CITIZENS, 1);
        rightStory();
        assertThat(found()).isEmpty();
    }
}
