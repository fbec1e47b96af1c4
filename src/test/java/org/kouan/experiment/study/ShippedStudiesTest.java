package org.kouan.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;

/** What is shipped works, and every shipped scenario can be carried to another machine with the files it reads. */
class ShippedStudiesTest {
    @TempDir
    private Path folder;

    static List<Path> studies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("studies"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aStudyCanBePlanned(Path file) {
        assertThat(StudyPlan.read(file).points()).anyMatch(DesignPoint::simulated);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aPortableScenarioIsTheSameScenario(Path file) {
        ReadScenario read = ScenarioFiles.read(file, Overrides.NONE);
        ReadScenario portable = ScenarioFiles.read(read.effective().portable().writeInto(folder), Overrides.NONE);
        Scenario again = portable.scenario();
        assertThat(again.stages()).isEqualTo(read.scenario().stages());
        assertThat(again.flows()).hasSameSizeAs(read.scenario().flows());
        assertThat(new PointSimulation(again, List.of("port.officer_hours"), "").run(0))
                .isEqualTo(new PointSimulation(read.scenario(), List.of("port.officer_hours"), "").run(0));
        assertThat(portable.effective().digest()).isEqualTo(read.effective().digest());
    }
}
