package org.kouan.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.report.Fixture;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Compared;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;
import org.kouan.result.Comparison.Metric;
import org.kouan.stats.Interval;

class ComparisonSentencesTest {
    @ParameterizedTest
    @CsvSource({
        "1.114, Pairing is worth 1.11 times as many independent days",
        "37.2, Pairing is worth 37 times as many independent days",
        "443769, Pairing is worth more than 100 times as many independent days: the difference hardly varies",
        "Infinity, The difference is the same on every day",
        "NaN, ''"
    })
    void pairingIsToldInNumbersAsLongAsTheySaySomething(double reduction, String told) {
        Interval some = new Interval(-1, 0, 1);
        Difference difference = new Difference(0, 1, some, 3, 2, new Interval(0.3, 0.6, 0.9), reduction);
        assertThat(sentences().pairing(difference)).isEqualTo(told);
    }

    @Test
    void equalDaysSayHowMuchTheyLeaveOpen() {
        Metric kept = new Metric("kept", "Kept", "1", true);
        Difference none = new Difference(0, 1, new Interval(-0.49, 0, 0.49), 0, 0, new Interval(0, 0, 0.6), Double.NaN);
        Figure shares = new Figure(kept, 4, List.of(), List.of(none));
        assertThat(sentences().difference(shares, none)).isEqualTo("B - A = 0.00 points");
        assertThat(sentences().outcome(shares, none))
                .isEqualTo("the same on every day, which cannot rule out a difference of up to 49.0 points");

        Difference sure = new Difference(0, 1, new Interval(0, 0, 0), 0, 0, new Interval(0, 0, 0.6), Double.NaN);
        Figure waits = new Figure(new Metric("wait", "Wait", "min", false), 4, List.of(), List.of(sure));
        assertThat(sentences().outcome(waits, sure)).isEqualTo("the same on every day");
    }

    private static ComparisonSentences sentences() {
        ReportInput day = Fixture.day();
        Compared one = new Compared("a", "A", day.summary().layout(), List.of());
        Compared other = new Compared("b", "B", day.summary().layout(), List.of());
        Comparison comparison = new Comparison(List.of(one, other), 200, 0.95, 0.95, List.of(), List.of(), List.of());
        return new ComparisonSentences(new ComparisonInput(
                comparison,
                Optional.empty(),
                day.result(),
                "",
                1,
                day.program(),
                "",
                List.of("", ""),
                false,
                List.of()));
    }
}
