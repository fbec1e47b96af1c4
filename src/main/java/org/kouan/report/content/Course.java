package org.kouan.report.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;

/**
 * A run by period: how waits, queues and desks go over the day. Waits and shares are by period of arrival. Figures are
 * NaN where a period has nothing to count.
 */
public final class Course {
    /** Bands run from this percentile over days ... */
    public static final int BAND_LOW = 10;
    /** ... to this one: eight days of ten lie within. */
    public static final int BAND_HIGH = 90;

    private final ResultLayout layout;
    private final RunTotals totals;
    private final int replications;
    private final int keptDays;
    private final float[][] waitDays;
    private final float[][] queueDays;
    /** By lane. */
    private final List<List<Integer>> openDates;

    private final int firstActive;
    private final int lastActive;

    public Course(RunResult run) {
        layout = run.layout();
        totals = run.totals();
        replications = run.replications().size();
        List<PeriodMeans> days = run.replications().stream()
                .map(ReplicationResult::days)
                .filter(day -> day != null)
                .toList();
        keptDays = days.size();
        waitDays = sortedCells(
                days.stream().map(PeriodMeans::waitMinutes).toList(),
                layout.classes().size());
        queueDays = sortedCells(
                days.stream().map(PeriodMeans::queue).toList(), layout.lanes().size());
        ByDate byDate = new ByDate(run);
        openDates = IntStream.range(0, layout.lanes().size())
                .mapToObj(lane -> IntStream.range(0, layout.dates().count())
                        .filter(date -> byDate.opens(lane, date))
                        .boxed()
                        .toList())
                .toList();
        int[] active = IntStream.range(0, periods()).filter(this::isActive).toArray();
        firstActive = active.length == 0 ? 0 : active[0];
        lastActive = active.length == 0 ? periods() - 1 : active[active.length - 1];
    }

    /** Names and shapes. */
    public ResultLayout layout() {
        return layout;
    }

    /** How many periods. */
    public int periods() {
        return layout.periods().count();
    }

    /** Whether days are laid over each other, so that one replication is many days. */
    public boolean folded() {
        return layout.periods().folded();
    }

    /** Start in minutes since midnight of the first day; the end of a period is the start of the next. */
    public double startMinutes(int period) {
        return Clock.minutes(layout.periods().startOf(period));
    }

    /** Clock time of the start. */
    public String start(int period) {
        return Clock.start(layout.periods(), period);
    }

    /** Clock time of whole minutes since midnight of the first day; as a time of day when folded. */
    public String timeAt(long minutes) {
        return folded() ? Clock.ofMinutes(minutes) : Clock.time(layout.periods().clock(), 60_000_000L * minutes);
    }

    /** Clock time of the end. */
    public String end(int period) {
        return Clock.start(layout.periods(), period + 1);
    }

    /** The first period in which somebody arrives or queues or a desk is open; the first of all when nothing happens. */
    public int firstActive() {
        return firstActive;
    }

    /** The last such period; the last of all when nothing happens. */
    public int lastActive() {
        return lastActive;
    }

    private boolean isActive(int period) {
        return IntStream.range(0, layout.classes().size()).anyMatch(index -> arrivals(index, period) > 0)
                || IntStream.range(0, layout.lanes().size())
                        .anyMatch(lane ->
                                totals.queueMax[cell(lane, period)] > 0 || totals.openMicros[cell(lane, period)] > 0);
    }

    /** Whether there are at least two days to draw bands of. */
    public boolean hasBands() {
        return keptDays >= 2;
    }

    /** What a band holds, for legends. */
    public String bandLabel() {
        return folded() ? "8 runs of 10" : "8 days of 10";
    }

    /** Arrivals in all replications together. */
    public long arrivals(int classIndex, int period) {
        return totals.arrivals[cell(classIndex, period)];
    }

    /** Mean arrivals per replication. */
    public double arrived(int classIndex, int period) {
        return arrivals(classIndex, period) / (double) replications;
    }

    /** Mean wait in minutes of those who arrive in the period. */
    public double waitMean(int classIndex, int period) {
        int cell = cell(classIndex, period);
        return Clock.minutes(ratio(totals.waitSumMicros[cell], totals.arrivals[cell]));
    }

    /** Longest wait in minutes on any day. */
    public double waitMax(int classIndex, int period) {
        int cell = cell(classIndex, period);
        return totals.arrivals[cell] == 0 ? Double.NaN : Clock.minutes(totals.waitMaxMicros[cell]);
    }

    /** Percentile over days of the day's mean wait in minutes. */
    public double waitBand(int classIndex, int period, int percentile) {
        return percentile(waitDays[cell(classIndex, period)], percentile);
    }

    /** Arrivals that were served within the limit of the class's target, in all replications together. */
    public long within(int classIndex, int period) {
        return totals.within[cell(classIndex, period)];
    }

    /** Share within the limit of the class's target; NaN for a class without one. */
    public double share(int classIndex, int period) {
        int cell = cell(classIndex, period);
        return layout.classes().get(classIndex).target() < 0
                ? Double.NaN
                : ratio(totals.within[cell], totals.arrivals[cell]);
    }

    /** Mean queue length. */
    public double queueMean(int lane, int period) {
        return ratio(totals.queueAreaMicros[cell(lane, period)], totals.elapsedMicros[period]);
    }

    /** Longest queue on any day. */
    public double queueMax(int lane, int period) {
        return totals.queueMax[cell(lane, period)];
    }

    /** Percentile over days of the day's mean queue length. */
    public double queueBand(int lane, int period, int percentile) {
        return percentile(queueDays[cell(lane, period)], percentile);
    }

    /**
     * Mean number of open desks. Where days are laid over each other, only of dates on which the lane opens at all: a port
     * that is closed at weekends has as many desks as on its other days.
     */
    public double openDesks(int lane, int period) {
        long open = totals.openMicros[cell(lane, period)];
        if (!folded()) {
            return ratio(open, totals.elapsedMicros[period]);
        }
        long elapsed = openDates.get(lane).stream()
                .mapToLong(date -> layout.dates()
                        .countedMicros(
                                date,
                                layout.periods().startOf(period),
                                layout.periods().lengthMicros()))
                .sum();
        return elapsed == 0 ? 0 : open / ((double) elapsed * replications);
    }

    private int cell(int row, int period) {
        return row * periods() + period;
    }

    private static double ratio(long numerator, long denominator) {
        return denominator == 0 ? Double.NaN : numerator / (double) denominator;
    }

    private float[][] sortedCells(List<float[]> days, int rows) {
        float[][] cells = new float[rows * periods()][];
        for (int cell = 0; cell < cells.length; cell++) {
            float[] values = new float[days.size()];
            int known = 0;
            for (float[] day : days) {
                if (!Float.isNaN(day[cell])) {
                    values[known++] = day[cell];
                }
            }
            cells[cell] = Arrays.copyOf(values, known);
            Arrays.sort(cells[cell]);
        }
        return cells;
    }

    /** The smallest value that at least a percentage of the values do not exceed; a band needs two values. */
    private static double percentile(float[] sorted, int percent) {
        return sorted.length < 2 ? Double.NaN : sorted[(percent * sorted.length + 99) / 100 - 1];
    }
}
