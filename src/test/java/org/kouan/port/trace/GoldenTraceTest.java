package org.kouan.port.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.experiment.Observation;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** The trace and the log of a scenario without chance, line by line. The files were checked by hand. */
class GoldenTraceTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/kouan/port/trace");

    @TempDir
    Path folder;

    private final Scenario scenario =
            ScenarioFiles.read(FOLDER.resolve("small.yaml"), Overrides.NONE).scenario();

    @Test
    void everyEventHasItsLine() throws Exception {
        Path trace = folder.resolve("trace.tsv");
        new Observation(scenario, 1, 0).trace(trace);
        assertThat(Files.readString(trace)).isEqualTo(Files.readString(FOLDER.resolve("small.trace.tsv")));
    }

    @Test
    void everyVisitHasItsRow() throws Exception {
        Path log = folder.resolve("log.csv");
        new Observation(scenario, 1, 0).log(log);
        assertThat(Files.readString(log)).isEqualTo(Files.readString(FOLDER.resolve("small.log.csv")));
    }

    @Test
    void nothingIsLeftWhenTheFileCannotBeWritten() throws Exception {
        Path occupied =
                Files.createDirectories(folder.resolve("occupied/inside")).getParent();
        assertThatThrownBy(() -> new Observation(scenario, 1, 0).trace(occupied))
                .isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(occupied);
        }
    }
}
