package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What is outside a run, and warnings, are told by every command that shows figures, of each scenario, variant and point. A
 * hall until 12:00 has services at 10:00 with 5 and at 12:10 with 7: the second is outside. The variant {@code typo} asks
 * for a service that is not listed.
 */
class CautionsOfEveryCommandTest extends CommandStory {
    private static final String OUTSIDE =
            "f: 1 service of t.csv, 5 travellers, 10:00; outside the run: 1 service, 7 travellers, after the end.";
    private static final String TYPO =
            "Warning: flows.f.arrivals.timetable.where.id: no row of t.csv has \"Z\" in its column id; did you mean B.";

    @BeforeEach
    void writeScenarioAndTable() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id,time,party\nA,10:00,5\nB,12:10,7\n");
        Files.writeString(scenario, """
                kouan: 1
                name: cautions
                title: T
                port: {name: X}
                run: {date: 2024-06-03, from: 10:00, until: 12:00, replications: 2}
                classes: {a: A}
                stages: {hall: {service: 1 min, lanes: {d: {serves: [a], desks: 1}}}}
                flows: {f: {class: a, arrivals: {timetable: {file: t.csv}}, route: [hall]}}
                targets: {t: {classes: [a], limit: 30 min}}
                variants:
                  typo: {label: A typo, set: {flows.f.arrivals.timetable.where: {id: [A, Z]}}}
                  fast: {label: Fast, set: {stages.hall.service: 30 s}}
                """);
    }

    /** Both leave the service out; the second has a warning of its own, and with {@code where} no service outside. */
    @Test
    void aComparisonTellsThemByLetter() {
        assertThat(kouan("compare", scenario.toString(), scenario + "#typo", scenario + "#fast", "--no-files"))
                .as(err)
                .isZero();
        assertThat(flat(out)).contains("In A, C: " + OUTSIDE).contains("In B: " + TYPO);

        JsonNode notes = json("compare", scenario.toString(), scenario + "#fast", "--no-files", "--json")
                .get("notes");
        assertThat(notes.toString()).contains("In all: " + OUTSIDE);
    }

    @Test
    void aCheckTellsThemOfVariants() {
        assertThat(kouan("check", scenario.toString(), "--no-theory")).as(err).isZero();
        assertThat(flat(out))
                .contains("typo: " + TYPO)
                .contains("7 travellers, after the end")
                .doesNotContain("fast: f: 1 service");

        JsonNode variants =
                json("check", scenario.toString(), "--no-theory", "--json").get("variants");
        assertThat(variants.get("typo").valueStream().map(JsonNode::asString)).containsExactly(TYPO);
        assertThat(variants.get("fast")).isEmpty();
    }

    @Test
    void aSweepTellsThemByPoint() throws IOException {
        String study = folder.resolve("s.yaml").toString();
        Files.writeString(folder.resolve("s.yaml"), """
                kouan-study: 1
                name: s
                scenario: one-desk.yaml
                factors: {day: {variants: [none, typo, fast]}}
                replications: 2
                responses: {wait: class.a.wait_minutes.mean}
                """);
        String store = folder.resolve("s.duckdb").toString();

        assertThat(kouan("sweep", study, "--store", store)).as(err).isZero();
        assertThat(flat(err)).contains("at points 0, 2: " + OUTSIDE).contains("at point 1: " + TYPO);

        JsonNode notes = json("sweep", study, "--store", store, "--json").get("notes");
        assertThat(notes.valueStream().map(JsonNode::asString))
                .containsExactly("at points 0, 2: " + OUTSIDE, "at point 1: " + TYPO);
    }

    /** 40 days, and a service on the day after. */
    @Test
    void aSteadyStateTellsThem() {
        String[] options = {
            "--set",
            "run.from=00:00",
            "--set",
            "run.until=40 d",
            "--set",
            "flows.f.arrivals={timetable: {file: t.csv, columns: {id: id, time: time, party: party}}}"
        };
        assertThat(kouan(
                        "run",
                        scenario.toString(),
                        "--steady-state",
                        "--no-files",
                        options[0],
                        options[1],
                        options[2],
                        options[3],
                        options[4],
                        options[5],
                        "--set",
                        "port.calendar={dates: {2025-01-01: closed}}"))
                .as(err)
                .isZero();
        assertThat(flat(out)).contains("Warning: port.calendar.dates");
    }

    private JsonNode json(String... words) {
        assertThat(kouan(words)).as(err).isZero();
        return new ObjectMapper().readTree(out);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
