package org.kouan.report.html;

import java.util.ArrayList;
import java.util.List;
import org.kouan.report.content.Course;
import org.kouan.report.content.Numbers;
import org.kouan.result.ResultLayout.ClassInfo;

/** Share within target and mean wait by class and hour of arrival; by period where periods are longer than an hour. */
public final class HourTable {
    private static final double HOUR = 60;
    /** Shares from which a cell looks better: as many steps as the page has colours. */
    private static final double[] STEPS = {0.5, 0.8, 0.9, 0.95, 0.99};

    private final List<String> hours = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    HourTable(Course course) {
        List<int[]> spans = spans(course);
        for (int[] span : spans) {
            hours.add(course.start(span[0]));
        }
        for (int index = 0; index < course.layout().classes().size(); index++) {
            ClassInfo info = course.layout().classes().get(index);
            List<Cell> cells = new ArrayList<>();
            for (int[] span : spans) {
                cells.add(cell(course, index, info.target() >= 0, span));
            }
            rows.add(new Row(info.label(), cells));
        }
    }

    /** Starts of the columns. */
    public List<String> hours() {
        return hours;
    }

    /** One for each class. */
    public List<Row> rows() {
        return rows;
    }

    /** A class. */
    public record Row(String label, List<Cell> cells) {}

    /**
     * A class in an hour.
     *
     * @param share within target, empty for a class without one or without arrivals
     * @param meanWait in minutes
     * @param heat 0 for the worst to 5 for the best share; -1 without a share
     */
    public record Cell(String share, String meanWait, int heat) {}

    /** First and last period of each column. */
    private static List<int[]> spans(Course course) {
        List<int[]> spans = new ArrayList<>();
        for (int period = course.firstActive(); period <= course.lastActive(); period++) {
            boolean sameHour = !spans.isEmpty() && hour(course, spans.get(spans.size() - 1)[0]) == hour(course, period);
            if (sameHour) {
                spans.get(spans.size() - 1)[1] = period;
            } else {
                spans.add(new int[] {period, period});
            }
        }
        return spans;
    }

    private static long hour(Course course, int period) {
        return (long) Math.floor(course.startMinutes(period) / HOUR);
    }

    private static Cell cell(Course course, int index, boolean hasTarget, int[] span) {
        long arrivals = 0;
        long within = 0;
        double waits = 0;
        for (int period = span[0]; period <= span[1]; period++) {
            long here = course.arrivals(index, period);
            if (here > 0) {
                arrivals += here;
                within += course.within(index, period);
                waits += here * course.waitMean(index, period);
            }
        }
        if (arrivals == 0) {
            return new Cell("", "", -1);
        }
        double share = within / (double) arrivals;
        String wait = Numbers.fixed(waits / arrivals, 1);
        return hasTarget ? new Cell(Numbers.percent(share), wait, heat(share)) : new Cell("", wait, -1);
    }

    private static int heat(double share) {
        int heat = 0;
        for (double step : STEPS) {
            heat += share >= step ? 1 : 0;
        }
        return heat;
    }
}
