package org.kouan.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.kouan.report.content.Clock;
import org.kouan.report.content.Course;
import org.kouan.report.content.EstimateText;
import org.kouan.report.content.Numbers;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.TargetInfo;

/** Wait by arrival time: one chart for each target with the classes that it protects, one for each other class. */
final class WaitChart {
    private static final float[] DOTS = {1.5f, 3};
    /** A longest wait above this multiple of all else would flatten all else. */
    private static final double FARTHEST = 5;
    /** Of the name of a limit, as a share of the axis. */
    private static final double NAME_HEIGHT = 0.1;

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
            legend.add(
                    ChartStyle.area(course.bandLabel(), ChartStyle.bandColour(classes.size()), ChartStyle.BAND_ALPHA));
        }
        double limit = Clock.minutes(limitMicros);
        double usual = Math.max(bands.largest(), limitMicros < 0 ? 0 : limit * 1.1);
        boolean longestDrawn = alone && longest(classes.get(0)) <= FARTHEST * Math.max(1, usual);
        if (longestDrawn) {
            int index = classes.get(0);
            bands.line(
                    "longest", ChartStyle.INK, ChartStyle.dashed(1.6f, DOTS), period -> course.waitMax(index, period));
        }
        if (alone) {
            String label = "longest of all"
                    + (longestDrawn ? "" : ", not drawn: " + EstimateText.wait(longest(classes.get(0))));
            legend.add(ChartStyle.line(label, ChartStyle.INK, ChartStyle.dashed(1.6f, DOTS)));
        }
        double top = Math.max(bands.largest(), usual);
        XYPlot plot = new XYPlot(
                bands.data(), ClockAxis.of(course, "Arrival, " + clock), ChartStyle.waits(top), bands.renderer());
        ChartStyle.plot(plot);
        plot.setFixedLegendItems(legend);
        if (limitMicros >= 0) {
            Place place = freest(curves(classes, longestDrawn), limit, top);
            String label = limitMicros == 0 ? "no wait" : "limit " + Numbers.exact(limit) + " min";
            ChartStyle.limit(plot, limit, label, place.above(), place.left());
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

    /** The longest wait of a class in minutes; 0 when nobody came. */
    private double longest(int index) {
        double longest = 0;
        for (int period = course.firstActive(); period <= course.lastActive(); period++) {
            double here = course.waitMax(index, period);
            longest = here > longest ? here : longest;
        }
        return longest;
    }

    /** Where the name of the limit stands, seen from its line. */
    private record Place(boolean above, boolean left) {}

    private static final List<Place> PLACES =
            List.of(new Place(true, false), new Place(true, true), new Place(false, false), new Place(false, true));

    /** The first place that no curve comes near, or else the one that curves keep away from most. */
    private Place freest(List<IntToDoubleFunction> curves, double limit, double top) {
        int first = course.firstActive();
        int end = course.lastActive() + 1;
        int third = (end - first) / 3;
        Place freest = PLACES.get(0);
        double most = -1;
        for (Place place : PLACES) {
            double height = limit + (place.above() ? 0.5 : -0.5) * NAME_HEIGHT * top;
            boolean fits = height > NAME_HEIGHT * top / 2;
            int from = place.left() ? first : end - third;
            double free = Math.min(NAME_HEIGHT * top, nearest(curves, height, from, from + third));
            if ((place.above() || fits) && free > most) {
                freest = place;
                most = free;
            }
        }
        return freest;
    }

    private List<IntToDoubleFunction> curves(List<Integer> classes, boolean withLongest) {
        List<IntToDoubleFunction> curves = new ArrayList<>();
        for (int index : classes) {
            curves.add(period -> course.waitMean(index, period));
            curves.add(period -> course.waitBand(index, period, Course.BAND_HIGH));
            if (withLongest) {
                curves.add(period -> course.waitMax(index, period));
            }
        }
        return curves;
    }

    private static double nearest(List<IntToDoubleFunction> curves, double height, int from, int to) {
        double nearest = Double.POSITIVE_INFINITY;
        for (IntToDoubleFunction curve : curves) {
            for (int period = from; period < to; period++) {
                double distance = Math.abs(curve.applyAsDouble(period) - height);
                nearest = distance < nearest ? distance : nearest;
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
                        .append(EstimateText.waitInWords(course.waitMean(index, worst)))
                        .append(", for arrivals from ")
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
