package org.kouan.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.result.ClassColumn;
import org.kouan.result.ClassMetric;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunResult;
import org.kouan.result.VarianceReduction;
import org.kouan.result.VarianceReduction.Row;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

class VarianceReductionsTest {
    private static final String MEAN_WAIT = "class.citizen.wait_minutes.mean";
    private static final Scenario TWO_DESKS = ScenarioFiles.read(Path.of("scenarios/two-desks.yaml"), Overrides.NONE)
            .scenario();

    @Test
    void antitheticPairsAreWorthMoreThanIndependentDays() {
        Outcome outcome = new Experiment(Replications.antithetic(TWO_DESKS, 1, 1), 0.95, Progress.NONE).run(399);
        assertThat(outcome.summary().replications()).isEqualTo(400);
        Row row = row(VarianceReductions.antithetic(outcome.result(), 0.95));
        assertThat(row.gain()).isBetween(1.2, 5.0);
        // The summary's interval takes pairs as observations, too.
        assertThat(outcome.summary().classes().get(0).get(ClassMetric.WAIT_MEAN).high())
                .isCloseTo(row.reduced().high(), within(0.1));
        assertThat(outcome.summary().classes().get(0).get(ClassMetric.WAIT_MEAN).value())
                .isCloseTo(row.reduced().value(), within(1e-9));
        // One day of a pair has more travellers where the other has fewer.
        List<ReplicationResult> days = outcome.result().replications();
        double covariance = 0;
        for (int i = 0; i < days.size(); i += 2) {
            covariance += (arrived(days.get(i)) - 410) * (arrived(days.get(i + 1)) - 410);
        }
        assertThat(covariance / 200).isLessThan(-200);
    }

    @Test
    void pairsDoNotDependOnThreadsAndStandForThemselves() {
        Replications one = Replications.antithetic(TWO_DESKS, 7, 1);
        one.runTo(12, Progress.NONE);
        Replications three = Replications.antithetic(TWO_DESKS, 7, 3);
        three.runTo(12, Progress.NONE);
        for (int i = 0; i < 12; i++) {
            assertThat(three.result().replications().get(i).classes())
                    .isEqualTo(one.result().replications().get(i).classes());
        }
    }

    @Test
    void controlsHaveTheExpectationZeroAndChangeNoDay() {
        Replications plain = Replications.of(TWO_DESKS, 1, 1);
        plain.runTo(400, Progress.NONE);
        Replications controlled = Replications.controlled(TWO_DESKS, 1, 1);
        controlled.runTo(400, Progress.NONE);
        RunResult run = controlled.result();
        assertThat(run.replications().get(17).classes())
                .isEqualTo(plain.result().replications().get(17).classes());
        assertThat(run.layout().figures())
                .extracting(FigureInfo::key)
                .containsExactly(
                        "stage.hall.service_beyond_expected",
                        "class.citizen.arrivals_beyond_expected",
                        "class.foreigner.arrivals_beyond_expected");
        VarianceReduction reduction = VarianceReductions.control(run, 0.95);
        assertThat(reduction.notes()).isEmpty();
        assertThat(row(reduction).gain()).isBetween(2.0, 8.0);
    }

    @Test
    void withFewDaysNothingIsCorrected() {
        Replications controlled = Replications.controlled(TWO_DESKS, 1, 1);
        controlled.runTo(10, Progress.NONE);
        VarianceReduction reduction = VarianceReductions.control(controlled.result(), 0.95);
        assertThat(reduction.rows()).isEmpty();
        assertThat(reduction.notes()).containsExactly("Too few replications for 3 controls.");
    }

    private static long arrived(ReplicationResult day) {
        return day.classes().stream()
                .mapToLong(each -> each.get(ClassColumn.ARRIVED))
                .sum();
    }

    private static Row row(VarianceReduction reduction) {
        return reduction.rows().stream()
                .filter(row -> row.metric().key().equals(MEAN_WAIT))
                .findFirst()
                .orElseThrow();
    }
}
