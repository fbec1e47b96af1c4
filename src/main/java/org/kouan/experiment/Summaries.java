package org.kouan.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.kouan.result.Estimate;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.ClassResult;
import org.kouan.result.ReplicationResult.LaneResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.Summary;
import org.kouan.result.Summary.ClassSummary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.LaneSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;

/**
 * Turns replications into a planner's figures. Everything per traveller or per desk-hour is a ratio of sums over all
 * replications, so that a busy day counts for more than a quiet one. Half-widths come from the differences between
 * replications, never from travellers of the same day, whose waits depend on each other.
 */
public final class Summaries {
    private static final double MICROS_PER_MINUTE = 60e6;
    private static final double MICROS_PER_HOUR = 3600e6;

    private final RunResult run;
    private final double confidence;

    private Summaries(RunResult run, double confidence) {
        this.run = run;
        this.confidence = confidence;
    }

    /**
     * @param run of any number of replications: with one there are no half-widths, with none no figures
     * @param confidence of all intervals, in (0, 1)
     */
    public static Summary of(RunResult run, double confidence) {
        return of(run, confidence, confidence);
    }

    /**
     * @param run of any number of replications
     * @param confidence of all intervals, in (0, 1)
     * @param targetConfidence of the targets' intervals taken singly: higher than {@code confidence} when they were
     *     looked at several times, so that together they have that confidence
     */
    static Summary of(RunResult run, double confidence, double targetConfidence) {
        Summaries summaries = new Summaries(run, confidence);
        ResultLayout layout = run.layout();
        List<TargetSummary> targets = Verdicts.of(layout.targets(), run.replications(), targetConfidence);
        List<ClassSummary> classes = new ArrayList<>();
        for (int i = 0; i < layout.classes().size(); i++) {
            classes.add(summaries.ofClass(i));
        }
        List<LaneSummary> lanes = new ArrayList<>();
        for (int i = 0; i < layout.lanes().size(); i++) {
            lanes.add(summaries.ofLane(i));
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

    private ClassSummary ofClass(int index) {
        boolean target = run.layout().classes().get(index).target() >= 0;
        List<ClassResult> days = run.replications().stream()
                .map(replication -> replication.classes().get(index))
                .toList();
        List<ClassResult> busy = days.stream().filter(day -> day.arrived() > 0).toList();
        ToDoubleFunction<ClassResult> arrived = ClassResult::arrived;
        return new ClassSummary(
                mean(days, arrived),
                mean(days, ClassResult::served),
                mean(days, ClassResult::unfinished),
                ratio(days, day -> minutes(day.waitSumMicros()), arrived),
                quantile(index, 0.5, busy, ClassResult::p50Micros),
                quantile(index, 0.9, busy, ClassResult::p90Micros),
                quantile(index, 0.95, busy, ClassResult::p95Micros),
                quantile(index, 0.99, busy, ClassResult::p99Micros),
                largest(busy, day -> minutes(day.waitMaxMicros())),
                mean(busy, day -> minutes(day.waitMaxMicros())),
                target ? ratio(days, ClassResult::within, arrived) : nothing(),
                target ? ratio(days, day -> minutes(day.excessMicros()), arrived) : nothing(),
                ratio(days, day -> minutes(day.staySumMicros()), ClassResult::served));
    }

    private LaneSummary ofLane(int index) {
        List<LaneResult> days = run.replications().stream()
                .map(replication -> replication.lanes().get(index))
                .toList();
        return new LaneSummary(
                mean(days, LaneResult::started),
                ratio(days, day -> minutes(day.waitSumMicros()), LaneResult::taken),
                ratio(days, LaneResult::busyMicros, LaneResult::openMicros),
                queueMean(index),
                largest(days, LaneResult::queueMax),
                mean(days, LaneResult::queueMax),
                mean(days, day -> day.officerMicros() / MICROS_PER_HOUR),
                mean(days, day -> day.overtimeMicros() / MICROS_PER_HOUR));
    }

    private FigureSummary ofFigure(int index) {
        List<Double> measured = run.replications().stream()
                .map(replication -> replication.figures().get(index))
                .filter(Double::isFinite)
                .toList();
        return new FigureSummary(
                mean(measured, value -> value),
                measured.stream().mapToDouble(value -> value).min().orElse(Double.NaN),
                measured.stream().mapToDouble(value -> value).max().orElse(Double.NaN),
                measured.size());
    }

    /** Over all the time that is counted: as the queue while draining is, so is the time to drain. */
    private Estimate queueMean(int lane) {
        return ratio(
                run.replications(),
                replication -> replication.lanes().get(lane).queueAreaMicros(),
                ReplicationResult::countedMicros);
    }

    /** Of all travellers together; how far it may be off comes from the quantiles of the single days. */
    private Estimate quantile(int index, double p, List<ClassResult> busy, ToLongFunction<ClassResult> ofDay) {
        if (busy.isEmpty()) {
            return nothing();
        }
        // Waits are kept to within 0.1 %, so that the quantile alone might exceed the longest wait, which is exact.
        double longest = largest(busy, day -> minutes(day.waitMaxMicros())).value();
        double pooled = minutes(run.totals().waits(index).quantile(p));
        return new Estimate(
                Math.min(pooled, longest),
                mean(busy, day -> minutes(ofDay.applyAsLong(day))).halfWidth());
    }

    private <T> Estimate mean(List<T> days, ToDoubleFunction<T> value) {
        return estimate(MeanInterval.of(values(days, value), confidence));
    }

    private <T> Estimate ratio(List<T> days, ToDoubleFunction<T> numerator, ToDoubleFunction<T> denominator) {
        return estimate(MeanInterval.ratio(values(days, numerator), values(days, denominator), confidence));
    }

    private static <T> Estimate largest(List<T> days, ToDoubleFunction<T> value) {
        return Estimate.extreme(days.stream().mapToDouble(value).max().orElse(Double.NaN));
    }

    private static Estimate nothing() {
        return Estimate.extreme(Double.NaN);
    }

    private static Estimate estimate(Interval interval) {
        return new Estimate(interval.value(), interval.halfWidth());
    }

    private static <T> double[] values(List<T> days, ToDoubleFunction<T> value) {
        return days.stream().mapToDouble(value).toArray();
    }

    private static double minutes(long micros) {
        return micros / MICROS_PER_MINUTE;
    }
}
