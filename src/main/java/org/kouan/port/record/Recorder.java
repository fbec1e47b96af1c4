package org.kouan.port.record;

import java.util.List;
import org.kouan.port.core.Units;
import org.kouan.result.ClassColumn;
import org.kouan.result.DateGrid;
import org.kouan.result.PeriodSums;
import org.kouan.result.ReplicationRow;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunTotals;
import org.kouan.result.Sums;
import org.kouan.stats.Quantiles;

/**
 * Records the units of one replication by class and arrival period, one period after the other through all days; at its
 * end they are put together by time of day and by date. The current period is kept by the clock of the model, so that no
 * arrival has to divide.
 */
public final class Recorder {
    private static final double[] SHARES = {0.5, 0.9, 0.95, 0.99};
    private static final ClassColumn[] QUANTILES = {ClassColumn.P50, ClassColumn.P90, ClassColumn.P95, ClassColumn.P99};
    private static final long NO_LIMIT = -1;

    /** What is known of a class beside its figures by period. */
    private static final class OfClass {
        /** Of its first target; {@link #NO_LIMIT} without one. */
        private final long limit;
        /** Targets beside its first, which the totals serve. */
        private final TargetRecorder[] moreTargets;

        private final Quantiles waits;
        private long excess;
        private long staySum;
        /** Waits so far of those who were not served. */
        private long unservedWaitSum;

        OfClass(long limit, TargetRecorder[] moreTargets, Quantiles waits) {
            this.limit = limit;
            this.moreTargets = moreTargets;
            this.waits = waits;
        }

        public void reset() {
            excess = 0;
            staySum = 0;
            unservedWaitSum = 0;
        }
    }

    private final RunPeriods run;
    private final int periods;
    private final PeriodSums sums;
    private final RunTotals current;
    /** The arrays of {@link #sums} that every unit touches. */
    private final long[] arrivals;

    private final long[] waitSumMicros;
    private final long[] waitMaxMicros;
    private final long[] within;
    private final TargetRecorder[] targets;
    private final OfClass[] ofClass;
    private final long[] quantiles = new long[SHARES.length];
    private final Units units;
    private final WarmUpArrivals warmUpArrivals;

    private final DateGrid dates;
    /** Of {@link #current}: units in the port when a date ends, by class and date. */
    private final long[] atMidnight;

    private int period;
    /** Of the date under way; a unit that comes and leaves between is in the port at no midnight. */
    private long dateBegin;

    private long dateEnd;
    private boolean counting;

    public Recorder(
            ResultLayout layout,
            RunPeriods run,
            List<TargetRecorder> targets,
            Units units,
            WarmUpArrivals warmUpArrivals) {
        this.units = units;
        this.warmUpArrivals = warmUpArrivals;
        this.run = run;
        periods = run.count();
        sums = new PeriodSums(layout.classes().size(), layout.lanes().size(), periods);
        current = new RunTotals(layout);
        arrivals = sums.arrivals;
        waitSumMicros = sums.waitSumMicros;
        waitMaxMicros = sums.waitMaxMicros;
        within = sums.within;
        dates = layout.dates();
        atMidnight = current.dates().atMidnight;
        this.targets = targets.toArray(TargetRecorder[]::new);
        int classes = layout.classes().size();
        ofClass = new OfClass[classes];
        for (int c = 0; c < classes; c++) {
            int classIndex = c;
            int target = layout.classes().get(c).target();
            ofClass[c] = new OfClass(
                    target < 0 ? NO_LIMIT : layout.targets().get(target).limitMicros(),
                    targets.stream().filter(more -> more.records(classIndex)).toArray(TargetRecorder[]::new),
                    current.waits(c));
        }
    }

    public void reset() {
        sums.reset();
        current.reset();
        for (OfClass each : ofClass) {
            each.reset();
        }
        for (TargetRecorder target : targets) {
            target.reset();
        }
        counting = false;
        period = 0;
    }

    /** What is counted of the replication under way, by class or lane and period of the run. */
    public PeriodSums sums() {
        return sums;
    }

    /** The replication, by period of the results and by date, once {@link #fill} has put it together. */
    public RunTotals current() {
        return current;
    }

    /** Arrivals from now on are counted. */
    public void startCounting() {
        counting = true;
    }

    public boolean isCounting() {
        return counting;
    }

    /** Arrivals from now on belong to the period of this time. */
    public void startPeriod(long now) {
        period = run.grid().indexOf(now);
        int date = run.dateOf()[period];
        dateBegin = dates.startOf(date);
        dateEnd = dates.endOf(date);
    }

    public int period() {
        return period;
    }

    /** A unit has come into the port. */
    public void arrived(int unit, long now) {
        units.setArrivedMicros(unit, now);
        units.setPeriod(unit, arrived(units.unitClass(unit)));
    }

    /** A unit of a class has come into the port. Returns the period that it belongs to, or {@link Units#NOT_COUNTED}. */
    public int arrived(int unitClass) {
        if (!counting) {
            warmUpArrivals.add();
            return Units.NOT_COUNTED;
        }
        arrivals[unitClass * periods + period]++;
        return period;
    }

