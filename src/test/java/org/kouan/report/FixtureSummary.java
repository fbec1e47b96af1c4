package org.kouan.report;

import java.util.List;
import org.kouan.result.ClassMetric;
import org.kouan.result.Estimate;
import org.kouan.result.Estimates;
import org.kouan.result.LaneMetric;
import org.kouan.result.ResultLayout;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.stats.Interval;

/** Made-up figures of a number of days; a single one leaves no bounds. */
record FixtureSummary(int replications) {
    Summary of(ResultLayout layout) {
        boolean alone = replications == 1;
        return new Summary(
                layout,
                replications,
                0.95,
                Verdict.MISSED,
                List.of(
                        new TargetSummary(
                                Verdict.MISSED,
                                interval(0.9312, 0.9341, 0.937),
                                interval(0.3652, 0.435, 0.5067),
                                Verdict.MISSED,
                                Verdict.MISSED,
                                0),
                        new TargetSummary(
                                Verdict.UNDECIDED,
                                interval(0.8971, 0.9045, 0.9119),
                                interval(0.7433, 0.805, 0.8575),
                                Verdict.UNDECIDED,
                                Verdict.MISSED,
                                140)),
                List.of(waits(1234.5, 0.9341), waits(617.25, Double.NaN), waits(411.123456789123, 0.904512345678)),
                List.of(lane(1, alone), lane(0.7, alone), lane(0.5, alone), lane(0.012, alone)),
                List.of(
                        new FigureSummary(estimate(1.005, 0.1141), 0, 2, replications),
                        new FigureSummary(estimate(2.5, 0), 2.5, 2.5, replications / 2)),
                1_019_900);
    }

    private Interval interval(double low, double value, double high) {
        return replications == 1 ? new Interval(Double.NaN, value, Double.NaN) : new Interval(low, value, high);
    }

    private Estimate estimate(double value, double halfWidth) {
        double known = replications == 1 ? Double.NaN : halfWidth;
        return new Estimate(value, Math.max(0, value - known), value + 2 * known);
    }

    private Estimates<ClassMetric> waits(double arrived, double share) {
        return Estimates.of(ClassMetric.class, metric -> switch (metric) {
            case ARRIVED -> estimate(arrived, 12.5);
            case SERVED -> estimate(arrived - 2, 12.5);
            case UNFINISHED -> estimate(2, 0.5);
            case WAIT_MEAN -> estimate(8.25, 0.31);
            case WAIT_SERVED_MEAN -> estimate(8.125, 0.3);
            case WAIT_P50 -> estimate(6.5, 0.25);
            case WAIT_P90 -> estimate(21.75, 0.6);
            case WAIT_P95 -> estimate(27.5, 0.7);
            case WAIT_P99 -> estimate(41.25, 1.1);
            case WAIT_MAX -> Estimate.extreme(63.4);
            case WAIT_DAY_MAX -> estimate(44.5, 1.25);
            case SHARE_WITHIN_TARGET -> estimate(share, 0.0029);
            case EXCESS_MEAN -> estimate(0.4, 0.05);
            case STAY_MEAN -> estimate(10.75, 0.35);
        });
    }

    private Estimates<LaneMetric> lane(double factor, boolean alone) {
        return Estimates.of(LaneMetric.class, metric -> switch (metric) {
            case STARTED -> estimate(1200 * factor, 12);
            case WAIT_MEAN -> estimate(8.25 * factor, 0.31);
            case UTILISATION -> estimate(0.81 * factor, 0.004);
            case QUEUE_MEAN -> estimate(12.5 * factor, 0.5);
            case QUEUE_MAX -> Estimate.extreme(Math.rint(88 * factor));
            case QUEUE_DAY_MAX -> estimate(52.5 * factor, 1.5);
            case PAID_HOURS, OFFICER_HOURS -> estimate(61.25 * factor, alone ? Double.NaN : 0.2);
            case OVERTIME_HOURS -> estimate(factor < 0.1 ? 0 : 1.25, 0.1);
        });
    }
}
