package org.kouan.report.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.kouan.report.content.Clock;
import org.kouan.report.content.Course;
import org.kouan.report.content.Numbers;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.TargetInfo;

/** Wait by arrival time: one chart for each target with the classes that it protects, one for each other class. */
final class WaitChart {
    private static final float[] DOTS = {1.5f, 3};

    private final Course course;
    private final String clock;

    WaitChart(Course course, String clock) {
        this.course = course;
        this.clock = clock;
    }

    Drawing ofTarget(TargetInfo target) {
        return draw("wait-" + target.name(), target.label(), target.classes(), target.limitMicros());
    }

    Drawing ofClass(int index) {
        ClassInfo info = course.layout().classes().get(index);
        // Not wait-class-NAME, which would be the chart of a target of that name.
        return draw("class-wait-" + info.name(), info.label(), List.of(index), -1);
    }

    private Drawing draw(String id, String name, List<Integer> classes, long limitMicros) {
        boolean alone = classes.size() == 1;
        Bands bands = new Bands(course);
        LegendItemCollection legend = new LegendItemCollection();
        for (int line = 0; line < classes.size(); line++) {
            int index = classes.get(line);
            String label = course.layout().classes().get(index).label();
            bands.line(
                    label,
                    ChartStyle.colour(line),
                    ChartStyle.stroke(line),
                    period -> course.waitMean(index, period),
                    period -> course.waitBand(index, period, Course.BAND_LOW),
                    period -> course.waitBand(index, period, Course.BAND_HIGH));
            legend.add(ChartStyle.line(
                    alone ? "mean" : label + ", mean", ChartStyle.colour(line), ChartStyle.stroke(line)));
        }
        if (course.hasBands()) {
            legend.add(ChartStyle.area(course.bandLabel(), ChartStyle.colour(0), ChartStyle.BAND_ALPHA));
        }
        if (alone) {
            int index = classes.get(0);
            bands.line(
                    "longest", ChartStyle.INK, ChartStyle.dashed(1.6f, DOTS), period -> course.waitMax(index, period));
            legend.add(ChartStyle.line("longest of all", ChartStyle.INK, ChartStyle.dashed(1.6f, DOTS)));
        }
        double limit = Clock.minutes(limitMicros);
        double top = Math.max(bands.largest(), limitMicros < 0 ? 0 : limit * 1.1);
        XYPlot plot = new XYPlot(
                bands.data(),
                ClockAxis.of(course, "Arrival, " + clock),
                ChartStyle.numbers("Wait (minutes)", top, false),
                bands.renderer());
        ChartStyle.plot(plot);
        plot.setFixedLegendItems(legend);
        if (limitMicros >= 0) {
            ChartStyle.limit(
                    plot,
                    limit,
                    limitMicros == 0 ? "no wait" : "limit " + Numbers.exact(limit) + " min",
                    true,
                    leftIsFreer(classes, limit));
        }
        String title = "Wait by arrival time: " + name;
        return new Drawing(
                ChartImage.Kind.WAIT,
                id,
                title,
                title + ". " + highest(classes, limitMicros),
                Drawing.WIDTH,
                Drawing.HEIGHT,
                ChartStyle.chart(title, plot, true));
    }

    /** Whether the left third of the chart has fewer lines near the limit than the right third. */
    private boolean leftIsFreer(List<Integer> classes, double limit) {
        int first = course.firstActive();
        int third = (course.lastActive() - first + 1) / 3;
        return nearest(classes, limit, first, first + third)
                > nearest(classes, limit, course.lastActive() + 1 - third, course.lastActive() + 1);
    }

    private double nearest(List<Integer> classes, double limit, int from, int to) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int index : classes) {
            List<IntToDoubleFunction> curves = List.of(
                    period -> course.waitMean(index, period),
                    period -> course.waitBand(index, period, Course.BAND_HIGH),
                    period -> classes.size() == 1 ? course.waitMax(index, period) : Double.NaN);
            for (int period = from; period < to; period++) {
                for (IntToDoubleFunction curve : curves) {
                    double distance = Math.abs(curve.applyAsDouble(period) - limit * 1.05);
                    nearest = distance < nearest ? distance : nearest;
                }
            }
        }
        return nearest;
    }

    private String highest(List<Integer> classes, long limitMicros) {
        StringBuilder text = new StringBuilder();
        for (int index : classes) {
            int worst = -1;
            for (int period = course.firstActive(); period <= course.lastActive(); period++) {
                double wait = course.waitMean(index, period);
                if (!Double.isNaN(wait) && (worst < 0 || wait > course.waitMean(index, worst))) {
                    worst = period;
                }
            }
            if (worst >= 0) {
                text.append(course.layout().classes().get(index).label())
                        .append(": the mean wait is longest, ")
                        .append(Numbers.fixed(course.waitMean(index, worst), 1))
                        .append(" minutes, for arrivals from ")
                        .append(course.start(worst))
                        .append(" to ")
                        .append(course.end(worst))
                        .append(". ");
            }
        }
        if (limitMicros >= 0) {
            text.append("The limit is ").append(Numbers.limit(limitMicros)).append('.');
        }
        return text.toString().strip();
    }
}
