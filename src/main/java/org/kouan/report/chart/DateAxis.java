package org.kouan.report.chart;

import java.time.LocalDate;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.kouan.report.content.DateSpan;
import org.kouan.result.DateGrid;

/** The dates of a run along the bottom: a date is drawn around its index. */
final class DateAxis {
    private static final int[] DAYS = {1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820, 3640, 7280, 18200, 36400};
    /** Beyond this number of dates a label says the year. */
    private static final int YEAR = 366;

    private DateAxis() {}

    /** From the first date to the last. */
    static NumberAxis of(DateGrid dates, String label) {
        NumberAxis axis = new NumberAxis(label);
        ChartStyle.axis(axis);
        axis.setAutoRangeIncludesZero(false);
        TickUnits units = new TickUnits();
        for (int days : DAYS) {
            units.add(new DateTick(days, dates));
        }
        axis.setStandardTickUnits(units);
        axis.setRange(-0.5, dates.count() - 0.5);
        return axis;
    }

    private static final class DateTick extends NumberTickUnit {
        private static final long serialVersionUID = 1L;

        private final transient DateGrid dates;

        DateTick(int days, DateGrid dates) {
            super(days);
            this.dates = dates;
        }

        @Override
        public String valueToString(double index) {
            LocalDate date = dates.date(0).plusDays(Math.round(index));
            return DateSpan.dayAndMonth(date) + (dates.count() > YEAR ? " " + date.getYear() : "");
        }
    }
}
