package org.kouan.port.record;

import org.kouan.result.DateGrid;
import org.kouan.result.PeriodGrid;

/**
 * The arrival periods of a run, one after the other from its first day to its last, in which a replication is counted. Only
 * when it is over are they put together, into the periods and the dates of the results.
 */
public final class RunPeriods {
    private final PeriodGrid grid;
    private final DateGrid dates;
    private final int[] periodsOfResults;
    private final int[] dateOf;
    /** By date, and one more: the first period that belongs to it or to a later one. */
    private final int[] firstOfDate;

    /** The periods of a run until a time, of the same length as those of the results. */
    public RunPeriods(PeriodGrid ofResults, DateGrid dates, long fromMicros, long untilMicros) {
        this.dates = dates;
        grid = PeriodGrid.unfolded(ofResults.clock(), fromMicros, untilMicros, ofResults.lengthMicros());
        periodsOfResults = new int[grid.count()];
        dateOf = new int[grid.count()];
        firstOfDate = new int[dates.count() + 1];
        for (int period = 0; period < grid.count(); period++) {
            periodsOfResults[period] = ofResults.indexOf(grid.startOf(period));
            dateOf[period] = dates.indexOf(grid.startOf(period));
            firstOfDate[dateOf[period] + 1] = period + 1;
        }
        for (int date = 1; date <= dates.count(); date++) {
            firstOfDate[date] = Math.max(firstOfDate[date], firstOfDate[date - 1]); // a clock may skip a date
        }
    }

    /** One after the other. */
    public PeriodGrid grid() {
        return grid;
    }

    int count() {
        return grid.count();
    }

    public DateGrid dates() {
        return dates;
    }

    /** By period: which one of the results it belongs to. */
    int[] periodsOfResults() {
        return periodsOfResults;
    }

    /** By period: the date that it belongs to. */
    int[] dateOf() {
        return dateOf;
    }

    /** The first period of a date; of the date after the last, how many periods there are. */
    int firstOf(int date) {
        return firstOfDate[date];
    }
}
