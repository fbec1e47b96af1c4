package org.kouan.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Charts of predictions beside what was observed, in the style of the report. Hours are sorted by what was predicted for
 * them and cut into ten parts of the same size; a point is the mean of a part. A prediction that means what it says lies
 * on the dashed line, and one that tells much apart reaches far along it.
 */
public final class AirportCharts {
    private static final int PARTS = 10;

    private AirportCharts() {}

    /** Predictions of one method, each by hour. */
    public record Method(String name, double[] average, double[] max, double[] longWait) {}

    /** Predictions of some methods, and what was observed, each by hour. */
    public record Points(List<Method> methods, double[] average, double[] max, double[] longWait) {}

    /** PNG pictures by name. */
    public static Map<String, byte[]> draw(Points points) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put(
                "airports-average",
                picture(
                        "Average wait of an hour",
                        points.methods(),
                        points.methods().stream().map(Method::average).toList(),
                        points.average()));
        pictures.put(
                "airports-maximum",
                picture(
                        "Longest wait of an hour",
                        points.methods(),
                        points.methods().stream().map(Method::max).toList(),
                        points.max()));
        pictures.put(
                "airports-30-minutes",
                picture(
                        "Hours with a wait over 30 minutes",
                        points.methods(),
                        points.methods().stream().map(Method::longWait).toList(),
                        points.longWait()));
        return pictures;
    }

    private static byte[] picture(String title, List<Method> methods, List<double[]> predicted, double[] observed) {
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        LegendItemCollection legend = new LegendItemCollection();
        double largest = 0;
        for (int m = 0; m < methods.size(); m++) {
            XYSeries line = parts(methods.get(m).name(), predicted.get(m), observed);
            largest = Math.max(largest, Math.max(line.getMaxX(), line.getMaxY()));
            series.addSeries(line);
            renderer.setSeriesPaint(m, ChartStyle.colour(m));
            renderer.setSeriesStroke(m, ChartStyle.stroke(m));
            renderer.setSeriesShape(m, ChartStyle.dot());
            legend.add(ChartStyle.line(methods.get(m).name(), ChartStyle.colour(m), ChartStyle.stroke(m)));
        }
        XYSeries equal = new XYSeries("equal", false);
        equal.add(0, 0);
        equal.add(largest, largest);
        series.addSeries(equal);
        int last = methods.size();
        renderer.setSeriesPaint(last, ChartStyle.LIMIT);
        renderer.setSeriesStroke(last, ChartStyle.dashed(1.4f, 6, 3));
        renderer.setSeriesShapesVisible(last, false);
        LegendItem equalItem = ChartStyle.line("equal", ChartStyle.LIMIT, ChartStyle.dashed(1.4f, 6, 3));
        legend.add(equalItem);
        String unit = largest > 1 ? "minutes" : "share";
        XYPlot plot = new XYPlot(
                series, axis("Predicted (" + unit + ")", largest), axis("Observed (" + unit + ")", largest), renderer);
        ChartStyle.plot(plot);
        plot.setFixedLegendItems(legend);
        return Png.of(new Drawing(
                ChartImage.Kind.WAIT,
                "airports",
                title,
                title,
                Drawing.WIDTH,
                Drawing.HEIGHT + 60,
                ChartStyle.chart(title, plot, true)));
    }

    private static NumberAxis axis(String label, double largest) {
        NumberAxis axis = ChartStyle.numbers(label, largest, largest > 1);
        axis.setRange(0, largest * 1.05);
        return axis;
    }

    /** Mean prediction and mean observation of the tenths, the lowest predictions first. */
    static XYSeries parts(String name, double[] predicted, double[] observed) {
        List<Integer> order = IntStream.range(0, predicted.length)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> predicted[i]))
                .toList();
        XYSeries line = new XYSeries(name, false);
        for (int part = 0; part < PARTS; part++) {
            int from = part * predicted.length / PARTS;
            int to = (part + 1) * predicted.length / PARTS;
            double predictedSum = 0;
            double observedSum = 0;
            for (int i : order.subList(from, to)) {
                predictedSum += predicted[i];
                observedSum += observed[i];
            }
            if (to > from) {
                line.add(predictedSum / (to - from), observedSum / (to - from));
            }
        }
        return line;
    }
}
