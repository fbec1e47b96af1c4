package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.port.core.CannotGoOn;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.RunTotals;
import org.kouan.result.SumTooLargeException;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;

/** Runs longer than numbers reach: they end with a reason, and never with sums that have wrapped around. */
class TooLongStoriesTest {
    private static final Duration CENTURY = Duration.ofDays(36_525);

    /** People before one desk from the begin on, each for centuries. */
    private static Scenario hall(int people, double centuries) {
        StageSpec hall = StageSpec.of(
                        "hall",
                        Map.of("people", new Constant(CENTURY)),
                        LaneSpec.of("desk", List.of("people"), LaneSpec.Desks.of(1)))
                .withServiceFactor(centuries);
        Arrivals present = new Arrivals.Present(people, Duration.ZERO, Duration.ZERO);
        return Scenario.of(
                "long",
                RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(1)),
                List.of(UnitClass.of("people", "People")),
                List.of(hall),
                List.of(FlowSpec.of("flow", Map.of("people", 1.0), present, "hall")),
                List.of());
    }

    private static PortModel model(Scenario scenario, boolean events) {
        return events ? PortModel.compile(scenario, new ModelObserver() {}) : PortModel.compile(scenario);
    }

    private static void refuses(PortModel model, Class<? extends RuntimeException> how, String reason) {
        RunTotals totals = new RunTotals(model.layout());
        assertThatExceptionOfType(how).isThrownBy(() -> model.run(1, 0, totals)).withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void waitsThatStillAddUpAreAddedUp(boolean events) {
        // The last of 70 waits 69 centuries, and all together 69 * 70 / 2 = 2,415 of them.
        PortModel model = model(hall(70, 1), events);
        Counts<ClassColumn> people =
                model.run(1, 0, new RunTotals(model.layout())).ofClass(0);
        assertThat(people.get(ClassColumn.WAIT_SUM)).isEqualTo(2415 * CENTURY.toSeconds() * 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void waitsThatAddUpToMoreThanANumberHoldsAreRefused(boolean events) {
        // 80 wait 79 * 80 / 2 = 3,160 centuries; 2^63 microseconds are 2,922.
        refuses(model(hall(80, 1), events), SumTooLargeException.class, "more than 292,000 years");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInspectionThatEndsBeyondTheCalendarIsRefused(boolean events) {
        // 2^58 microseconds are 91 centuries.
        refuses(model(hall(1, 92), events), CannotGoOn.class, "more than 9,000 years");
        refuses(model(hall(2, 46), events), CannotGoOn.class, "more than 9,000 years");
        refuses(model(hall(3, 1e300), events), CannotGoOn.class, "more than 9,000 years");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void daysThatAddUpToMoreThanANumberHoldsAreRefused(boolean events) {
        PortModel model = model(hall(70, 1), events);
        RunTotals totals = new RunTotals(model.layout());
        model.run(1, 0, totals);
        assertThatExceptionOfType(SumTooLargeException.class)
                .isThrownBy(() -> model.run(1, 1, totals))
                .withMessageContaining("more than 292,000 years");
    }
}
