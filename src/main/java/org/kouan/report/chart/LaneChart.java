package org.kouan.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.kouan.report.content.Numbers;
import org.kouan.result.Estimate;
import org.kouan.result.LaneMetric;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.Summary;

/** How busy the desks of each lane are, and what they cost: bars by lane, side by side. */
final class LaneChart {
    private static final int ROW = 34;
    private static final int AROUND = 110;
    /** Bars leave this much room for the number behind them. */
    private static final double ROOM = 1.45;

    private final Summary summary;

    LaneChart(Summary summary) {
        this.summary = summary;
    }

    Drawing draw() {
        DefaultCategoryDataset busy = new DefaultCategoryDataset();
        DefaultCategoryDataset hours = new DefaultCategoryDataset();
        double mostHours = 0;
        StringBuilder description = new StringBuilder();
        for (int lane = 0; lane < summary.lanes().size(); lane++) {
            LaneInfo info = summary.layout().lanes().get(lane);
            Estimate utilisation = summary.lanes().get(lane).get(LaneMetric.UTILISATION);
            Estimate officers = summary.lanes().get(lane).get(LaneMetric.OFFICER_HOURS);
            Row row = new Row(lane, info.label());
            busy.addValue(known(utilisation), "utilisation", row);
            hours.addValue(known(officers), "hours at desks", row);
            mostHours = Math.max(mostHours, known(officers));
            description
                    .append(info.label())
                    .append(": busy ")
                    .append(Numbers.percent(utilisation.value()))
                    .append(", ")
                    .append(Numbers.measured(officers.value()))
                    .append(" officer-hours at desks. ");
        }
        CategoryAxis lanes = new CategoryAxis();
        lanes.setTickLabelFont(ChartStyle.font(Font.PLAIN, 13));
        lanes.setTickLabelPaint(ChartStyle.INK);
        lanes.setMaximumCategoryLabelLines(2);
        lanes.setMaximumCategoryLabelWidthRatio(0.9f);
        lanes.setLowerMargin(0.02);
        lanes.setUpperMargin(0.02);
        lanes.setCategoryMargin(0.3);
        CombinedDomainCategoryPlot both = new CombinedDomainCategoryPlot(lanes);
        both.setGap(14);
        both.add(bars(busy, shares(), ChartStyle.colour(0), Numbers::percent));
        NumberAxis hourAxis = ChartStyle.numbers("Officer-hours at desks a " + day(), mostHours * ROOM, false);
        both.add(bars(hours, hourAxis, ChartStyle.STAFF, Numbers::measured));
        both.setOrientation(PlotOrientation.HORIZONTAL);
        String title = "Utilisation and officer-hours at desks by lane";
        return new Drawing(
                ChartImage.Kind.LANES,
                "utilisation",
                title,
                title + ". " + description.toString().strip(),
                Drawing.WIDTH,
                AROUND + ROW * summary.lanes().size(),
                ChartStyle.chart(title, both, false));
    }

    private String day() {
        return summary.layout().periods().folded() ? "run" : "day";
    }

    private static double known(Estimate estimate) {
        return Double.isFinite(estimate.value()) ? estimate.value() : 0;
    }

    private static NumberAxis shares() {
        NumberAxis axis = new NumberAxis("Utilisation");
        ChartStyle.axis(axis);
        axis.setRange(0, ROOM);
        axis.setTickUnit(new NumberTickUnit(0.5, ShareChart.percents()));
        return axis;
    }

    private static CategoryPlot bars(
            CategoryDataset data, NumberAxis axis, Color colour, DoubleFunction<String> label) {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, colour);
        renderer.setMaximumBarWidth(0.2);
        renderer.setDefaultItemLabelGenerator(new Labels(label));
        renderer.setDefaultItemLabelFont(ChartStyle.font(Font.PLAIN, 13));
        renderer.setDefaultItemLabelPaint(ChartStyle.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        CategoryPlot plot = new CategoryPlot(data, null, axis, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        plot.setRangeGridlineStroke(ChartStyle.dashed(0.8f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /** A lane as a category; two lanes of the same label stay two. */
    private record Row(int index, String label) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private static final class Labels extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1L;

        private final transient DoubleFunction<String> text;

        Labels(DoubleFunction<String> text) {
            super("{2}", new java.text.DecimalFormat("0", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT)));
            this.text = text;
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            return text.apply(data.getValue(row, column).doubleValue());
        }
    }
}
