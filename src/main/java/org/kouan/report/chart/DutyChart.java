package org.kouan.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.kouan.report.content.Clock;
import org.kouan.report.content.Course;
import org.kouan.report.content.Numbers;
import org.kouan.report.content.ReportInput;
import org.kouan.result.DutyDay;
import org.kouan.result.ResultLayout.LaneInfo;

/** The officers of a pool over a day, a row each: thin what the roster says, below it what they did. */
final class DutyChart {
    /** More rows than these are not read on a page. */
    private static final int MOST_ROWS = 60;

    private static final int ROW = 17;
    private static final int AROUND = 130;
    private static final double MINUTE = 60e6;
    private static final Color IDLE = new Color(0xC8C8C8);
    private static final float SOLID = 1;

    private final ReportInput input;
    private final DutyDay day;
    private final Course course;

    DutyChart(ReportInput input, DutyDay day) {
        this.input = input;
        this.day = day;
        course = new Course(input.result());
    }

    List<Drawing> all() {
        return IntStream.range(0, day.pools().size()).mapToObj(this::of).toList();
    }

    private Drawing of(int pool) {
        DutyDay.Pool of = day.pools().get(pool);
        List<DutyDay.Officer> rows =
                of.officers().subList(0, Math.min(MOST_ROWS, of.officers().size()));
        List<Integer> lanes = lanes(pool);
        XYPlot plot =
                new XYPlot(frame(rows.size()), clock(rows), officers(rows), new XYLineAndShapeRenderer(false, false));
        ChartStyle.plot(plot);
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            rows.get(row).planned().forEach(span -> planned(plot, at, span));
            rows.get(row).happened().forEach(span -> happened(plot, at, span, lanes));
        }
        plot.setFixedLegendItems(legend(lanes));
        String title = "Officers on duty: " + of.label();
        return new Drawing(
                ChartImage.Kind.DUTY,
                "duty-" + of.name(),
                title,
                title + ". " + description(of, rows.size()),
                Drawing.WIDTH,
                AROUND + ROW * rows.size(),
                ChartStyle.chart(title, plot, true));
    }

    /** Nothing to see; a plot without data draws no boxes. */
    private XYSeriesCollection frame(int rows) {
        XYSeries corners = new XYSeries("");
        corners.add(day.fromMicros() / MINUTE, 0);
        corners.add(day.fromMicros() / MINUTE + 1, rows);
        return new XYSeriesCollection(corners);
    }

    /** Indices of the lanes of a pool, in its order. */
    private List<Integer> lanes(int pool) {
        List<String> names =
                input.summary().layout().lanes().stream().map(LaneInfo::name).toList();
        return input.scenario().staff().get(pool).lanes().stream()
                .map(names::indexOf)
                .toList();
    }

    /** Over the hours in which anybody is on duty. */
    private NumberAxis clock(List<DutyDay.Officer> rows) {
        List<DutyDay.Span> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(row.planned()));
        rows.forEach(row -> all.addAll(row.happened()));
        long first = all.stream().mapToLong(DutyDay.Span::fromMicros).min().orElse(day.fromMicros());
        long last = all.stream().mapToLong(DutyDay.Span::toMicros).max().orElse(day.toMicros());
        return ClockAxis.of(course, input.scenario().port().clock().label(), first / MINUTE, last / MINUTE);
    }

    private static SymbolAxis officers(List<DutyDay.Officer> rows) {
        String[] labels =
                rows.stream().map(row -> row.team() + " " + row.number()).toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis(null, labels);
        ChartStyle.axis(axis);
        axis.setTickLabelFont(ChartStyle.font(Font.PLAIN, 11));
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.6, rows.size() - 0.4);
        return axis;
    }

    private static void planned(XYPlot plot, int row, DutyDay.Span span) {
        Color fill = span.what().equals(DutyDay.DUTY) ? ChartStyle.INK : Color.WHITE;
        box(plot, span, row - 0.42, row - 0.24, fill);
    }

    private static void happened(XYPlot plot, int row, DutyDay.Span span, List<Integer> lanes) {
        box(
                plot,
                span,
                row - 0.18,
                row + 0.4,
                switch (span.what()) {
                    case DutyDay.AT_DESK -> ChartStyle.colour(Math.max(0, lanes.indexOf(span.lane())));
                    case DutyDay.BREAK -> ChartStyle.LIMIT;
                    case "walking", "setting-up" -> ChartStyle.STAFF;
                    default -> IDLE;
                });
    }

    private static void box(XYPlot plot, DutyDay.Span span, double low, double high, Color fill) {
        plot.addAnnotation(new XYBoxAnnotation(
                span.fromMicros() / MINUTE,
                high,
                span.toMicros() / MINUTE,
                low,
                new BasicStroke(0.6f),
                ChartStyle.INK,
                fill));
    }

    private LegendItemCollection legend(List<Integer> lanes) {
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i < lanes.size(); i++) {
            String label = input.summary().layout().lanes().get(lanes.get(i)).label();
            legend.add(ChartStyle.area(label, ChartStyle.colour(i), SOLID));
        }
        legend.add(ChartStyle.area("standing by", IDLE, SOLID));
        legend.add(ChartStyle.area("opens a desk, walks", ChartStyle.STAFF, SOLID));
        legend.add(ChartStyle.area("on a break", ChartStyle.LIMIT, SOLID));
        return legend;
    }

    private String description(DutyDay.Pool pool, int shown) {
        StringBuilder text = new StringBuilder();
        for (DutyDay.Officer officer : pool.officers().subList(0, shown)) {
            List<String> breaks = officer.planned().stream()
                    .filter(span -> span.what().equals(DutyDay.BREAK))
                    .map(span -> Clock.time(input.scenario().clock(), span.fromMicros()))
                    .toList();
            text.append(officer.team()).append(' ').append(officer.number());
            text.append(breaks.isEmpty() ? ": no break. " : ": breaks at " + String.join(", ", breaks) + ". ");
        }
        int more = pool.officers().size() - shown;
        return (text + (more > 0 ? Numbers.of(more, "officer") + " more in duty.csv." : "")).strip();
    }
}