    /** A unit has another class from now on: it has arrived as one of that. */
    public void becomes(int unit, int unitClass) {
        int unitPeriod = units.period(unit);
        if (unitPeriod != Units.NOT_COUNTED) {
            arrivals[units.unitClass(unit) * periods + unitPeriod]--;
            arrivals[unitClass * periods + unitPeriod]++;
        }
        units.setUnitClass(unit, unitClass);
    }

    /** A unit leaves with every check done. */
    public void served(int unit, long now) {
        served(units.unitClass(unit), units.period(unit), units.waitedMicros(unit), units.arrivedMicros(unit), now);
    }

    /** A unit of a class and period, which arrived at a time and waited so long, leaves with every check done. */
    public void served(int unitClass, int unitPeriod, long wait, long arrived, long leaves) {
        if (unitPeriod != Units.NOT_COUNTED) {
            int cell = unitClass * periods + unitPeriod;
            OfClass its = ofClass[unitClass];
            recordWait(its, cell, wait);
            its.staySum = Sums.plus(its.staySum, leaves - arrived);
            within[cell] += wait <= its.limit ? 1 : 0;
            for (TargetRecorder target : its.moreTargets) {
                target.record(cell, wait);
            }
            if (arrived < dateBegin || leaves >= dateEnd) {
                stays(unitClass, unitPeriod, leaves);
            }
        }
    }

    /** A unit leaves without all its checks. */
    public void gone(int unit, long waitedMicros, long now) {
        int unitPeriod = units.period(unit);
        if (unitPeriod != Units.NOT_COUNTED) {
            recordUnfinished(units.unitClass(unit), unitPeriod, waitedMicros);
            stays(units.unitClass(unit), unitPeriod, now);
        }
    }

    /** A unit that came in a period is in the port at each midnight until a time. */
    private void stays(int unitClass, int unitPeriod, long until) {
        int count = dates.count();
        for (int date = run.dateOf()[unitPeriod]; date < count && dates.endOf(date) <= until; date++) {
            atMidnight[unitClass * count + date]++;
        }
    }

    /** A unit is still there at the end. */
    public void unfinished(int unit, long waitedMicros) {
        unfinished(units.unitClass(unit), units.period(unit), waitedMicros);
    }

    /** A unit of a class and period is still there at the end. */
    public void unfinished(int unitClass, int unitPeriod, long waitedMicros) {
        if (unitPeriod != Units.NOT_COUNTED) {
            recordUnfinished(unitClass, unitPeriod, waitedMicros);
            stays(unitClass, unitPeriod, Long.MAX_VALUE);
        }
    }

    private void recordUnfinished(int unitClass, int unitPeriod, long waitedMicros) {
        int cell = unitClass * periods + unitPeriod;
        sums.unfinished[cell]++;
        OfClass its = ofClass[unitClass];
        its.unservedWaitSum = Sums.plus(its.unservedWaitSum, waitedMicros);
        recordWait(its, cell, waitedMicros);
    }

    private void recordWait(OfClass its, int cell, long wait) {
        its.waits.record(wait);
        waitSumMicros[cell] = Sums.plus(waitSumMicros[cell], wait);
        waitMaxMicros[cell] = Math.max(waitMaxMicros[cell], wait);
        if (wait > its.limit && its.limit != NO_LIMIT) {
            its.excess += wait - its.limit;
        }
    }

    /** Puts the replication together, and all its classes and targets into its row. */
    public void fill(ReplicationRow row) {
        current.addParts(sums, run.periodsOfResults());
        current.dates().addParts(sums, run.dateOf());
        for (int c = 0; c < ofClass.length; c++) {
            int from = c * periods;
            OfClass its = ofClass[c];
            long arrived = sum(arrivals, from);
            long unfinished = sum(sums.unfinished, from);
            row.set(c, ClassColumn.ARRIVED, arrived);
            row.set(c, ClassColumn.SERVED, arrived - unfinished);
            row.set(c, ClassColumn.UNFINISHED, unfinished);
            long waits = sum(waitSumMicros, from);
            row.set(c, ClassColumn.WAIT_SUM, waits);
            row.set(c, ClassColumn.SERVED_WAIT_SUM, waits - its.unservedWaitSum);
            row.set(c, ClassColumn.WITHIN, sum(within, from));
            row.set(c, ClassColumn.EXCESS, its.excess);
            row.set(c, ClassColumn.STAY_SUM, its.staySum);
            long longest = largest(waitMaxMicros, from);
            row.set(c, ClassColumn.WAIT_MAX, longest);
            its.waits.quantiles(SHARES, quantiles);
            for (int i = 0; i < quantiles.length; i++) {
                row.set(c, QUANTILES[i], Math.min(quantiles[i], longest));
            }
        }
        for (int t = 0; t < targets.length; t++) {
            double value = targets[t].value(sums);
            row.setTarget(t, value, targets[t].daysKept(sums, value));
            targets[t].addDates(sums, current.dates(), t);
        }
    }

    private long largest(long[] cells, int from) {
        long largest = 0;
        for (int i = from; i < from + periods; i++) {
            largest = Math.max(largest, cells[i]);
        }
        return largest;
    }

    private long sum(long[] cells, int from) {
        long sum = 0;
        for (int i = from; i < from + periods; i++) {
            sum = Sums.plus(sum, cells[i]);
        }
        return sum;
    }
}
