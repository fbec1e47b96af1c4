package org.kouan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.experiment.Progress;
import org.kouan.experiment.store.ResultsStore;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.Sweep;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Study;

/** The Java of docs/experiments.md compiles and runs. */
class ExperimentsDocumentTest {
    private static final Path SOURCE = Path.of("src/test/java/org/kouan/ExperimentsDocumentTest.java");
    private static final Pattern SHOWN = Pattern.compile(" {8}// page begins\n(.*?) {8}// page ends\n", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void aStudyInJavaRuns() {
        Path file = folder.resolve("hall.duckdb");
        Path parquet = folder.resolve("hall.parquet");
        // page begins
        var desks = Factor.of("desks", "stages.hall.lanes.desks.desks[0].open", "1", "2", "3");
        var study = Study.of("hall", Path.of("scenarios/two-desks.yaml"))
                .with(desks)
                .recording("wait", "class.citizen.wait_minutes.mean")
                .withReplications(30);
        var plan = StudyPlan.of(study); // or tells all that is wrong
        try (var store = ResultsStore.open(file)) {
            new Sweep(plan, store.register(plan).rows(), 2, Progress.NONE).run(); // two threads
            store.export(store.study("hall"), parquet);
        }
        // page ends
        assertThat(parquet).isNotEmptyFile();
        try (var store = ResultsStore.openToRead(file)) {
            assertThat(store.study("hall").replications()).isEqualTo(90);
        }
    }

    @Test
    void theLinesOfJavaAreThoseOfThisTest() throws IOException {
        String shown = ReadmeTest.only(SHOWN, Files.readString(SOURCE)).indent(-8);
        assertThat(ReadmeTest.only(JAVA, Files.readString(Path.of("docs/experiments.md"))))
                .isEqualTo(shown);
    }
}
