package org.kouan.report.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.result.DateGrid;
import org.kouan.result.DateSums;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;

/**
 * A run by date. Waits, shares and those who were let down are by date of arrival, also where a wait goes on beyond
 * midnight; queues and desks are of the date itself. Counts are means per replication, waits in minutes; NaN where there is
 * nothing to count.
 */
public final class ByDate {
    private static final double MICROS_PER_HOUR = 3600e6;
    private static final double MILLION = 1e6;

    private final ResultLayout layout;
    private final DateSums sums;
    private final int replications;

    public ByDate(RunResult run) {
        this(run.layout(), run.totals(), run.replications().size());
    }

    ByDate(ResultLayout layout, RunTotals totals, int replications) {
        this.layout = layout;
        sums = totals.dates();
        this.replications = replications;
    }

    /** Names and shapes. */
    public ResultLayout layout() {
        return layout;
    }

    /** The dates. */
    public DateGrid dates() {
        return layout.dates();
    }

    /** Arrivals of a class. */
    public double arrived(int classIndex, DateSpan span) {
        return mean(sum(sums.arrivals, classIndex, span));
    }

    /** Of these, those that did not go through all checks by the end of the run, or left before. */
    public double unfinished(int classIndex, DateSpan span) {
        return mean(sum(sums.unfinished, classIndex, span));
    }

    /** Those who are still in the port at midnight; of several dates, on that with most. */
    public double atMidnight(int classIndex, DateSpan span) {
        return atMidnight(List.of(classIndex), span);
    }

    /** The same of several classes together. */
    public double atMidnight(List<Integer> classes, DateSpan span) {
        long most = 0;
        for (int date = span.first(); date <= span.last(); date++) {
            long there = 0;
            for (int index : classes) {
                there += sums.atMidnight[index * sums.count() + date];
            }
            most = Math.max(most, there);
        }
        return mean(most);
    }

    /** Mean wait of a class. */
    public double waitMean(int classIndex, DateSpan span) {
        return waitMean(List.of(classIndex), span);
    }

    /** Mean wait of several classes together. */
    public double waitMean(List<Integer> classes, DateSpan span) {
        long waits = 0;
        long arrivals = 0;
        for (int index : classes) {
            waits += sum(sums.waitSumMicros, index, span);
            arrivals += sum(sums.arrivals, index, span);
        }
        return Clock.minutes(ratio(waits, arrivals));
    }

    /** Longest wait of a class in any replication. */
    public double waitMax(int classIndex, DateSpan span) {
        return sum(sums.arrivals, classIndex, span) == 0
                ? Double.NaN
                : Clock.minutes(largest(sums.waitMaxMicros, classIndex, span));
    }

    /** Share of a class within the limit of its first target; NaN without one. */
    public double share(int classIndex, DateSpan span) {
        return layout.classes().get(classIndex).target() < 0
                ? Double.NaN
                : ratio(sum(sums.within, classIndex, span), sum(sums.arrivals, classIndex, span));
    }

    /** Those of a class who were not served within the limit of its first target; NaN without one. */
    public double letDown(int classIndex, DateSpan span) {
        return layout.classes().get(classIndex).target() < 0
                ? Double.NaN
                : mean(sum(sums.arrivals, classIndex, span) - sum(sums.within, classIndex, span));
    }

    /** Mean queue of a lane. */
    public double queueMean(int lane, DateSpan span) {
        return ratio(sum(sums.queueAreaMicros, lane, span), sum(sums.elapsedMicros, 0, span));
    }

    /** Longest queue of a lane in any replication. */
    public double queueMax(int lane, DateSpan span) {
        return sum(sums.elapsedMicros, 0, span) == 0 ? Double.NaN : largest(sums.queueMax, lane, span);
    }

    /** Hours of open desks of a lane, until the regular end of the run. */
    public double deskHours(int lane, DateSpan span) {
        return mean(sum(sums.openMicros, lane, span)) / MICROS_PER_HOUR;
    }

