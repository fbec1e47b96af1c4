package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is outside a run is told by check and by run, in text and in JSON. */
class AnnouncedStoryTest extends CommandStory {
    /** Five past midnight without a date is before the start of a run from 20:00 to 02:00. */
    @Test
    void aServiceBeforeTheStartIsToldEverywhere() throws IOException {
        write("from: 20:00, until: 26 h", "{file: t.csv}", "1,23:59,1", "2,00:05,1", "3,21:00,1");

        isTold(
                "2 services of t.csv, 2 travellers, 21:00 to 23:59; outside the run: 1 service, 1 traveller, before the");
        JsonNode announced = json("run", "--no-files").get("announced").get(0);
        assertThat(announced.get("rows").toString())
                .isEqualTo("{\"read\":3,\"used\":2,\"outside\":1,\"left_out\":0,\"without_time\":0}");
        assertThat(json("check", "--no-theory").get("announced").get(0)).isEqualTo(announced);
    }

    /** Six alight a minute apart from 10:57 on, three of them from 11:00 on. */
    @Test
    void passengersAfterTheEndAreToldEverywhere() throws IOException {
        write("from: 10:00, until: 11:00", "{file: t.csv, alighting: {gap: 1 min}}", "1,10:57,6");

        isTold("1 service of t.csv, 3 travellers, 10:57; outside the run: 3 travellers, after the end");
        JsonNode run = json("run", "--no-files");
        assertThat(run.get("announced").get(0).get("people").toString())
                .isEqualTo("{\"announced\":6,\"within\":3,\"before_the_start\":0,\"after_the_end\":3}");
        assertThat(run.get("figures").findValuesAsString("key"))
                .containsExactly("announced", "came", "before-the-start", "after-the-end");
        assertThat(run.get("figures").get(3).get("mean").asDouble()).isEqualTo(3);
    }

    private void isTold(String what) {
        for (String[] words : new String[][] {{"check", "--no-theory"}, {"run", "--no-files"}}) {
            assertThat(kouan(words[0], scenario.toString(), words[1])).as(err).isZero();
            assertThat(out.replaceAll("\\s+", " ")).contains(what);
        }
    }

    private JsonNode json(String command, String option) {
        assertThat(kouan(command, scenario.toString(), option, "--json"))
                .as(err)
                .isZero();
        return new ObjectMapper().readTree(out);
    }

    private void write(String hours, String timetable, String... rows) throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id,time,party\n" + String.join("\n", rows) + "\n");
        Files.writeString(scenario, """
                kouan: 1
                name: announced
                title: T
                port: {name: X}
                run: {date: 2024-06-03, %s, replications: 2, period: 5 min}
                classes: {a: A}
                stages: {hall: {service: 1 min, lanes: {d: {serves: [a], desks: 1}}}}
                flows: {f: {class: a, arrivals: {timetable: %s}, route: [hall]}}
                """.formatted(hours, timetable));
    }
}
