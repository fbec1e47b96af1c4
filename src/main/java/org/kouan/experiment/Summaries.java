package org.kouan.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kouan.port.compile.Controls;
import org.kouan.result.ClassMetric;
import org.kouan.result.Estimate;
import org.kouan.result.Estimates;
import org.kouan.result.LaneMetric;
import org.kouan.result.Measure;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;
import org.kouan.stats.RatioSample;
import org.kouan.stats.StudentT;

/**
 * Turns replications into a planner's figures. Everything per traveller or per desk-hour is a ratio of sums over all
 * replications, so that a busy day counts for more than a quiet one. Bounds come from the differences between
 * replications, never from travellers of the same day, whose waits depend on each other.
 */
public final class Summaries {
    private static final double MICROS_PER_MINUTE = 60e6;

    private final RunResult run;
    private final StudentT student;

    /** Replications that make up one that is independent of all others. */
    private final int unit;

    private Summaries(RunResult run, double confidence, int unit) {
        this.run = run;
        this.unit = unit;
        student = new StudentT(confidence);
    }

    /**
     * @param run of any number of replications: with one there are no bounds, with none no figures
     * @param confidence of all intervals, in (0, 1)
     */
    public static Summary of(RunResult run, double confidence) {
        return of(run, confidence, confidence, 1);
    }

    /**
     * @param run of any number of replications
     * @param confidence of all intervals, in (0, 1)
     * @param targetConfidence of the targets' intervals taken singly: higher than {@code confidence} when they were
     *     looked at several times, so that together they have that confidence
     * @param unit replications that make up one that is independent of all others: 2 for antithetic pairs
     */
    static Summary of(RunResult run, double confidence, double targetConfidence, int unit) {
        Summaries summaries = new Summaries(run, confidence, unit);
        ResultLayout layout = run.layout();
        List<TargetSummary> targets = Verdicts.of(layout.targets(), run.replications(), targetConfidence, unit);
        List<Estimates<ClassMetric>> classes = new ArrayList<>();
        for (int i = 0; i < layout.classes().size(); i++) {
            int index = i;
            classes.add(Estimates.of(
                    ClassMetric.class,
                    metric -> metric.appliesTo(layout.classes().get(index))
                            ? summaries.estimate(metric.measure(), index)
                            : nothing()));
        }
        List<Estimates<LaneMetric>> lanes = new ArrayList<>();
        for (int i = 0; i < layout.lanes().size(); i++) {
            int index = i;
            lanes.add(Estimates.of(
                    LaneMetric.class,
                    metric -> metric.appliesTo(layout.lanes().get(index))
                            ? summaries.estimate(metric.measure(), index)
                            : nothing()));
        }
        List<FigureSummary> figures = new ArrayList<>();
        for (int i = 0; i < layout.figures().size(); i++) {
            figures.add(summaries.ofFigure(i));
        }
        Verdict verdict =
                Verdicts.worst(targets.stream().map(TargetSummary::verdict).toList());
        long events =
                run.replications().stream().mapToLong(ReplicationResult::events).sum();
        return new Summary(
                layout, run.replications().size(), confidence, verdict, targets, classes, lanes, figures, events);
    }

    private Estimate estimate(Measure measure, int index) {
        List<ReplicationResult> days = run.replications();
        ToDoubleFunction<ReplicationResult> value = day -> measure.amount(day, index);
        ToDoubleFunction<ReplicationResult> divisor = day -> measure.divisor(day, index);
        return switch (measure.over()) {
            case MEAN -> mean(days, value);
            case RATIO -> ratio(days, value, divisor);
            case SHARE -> share(days, value, divisor);
            case QUANTILE -> quantile(index, measure);
            case LARGEST -> largest(withValue(measure, index), value);
            case MEAN_OF_LARGEST -> mean(withValue(measure, index), value);
        };
    }

