package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.Estimate;
import org.kouan.result.Summary;
import org.kouan.result.VarianceReduction;
import org.kouan.result.VarianceReduction.Row;
import org.kouan.stats.Interval;

/** What a way to reduce variance was worth, in plain words. */
final class ReductionSentences {
    /** Beyond it the number says how little is left to vary. */
    private static final int MOST_TIMES = 100;

    private final Summary summary;

    ReductionSentences(Summary summary) {
        this.summary = summary;
    }

    List<String> of(VarianceReduction reduction) {
        boolean pairs = reduction.method() == VarianceReduction.Method.ANTITHETIC;
        String days = summary.layout().periods().folded() ? "runs" : "days";
        List<String> sentences = new ArrayList<>();
        sentences.add(
                pairs
                        ? "Antithetic pairs: the " + days + " come in pairs, and all intervals take a pair as one"
                                + " observation. What that was worth, in numbers of independent " + days + ":"
                        : "Control variates: figures corrected by how far arrivals and inspection times were off their"
                                + " known means. All figures above are without this correction; with it:");
        for (Row row : reduction.rows()) {
            sentences.add(row.metric().label() + ": " + value(row.metric(), row.reduced()) + ", "
                    + (pairs ? "from independent " + days + " " : "without ")
                    + value(row.metric(), row.plain())
                    + gain(row.gain(), days) + ".");
        }
        sentences.addAll(reduction.notes());
        return sentences;
    }

    private static String gain(double gain, String days) {
        if (!Double.isFinite(gain)) {
            return "";
        }
        return ": worth " + (gain > MOST_TIMES ? "more than " + MOST_TIMES : Numbers.fixed(gain, 2)) + " times as many "
                + days;
    }

    private static String value(Metric metric, Interval interval) {
        Estimate estimate = new Estimate(interval.value(), interval.low(), interval.high());
        String bounds = EstimateText.bounds(metric.unit(), estimate);
        String unit = metric.unit().equals("1") ? "" : " " + metric.unit();
        return EstimateText.value(metric.unit(), estimate) + unit + (bounds.isEmpty() ? "" : " (" + bounds + ")");
    }
}
