package org.kouan.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.stats.BinomialInterval;
import org.kouan.stats.BoundedMeanInterval;
import org.kouan.stats.Interval;
import org.kouan.stats.ThreeWay;

/**
 * Whether targets are kept: {@link Verdict#MET} when the whole interval reaches what is required, {@link
 * Verdict#MISSED} when none of it does, {@link Verdict#UNDECIDED} in between. A bound equal to the requirement reaches
 * it.
 */
final class Verdicts {
    private Verdicts() {}

    /** By target index, each at the given confidence by itself. */
    static List<TargetSummary> of(List<TargetInfo> targets, List<ReplicationResult> replications, double confidence) {
        List<TargetSummary> summaries = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            summaries.add(of(targets.get(i), i, replications, confidence));
        }
        return summaries;
    }

    /** The targets that are not decided, in order. */
    static List<TargetInfo> undecided(
            List<TargetInfo> targets, List<ReplicationResult> replications, double confidence) {
        List<TargetInfo> undecided = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            TargetInfo target = targets.get(i);
            Verdict verdict = target.judgedOnDays()
                    ? of(kept(replications, i, confidence), target.days())
                    : of(BoundedMeanInterval.of(values(replications, i), confidence), target.share());
            if (verdict == Verdict.UNDECIDED) {
                undecided.add(target);
            }
        }
        return undecided;
    }

    /** Missed before undecided before met; met when there are none. */
    static Verdict worst(Collection<Verdict> verdicts) {
        if (verdicts.contains(Verdict.MISSED)) {
            return Verdict.MISSED;
        }
        return verdicts.contains(Verdict.UNDECIDED) ? Verdict.UNDECIDED : Verdict.MET;
    }

    private static TargetSummary of(TargetInfo target, int index, List<ReplicationResult> days, double confidence) {
        double[] values = values(days, index);
        Interval measure = BoundedMeanInterval.of(values, confidence);
        Interval kept = kept(days, index, confidence);
        Verdict measureVerdict = of(measure, target.share());
        Verdict dayVerdict = of(kept, target.days());
        Verdict verdict = target.judgedOnDays() ? dayVerdict : measureVerdict;
        long more = target.judgedOnDays()
                ? ThreeWay.moreForProbability(numberKept(days, index), days.size(), target.days(), confidence)
                : BoundedMeanInterval.moreToDecide(values, target.share(), confidence);
        return new TargetSummary(verdict, measure, kept, measureVerdict, dayVerdict, more);
    }

    /** Without the days that had nothing to measure: they say nothing of the measure, though they keep the target. */
    private static double[] values(List<ReplicationResult> days, int target) {
        return days.stream()
                .mapToDouble(day -> day.targetValue(target))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static Interval kept(List<ReplicationResult> days, int target, double confidence) {
        return BinomialInterval.of(numberKept(days, target), days.size(), confidence);
    }

    private static long numberKept(List<ReplicationResult> days, int target) {
        return days.stream().filter(day -> day.targetKept(target)).count();
    }

    private static Verdict of(Interval interval, double required) {
        int sign = ThreeWay.compare(interval, required);
        if (sign == 0) {
            return Verdict.UNDECIDED;
        }
        return sign > 0 ? Verdict.MET : Verdict.MISSED;
    }
}
