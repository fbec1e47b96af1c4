package org.kouan.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.planning.plan.Limits;
import org.kouan.result.StaffAnswer;
import org.kouan.result.StaffAnswer.BoundKind;
import org.kouan.result.StaffAnswer.Status;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** Days without chance, whose fewest desks are known: everybody comes at midnight and takes a minute. */
class CertainStaffingTest {
    private static final String CROWD = """
            kouan: 1
            name: crowd
            title: A crowd at midnight
            port: {name: A small port}
            run: {date: 2024-06-03, from: 00:00, until: 01:00}
            classes: {person: People}
            stages:
              hall:
                label: Hall
                service: {person: {constant: 1 min}}
                lanes:
                  desks: {label: Desks, serves: [person], desks: 5}
            flows:
              crowd:
                label: Crowd
                class: person
                arrivals: {present: {number: 45, from: 00:00}}
                route: [hall]
            targets:
              rule: {label: At most 30 minutes, classes: [person], limit: 30 min}
            """;

    @TempDir
    Path folder;

    private StaffAnswer answer(int most, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("crowd.yaml"), CROWD);
        Scenario scenario = ScenarioFiles.read(file, Overrides.of(List.of(), List.of(settings)))
                .scenario();
        return new Staffing(scenario, Limits.DEFAULT.between(0, most), Staffing.Start.USUAL, 1, 2, StaffListener.NONE)
                .run()
                .answer();
    }

    @ParameterizedTest
    @CsvSource({"30, 2", "31, 3", "45, 3", "46, 4"})
    void the_fewest_desks_are_found_and_proved(int people, int desks) throws IOException {
        StaffAnswer answer = answer(5, "flows.crowd.arrivals.present.number=" + people);
        assertThat(answer.status()).isEqualTo(Status.PROVED);
        assertThat(answer.found().orElseThrow().deskHours()).isEqualTo(desks / 4.0);
        assertThat(answer.bound().orElseThrow().kind()).isEqualTo(BoundKind.EXACT);
        assertThat(answer.gap()).contains(0.0);
        assertThat(answer.lanes().get(0).desks().stream().mapToInt(n -> n).sum())
                .isEqualTo(desks);
    }

    @Test
    void without_a_plan_the_least_limit_is_told() throws IOException {
        // One desk begins with the 45th after 44 minutes.
        StaffAnswer answer = answer(1);
        assertThat(answer.status()).isEqualTo(Status.NO_PLAN);
        assertThat(answer.found()).isEmpty();
        assertThat(answer.most().orElseThrow().targets().get(0).longest()).isEqualTo(44);
        assertThat(answer(1, "targets.rule.limit=44 min").status()).isEqualTo(Status.PROVED);
        assertThat(answer(1, "targets.rule.limit=43.9 min").status()).isEqualTo(Status.NO_PLAN);
    }

    @Test
    void a_random_part_is_not_taken_for_certain() throws IOException {
        StaffAnswer answer = answer(5, "stages.hall.service.person={exponential: {mean: 1 min}}");
        assertThat(answer.bound().orElseThrow().kind()).isEqualTo(BoundKind.ESTIMATED);
    }
}
