package org.kouan.report.chart;

import java.awt.Color;
import java.awt.Stroke;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.kouan.report.content.Course;

/** Lines by period with a band around them; a period without a figure leaves a gap, which no line bridges. */
final class Bands {
    private final Course course;
    private final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    private final DeviationRenderer renderer = new DeviationRenderer(true, false);
    private double largest;
    private double smallest;

    Bands(Course course) {
        this.course = course;
        renderer.setAlpha(ChartStyle.BAND_ALPHA);
        renderer.setDefaultShape(ChartStyle.dot());
    }

    /** A line; {@code low} and {@code high} may be NaN, then it has no band there. */
    void line(
            String name,
            Color colour,
            Stroke stroke,
            IntToDoubleFunction value,
            IntToDoubleFunction low,
            IntToDoubleFunction high) {
        YIntervalSeries run = null;
        int runs = 0;
        for (int period = course.firstActive(); period <= course.lastActive() + 1; period++) {
            boolean known = period <= course.lastActive() && !Double.isNaN(value.applyAsDouble(period));
            if (known && run == null) {
                runs++;
                run = new YIntervalSeries(runs == 1 ? name : name + " " + runs);
            }
            if (known && run != null) {
                add(run, period, value.applyAsDouble(period), low.applyAsDouble(period), high.applyAsDouble(period));
            }
            if (!known && run != null) {
                finish(run, colour, stroke);
                run = null;
            }
        }
    }

    /** A line without a band. */
    void line(String name, Color colour, Stroke stroke, IntToDoubleFunction value) {
        line(name, colour, stroke, value, period -> Double.NaN, period -> Double.NaN);
    }

    private void add(YIntervalSeries run, int period, double value, double low, double high) {
        double middle = (course.startMinutes(period) + course.startMinutes(period + 1)) / 2;
        boolean band = !Double.isNaN(low) && !Double.isNaN(high);
        run.add(middle, value, band ? low : value, band ? high : value);
        largest = Math.max(largest, band ? Math.max(value, high) : value);
        smallest = Math.min(smallest, band ? Math.min(value, low) : value);
    }

    private void finish(YIntervalSeries run, Color colour, Stroke stroke) {
        int index = data.getSeriesCount();
        data.addSeries(run);
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesFillPaint(index, colour);
        renderer.setSeriesStroke(index, stroke);
        renderer.setSeriesShape(index, ChartStyle.dot());
        renderer.setSeriesShapesVisible(index, run.getItemCount() == 1);
        renderer.setSeriesShapesFilled(index, true);
    }

    YIntervalSeriesCollection data() {
        return data;
    }

    DeviationRenderer renderer() {
        return renderer;
    }

    /** The largest value of all lines and bands; 0 without any. */
    double largest() {
        return largest;
    }

    /** The smallest value of all lines and bands; 0 when none is below. */
    double smallest() {
        return smallest;
    }
}
