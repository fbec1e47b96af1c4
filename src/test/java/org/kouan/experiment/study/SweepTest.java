package org.kouan.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.result.Response;
import org.kouan.scenario.study.Stopping;
import org.kouan.scenario.study.Study;
import org.kouan.scenario.yaml.Overrides;

class SweepTest {
    @TempDir
    private Path folder;

    private Study small;

    @BeforeEach
    void writeScenario() throws IOException {
        small = SmallStudy.in(folder);
    }

    private static List<String> run(StudyPlan plan, RowsInMemory rows, int threads) {
        SweepOutcome outcome = new Sweep(plan, rows, threads, Progress.NONE).run();
        assertThat(outcome.complete()).isTrue();
        return text(rows);
    }

    private static List<String> text(RowsInMemory rows) {
        return rows.sorted().stream()
                .map(row -> row.point() + " " + row.replication() + " " + Arrays.toString(row.values()))
                .toList();
    }

    @Test
    void aPointHasTheFiguresOfAnOrdinaryRun() {
        StudyPlan plan = StudyPlan.of(small);
        RowsInMemory rows = new RowsInMemory();
        run(plan, rows, 2);
        Replications two = Replications.of(
                ScenarioFiles.read(small.base().scenario(), Overrides.NONE.set(SmallStudy.DESKS, "2"))
                        .scenario(),
                1,
                1);
        two.runTo(6, Progress.NONE);
        Response wait = Response.of("class.citizen.wait_minutes.mean", two.layout());
        for (int i = 0; i < 6; i++) {
            assertThat(rows.sorted().get(6 + i).values()[0])
                    .isEqualTo(wait.of(two.result().replications().get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void threadsLeaveNoTrace(int threads) {
        StudyPlan plan = StudyPlan.of(small.withReplications(70));
        List<String> one = run(plan, new RowsInMemory(), 1);
        assertThat(one).hasSize(210);
        assertThat(run(plan, new RowsInMemory(), threads)).isEqualTo(one);
    }

    /** As after a kill: any rows may be missing, not only the last. */
    @Test
    void whatIsThereIsNotSimulatedAgainAndTheEndIsTheSame() {
        StudyPlan plan = StudyPlan.of(small.with(new Stopping.Decided(List.of("short"), 200)));
        RowsInMemory all = new RowsInMemory();
        List<String> expected = run(plan, all, 2);
        for (int keep = 0; keep < 5; keep++) {
            RowsInMemory some = new RowsInMemory();
            List<Row> kept = new ArrayList<>();
            for (int i = 0; i < all.sorted().size(); i++) {
                if ((i * 31) % 5 < keep) {
                    kept.add(all.sorted().get(i));
                }
            }
            some.add(kept);
            SweepOutcome outcome = new Sweep(plan, some, 2, Progress.NONE).run();
            assertThat(outcome.found()).isEqualTo(kept.size());
            assertThat(outcome.simulated()).isEqualTo(expected.size() - kept.size());
            assertThat(text(some)).isEqualTo(expected);
        }
    }

    @Test
    void aPointIsDecidedWhenAnOrdinaryRunWouldBe() {
        StudyPlan plan = StudyPlan.of(small.with(new Stopping.Decided(List.of("short"), 200)));
        RowsInMemory rows = new RowsInMemory();
        run(plan, rows, 2);
        StudySummary summary = new StudySummary(3, plan.responses(), rows);
        for (int desks = 1; desks <= 3; desks++) {
            Overrides overrides = Overrides.NONE.set(SmallStudy.DESKS, "" + desks);
            Replications ordinary = Replications.of(
                    ScenarioFiles.read(small.base().scenario(), overrides).scenario(), 1, 2);
            int expected = new Experiment(ordinary, 0.95, Progress.NONE)
                    .runUntilDecided(200)
                    .result()
                    .replications()
                    .size();
            assertThat(summary.replications(desks - 1)).isEqualTo(expected);
        }
        assertThat(summary.replications(0)).isLessThan(100);
    }

    @Test
    void moreReplicationsAddToThoseThatAreThere() {
        RowsInMemory rows = new RowsInMemory();
        List<String> few = run(StudyPlan.of(small), rows, 2);
        List<String> more = run(StudyPlan.of(small.withReplications(9)), rows, 2);
        assertThat(more).hasSize(27).containsAll(few);
        assertThat(more).isEqualTo(run(StudyPlan.of(small.withReplications(9)), new RowsInMemory(), 1));
    }

    @Test
    void daysWithoutAValueAreKeptAsMissing() {
        RowsInMemory rows = new RowsInMemory();
        StudyPlan plan = StudyPlan.of(small.withReplications(20));
        run(plan, rows, 2);
        StudySummary summary = new StudySummary(3, plan.responses(), rows);
        assertThat(summary.missing(0, 1)).isBetween(1L, 19L);
        assertThat(summary.missing(0, 0)).isZero();
        assertThat(summary.mean(0, 1, 0.95).value()).isPositive();
    }

    @Test
    void aStoppedSweepKeepsWhatIsFinished() {
        StudyPlan plan = StudyPlan.of(small.withReplications(2000));
        RowsInMemory rows = new RowsInMemory();
        Sweep[] sweep = new Sweep[1];
        sweep[0] = new Sweep(plan, rows, 2, (finished, total) -> {
            if (finished > 100) {
                sweep[0].stop();
            }
        });
        SweepOutcome outcome = sweep[0].run();
        assertThat(outcome.complete()).isFalse();
        assertThat(rows.sorted()).hasSize((int) outcome.simulated());
        assertThat(outcome.simulated()).isBetween(100L, 5999L);
        assertThat(run(StudyPlan.of(small.withReplications(30)), rows, 2)).isNotEmpty();
    }

    @Test
    void aStoreThatFailsEndsTheSweep() {
        Rows full = new Rows() {
            @Override
            public void forEach(java.util.function.Consumer<Row> reader) {}

            @Override
            public void add(List<Row> rows) {
                throw new IllegalStateException("full");
            }
        };
        assertThatThrownBy(() -> new Sweep(StudyPlan.of(small.withReplications(500)), full, 3, Progress.NONE).run())
                .hasMessage("full");
    }
}