    /** Whether a lane has an open desk on a date in any replication. */
    public boolean opens(int lane, int date) {
        return sums.openMicros[lane * sums.count() + date] > 0;
    }

    /** What a target is measured of: units, parties or looks at queues. */
    public double measured(int target, DateSpan span) {
        return mean(sum(sums.measured, target, span));
    }

    /** Of these, those that did not keep the target's limit. */
    public double letDownBy(int target, DateSpan span) {
        return mean(lateCount(target, span));
    }

    /** Share of a target's units, parties or looks that kept the limit. */
    public double kept(int target, DateSpan span) {
        return ratio(sum(sums.kept, target, span), sum(sums.measured, target, span));
    }

    /** Mean of a target's measure, over replications; of several dates, all alike. */
    public double value(int target, DateSpan span) {
        return ratio(sum(sums.valueMillionths, target, span), sum(sums.days, target, span)) / MILLION;
    }

    /** Share of replications in which a date, taken by itself, has the target's required share; of dates, all alike. */
    public double daysKept(int target, DateSpan span) {
        return ratio(sum(sums.daysKept, target, span), sum(sums.days, target, span));
    }

    /** Mean of a figure by date; of several dates, all alike. */
    public double figureMean(int figure, DateSpan span) {
        return ratio(sum(sums.figureMillionths, figure, span), sum(sums.figureCount, figure, span)) / MILLION;
    }

    /** Least value of a figure by date. */
    public double figureLeast(int figure, DateSpan span) {
        long least = cells(figure, span)
                .mapToLong(cell -> sums.figureLeast[cell])
                .min()
                .orElseThrow();
        return hasFigure(figure, span) ? least / MILLION : Double.NaN;
    }

    /** Largest value of a figure by date. */
    public double figureMost(int figure, DateSpan span) {
        return hasFigure(figure, span) ? largest(sums.figureMost, figure, span) / MILLION : Double.NaN;
    }

    private boolean hasFigure(int figure, DateSpan span) {
        return sum(sums.figureCount, figure, span) > 0;
    }

    /** The date on which a target lets most down, the earliest of equals; empty when it lets nobody down. */
    public Optional<DateSpan> worst(int target) {
        return DateSpan.dates(dates()).stream()
                .filter(span -> lateCount(target, span) > 0)
                .min(Comparator.comparingLong(span -> -lateCount(target, span)));
    }

    /** Dates on which there is something to measure. */
    public long measuredDates(int target) {
        return DateSpan.dates(dates()).stream()
                .filter(span -> sum(sums.measured, target, span) > 0)
                .count();
    }

    /**
     * Dates that fall short of what a target requires: of its share, by the mean of its measure, or, where it is judged on days, of its share
     * of replications that keep it on the date.
     */
    public long datesShort(int target) {
        ResultLayout.TargetInfo info = layout.targets().get(target);
        return DateSpan.dates(dates()).stream()
                .filter(span ->
                        info.judgedOnDays() ? daysKept(target, span) < info.days() : value(target, span) < info.share())
                .count();
    }

    private long lateCount(int target, DateSpan span) {
        return sum(sums.measured, target, span) - sum(sums.kept, target, span);
    }

    private IntStream cells(int row, DateSpan span) {
        return IntStream.rangeClosed(row * sums.count() + span.first(), row * sums.count() + span.last());
    }

    private long sum(long[] cells, int row, DateSpan span) {
        return cells(row, span).mapToLong(cell -> cells[cell]).sum();
    }

    private long largest(long[] cells, int row, DateSpan span) {
        return cells(row, span).mapToLong(cell -> cells[cell]).max().orElseThrow();
    }

    private double mean(long sum) {
        return sum / (double) replications;
    }

    private static double ratio(long numerator, long denominator) {
        return denominator == 0 ? Double.NaN : numerator / (double) denominator;
    }
}
