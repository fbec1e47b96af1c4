package org.kouan.report.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.kouan.report.content.ByDate;
import org.kouan.report.content.Clock;
import org.kouan.report.content.DateSentences;
import org.kouan.report.content.DateSpan;
import org.kouan.report.content.Numbers;
import org.kouan.report.content.ReportInput;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.ResultLayout.TargetInfo;

/**
 * A run by date: of each target the share that it keeps, the waits, and how many are let down, one below the other on the
 * same axis; and the longest queues of all lanes.
 */
final class DateChart {
    private static final int HEIGHT = 460;
    private static final float[] DOTS = {1.5f, 3};
    /** More dates than these have no dots on their lines. */
    private static final int MOST_DOTS = 62;

    private final ReportInput input;
    private final ByDate run;
    private final List<DateSpan> dates;

    private DateChart(ReportInput input, ByDate run) {
        this.input = input;
        this.run = run;
        dates = DateSpan.dates(run.dates());
    }

    /** The charts of a run by date; none of a run of a single day. */
    static List<Drawing> all(ReportInput input) {
        ByDate run = new ByDate(input.result());
        List<Drawing> drawings = new ArrayList<>();
        if (run.dates().several()) {
            DateChart chart = new DateChart(input, run);
            for (int target = 0; target < run.layout().targets().size(); target++) {
                drawings.add(chart.ofTarget(target));
            }
            drawings.add(chart.queues());
        }
        return drawings;
    }

    private Drawing ofTarget(int target) {
        TargetInfo info = run.layout().targets().get(target);
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(axis("Date of arrival, "));
        all.setGap(12);
        all.setOutlineVisible(false);
        all.add(share(target, info), 3);
        all.add(waits(info), 3);
        all.add(letDown(target), 2);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(ChartStyle.line("share in time, mean wait", ChartStyle.colour(0), ChartStyle.stroke(0)));
        legend.add(ChartStyle.line("longest wait", ChartStyle.INK, ChartStyle.dashed(1.6f, DOTS)));
        legend.add(ChartStyle.area("let down, mean of runs", ChartStyle.STAFF, 1));
        legend.add(ChartStyle.line(
                "required: " + Numbers.asked(info.share()) + " within " + Numbers.limit(info.limitMicros()),
                ChartStyle.LIMIT,
                ChartStyle.dashed(1.8f, 6, 3)));
        all.setFixedLegendItems(legend);
        String title = "By date: " + info.label();
        return new Drawing(
                ChartImage.Kind.DATES,
                "dates-" + info.name(),
                title,
                title + ". " + String.join(" ", new DateSentences(input).worst(target)),
                Drawing.WIDTH,
                HEIGHT,
                ChartStyle.chart(title, all, true));
    }

    private NumberAxis axis(String label) {
        return DateAxis.of(run.dates(), label + input.scenario().port().clock().label());
    }

    private XYPlot share(int target, TargetInfo info) {
        Lines lines = new Lines();
        lines.add("share", ChartStyle.colour(0), ChartStyle.stroke(0), span -> run.kept(target, span));
        double lowest = Math.min(lines.smallest, info.share());
        XYPlot plot = lines.plot(ShareChart.shares(lowest));
        ChartStyle.limit(plot, info.share(), "", false, false);
        return plot;
    }

    private XYPlot waits(TargetInfo info) {
        Lines lines = new Lines();
        lines.add("mean", ChartStyle.colour(0), ChartStyle.stroke(0), span -> run.waitMean(info.classes(), span));
        lines.add(
                "longest",
                ChartStyle.INK,
                ChartStyle.dashed(1.6f, DOTS),
                span -> info.classes().stream()
                        .mapToDouble(index -> run.waitMax(index, span))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN));
        double limit = Clock.minutes(info.limitMicros());
        XYPlot plot = lines.plot(ChartStyle.waits(Math.max(lines.largest, limit * 1.1)));
        if (limit > 0) {
            ChartStyle.limit(plot, limit, "", false, false);
        }
        return plot;
    }

    private XYPlot letDown(int target) {
        XYSeries bars = new XYSeries("let down", false);
        double most = 0;
        for (DateSpan span : dates) {
            double late = run.letDownBy(target, span);
            bars.add(span.first() - 0.5, late);
            most = Math.max(most, late);
        }
        bars.add(dates.size() - 0.5, bars.getY(dates.size() - 1));
        XYStepAreaRenderer renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        renderer.setSeriesPaint(0, ChartStyle.STAFF);
        renderer.setOutline(false);
        XYPlot plot =
                new XYPlot(new XYSeriesCollection(bars), null, ChartStyle.numbers("Let down", most, false), renderer);
        ChartStyle.plot(plot);
        return plot;
    }

    private Drawing queues() {
        Lines lines = new Lines();
        LegendItemCollection legend = new LegendItemCollection();
        for (int lane = 0; lane < run.layout().lanes().size(); lane++) {
            LaneInfo info = run.layout().lanes().get(lane);
            int index = lane;
            Color colour = ChartStyle.colour(lane);
            lines.add(info.name(), colour, ChartStyle.stroke(lane), span -> run.queueMax(index, span));
            legend.add(ChartStyle.line(info.label(), colour, ChartStyle.stroke(lane)));
        }
        XYPlot plot = lines.plot(ChartStyle.numbers("Longest queue", lines.largest, true));
        plot.setDomainAxis(axis("Date, "));
        plot.setFixedLegendItems(legend);
        String title = "Longest queue by date, of any run";
        return new Drawing(
                ChartImage.Kind.DATES,
                "date-queues",
                title,
                title + ". " + String.join(" ", new DateSentences(input).peaks()),
                Drawing.WIDTH,
                Drawing.HEIGHT,
                ChartStyle.chart(title, plot, true));
    }

    /** Lines over dates; a date without a figure leaves a gap. */
    private final class Lines {
        private final XYSeriesCollection data = new XYSeriesCollection();
        private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, dates.size() <= MOST_DOTS);
        private double largest;
        private double smallest = 1;

        void add(String name, Color colour, Stroke stroke, ToDoubleFunction<DateSpan> value) {
            XYSeries series = new XYSeries(name, false);
            for (DateSpan span : dates) {
                double figure = value.applyAsDouble(span);
                if (Double.isNaN(figure)) {
                    series.add(span.first(), null);
                } else {
                    series.add(span.first(), figure);
                    largest = Math.max(largest, figure);
                    smallest = Math.min(smallest, figure);
                }
            }
            int index = data.getSeriesCount();
            data.addSeries(series);
            renderer.setSeriesPaint(index, colour);
            renderer.setSeriesStroke(index, stroke);
            renderer.setSeriesShape(index, ChartStyle.dot());
        }

        XYPlot plot(NumberAxis values) {
            XYPlot plot = new XYPlot(data, null, values, renderer);
            ChartStyle.plot(plot);
            return plot;
        }
    }
}
