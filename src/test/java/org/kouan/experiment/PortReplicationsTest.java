package org.kouan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.result.RunResult;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** Shipped scenarios through the real model: threads, and what a thread simulated before, leave no trace. */
class PortReplicationsTest {
    @ParameterizedTest
    @CsvSource({"alashankou-road-reopening, 12", "urumqi-arrivals-wave, 12", "alashankou-rail, 3"})
    void anyNumberOfThreadsGivesTheSameResult(String name, int replications) {
        Scenario scenario = ScenarioFiles.read(Path.of("scenarios", name + ".yaml"), Overrides.NONE)
                .scenario();
        RunResult one = run(scenario, replications, 1);
        assertThat(one.replications()).hasSize(replications);
        for (int threads : new int[] {2, 8}) {
            ReplicationsTest.assertSame(run(scenario, replications, threads), one);
        }
    }

    private static RunResult run(Scenario scenario, int replications, int threads) {
        Replications all = Replications.of(scenario, 11, threads);
        all.runTo(replications, Progress.NONE);
        return all.result();
    }
}
