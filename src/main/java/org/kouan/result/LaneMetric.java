package org.kouan.result;

import org.kouan.result.ResultLayout.LaneInfo;

/** The figures of a lane. */
public enum LaneMetric implements Metric {
    STARTED(Measure.count("started", "inspections", LaneColumn.STARTED)),
    WAIT_MEAN(Measure.ratio("wait_minutes.mean", "mean wait", "min", LaneColumn.WAIT_SUM, LaneColumn.TAKEN)),
    UTILISATION(Measure.share("utilisation", "utilisation", LaneColumn.BUSY, LaneColumn.OPEN)),
    /** Over all the time that is counted: as the queue while draining is, so is the time to drain. */
    QUEUE_MEAN(Measure.ratio(
            "queue_mean", "mean queue", "units", LaneColumn.QUEUE_AREA, (day, lane) -> day.countedMicros())),
    QUEUE_MAX(Measure.largest("queue_max", "longest queue of all", "units", LaneColumn.QUEUE_MAX, null)),
    QUEUE_DAY_MAX(
            Measure.meanOfLargest("queue_day_max", "longest queue of a day", "units", LaneColumn.QUEUE_MAX, null)),
    /** Of a lane with officers of its own: those of a pool are paid for by the pool. */
    PAID_HOURS(Measure.mean("paid_hours", "paid hours", "h", LaneColumn.OFFICER)),
    OFFICER_HOURS(Measure.mean("officer_hours", "hours at desks", "h", LaneColumn.OFFICER)),
    OVERTIME_HOURS(Measure.mean("overtime_hours", "overtime", "h", LaneColumn.OVERTIME));

    private final Measure measure;

    LaneMetric(Measure measure) {
        this.measure = measure;
    }

    @Override
    public Measure measure() {
        return measure;
    }

    /** Whether it has a value for a lane. */
    public boolean appliesTo(LaneInfo info) {
        return this != PAID_HOURS || !info.pooled();
    }
}
