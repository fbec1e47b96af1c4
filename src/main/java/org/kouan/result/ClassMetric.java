package org.kouan.result;

import java.util.function.Function;
import org.kouan.result.Summary.ClassSummary;

/** The figures of a class, declared once: text, CSV, JSON and the page iterate over them. */
public enum ClassMetric {
    ARRIVED("arrived", "arrived", "per replication", ClassSummary::arrived),
    SERVED("served", "served", "per replication", ClassSummary::served),
    UNFINISHED("unfinished", "unfinished", "per replication", ClassSummary::unfinished),
    WAIT_MEAN("wait_minutes.mean", "mean wait", "min", ClassSummary::waitMean),
    WAIT_SERVED_MEAN("wait_minutes.served_mean", "mean wait of those served", "min", ClassSummary::servedWaitMean),
    WAIT_P50("wait_minutes.p50", "median wait", "min", ClassSummary::waitP50),
    WAIT_P90("wait_minutes.p90", "90 % wait at most", "min", ClassSummary::waitP90),
    WAIT_P95("wait_minutes.p95", "95 % wait at most", "min", ClassSummary::waitP95),
    WAIT_P99("wait_minutes.p99", "99 % wait at most", "min", ClassSummary::waitP99),
    WAIT_MAX("wait_minutes.max", "longest wait of all", "min", ClassSummary::waitMax),
    WAIT_DAY_MAX("wait_minutes.day_max", "longest wait of a day", "min", ClassSummary::waitDayMax),
    SHARE_WITHIN_TARGET("share_within_target", "share within target", "1", ClassSummary::shareWithinTarget),
    EXCESS_MEAN("excess_minutes", "mean minutes over the limit", "min", ClassSummary::excessMean),
    STAY_MEAN("time_in_port_minutes", "mean time in port", "min", ClassSummary::stayMean);

    private final String key;
    private final String label;
    private final String unit;
    private final Function<ClassSummary, Estimate> supplier;

    ClassMetric(String key, String label, String unit, Function<ClassSummary, Estimate> supplier) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.supplier = supplier;
    }

    /** Path in JSON and column name in CSV; a dot separates levels. */
    public String key() {
        return key;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** "min" for minutes, "1" for shares. */
    public String unit() {
        return unit;
    }

    /** Its estimate. */
    public Estimate of(ClassSummary summary) {
        return supplier.apply(summary);
    }
}
