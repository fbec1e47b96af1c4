package org.kouan.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.report.content.ComparisonInput;
import org.kouan.report.content.ReportInput;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Compared;
import org.kouan.result.Comparison.Course;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.ResultLayout;
import org.kouan.result.Selection;
import org.kouan.result.Selection.Candidate;
import org.kouan.result.Verdict;
import org.kouan.stats.Interval;

/**
 * Three scenarios compared on forty days, every number of which was written by hand. Differences are to minus from: a wait
 * of -7.5 minutes is better, a share of -10 points worse.
 */
public final class HandMadeComparison {
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    private HandMadeComparison() {}

    /** The comparison. */
    public static ComparisonInput input() {
        ReportInput day = HandMadeDay.input();
        ResultLayout layout = day.summary().layout();
        Metric wait = new Metric("local.wait_minutes.mean", "Mean wait, Locals", "min", false);
        Metric share = new Metric("limit.share", "In time", "1", true);
        Metric cost = new Metric("paid_hours", "Paid hours", "h", false);
        Comparison comparison = new Comparison(
                List.of(
                        new Compared("now", "As it is", layout, List.of(Verdict.MISSED)),
                        new Compared("more", "One desk more", layout, List.of(Verdict.MET)),
                        new Compared("fewer", "One desk fewer", layout, List.of(Verdict.UNDECIDED))),
                40,
                0.95,
                0.9833,
                List.of(
                        new Figure(
                                wait,
                                39,
                                List.of(interval(10, 11, 13), interval(3, 3.5, 4), interval(12, 15, 19)),
                                List.of(
                                        difference(0, 1, interval(-9, -7.5, -6), 35, 2, 4),
                                        difference(0, 2, interval(-1, 4, 9), 12, 24, 0.5),
                                        difference(1, 2, interval(9.5, 11.5, 15.5), 1, 38, 250))),
                        new Figure(
                                share,
                                40,
                                List.of(interval(0.7, 0.8, 0.9), interval(0.85, 0.9, 0.95), interval(0.6, 0.7, 0.75)),
                                List.of(
                                        difference(0, 1, interval(0.05, 0.1, 0.16), 30, 5, Double.NaN),
                                        difference(0, 2, interval(-0.2, -0.1, -0.005), 3, 20, 12),
                                        difference(1, 2, interval(-0.3, -0.2, -0.1), 0, 40, Double.POSITIVE_INFINITY))),
                        new Figure(
                                cost,
                                40,
                                List.of(interval(64, 64, 64), interval(64, 64, 64), interval(64, 64, 64)),
                                List.of(
                                        difference(0, 1, interval(0, 0, 0), 0, 0, Double.NaN),
                                        difference(0, 2, interval(0, 0, 0), 0, 0, Double.NaN),
                                        difference(1, 2, interval(0, 0, 0), 0, 0, Double.NaN)))),
                List.of(
                        course(
                                0,
                                1,
                                0,
                                Map.of(0, interval(-2, -1, 0.5), 1, interval(-15, -12, -9), 2, interval(0, 0, 0))),
                        course(0, 1, 1, Map.of(3, interval(-1, -0.5, 0.25))),
                        course(0, 1, 2, Map.of(4, interval(0, 0, 0))),
                        course(0, 2, 0, Map.of(0, interval(1, 3, 5), 2, interval(2, 4, 7))),
                        course(0, 2, 1, Map.of(7, interval(10, 20, 40))),
                        course(1, 2, 0, Map.of(1, interval(8, 9, 11))),
                        course(1, 2, 1, Map.of(7, interval(5, 25, 45)))),
                List.of("A note on what is left out."));
        return new ComparisonInput(
                comparison,
                Optional.of(new Selection(
                        wait,
                        0.5,
                        0.9,
                        20,
                        true,
                        1,
                        List.of(
                                new Candidate(25, 11, true),
                                new Candidate(31, 3.5, false),
                                new Candidate(22, 15, true)))),
                day.result(),
                "Beijing time",
                7,
                day.program(),
                "./kouan compare now.yaml more.yaml fewer.yaml",
                List.of("name: now\n", "name: more\n", "name: fewer\n"),
                false,
                List.of("A note of the command."));
    }

    private static Interval interval(double low, double value, double high) {
        return new Interval(low, value, high);
    }

    /** The probability that {@code to} is better is that of the days on which it is, with bounds 1/10 to either side. */
    private static Difference difference(int from, int to, Interval value, int better, int worse, double reduction) {
        double probability = better / 40.0;
        return new Difference(
                from,
                to,
                value,
                better,
                worse,
                new Interval(Math.max(0, probability - 0.1), probability, Math.min(1, probability + 0.1)),
                reduction);
    }

    private static Course course(int from, int to, int classIndex, Map<Integer, Interval> values) {
        return new Course(
                from,
                to,
                classIndex,
                IntStream.range(0, 8)
                        .mapToObj(period -> values.getOrDefault(period, NONE))
                        .toList());
    }
}
