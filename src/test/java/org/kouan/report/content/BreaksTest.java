package org.kouan.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.report.Fixture;
import org.kouan.report.content.Breaks.Window;
import org.kouan.report.content.Breaks.Worst;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;

class BreaksTest {
    private static final long MINUTE = 60_000_000L;

    private final ReportInput input = Fixture.single();
    private final RunTotals totals = input.result().totals();

    @Test
    void theWorstPeriodHasMostPeopleOverTheLimitNotTheLargestShare() {
        quiet();
        citizens(40, 10, 2, 5 * MINUTE);
        citizens(44, 100, 60, 20 * MINUTE);
        citizens(45, 200, 160, 10 * MINUTE);

        List<Worst> worst = breaks().worst(0, 5);

        assertThat(worst).extracting(Worst::period).containsExactly(44, 45, 40);
        assertThat(worst.get(0).over()).isEqualTo(40);
        assertThat(worst.get(0).overShare()).isCloseTo(0.4, within(1e-12));
        assertThat(worst.get(0).waitMean()).isCloseTo(20, within(1e-9));
    }

    @Test
    void theWindowIsTheShortestThatHoldsFourFifths() {
        quiet();
        citizens(40, 10, 0, MINUTE);
        citizens(50, 40, 0, MINUTE);
        citizens(52, 40, 0, MINUTE);
        citizens(60, 10, 0, MINUTE);

        assertThat(breaks().window(0)).containsExactly(new Window(50, 52, 0.8));
    }

    @Test
    void whereEverybodyKeptTheLimitNothingBreaks() {
        quiet();
        citizens(40, 10, 10, MINUTE);

        assertThat(breaks().worst(0, 5)).isEmpty();
        assertThat(breaks().window(0)).isEmpty();
    }

    @Test
    void theQueueNamedIsTheLongestOfALaneThatServesTheTarget() {
        quiet();
        citizens(44, 10, 0, MINUTE);
        int periods = input.result().layout().periods().count();
        long quarter = input.result().layout().periods().lengthMicros();
        totals.queueAreaMicros[44] = 7 * quarter;
        totals.queueAreaMicros[periods + 44] = 70 * quarter;
        totals.openMicros[44] = 3 * quarter;

        Worst worst = breaks().worst(0, 1).get(0);

        assertThat(worst.lane()).isZero();
        assertThat(worst.queue()).isEqualTo(7);
        assertThat(worst.openDesks()).isEqualTo(3);
    }

    @Test
    void aTargetWhoseClassesHaveAnotherFirstIsNotCounted() {
        ResultLayout layout = input.result().layout();
        List<ClassInfo> classes = new ArrayList<>(layout.classes());
        classes.set(2, new ClassInfo("truck", "Trucks", true, 0));
        RunResult run = new RunResult(
                new ResultLayout(classes, layout.lanes(), layout.targets(), layout.periods()),
                input.result().replications(),
                totals);
        Breaks breaks = new Breaks(input.scenario(), new Course(run));

        assertThat(breaks.isCounted(0)).isTrue();
        assertThat(breaks.isCounted(1)).isFalse();
        assertThat(breaks.worst(1, 5)).isEmpty();
    }

    private Breaks breaks() {
        RunResult run = input.result();
        return new Breaks(input.scenario(), new Course(run));
    }

    private void quiet() {
        for (long[] figures : List.of(totals.arrivals, totals.within, totals.waitSumMicros, totals.queueAreaMicros)) {
            Arrays.fill(figures, 0);
        }
    }

    private void citizens(int period, long arrived, long within, long waitEach) {
        totals.arrivals[period] = arrived;
        totals.within[period] = within;
        totals.waitSumMicros[period] = arrived * waitEach;
    }
}
