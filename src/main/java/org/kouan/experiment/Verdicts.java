package org.kouan.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.stats.BoundedMeanInterval;
import org.kouan.stats.Interval;
import org.kouan.stats.KeptInterval;
import org.kouan.stats.ThreeWay;

/**
 * Whether targets are kept: {@link Verdict#MET} when the whole interval reaches what is required, {@link
 * Verdict#MISSED} when none of it does, {@link Verdict#UNDECIDED} in between. A bound equal to the requirement reaches
 * it.
 */
final class Verdicts {
    private Verdicts() {}

    /** By target index, of independent replications. */
    static List<TargetSummary> of(List<TargetInfo> targets, List<ReplicationResult> replications, double confidence) {
        return of(targets, replications, confidence, 1);
    }

    /**
     * By target index, each at the given confidence by itself.
     *
     * @param unit replications that make up one that is independent of all others
     */
    static List<TargetSummary> of(
            List<TargetInfo> targets, List<ReplicationResult> replications, double confidence, int unit) {
        List<TargetSummary> summaries = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            summaries.add(of(targets.get(i), i, replications, confidence, unit));
        }
        return summaries;
    }

    /** The targets that are not decided, in order. */
    static List<TargetInfo> undecided(
            List<TargetInfo> targets, List<ReplicationResult> replications, double confidence, int unit) {
        List<TargetInfo> undecided = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            TargetInfo target = targets.get(i);
            Verdict verdict = target.judgedOnDays()
                    ? of(kept(replications, i, confidence, unit), target.days())
                    : of(BoundedMeanInterval.of(values(replications, i, unit), confidence), target.share());
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

    private static TargetSummary of(
            TargetInfo target, int index, List<ReplicationResult> days, double confidence, int unit) {
        double[] values = values(days, index, unit);
        Interval measure = BoundedMeanInterval.of(values, confidence);
        Interval kept = kept(days, index, confidence, unit);
        Verdict measureVerdict = of(measure, target.share());
        Verdict dayVerdict = of(kept, target.days());
        Verdict verdict = target.judgedOnDays() ? dayVerdict : measureVerdict;
        long more;
        if (!target.judgedOnDays()) {
            more = BoundedMeanInterval.moreToDecide(values, target.share(), confidence);
        } else if (unit > 1) {
            more = BoundedMeanInterval.moreToDecide(keptOf(days, index, unit), target.days(), confidence);
        } else {
            more = KeptInterval.moreToDecide(keptOf(days, index, unit), target.days(), confidence);
        }
        return new TargetSummary(verdict, measure, kept, measureVerdict, dayVerdict, more < 0 ? more : unit * more);
    }

    /** Without the days that had nothing to measure: they say nothing of the measure, though they keep the target. */
    private static double[] values(List<ReplicationResult> days, int target, int unit) {
        return meansOfUnits(days, day -> day.targetValue(target), unit);
    }

    private static double[] keptOf(List<ReplicationResult> days, int target, int unit) {
        return meansOfUnits(days, day -> day.targetDaysKept(target), unit);
    }

    /** Means over the replications of a unit that have something to measure. */
    private static double[] meansOfUnits(
            List<ReplicationResult> days, ToDoubleFunction<ReplicationResult> value, int unit) {
        double[] means = new double[(days.size() + unit - 1) / unit];
        int units = 0;
        for (int first = 0; first < days.size(); first += unit) {
            double sum = 0;
            int measured = 0;
            for (int i = first; i < Math.min(first + unit, days.size()); i++) {
                double each = value.applyAsDouble(days.get(i));
                if (!Double.isNaN(each)) {
                    sum += each;
                    measured++;
                }
            }
            if (measured > 0) {
                means[units++] = sum / measured;
            }
        }
        return Arrays.copyOf(means, units);
    }

    /** Exact for independent days; the days of a pair are not. */
    private static Interval kept(List<ReplicationResult> days, int target, double confidence, int unit) {
        double[] kept = keptOf(days, target, unit);
        return unit > 1 ? BoundedMeanInterval.of(kept, confidence) : KeptInterval.of(kept, confidence);
    }

    private static Verdict of(Interval interval, double required) {
        int sign = ThreeWay.compare(interval, required);
        if (sign == 0) {
            return Verdict.UNDECIDED;
        }
        return sign > 0 ? Verdict.MET : Verdict.MISSED;
    }
}
