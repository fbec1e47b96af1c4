package org.kouan.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.report.content.Course;
import org.kouan.report.content.EstimateText;
import org.kouan.report.content.Numbers;
import org.kouan.result.ResultLayout.ClassInfo;

/** Share within target and mean wait by class and hour of arrival; by period where periods are longer than an hour. */
public final class HourTable {
    private static final double HOUR = 60;
    /** Columns beside each other. */
    private static final int WIDEST = 13;
    /** Shares from which a cell looks better: as many steps as the page has colours. */
    private static final double[] STEPS = {0.5, 0.8, 0.9, 0.95, 0.99};

    private final List<Block> blocks = new ArrayList<>();

    HourTable(Course course) {
        List<int[]> spans = spans(course);
        int wide = (spans.size() + WIDEST - 1) / WIDEST;
        for (int block = 0; block < wide; block++) {
            blocks.add(block(course, spans.subList(block * spans.size() / wide, (block + 1) * spans.size() / wide)));
        }
    }

    private static Block block(Course course, List<int[]> spans) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < course.layout().classes().size(); index++) {
            ClassInfo info = course.layout().classes().get(index);
            List<Cell> cells = new ArrayList<>();
            for (int[] span : spans) {
                cells.add(cell(course, index, info.target() >= 0, span));
            }
            rows.add(new Row(info.label(), cells));
        }
        return new Block(spans.stream().map(span -> course.start(span[0])).toList(), rows);
    }

    /** Parts of the day of about equal length, none wider than a page; none when nobody came. */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * A part of the day.
     *
     * @param hours starts of the columns
     * @param rows one for each class
     */
    public record Block(List<String> hours, List<Row> rows) {}

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

    /** First and last period of each column, from the first to the last hour in which somebody comes. */
    private static List<int[]> spans(Course course) {
        List<int[]> spans = new ArrayList<>();
        int[] arrivals = IntStream.range(0, course.periods())
                .filter(period -> somebodyComes(course, period))
                .toArray();
        if (arrivals.length > 0) {
            long last = hour(course, arrivals[arrivals.length - 1]);
            IntStream.range(0, course.periods())
                    .filter(period -> hour(course, period) >= hour(course, arrivals[0]))
                    .filter(period -> hour(course, period) <= last)
                    .forEach(period -> add(spans, course, period));
        }
        return spans;
    }

    private static boolean somebodyComes(Course course, int period) {
        return IntStream.range(0, course.layout().classes().size())
                .anyMatch(index -> course.arrivals(index, period) > 0);
    }

    private static void add(List<int[]> spans, Course course, int period) {
        boolean sameHour = !spans.isEmpty() && hour(course, spans.get(spans.size() - 1)[0]) == hour(course, period);
        if (sameHour) {
            spans.get(spans.size() - 1)[1] = period;
        } else {
            spans.add(new int[] {period, period});
        }
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
        String wait = EstimateText.value("min", waits / arrivals);
        return hasTarget ? new Cell(Numbers.percent(share), wait, heat(share)) : new Cell("", wait, -1);
    }

    /** 0 for the worst to 5 for the best share; -1 for NaN. */
    static int heat(double share) {
        int heat = Double.isNaN(share) ? -1 : 0;
        for (double step : STEPS) {
            heat += share >= step ? 1 : 0;
        }
        return heat;
    }
}
