package org.kouan.port.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.experiment.Observation;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** The traces and the logs of scenarios without chance, line by line. The files were checked by hand. */
class GoldenTraceTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/kouan/port/trace");

    @TempDir
    Path folder;

    private static Observation first(String scenario) {
        Scenario read = ScenarioFiles.read(FOLDER.resolve(scenario + ".yaml"), Overrides.NONE)
                .scenario();
        return new Observation(read, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "broken-off"})
    void everyEventHasItsLine(String scenario) throws Exception {
        Path trace = folder.resolve("trace.tsv");
        first(scenario).trace(trace);
        assertThat(Files.readString(trace)).isEqualTo(Files.readString(FOLDER.resolve(scenario + ".trace.tsv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "broken-off"})
    void everyVisitHasItsRow(String scenario) throws Exception {
        Path log = folder.resolve("log.csv");
        first(scenario).log(log);
        assertThat(Files.readString(log)).isEqualTo(Files.readString(FOLDER.resolve(scenario + ".log.csv")));
    }

    @Test
    void nothingIsLeftWhenTheFileCannotBeWritten() throws Exception {
        Path occupied =
                Files.createDirectories(folder.resolve("occupied/inside")).getParent();
        assertThatThrownBy(() -> first("small").trace(occupied)).isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(occupied);
        }
    }
}
