package org.kouan.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.kouan.report.content.ComparisonInput;
import org.kouan.report.content.Course;
import org.kouan.report.content.Numbers;
import org.kouan.result.Comparison;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.stats.Interval;

/** How much longer or shorter a class waits than in another scenario, by arrival time. */
final class DifferenceChart {
    private final ComparisonInput input;
    private final Comparison comparison;
    private final Course course;

    DifferenceChart(ComparisonInput input) {
        this.input = input;
        comparison = input.comparison();
        course = new Course(input.first());
    }

    /** One for each class whose waits differ; none when the scenarios have other arrival periods. */
    List<Drawing> all() {
        List<ClassInfo> classes = comparison.scenarios().get(0).layout().classes();
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            int index = i;
            List<Comparison.Course> courses = comparison.courses().stream()
                    .filter(each -> each.classIndex() == index)
                    .toList();
            if (courses.stream().anyMatch(DifferenceChart::differs)) {
                drawings.add(draw(classes.get(i), courses));
            }
        }
        return drawings;
    }

    private static boolean differs(Comparison.Course course) {
        return course.values().stream()
                .filter(value -> !Double.isNaN(value.value()))
                .anyMatch(value -> value.value() != 0 || value.low() < 0 || value.high() > 0);
    }

    private Drawing draw(ClassInfo info, List<Comparison.Course> courses) {
        Bands bands = new Bands(course);
        LegendItemCollection legend = new LegendItemCollection();
        for (int line = 0; line < courses.size(); line++) {
            List<Interval> values = courses.get(line).values();
            String name = ComparisonInput.letter(courses.get(line).to()) + " − "
                    + ComparisonInput.letter(courses.get(line).from());
            bands.line(
                    name,
                    ChartStyle.colour(line),
                    ChartStyle.stroke(line),
                    period -> values.get(period).value(),
                    period -> values.get(period).low(),
                    period -> values.get(period).high());
            legend.add(ChartStyle.line(name, ChartStyle.colour(line), ChartStyle.stroke(line)));
        }
        legend.add(ChartStyle.area(
                Numbers.asked(comparison.confidence()) + " interval",
                ChartStyle.bandColour(courses.size()),
                ChartStyle.BAND_ALPHA));
        XYPlot plot = new XYPlot(
                bands.data(),
                ClockAxis.of(course, "Arrival, " + input.clock()),
                ChartStyle.signed("Difference (minutes)", bands.smallest(), bands.largest()),
                bands.renderer());
        ChartStyle.plot(plot);
        plot.setFixedLegendItems(legend);
        ValueMarker zero = new ValueMarker(0);
        zero.setPaint(ChartStyle.INK);
        zero.setStroke(ChartStyle.dashed(1.2f));
        zero.setAlpha(1);
        plot.addRangeMarker(zero, Layer.BACKGROUND);
        String title = "Difference of mean waits: " + info.label();
        return new Drawing(
                ChartImage.Kind.DIFFERENCE,
                "difference-" + info.name(),
                title,
                title + ", by arrival time. " + largest(courses),
                Drawing.WIDTH,
                Drawing.HEIGHT,
                ChartStyle.chart(title, plot, true));
    }

    private String largest(List<Comparison.Course> courses) {
        StringBuilder text = new StringBuilder();
        for (Comparison.Course each : courses) {
            int most = -1;
            for (int period = 0; period < each.values().size(); period++) {
                double value = Math.abs(each.values().get(period).value());
                boolean more =
                        most < 0 || value > Math.abs(each.values().get(most).value());
                most = !Double.isNaN(value) && more ? period : most;
            }
            if (most >= 0) {
                text.append(ComparisonInput.letter(each.to()))
                        .append(" minus ")
                        .append(ComparisonInput.letter(each.from()))
                        .append(" is furthest from zero, ")
                        .append(Numbers.fixed(each.values().get(most).value(), 1))
                        .append(" minutes, for arrivals from ")
                        .append(course.start(most))
                        .append(" to ")
                        .append(course.end(most))
                        .append(". ");
            }
        }
        return text.toString().strip();
    }
}
