package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.port.PortModel;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/** A lane's one law holds for whomever it serves: those whom it helps, and guests of the policy of its stage. */
class LawOfGuestsTest {
    @TempDir
    Path folder;

    private ReplicationResult run(String stage, String flows) throws Exception {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, """
                kouan: 1
                name: s
                title: S
                port: {name: P}
                run: {date: 2024-06-03, from: 10:00, until: 12:00, replications: 1}
                classes: {own: O, guest: G}
                stages: {hall: %s}
                flows: {o: {class: own, arrivals: {present: {number: 1, from: 11:50}}, route: [hall]}, %s}
                """.formatted(stage, flows));
        Scenario scenario =
                ScenarioFiles.read(file, org.kouan.scenario.yaml.Overrides.NONE).scenario();
        PortModel model = PortModel.compile(scenario);
        return model.run(1, 0, new RunTotals(model.layout()));
    }

    /** Two guests: their desk takes 10 min, and the one that helps its own 4 min, if that is its law for all; later one of its own comes. */
    @ParameterizedTest
    @CsvSource({"service: 4 min, 480", "'service: {own: 4 min}', 840", "service-factor: 0.5, 600"})
    void ofThoseWhomItHelps(String law, long seconds) throws Exception {
        ReplicationResult result = run(
                "{service: 10 min, lanes: {ours: {serves: [own], desks: 1, helps: [theirs], " + law
                        + "}, theirs: {serves: [guest], desks: 1}}}",
                "g: {class: guest, arrivals: {present: {number: 2, from: 10:00}}, route: [hall]}");

        assertThat(result.lanes().get(0).get(LaneColumn.BUSY)).isEqualTo(seconds * 1_000_000);
        assertThat(result.lanes().get(1).get(LaneColumn.BUSY)).isEqualTo(600_000_000);
    }

    /** From 10:30 on the tidal lane takes guests, with its own law of service and of patience. */
    @Test
    void ofGuestsOfATidalLane() throws Exception {
        ReplicationResult result = run(
                "{service: 10 min, what-changes: {policy: tidal-by-time, lanes: [tide], guests: [guest], from: 630 min, to: 690 min,"
                        + " clearing: 0 s}, lanes: {tide: {serves: [own], desks: 1, service: 4 min, impatience: {patience: 3 min}},"
                        + " theirs: {serves: [guest], desks: [{from: 10:00, to: 10:30, open: 1}, {from: 11:30, to: 12:00, open: 1}]}}}",
                "g: {class: guest, arrivals: {present: {number: 2, from: 10:40}}, route: [hall]}");

        assertThat(result.lanes().get(0).get(LaneColumn.BUSY))
                .as("one guest and one of its own")
                .isEqualTo(480_000_000);
        assertThat(result.classes().get(1).get(ClassColumn.UNFINISHED))
                .as("the other gives up")
                .isEqualTo(1);
    }
}
