package org.kouan.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.port.compile.Controls;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunResult;
import org.kouan.result.VarianceReduction;
import org.kouan.result.VarianceReduction.Method;
import org.kouan.result.VarianceReduction.Row;
import org.kouan.stats.BoundedMeanInterval;
import org.kouan.stats.ControlVariates;
import org.kouan.stats.Interval;
import org.kouan.stats.RatioSample;
import org.kouan.stats.Tally;

/** What antithetic pairs or control variates were worth in a run. */
public final class VarianceReductions {
    /** A control this many standard errors off its expectation does not have it; chance goes there once in 150,000. */
    private static final double TOO_FAR = 4.5;
    /** With fewer degrees of freedom a regression says little. */
    private static final int LEAST_FREEDOM = 10;
    /** Fewer days than these that differ say nothing of a variance; see {@link BoundedMeanInterval}. */
    private static final int FEW = 5;

    private VarianceReductions() {}

    /**
     * Of a run in antithetic pairs: a pair is one observation.
     *
     * @param run in which replications 2n and 2n + 1 are a pair
     */
    public static VarianceReduction antithetic(RunResult run, double confidence) {
        int whole = run.replications().size() / 2 * 2;
        List<ReplicationResult> days = run.replications().subList(0, whole);
        List<Row> rows = new ArrayList<>();
        for (ComparedMetric metric : ComparedMetric.all(run.layout())) {
            RatioSample sample = metric.sample(days);
            boolean everyDay = Arrays.stream(sample.numerators()).noneMatch(Double::isNaN);
            if (everyDay && sample.size() >= 4) {
                RatioSample pairs = new RatioSample(pairSums(sample.numerators()), pairSums(sample.denominators()));
                rows.add(new Row(
                        metric.metric(), interval(metric, sample, confidence), interval(metric, pairs, confidence)));
            }
        }
        return new VarianceReduction(Method.ANTITHETIC, rows, List.of());
    }

    private static Interval interval(ComparedMetric metric, RatioSample sample, double confidence) {
        double[] values =
                IntStream.range(0, sample.size()).mapToDouble(sample::value).toArray();
        return metric.isShare() ? BoundedMeanInterval.of(values, confidence) : sample.interval(confidence);
    }

    private static double[] pairSums(double[] values) {
        return IntStream.range(0, values.length / 2)
                .mapToDouble(pair -> values[2 * pair] + values[2 * pair + 1])
                .toArray();
    }

    /** Of a run whose figures include {@link Controls}. */
    public static VarianceReduction control(RunResult run, double confidence) {
        List<ReplicationResult> days = run.replications();
        List<String> notes = new ArrayList<>();
        List<double[]> controls = new ArrayList<>();
        for (int i = 0; i < run.layout().figures().size(); i++) {
            FigureInfo info = run.layout().figures().get(i);
            if (Controls.isControl(info)) {
                int index = i;
                double[] values =
                        days.stream().mapToDouble(day -> day.figure(index)).toArray();
                if (isOff(values)) {
                    notes.add("Not used as a control, because its mean is not the expected one: " + info.key() + ".");
                } else {
                    controls.add(values);
                }
            }
        }
        if (days.size() < controls.size() + 1 + LEAST_FREEDOM) {
            notes.add("Too few replications for " + controls.size() + " controls.");
            return new VarianceReduction(Method.CONTROL, List.of(), notes);
        }
        List<Row> rows = new ArrayList<>();
        for (ComparedMetric metric : ComparedMetric.all(run.layout())) {
            RatioSample sample = metric.sample(days);
            if (tellsAVariance(sample)) {
                ControlVariates adjusted = ControlVariates.of(sample.residuals(), controls, confidence);
                double value = sample.value();
                rows.add(new Row(
                        metric.metric(),
                        adjusted.plain().movedBy(value),
                        adjusted.adjusted().movedBy(value)));
            }
        }
        return new VarianceReduction(Method.CONTROL, rows, notes);
    }

    private static boolean isOff(double[] values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        double standardError = tally.deviation() / Math.sqrt((double) tally.count());
        return Math.abs(tally.mean()) > TOO_FAR * standardError;
    }

    private static boolean tellsAVariance(RatioSample sample) {
        double[] values =
                IntStream.range(0, sample.size()).mapToDouble(sample::value).toArray();
        boolean known = Arrays.stream(values).noneMatch(Double::isNaN);
        Arrays.sort(values);
        int most = 0;
        int run = 0;
        for (int i = 0; i < values.length; i++) {
            run = i > 0 && values[i] == values[i - 1] ? run + 1 : 1;
            most = Math.max(most, run);
        }
        return known && values.length - most >= FEW;
    }
}
