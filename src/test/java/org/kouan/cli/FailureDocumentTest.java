package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** With {@code --json} programs read why a command failed, where they would have read its results. */
class FailureDocumentTest extends CommandStory {
    @Test
    void problemsAreThereWithTheirParts() throws IOException {
        Files.writeString(scenario, SCENARIO.replace("open: 1}", "open: eight}"));

        JsonNode failure = failure("run", scenario.toString(), "--json");

        assertThat(failure.get("exit_code").asInt()).isEqualTo(2);
        assertThat(failure.get("message").asString()).isEqualTo("1 problem; nothing was simulated");
        assertThat(failure.get("number_of_problems").asInt()).isEqualTo(1);
        JsonNode problem = failure.get("problems").get(0);
        assertThat(problem.get("location").asString()).endsWith("one-desk.yaml:12:85");
        assertThat(problem.get("path").asString()).isEqualTo("stages.hall.lanes.desk.desks[0].open");
        assertThat(problem.get("value").asString()).isEqualTo("eight");
        assertThat(problem.get("rule").asString()).isEqualTo("must be a whole number");
        assertThat(problem.get("hint").asString()).contains("8");
        assertThat(err).contains("value: eight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run FILE --json --replications many",
                "run FILE --json --jason",
                "run FILE --json --out NOFOLDER/x --no-files",
                "run missing.yaml --json",
                "run FILE#none --json",
                "check FILE --json --replications 1",
                "compare FILE FILE --json",
                "sweep FILE --json",
                "results FILE --json"
            })
    void everyFailureIsADocument(String line) {
        JsonNode failure = failure(line.replace("FILE", scenario.toString()).split(" "));

        assertThat(failure.get("exit_code").asInt()).isEqualTo(2);
        assertThat(failure.get("message").asString()).isNotBlank();
        assertThat(err).isNotBlank();
    }

    @Test
    void withoutTheOptionThereIsNone() {
        assertThat(kouan("run", "missing.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out).isEmpty();
    }

    /** Most likely a variable of a script that is not set: {@code --out "$DIR"} wrote into the current folder. */
    @Test
    void emptyNamesOfFilesAreRefused() {
        for (String option : List.of("--out", "--trace", "--log", "--approvals")) {
            assertThat(run(option, "")).as(option).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.replaceAll("\\s+", " ")).contains(option).contains("is empty");
        }
        for (String command : List.of("run", "check", "sweep", "results")) {
            assertThat(kouan(command, "")).as(command).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.replaceAll("\\s+", " ")).contains("is empty");
        }
        assertThat(kouan("compare", scenario.toString(), "")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.replaceAll("\\s+", " ")).contains("is empty");
    }

    private JsonNode failure(String... words) {
        assertThat(kouan(words)).as(err).isEqualTo(ExitCode.BAD_INPUT);
        return new ObjectMapper().readTree(out).get("failure");
    }
}
