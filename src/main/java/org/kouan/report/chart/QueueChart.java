package org.kouan.report.chart;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.kouan.report.content.Course;
import org.kouan.report.content.Numbers;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.UnitClass;

/** The queue of a lane by time of day, and below it, on the same axis, how many of its desks are open. */
final class QueueChart {
    private static final int HEIGHT = 330;

    private final Course course;
    private final Scenario scenario;

    QueueChart(Course course, Scenario scenario) {
        this.course = course;
        this.scenario = scenario;
    }

    Drawing of(int lane) {
        LaneInfo info = course.layout().lanes().get(lane);
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(
                ClockAxis.of(course, scenario.port().clock().label()));
        both.setGap(12);
        both.add(queue(lane), 3);
        both.add(desks(lane, info), 2);
        both.setOutlineVisible(false);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(ChartStyle.line("mean queue", ChartStyle.colour(0), ChartStyle.stroke(0)));
        if (course.hasBands()) {
            legend.add(ChartStyle.area(course.bandLabel(), ChartStyle.colour(0), ChartStyle.BAND_ALPHA));
        }
        legend.add(ChartStyle.area("open " + info.deskName() + "s, mean", ChartStyle.STAFF, 1));
        both.setFixedLegendItems(legend);
        String title = "Queue and open " + info.deskName() + "s: " + info.label();
        return new Drawing(
                ChartImage.Kind.QUEUE,
                "queue-" + info.name(),
                title,
                title + ". " + longest(lane, info),
                Drawing.WIDTH,
                HEIGHT,
                ChartStyle.chart(title, both, true));
    }

    private XYPlot queue(int lane) {
        Bands bands = new Bands(course);
        bands.line(
                "queue",
                ChartStyle.colour(0),
                ChartStyle.stroke(0),
                period -> course.queueMean(lane, period),
                period -> course.queueBand(lane, period, Course.BAND_LOW),
                period -> course.queueBand(lane, period, Course.BAND_HIGH));
        XYPlot plot = new XYPlot(
                bands.data(),
                null,
                ChartStyle.numbers("Queue (" + units(lane) + ")", bands.largest(), false),
                bands.renderer());
        ChartStyle.plot(plot);
        return plot;
    }

    /** Who stands there. */
    private String units(int lane) {
        LaneSpec spec = scenario.lanes().get(lane);
        if (spec.emergencies().isPresent()) {
            return "patients";
        }
        List<UnitClass.Unit> served = scenario.classes().stream()
                .filter(each -> spec.serves().contains(each.name()))
                .map(UnitClass::unit)
                .distinct()
                .toList();
        return served.size() != 1 ? "all kinds" : served.get(0) == UnitClass.Unit.TRAVELLER ? "people" : "vehicles";
    }

    private XYPlot desks(int lane, LaneInfo info) {
        XYSeries open = new XYSeries("open", false);
        double most = 0;
        int last = course.lastActive();
        for (int period = course.firstActive(); period <= last; period++) {
            double desks = course.openDesks(lane, period);
            open.add(course.startMinutes(period), Double.isNaN(desks) ? 0 : desks);
            most = Math.max(most, desks);
        }
        open.add(course.startMinutes(last + 1), open.getY(open.getItemCount() - 1));
        XYStepAreaRenderer renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        renderer.setSeriesPaint(0, ChartStyle.STAFF);
        renderer.setOutline(false);
        String name = info.deskName();
        String label =
                name.isEmpty() ? "Open" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "s";
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(open), null, ChartStyle.numbers(label, Math.max(1, most), true), renderer);
        ChartStyle.plot(plot);
        return plot;
    }

    private String longest(int lane, LaneInfo info) {
        int worst = course.firstActive();
        for (int period = worst; period <= course.lastActive(); period++) {
            if (course.queueMean(lane, period) > course.queueMean(lane, worst)) {
                worst = period;
            }
        }
        return "The mean queue is longest, " + Numbers.measured(course.queueMean(lane, worst)) + ", from "
                + course.start(worst) + " to " + course.end(worst) + ", with "
                + Numbers.of(course.openDesks(lane, worst), "open " + info.deskName()) + " on average.";
    }
}
