package org.kouan.result;

import java.util.Arrays;
import java.util.List;

/** What adds up over replications by date: see {@link PeriodSums}, whose stretches of time are dates here. */
public final class DateSums extends PeriodSums {
    private static final double MILLION = 1e6;

    /** Units in the port when a date ends, by class, whenever they arrived; also those still there at the end of the run. */
    public final long[] atMidnight;
    /** What a target's measure is made of, by target: units at the time of arrival, or samples. */
    public final long[] measured;
    /** Of these, those that kept the limit. */
    public final long[] kept;
    /** Replications in which there was something to measure on the date, by target. */
    public final long[] days;
    /** Of these, those in which the date, taken by itself, has the target's required share. */
    public final long[] daysKept;
    /** Sum of the values of the measure over these replications, in millionths, by target. */
    public final long[] valueMillionths;
    /** Replications in which a figure by date was known, by figure. */
    public final long[] figureCount;
    /** Sum of its values, in millionths. */
    public final long[] figureMillionths;
    /** Least of its values, in millionths; {@link Long#MAX_VALUE} without any. */
    public final long[] figureLeast;
    /** Largest of its values, in millionths; {@link Long#MIN_VALUE} without any. */
    public final long[] figureMost;

    DateSums(ResultLayout layout) {
        super(layout.classes().size(), layout.lanes().size(), layout.dates().count());
        int targetCells = layout.targets().size() * count();
        int figureCells = layout.dateFigures().size() * count();
        atMidnight = new long[arrivals.length];
        measured = new long[targetCells];
        kept = new long[targetCells];
        days = new long[targetCells];
        daysKept = new long[targetCells];
        valueMillionths = new long[targetCells];
        figureCount = new long[figureCells];
        figureMillionths = new long[figureCells];
        figureLeast = new long[figureCells];
        figureMost = new long[figureCells];
        resetExtremes();
    }

    /**
     * What a target has on a date of a replication.
     *
     * @param value of the measure, in [0, 1]; NaN when there was nothing to measure
     * @param isKept whether it reaches the required share
     */
    public void target(int target, int date, long unitsMeasured, long unitsKept, double value, boolean isKept) {
        int cell = target * count() + date;
        measured[cell] += unitsMeasured;
        kept[cell] += unitsKept;
        if (!Double.isNaN(value)) {
            days[cell]++;
            daysKept[cell] += isKept ? 1 : 0;
            valueMillionths[cell] += Math.round(value * MILLION);
        }
    }

    /** A figure by date has this value in a replication; NaN when there was nothing to measure. */
    public void figure(int figure, int date, double value) {
        if (!Double.isNaN(value)) {
            int cell = figure * count() + date;
            long millionths = Math.round(value * MILLION);
            figureCount[cell]++;
            figureMillionths[cell] = Sums.plus(figureMillionths[cell], millionths);
            figureLeast[cell] = Math.min(figureLeast[cell], millionths);
            figureMost[cell] = Math.max(figureMost[cell], millionths);
        }
    }

    /** Adds others of the same layout. */
    void add(DateSums other) {
        addSame(other);
        addAll(atMidnight, other.atMidnight);
        addAll(measured, other.measured);
        addAll(kept, other.kept);
        addAll(days, other.days);
        addAll(daysKept, other.daysKept);
        addAll(valueMillionths, other.valueMillionths);
        addAll(figureCount, other.figureCount);
        addAll(figureMillionths, other.figureMillionths);
        largest(figureMost, other.figureMost);
        for (int i = 0; i < figureLeast.length; i++) {
            figureLeast[i] = Math.min(figureLeast[i], other.figureLeast[i]);
        }
    }

    @Override
    public void reset() {
        super.reset();
        for (long[] each :
                List.of(atMidnight, measured, kept, days, daysKept, valueMillionths, figureCount, figureMillionths)) {
            Arrays.fill(each, 0);
        }
        resetExtremes();
    }

    private void resetExtremes() {
        Arrays.fill(figureLeast, Long.MAX_VALUE);
        Arrays.fill(figureMost, Long.MIN_VALUE);
    }
}
