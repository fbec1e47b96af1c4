package org.kouan.airports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.airports.Scores.Predicted;

class ScoresTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    @Test
    void errorsAndProbabilitiesAreScored() {
        Scores scores = Scores.of(List.of(
                predicted(1, 10, 40, 13, 30, 0.9),
                predicted(1, 20, 31, 16, 41, 0.4),
                predicted(2, 5, 30, 5, 30, 0.4),
                predicted(2, 5, 10, 5, 10, 0.6)));

        assertThat(scores.hours()).isEqualTo(4);
        assertThat(scores.averageMae()).isCloseTo((3 + 4) / 4.0, within(1e-12));
        assertThat(scores.averageRmse()).isCloseTo(2.5, within(1e-12));
        assertThat(scores.maxMae()).isCloseTo(5, within(1e-12));
        assertThat(scores.maxRmse()).isCloseTo(Math.sqrt(50), within(1e-12));
        assertThat(scores.brier()).isCloseTo((0.01 + 0.36 + 0.16 + 0.36) / 4, within(1e-12));
        assertThat(scores.logLoss()).isCloseTo(0.6122, within(1e-4));
        // Of the four pairs of a long hour with another: one right twice, one tied, one wrong.
        assertThat(scores.auc()).isCloseTo((1 + 1 + 0.5 + 0) / 4, within(1e-12));
        assertThat(scores.accuracy()).isEqualTo(0.5);
        assertThat(scores.hitRate()).isEqualTo(0.5);
        assertThat(scores.falseAlarmRate()).isEqualTo(0.5);
    }

    @Test
    void whatNothingDecidesIsNoNumber() {
        Scores scores = Scores.of(List.of(predicted(1, 10, 40, 10, 40, 1)));

        assertThat(scores.auc()).isNaN();
        assertThat(scores.falseAlarmRate()).isNaN();
        assertThat(ResultPage.fixed(scores.auc(), 2)).isEqualTo("–");
    }

    @Test
    void gainsCountDaysNotHours() {
        List<Predicted> ours = List.of(predicted(1, 10, 40, 10, 40, 1), predicted(2, 10, 40, 11, 40, 1));
        List<Predicted> theirs = List.of(predicted(1, 10, 40, 12, 40, 1), predicted(2, 10, 40, 15, 40, 1));

        Comparison.Gain gain = Comparison.gain(ours, theirs, hour -> Math.abs(hour.averageError()));

        // Two days with gains of 2 and 4: Student's 12.706 times the standard error of 1.
        assertThat(gain.mean()).isCloseTo(3, within(1e-12));
        assertThat(gain.halfWidth()).isCloseTo(12.706, within(1e-3));
    }

    @Test
    void leastAbsoluteErrorsIgnoreAnOutlier() {
        double[][] rows = {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 4}};
        double[] free = {1e-6, 1e-6};
        double[] fitted = new LeastAbsolute(free, new double[2]).fit(rows, new double[] {1, 3, 5, 100, 9});

        assertThat(fitted[0]).isCloseTo(1, within(0.2));
        assertThat(fitted[1]).isCloseTo(2, within(0.2));
        assertThat(new LeastAbsolute(free, new double[] {7, 8}).fit(new double[0][], new double[0]))
                .containsExactly(7, 8);
    }

    @Test
    void logisticRegressionFindsOddsAndKeepsWhatItIsPulledTo() {
        double[][] rows = {{1}, {1}, {1}, {1}};
        double[] fitted = Logistic.fit(rows, new boolean[] {true, true, true, false}, 1e-9, new double[] {0});

        assertThat(fitted[0]).isCloseTo(Math.log(3), within(1e-6));
        assertThat(Logistic.probability(fitted, rows[0])).isCloseTo(0.75, within(1e-6));
        assertThat(Logistic.fit(new double[0][], new boolean[0], 1, new double[] {0.5}))
                .containsExactly(0.5);
    }

    private static Predicted predicted(int day, int average, int max, double average1, double max1, double longWait) {
        AirportHour hour = new AirportHour("XXX A001", DAY.plusDays(day), 9, 100, 50, 0, 1, 4, average, max);
        return new Predicted(hour, average1, max1, longWait);
    }
}
