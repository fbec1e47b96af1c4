package org.kouan.report.chart;

import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.kouan.report.content.Course;
import org.kouan.report.content.Numbers;
import org.kouan.result.ResultLayout.ClassInfo;

/** Share within target by arrival time, of all classes that a target protects. */
final class ShareChart {
    /** Of a line's name, by the height of the plot. */
    private static final double LABEL_HEIGHT = 0.13;

    private final Course course;
    private final String clock;

    ShareChart(Course course, String clock) {
        this.course = course;
        this.clock = clock;
    }

    /** Classes that the chart shows. */
    static List<Integer> classes(Course course) {
        List<ClassInfo> all = course.layout().classes();
        return IntStream.range(0, all.size())
                .filter(index -> all.get(index).target() >= 0)
                .boxed()
                .toList();
    }

    Drawing draw() {
        Bands bands = new Bands(course);
        LegendItemCollection legend = new LegendItemCollection();
        TreeSet<Double> required = new TreeSet<>();
        double lowest = 1;
        StringBuilder description = new StringBuilder();
        List<Integer> shown = classes(course);
        for (int line = 0; line < shown.size(); line++) {
            int index = shown.get(line);
            ClassInfo info = course.layout().classes().get(index);
            Color colour = ChartStyle.colour(line);
            bands.line(info.label(), colour, ChartStyle.stroke(line), period -> course.share(index, period));
            legend.add(ChartStyle.line(info.label(), colour, ChartStyle.stroke(line)));
            double share = course.layout().targets().get(info.target()).share();
            required.add(share);
            double least = lowest(index);
            lowest = Math.min(lowest, Math.min(share, least));
            description
                    .append(info.label())
                    .append(": at least ")
                    .append(Numbers.percent(least))
                    .append(" in every " + "period. ");
        }
        XYPlot plot =
                new XYPlot(bands.data(), ClockAxis.of(course, "Arrival, " + clock), shares(lowest), bands.renderer());
        ChartStyle.plot(plot);
        plot.setFixedLegendItems(legend);
        required(plot, required);
        String title = "Share within target by arrival time";
        return new Drawing(
                ChartImage.Kind.SHARE,
                "share-within-target",
                title,
                title + ". " + description.toString().strip(),
                Drawing.WIDTH,
                Drawing.HEIGHT,
                ChartStyle.chart(title, plot, true));
    }

    /** Lines nearer to each other than their names are high have one name, at the lowest. */
    private static void required(XYPlot plot, TreeSet<Double> shares) {
        double nearest = plot.getRangeAxis().getRange().getLength() * LABEL_HEIGHT;
        for (double share : shares) {
            Double below = shares.lower(share);
            boolean named = below == null || share - below >= nearest;
            StringBuilder label = new StringBuilder(named ? Numbers.asked(share) : "");
            Double last = share;
            for (Double above = shares.higher(share);
                    named && above != null && above - last < nearest;
                    above = shares.higher(above)) {
                label.append(", ").append(Numbers.asked(above));
                last = above;
            }
            ChartStyle.limit(plot, share, named ? label + " required" : "", share < 0.5, false);
        }
    }

    private double lowest(int index) {
        return IntStream.rangeClosed(course.firstActive(), course.lastActive())
                .mapToDouble(period -> course.share(index, period))
                .filter(share -> !Double.isNaN(share))
                .min()
                .orElse(1);
    }

    /** Down to the ten per cent below the lowest share; the room above 100 % keeps a line there visible. */
    static NumberAxis shares(double lowest) {
        NumberAxis axis = new NumberAxis("Within target");
        ChartStyle.axis(axis);
        double bottom = Math.max(0, Math.min(0.8, Math.floor(lowest * 10 - 0.3) / 10));
        TickUnits units = new TickUnits();
        for (int percent : new int[] {1, 2, 5, 10, 20, 25, 50}) {
            units.add(new NumberTickUnit(percent / 100.0, percents()));
        }
        axis.setStandardTickUnits(units);
        axis.setRange(bottom, 1 + (1 - bottom) * 0.05);
        return axis;
    }

    static DecimalFormat percents() {
        return new DecimalFormat("0 %", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
