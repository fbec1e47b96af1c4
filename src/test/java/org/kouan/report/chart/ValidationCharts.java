package org.kouan.report.chart;

import java.awt.BasicStroke;
import java.io.IOException;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The charts of docs/validation.md, in the look of the reports. */
public final class ValidationCharts {
    private static final int HEIGHT = 330;
    /** Quantiles beyond it need a thousand figures. */
    private static final double EDGE = 3.4;

    private ValidationCharts() {}

    /**
     * How many standard errors figures are off, in order, beside what chance alone would do.
     *
     * @param errors sorted
     * @param normal quantiles of the standard normal law at the same ranks
     * @param allowed by the bounds
     */
    public static String errors(double[] errors, double[] normal, double allowed) throws IOException {
        XYSeries points = new XYSeries("figures");
        for (int i = 0; i < errors.length; i++) {
            points.add(normal[i], errors[i]);
        }
        double edge = Math.ceil(allowed) + 0.5;
        XYSeries diagonal = new XYSeries("chance");
        diagonal.add(-EDGE, -EDGE);
        diagonal.add(EDGE, EDGE);
        XYSeries high = limit(allowed);
        XYSeries low = limit(-allowed);
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(points);
        data.addSeries(diagonal);
        data.addSeries(high);
        data.addSeries(low);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesLinesVisible(0, false);
        renderer.setSeriesShapesVisible(0, true);
        renderer.setSeriesShape(0, ChartStyle.dot());
        renderer.setSeriesPaint(0, ChartStyle.colour(0));
        renderer.setSeriesPaint(1, ChartStyle.INK);
        renderer.setSeriesStroke(1, new BasicStroke(1.2f));
        for (int series = 2; series < 4; series++) {
            renderer.setSeriesPaint(series, ChartStyle.LIMIT);
            renderer.setSeriesStroke(series, ChartStyle.dashed(1.6f, 6, 3));
        }
        NumberAxis x = ChartStyle.signed("Standard errors off, by chance alone", -EDGE, EDGE);
        NumberAxis y = ChartStyle.signed("Standard errors off, simulated", -edge, edge);
        XYPlot plot = new XYPlot(data, x, y, renderer);
        ChartStyle.plot(plot);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(new LegendItem("a figure", null, null, null, ChartStyle.dot(), ChartStyle.colour(0)));
        legend.add(ChartStyle.line("chance alone", ChartStyle.INK, new BasicStroke(1.2f)));
        legend.add(ChartStyle.line("bounds of the tests", ChartStyle.LIMIT, ChartStyle.dashed(1.6f, 6, 3)));
        plot.setFixedLegendItems(legend);
        String title = "All figures of the validation suite, in order";
        return svg("validation-errors", title, title + ": points on the line are what chance alone would do.", plot);
    }

    private static XYSeries limit(double at) {
        XYSeries series = new XYSeries("bound " + at);
        series.add(-EDGE, at);
        series.add(EDGE, at);
        return series;
    }

    /**
     * Waits of the Dynamic Response Tool's day, by the minute; NaN where there is none.
     *
     * @param hours of each minute, since midnight
     */
    public static String day(double[] hours, double[] predicted, double[] fine, double[] people) throws IOException {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(series("predicted", hours, predicted));
        data.addSeries(series("fine", hours, fine));
        data.addSeries(series("people", hours, people));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        BasicStroke broad = new BasicStroke(5f);
        renderer.setSeriesPaint(0, ChartStyle.STAFF);
        renderer.setSeriesStroke(0, broad);
        renderer.setSeriesPaint(1, ChartStyle.colour(0));
        renderer.setSeriesStroke(1, new BasicStroke(1.4f));
        renderer.setSeriesPaint(2, ChartStyle.LIMIT);
        renderer.setSeriesStroke(2, ChartStyle.dashed(1.2f, 4, 2));
        // What is drawn last lies on top: our line on the tool's.
        renderer.setDrawSeriesLineAsPath(true);
        NumberAxis x = ChartStyle.numbers("Hours since midnight of 12 September 2016", 25, true);
        NumberAxis y = ChartStyle.numbers("Wait (minutes)", 45, true);
        XYPlot plot = new XYPlot(data, x, y, renderer);
        plot.setSeriesRenderingOrder(org.jfree.chart.plot.SeriesRenderingOrder.FORWARD);
        ChartStyle.plot(plot);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(ChartStyle.line("tool", ChartStyle.STAFF, broad));
        legend.add(ChartStyle.line("ours, portions of 6 s", ChartStyle.colour(0), new BasicStroke(1.4f)));
        legend.add(ChartStyle.line("ours, people of 91 s", ChartStyle.LIMIT, ChartStyle.dashed(1.2f, 4, 2)));
        plot.setFixedLegendItems(legend);
        String title = "Dynamic Response Tool and Kouan, the same day";
        return svg("validation-drt", title, title + ": the lines lie on each other but where people are large.", plot);
    }

    private static XYSeries series(String name, double[] x, double[] y) {
        XYSeries series = new XYSeries(name, false);
        for (int i = 0; i < x.length; i++) {
            series.add(x[i], y[i]);
        }
        return series;
    }

    private static String svg(String id, String title, String description, XYPlot plot) throws IOException {
        return Svg.of(new Drawing(
                        ChartImage.Kind.WAIT,
                        id,
                        title,
                        description,
                        Drawing.WIDTH,
                        HEIGHT,
                        ChartStyle.chart(title, plot, true)))
                + "\n";
    }
}
