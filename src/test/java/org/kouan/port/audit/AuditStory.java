package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.UnitName;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Room;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;

/** Stories told by hand to an audit, in seconds, at a hall with a lane for citizens and one for foreigners. */
abstract class AuditStory {
    static final int CITIZENS = 0;
    static final int FOREIGNERS = 1;
    static final int HALL = 0;
    static final int END = 60;

    LaneSpec citizens = LaneSpec.of("citizens", List.of("citizen"), LaneSpec.Desks.of(1));
    LaneSpec foreigners = LaneSpec.of("foreigners", List.of("foreigner"), LaneSpec.Desks.of(1));
    Room room = Room.of(9);

    /** What the model claims; of two citizens who are served one after the other. */
    long arrived = 2;

    long served = 2;
    long started = 2;
    long waitSeconds = 3;
    long queueSeconds = 3;
    long busySeconds = 7;

    Audit audit = audit();

    Audit audit() {
        StageSpec hall = StageSpec.of(
                        "hall",
                        Map.of(
                                "citizen", new Constant(Duration.ofSeconds(3)),
                                "foreigner", new Constant(Duration.ofSeconds(3))),
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
        made.opened(new ModelEvent.Opened(0, CITIZENS, 1));
        return made;
    }

    static long at(int seconds) {
        return seconds * 1_000_000L;
    }

    void comes(int seconds, int number) {
        audit.arrived(new ModelEvent.Arrived(at(seconds), new UnitName(0, number, CITIZENS)));
        audit.joined(new ModelEvent.Joined(at(seconds), new UnitName(0, number, CITIZENS), CITIZENS));
    }

    void starts(int seconds, int number) {
        audit.started(new ModelEvent.Started(at(seconds), new UnitName(0, number, CITIZENS), CITIZENS));
    }

    /** Comes to an idle desk. */
    void begins(int seconds, int number) {
        comes(seconds, number);
        starts(seconds, number);
    }

    void inspected(int seconds, int number) {
        audit.inspected(new ModelEvent.Inspected(at(seconds), new UnitName(0, number, CITIZENS), CITIZENS));
    }

    void leaves(int seconds, int number) {
        audit.left(new ModelEvent.Left(at(seconds), new UnitName(0, number, CITIZENS)));
    }

    void ends(int seconds, int number) {
        inspected(seconds, number);
        leaves(seconds, number);
    }

    /** Two citizens, one after the other. */
    void rightStory() {
        begins(1, 1);
        comes(2, 2);
        ends(5, 1);
        starts(5, 2);
        ends(8, 2);
    }

    /** What the model claims where one is served and another comes. */
    void claimsOneServed(int waitSeconds, int queueSeconds, int busySeconds) {
        served = 1;
        started = 1;
        this.waitSeconds = waitSeconds;
        this.queueSeconds = queueSeconds;
        this.busySeconds = busySeconds;
    }

    List<String> found() {
        Counts<ClassColumn> none = Counts.of(ClassColumn.class, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1, 0);
        Counts<LaneColumn> idle = Counts.of(LaneColumn.class, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        audit.end(ReplicationResult.of(
                0,
                0,
                at(END),
                at(END),
                List.of(
                        Counts.of(
                                ClassColumn.class, arrived, served, arrived - served, 0, 0, 0, 0, 0, -1, -1, -1, -1, 0),
                        none),
                List.of(
                        Counts.of(
                                LaneColumn.class,
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

    void finds(Rule rule, String what) {
        assertThat(found()).anySatisfy(text -> assertThat(text).contains(what, rule.text()));
    }
}
