package org.kouan.result;

import org.kouan.result.ResultLayout.ClassInfo;

/** The figures of a class. */
public enum ClassMetric implements Metric {
    ARRIVED(Measure.count("arrived", "arrived", ClassColumn.ARRIVED)),
    SERVED(Measure.count("served", "served", ClassColumn.SERVED)),
    UNFINISHED(Measure.count("unfinished", "unfinished", ClassColumn.UNFINISHED)),
    WAIT_MEAN(Measure.ratio("wait_minutes.mean", "mean wait", "min", ClassColumn.WAIT_SUM, ClassColumn.ARRIVED)),
    WAIT_SERVED_MEAN(Measure.ratio(
            "wait_minutes.served_mean",
            "mean wait of those served",
            "min",
            ClassColumn.SERVED_WAIT_SUM,
            ClassColumn.SERVED)),
    WAIT_P50(Measure.quantile("wait_minutes.p50", "median wait", 0.5, ClassColumn.P50, ClassColumn.ARRIVED)),
    WAIT_P90(Measure.quantile("wait_minutes.p90", "90 % wait at most", 0.9, ClassColumn.P90, ClassColumn.ARRIVED)),
    WAIT_P95(Measure.quantile("wait_minutes.p95", "95 % wait at most", 0.95, ClassColumn.P95, ClassColumn.ARRIVED)),
    WAIT_P99(Measure.quantile("wait_minutes.p99", "99 % wait at most", 0.99, ClassColumn.P99, ClassColumn.ARRIVED)),
    WAIT_MAX(Measure.largest(
            "wait_minutes.max", "longest wait of all", "min", ClassColumn.WAIT_MAX, ClassColumn.ARRIVED)),
    WAIT_DAY_MAX(Measure.meanOfLargest(
            "wait_minutes.day_max", "longest wait of a day", "min", ClassColumn.WAIT_MAX, ClassColumn.ARRIVED)),
    SHARE_WITHIN_TARGET(
            Measure.share("share_within_target", "share within target", ClassColumn.WITHIN, ClassColumn.ARRIVED), true),
    EXCESS_MEAN(
            Measure.ratio(
                    "excess_minutes", "mean minutes over the limit", "min", ClassColumn.EXCESS, ClassColumn.ARRIVED),
            true),
    STAY_MEAN(Measure.ratio(
            "time_in_port_minutes", "mean time in port", "min", ClassColumn.STAY_SUM, ClassColumn.SERVED));

    private final Measure measure;
    private final boolean needsTarget;

    ClassMetric(Measure measure) {
        this(measure, false);
    }

    ClassMetric(Measure measure, boolean needsTarget) {
        this.measure = measure;
        this.needsTarget = needsTarget;
    }

    @Override
    public Measure measure() {
        return measure;
    }

    /** Whether it has a value for a class: shares within a target need one. */
    public boolean appliesTo(ClassInfo info) {
        return !needsTarget || info.target() >= 0;
    }
}