    private List<ReplicationResult> withValue(Measure measure, int index) {
        return run.replications().stream()
                .filter(day -> measure.divisor(day, index) > 0)
                .toList();
    }

    private FigureSummary ofFigure(int index) {
        List<ReplicationResult> measured = run.replications().stream()
                .filter(day -> Double.isFinite(day.figure(index)))
                .toList();
        ToDoubleFunction<ReplicationResult> figure = day -> day.figure(index);
        // Figures count something or measure time, all but controls, which are about zero.
        double least = Controls.isControl(run.layout().figures().get(index)) ? Double.NEGATIVE_INFINITY : 0;
        return new FigureSummary(
                Estimate.within(least, meanInterval(measured, figure), Double.POSITIVE_INFINITY),
                measured.stream().mapToDouble(figure).min().orElse(Double.NaN),
                measured.stream().mapToDouble(figure).max().orElse(Double.NaN),
                measured.size());
    }

    /** Of the waits of all travellers of a class together; how far it may be off comes from the quantiles of the single days. */
    private Estimate quantile(int classIndex, Measure measure) {
        List<ReplicationResult> busy = withValue(measure, classIndex);
        if (busy.isEmpty()) {
            return nothing();
        }
        // Waits are kept to within 0.1 %, so that the quantile alone might exceed the longest wait, which is exact.
        double longest = estimate(ClassMetric.WAIT_MAX.measure(), classIndex).value();
        double pooled = run.totals().waits(classIndex).quantile(measure.p()) / MICROS_PER_MINUTE;
        Interval ofDays = meanInterval(busy, day -> measure.amount(day, classIndex));
        return estimate(ofDays.movedBy(Math.min(pooled, longest) - ofDays.value()));
    }

    private Estimate mean(List<ReplicationResult> days, ToDoubleFunction<ReplicationResult> value) {
        return estimate(meanInterval(days, value));
    }

    private Interval meanInterval(List<ReplicationResult> days, ToDoubleFunction<ReplicationResult> value) {
        return unit > 1
                ? ratioInterval(days, value, day -> 1)
                : MeanInterval.of(days.stream().mapToDouble(value).toArray(), student);
    }

    private Estimate ratio(
            List<ReplicationResult> days,
            ToDoubleFunction<ReplicationResult> numerator,
            ToDoubleFunction<ReplicationResult> denominator) {
        return estimate(ratioInterval(days, numerator, denominator));
    }

    private Estimate share(
            List<ReplicationResult> days,
            ToDoubleFunction<ReplicationResult> numerator,
            ToDoubleFunction<ReplicationResult> denominator) {
        return Estimate.within(0, ratioInterval(days, numerator, denominator), 1);
    }

    private Interval ratioInterval(
            List<ReplicationResult> days,
            ToDoubleFunction<ReplicationResult> numerator,
            ToDoubleFunction<ReplicationResult> denominator) {
        return new RatioSample(sums(days, numerator), sums(days, denominator)).interval(student);
    }

    /** Sums over the replications of a unit, by unit; an incomplete one at the end counts, too. */
    private double[] sums(List<ReplicationResult> days, ToDoubleFunction<ReplicationResult> value) {
        double[] sums = new double[days.size()];
        int units = 0;
        int last = -1;
        for (ReplicationResult day : days) {
            int number = day.replication() / unit;
            units += number == last ? 0 : 1;
            last = number;
            sums[units - 1] += value.applyAsDouble(day);
        }
        return units == sums.length ? sums : Arrays.copyOf(sums, units);
    }

    private static Estimate largest(List<ReplicationResult> days, ToDoubleFunction<ReplicationResult> value) {
        return Estimate.extreme(days.stream().mapToDouble(value).max().orElse(Double.NaN));
    }

    private static Estimate nothing() {
        return Estimate.extreme(Double.NaN);
    }

    private static Estimate estimate(Interval interval) {
        return Estimate.within(0, interval, Double.POSITIVE_INFINITY);
    }
}
