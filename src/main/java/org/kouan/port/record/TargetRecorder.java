package org.kouan.port.record;

import java.util.Arrays;
import org.kouan.port.core.Units;
import org.kouan.result.DateSums;
import org.kouan.result.PeriodSums;
import org.kouan.scenario.Target;
import org.kouan.scenario.Target.Measure;

/**
 * Measures one target during a replication. Of a class whose first target this is, the sums by arrival period
 * already hold all there is to know; units of other classes are recorded here, and so are samples. Of a run of many days
 * each date is measured, too, as if it were by itself.
 */
public final class TargetRecorder {
    private final Target target;
    private final long limitMicros;
    private final boolean[] protectsClass;
    private final boolean[] isFirstOfClass;
    private final RunPeriods run;
    /** By class and period of the run; empty when the sums hold all. */
    private final long[] within;
    /** By date. */
    private final long[] samples;

    private final long[] samplesWithin;

    /** @param isFirstOfClass by class: whether no earlier target protects it */
    public TargetRecorder(
            Target target, long limitMicros, boolean[] protectsClass, boolean[] isFirstOfClass, RunPeriods run) {
        this.target = target;
        this.limitMicros = limitMicros;
        this.protectsClass = protectsClass;
        this.isFirstOfClass = isFirstOfClass;
        this.run = run;
        boolean records = false;
        for (int c = 0; c < protectsClass.length; c++) {
            records |= records(c);
        }
        within = new long[records ? protectsClass.length * run.count() : 0];
        samples = new long[run.dates().count()];
        samplesWithin = new long[run.dates().count()];
    }

    void reset() {
        Arrays.fill(within, 0);
        Arrays.fill(samples, 0);
        Arrays.fill(samplesWithin, 0);
    }

    public boolean protects(int classIndex) {
        return protectsClass[classIndex];
    }

    boolean[] protectedClasses() {
        return protectsClass;
    }

    /** Whether it must be told of each unit of the class that is served. */
    boolean records(int classIndex) {
        boolean byTraveller = target.measure() == Measure.SHARE || target.measure() == Measure.WORST_INTERVAL;
        return protectsClass[classIndex] && !isFirstOfClass[classIndex] && byTraveller;
    }

    /** A unit was served after this wait; {@code cell} is that of its class and arrival period. */
    void record(int cell, long waitMicros) {
        if (waitMicros <= limitMicros) {
            within[cell]++;
        }
    }

    public Measure measure() {
        return target.measure();
    }

    /** Whether a wait is within the limit. */
    public boolean isKeptBy(long waitMicros) {
        return waitMicros <= limitMicros;
    }

    /** A party that came in a period has come through, or not all of it: whether its longest wait was within the limit. */
    public void recordParty(boolean kept, int period) {
        addSamples(kept, 1, period);
    }

    /**
     * The last in a queue was served after this wait, or is still waiting at the end.
     *
     * @param period in which it came, or in which there was nobody; {@link Units#NOT_COUNTED} counts for the first date
     */
    void recordSample(long waitMicros, boolean finished, int times, int period) {
        addSamples(finished && waitMicros <= limitMicros, times, period);
    }

    private void addSamples(boolean kept, int times, int period) {
        int date = period == Units.NOT_COUNTED ? 0 : run.dateOf()[period];
        samples[date] += times;
        samplesWithin[date] += kept ? times : 0;
    }

    /** The value of the measure, in [0, 1]; NaN when there was nothing to measure. */
    double value(PeriodSums sums) {
        return value(sums, 0, run.dates().count());
    }

    /** The share of days that reach the required share: the day by its value, or the dates with something to measure. */
    double daysKept(PeriodSums sums, double value) {
        if (!run.dates().several()) {
            return isKeptBy(value) ? 1 : 0;
        }
        int measured = 0;
        int kept = 0;
        for (int date = 0; date < run.dates().count(); date++) {
            double ofDate = value(sums, date, date + 1);
            if (!Double.isNaN(ofDate)) {
                measured++;
                kept += isKeptBy(ofDate) ? 1 : 0;
            }
        }
        return measured == 0 ? 1 : (double) kept / measured;
    }

    /** Whether a value reaches the required share; true for NaN. */
    private boolean isKeptBy(double value) {
        return Double.isNaN(value) || value >= target.share();
    }

    /** Adds what each date has, measured by itself. */
    void addDates(PeriodSums sums, DateSums to, int index) {
        for (int date = 0; date < run.dates().count(); date++) {
            double value = value(sums, date, date + 1);
            to.target(index, date, measured(sums, date, date + 1), kept(sums, date, date + 1), value, isKeptBy(value));
        }
    }

    private double value(PeriodSums sums, int fromDate, int toDate) {
        return target.measure() == Measure.WORST_INTERVAL
                ? worstInterval(sums, run.firstOf(fromDate), run.firstOf(toDate))
                : share(kept(sums, fromDate, toDate), measured(sums, fromDate, toDate));
    }

    private double worstInterval(PeriodSums sums, int fromPeriod, int toPeriod) {
        double worst = Double.NaN;
        for (int period = fromPeriod; period < toPeriod; period++) {
            double share = share(unitsKept(sums, period, period + 1), unitsMeasured(sums, period, period + 1));
            worst = Double.isNaN(worst) || share < worst ? share : worst;
        }
        return worst;
    }

    private long measured(PeriodSums sums, int fromDate, int toDate) {
        return isSampled()
                ? sum(samples, fromDate, toDate)
                : unitsMeasured(sums, run.firstOf(fromDate), run.firstOf(toDate));
    }

    private long kept(PeriodSums sums, int fromDate, int toDate) {
        return isSampled()
                ? sum(samplesWithin, fromDate, toDate)
                : unitsKept(sums, run.firstOf(fromDate), run.firstOf(toDate));
    }

    private boolean isSampled() {
        return target.measure() == Measure.LAST_IN_QUEUE || target.measure() == Measure.CONVEYANCE_MAXIMUM;
    }

    private long unitsMeasured(PeriodSums sums, int fromPeriod, int toPeriod) {
        long measured = 0;
        for (int c = 0; c < protectsClass.length; c++) {
            if (protectsClass[c]) {
                measured += sum(sums.arrivals, c * run.count() + fromPeriod, c * run.count() + toPeriod);
            }
        }
        return measured;
    }

    private long unitsKept(PeriodSums sums, int fromPeriod, int toPeriod) {
        long kept = 0;
        for (int c = 0; c < protectsClass.length; c++) {
            if (protectsClass[c]) {
                long[] keptOfClass = isFirstOfClass[c] ? sums.within : within;
                kept += sum(keptOfClass, c * run.count() + fromPeriod, c * run.count() + toPeriod);
            }
        }
        return kept;
    }

    private static long sum(long[] cells, int from, int to) {
        long sum = 0;
        for (int cell = from; cell < to; cell++) {
            sum += cells[cell];
        }
        return sum;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
