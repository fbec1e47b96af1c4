package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.engine.SimTime;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.port.PortModel;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/** Ports in which things happen in the same instant, as users wrote them who found them wrong; worked out by hand. */
class TiesOfFaultsTest {
    @TempDir
    Path folder;

    private ReplicationResult run(String parts) throws Exception {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, """
                kouan: 1
                name: s
                title: S
                port: {name: P}
                run: {date: 2024-06-03, from: 10:00, until: 16:00, replications: 1, period: 5 min}
                """ + parts);
        Scenario scenario = ScenarioFiles.read(file, Overrides.NONE).scenario();
        PortModel model = PortModel.compile(scenario);
        return model.run(1, 0, new RunTotals(model.layout()));
    }

    private static long minutes(double minutes) {
        return Math.round(minutes * SimTime.MICROS_PER_MINUTE);
    }

    /** A unit that is before the other in the file, the high class breaks in, and the low one waits its 20 min. */
    @ParameterizedTest
    @ValueSource(strings = {"low, high", "high, low"})
    void anInspectionOfNoLengthIsNoEndOfAWait(String order) throws Exception {
        StringBuilder flows = new StringBuilder();
        for (String name : order.split(", ")) {
            flows.append("  %s: {class: %s, arrivals: {present: {number: 1, from: 10:00}}, route: [hall]}\n"
                    .formatted(name, name));
        }
        ReplicationResult result = run("""
                classes: {high: H, low: L}
                stages: {hall: {service: {high: 20 min, low: 5 min}, lanes: {d: {serves: [high, low], desks: 1,
                  who-is-next: {policy: preemptive-resume, order: [high, low]}}}}}
                targets: {t: {classes: [low], limit: 10 min, share: 95 %}}
                flows:
                """ + flows);

        assertThat(result.classes().get(0).get(ClassColumn.WAIT_SUM)).isZero();
        assertThat(result.classes().get(1).get(ClassColumn.WAIT_SUM)).isEqualTo(minutes(20));
        assertThat(result.classes().get(1).get(ClassColumn.WITHIN)).isZero();
    }

    /** Closed from 10:10 to 10:15: the first is done at 10:10, the others at 10:25 and 10:35. */
    @ParameterizedTest
    @ValueSource(strings = {"finish", "hand-over-resume", "hand-over-restart", "leave"})
    void anInspectionThatEndsAsItsDeskClosesIsDone(String rule) throws Exception {
        ReplicationResult result = run("""
                classes: {a: A}
                stages: {hall: {service: 10 min, lanes: {d: {serves: [a], closing-desk: %s,
                  desks: [{from: 10:00, to: 10:10, open: 1}, {from: 10:15, to: 11:00, open: 1}]}}}}
                flows: {f: {class: a, arrivals: {present: {number: 3, from: 10:00}}, route: [hall]}}
                """.formatted(rule));

        Counts<ClassColumn> all = result.classes().get(0);
        assertThat(all.get(ClassColumn.SERVED)).isEqualTo(3);
        assertThat(all.get(ClassColumn.WAIT_SUM)).isEqualTo(minutes(0 + 15 + 25));
        assertThat(all.get(ClassColumn.STAY_SUM)).isEqualTo(minutes(10 + 25 + 35));
        assertThat(result.lanes().get(0).get(LaneColumn.BUSY))
                .as("nothing is wasted")
                .isEqualTo(minutes(30));
    }

    /** From 11:00 and, both, from 13:00 on for an hour: all end by 14:00, when the yard closes, and none begins anew. */
    @Test
    void trainsThatEndAsTheYardClosesAreDone() throws Exception {
        Files.writeString(folder.resolve("trains.csv"), "id,time,party\nX1,11:00,1\nX2,13:00,1\nX3,13:00,1\n");
        ReplicationResult result = run("""
                classes: {t: {label: Trains, unit: conveyance}}
                stages: {yard: {service: 60 min, lanes: {y: {serves: [t], closing-desk: hand-over-restart,
                  desks: [{from: 10:00, to: 14:00, open: 2}, {from: 15:00, to: 16:00, open: 2}]}}}}
                flows: {f: {class: t, arrivals: {timetable: {file: trains.csv}}, route: [yard]}}
                """);

        Counts<ClassColumn> all = result.classes().get(0);
        assertThat(all.get(ClassColumn.SERVED)).isEqualTo(3);
        assertThat(all.get(ClassColumn.STAY_SUM)).isEqualTo(minutes(3 * 60));
        assertThat(result.lanes().get(0).get(LaneColumn.BUSY))
                .as("nothing is wasted")
                .isEqualTo(minutes(3 * 60));
    }

    /** Out of order for 5 min after each inspection: starts at 0, 15 and 30 min. */
    @Test
    void anInspectionThatEndsAsItsDeskBreaksDownIsDone() throws Exception {
        ReplicationResult result = run("""
                classes: {a: A}
                stages: {hall: {service: 10 min, lanes: {d: {serves: [a], desks: 1,
                  breakdowns: {between: 10 min, repair: 5 min, in-service: restart}}}}}
                flows: {f: {class: a, arrivals: {present: {number: 3, from: 10:00}}, route: [hall]}}
                """);

        assertThat(result.classes().get(0).get(ClassColumn.WAIT_SUM)).isEqualTo(minutes(0 + 15 + 30));
        assertThat(result.classes().get(0).get(ClassColumn.SERVED)).isEqualTo(3);
    }

    /** Two lanes, of 2 and of 6 min, and somebody every hour: by the order of the file all go to the first, else half do. */
    @Test
    void equalLanesAreTakenInOrderOrAtRandom() throws Exception {
        String port = """
                classes: {a: A}
                stages: {hall: {which-lane: %s, lanes: {slow: {serves: [a], desks: 1, service: 6 min},
                  fast: {serves: [a], desks: 1, service: 2 min}}}}
                flows: {f: {class: a, arrivals: {renewal: {interval: 10 s, from: 10:00}}, route: [hall]}}
                """.replace("10 s", "7 min");

        assertThat(run(port.formatted("shortest-queue")).lanes().get(1).get(LaneColumn.STARTED))
                .isZero();
        assertThat(run(port.formatted("least-work")).lanes().get(1).get(LaneColumn.STARTED))
                .isZero();
        for (String policy : new String[] {"shortest-queue", "least-work"}) {
            ReplicationResult random = run(port.formatted("{policy: " + policy + ", ties: random}"));
            assertThat(random.lanes().get(0).get(LaneColumn.STARTED)).isBetween(15L, 36L);
            assertThat(random.lanes().get(0).get(LaneColumn.STARTED)
                            + random.lanes().get(1).get(LaneColumn.STARTED))
                    .isEqualTo(random.classes().get(0).get(ClassColumn.SERVED));
        }
    }
}
