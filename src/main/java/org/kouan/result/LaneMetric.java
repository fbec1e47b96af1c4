package org.kouan.result;

import java.util.function.Function;
import org.kouan.result.Summary.LaneSummary;

/** The figures of a lane, declared once: text, CSV, JSON and the page iterate over them. */
public enum LaneMetric {
    STARTED("started", "inspections", "per replication", LaneSummary::started),
    WAIT_MEAN("wait_minutes.mean", "mean wait", "min", LaneSummary::waitMean),
    UTILISATION("utilisation", "utilisation", "1", LaneSummary::utilisation),
    QUEUE_MEAN("queue_mean", "mean queue", "units", LaneSummary::queueMean),
    QUEUE_MAX("queue_max", "longest queue of all", "units", LaneSummary::queueMax),
    QUEUE_DAY_MAX("queue_day_max", "longest queue of a day", "units", LaneSummary::queueDayMax),
    PAID_HOURS("paid_hours", "paid hours", "h", LaneSummary::paidHours),
    OFFICER_HOURS("officer_hours", "hours at desks", "h", LaneSummary::officerHours),
    OVERTIME_HOURS("overtime_hours", "overtime", "h", LaneSummary::overtimeHours);

    private final String key;
    private final String label;
    private final String unit;
    private final Function<LaneSummary, Estimate> supplier;

    LaneMetric(String key, String label, String unit, Function<LaneSummary, Estimate> supplier) {
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

    /** "min" for minutes, "h" for hours, "1" for shares. */
    public String unit() {
        return unit;
    }

    /** Its estimate. */
    public Estimate of(LaneSummary summary) {
        return supplier.apply(summary);
    }
}
