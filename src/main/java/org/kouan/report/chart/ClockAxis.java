package org.kouan.report.chart;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.kouan.report.content.Course;

/** The time of day along the bottom: minutes since midnight of the first day, shown as clock times. */
final class ClockAxis {
    private static final int[] MINUTES = {5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440};

    private ClockAxis() {}

    /** From the first to the last whole hour in which anything happens, so that all charts of a run line up. */
    static NumberAxis of(Course course, String label) {
        double first = course.startMinutes(course.firstActive());
        double last = course.startMinutes(course.lastActive() + 1);
        return of(course, label, first, last);
    }

    /** Over all whole hours from one time to another. */
    static NumberAxis of(Course course, String label, double first, double last) {
        NumberAxis axis = new NumberAxis(label);
        ChartStyle.axis(axis);
        axis.setAutoRangeIncludesZero(false);
        TickUnits units = new TickUnits();
        for (int minutes : MINUTES) {
            units.add(new ClockTick(minutes, course));
        }
        axis.setStandardTickUnits(units);
        axis.setRange(60 * Math.floor(first / 60), 60 * Math.ceil(last / 60));
        return axis;
    }

    private static final class ClockTick extends NumberTickUnit {
        private static final long serialVersionUID = 1L;

        private final transient Course course;

        ClockTick(int minutes, Course course) {
            super(minutes);
            this.course = course;
        }

        @Override
        public String valueToString(double minutes) {
            return course.timeAt(Math.round(minutes));
        }
    }
}
