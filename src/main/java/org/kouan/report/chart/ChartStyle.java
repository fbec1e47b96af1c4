package org.kouan.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.kouan.report.content.Numbers;

/**
 * How all charts look: black on white, the colours of Okabe and Ito (Color Universal Design, 2008), which colour-blind
 * readers can tell apart, and dashes, so that grey print can too.
 */
final class ChartStyle {
    static final Color INK = new Color(0x222222);
    static final Color GRID = new Color(0xD9D9D9);
    static final Color LIMIT = new Color(0xD55E00);
    static final Color STAFF = new Color(0xE69F00);
    static final float BAND_ALPHA = 0.28f;

    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2), new Color(0x009E73), new Color(0xCC79A7), new Color(0x56B4E9), new Color(0x000000));
    private static final float[][] DASHES = {{}, {8, 4}, {2, 3}, {10, 3, 2, 3}, {14, 5}};
    private static final double DAY_MINUTES = 1440;
    private static final int[] TICKS = {1, 2, 5};

    private ChartStyle() {}

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** The colour of the n-th line; colours recur only together with other dashes. */
    static Color colour(int line) {
        return COLOURS.get(line % COLOURS.size());
    }

    static Stroke stroke(int line) {
        return dashed(2.2f, DASHES[(line + line / COLOURS.size()) % DASHES.length]);
    }

    /** A line of this width; without dashes it is solid. */
    static Stroke dashed(float width, float... dashes) {
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** A chart of a plot with a legend below when there is something to tell apart. */
    static JFreeChart chart(String title, Plot plot, boolean legend) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        TextTitle heading = new TextTitle(title, font(Font.BOLD, 14));
        heading.setPaint(INK);
        heading.setPadding(new RectangleInsets(2, 2, 6, 2));
        chart.setTitle(heading);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(2, 2, 4, 24));
        if (legend) {
            LegendTitle below = new LegendTitle(plot);
            below.setPosition(RectangleEdge.BOTTOM);
            below.setItemFont(font(Font.PLAIN, 13));
            below.setItemPaint(INK);
            below.setFrame(BlockBorder.NONE);
            below.setItemLabelPadding(new RectangleInsets(1, 3, 1, 10));
            chart.addSubtitle(below);
        }
        return chart;
    }

    static void axis(ValueAxis axis) {
        axis.setLabelFont(font(Font.PLAIN, 13));
        axis.setTickLabelFont(font(Font.PLAIN, 13));
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setTickMarkPaint(INK);
    }

    /**
     * An axis of numbers from zero to a little above {@code largest}, at least to 1: a queue of a hundredth of a person
     * is to look like none.
     */
    static NumberAxis numbers(String label, double largest, boolean whole) {
        NumberAxis axis = new NumberAxis(label);
        axis(axis);
        TickUnits units = new TickUnits();
        NumberFormat format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        for (int tick : whole ? new int[0] : TICKS) {
            units.add(new NumberTickUnit(tick / 10.0, format));
        }
        for (long power = 1; power <= 10_000_000; power *= 10) {
            for (int tick : TICKS) {
                units.add(new NumberTickUnit(tick * power, format));
            }
        }
        axis.setStandardTickUnits(units);
        axis.setRange(0, Math.max(1, largest) * 1.08);
        return axis;
    }

    /** An axis of waits from zero to a little above {@code largest}, all in minutes; it shows days when that is more than one. */
    static NumberAxis waits(double largest) {
        if (largest <= DAY_MINUTES) {
            return numbers("Wait (minutes)", largest, false);
        }
        NumberAxis axis = new NumberAxis("Wait (days)");
        axis(axis);
        TickUnits units = new TickUnits();
        for (int power = 1; power <= 10_000; power *= 10) {
            for (int tick : TICKS) {
                units.add(new DaysTick(tick * power * DAY_MINUTES / 10));
            }
        }
        axis.setStandardTickUnits(units);
        axis.setRange(0, largest * 1.08);
        return axis;
    }

    private static final class DaysTick extends NumberTickUnit {
        private static final long serialVersionUID = 1L;

        DaysTick(double minutes) {
            super(minutes);
        }

        @Override
        public String valueToString(double minutes) {
            return Numbers.exact(Math.round(10 * minutes / DAY_MINUTES) / 10.0);
        }
    }

    /** An axis of numbers on both sides of zero, as far as the values go, and at least to 1 on one side. */
    static NumberAxis signed(String label, double smallest, double largest) {
        NumberAxis axis = numbers(label, largest, false);
        double top = Math.max(largest, 0);
        double bottom = Math.min(smallest, 0);
        double height = Math.max(1, top - bottom);
        axis.setRange(bottom - height * 0.08, Math.max(top, bottom + height) + height * 0.08);
        return axis;
    }

    static void plot(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(dashed(0.8f));
        plot.setRangeGridlineStroke(dashed(0.8f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** A horizontal line that something is to stay below or above, with its name on it, if it has one. */
    static void limit(XYPlot plot, double value, String label, boolean textAbove, boolean textLeft) {
        ValueMarker marker = new ValueMarker(value);
        marker.setPaint(LIMIT);
        marker.setStroke(dashed(1.8f, 6, 3));
        marker.setAlpha(1);
        if (!label.isEmpty()) {
            marker.setLabel(label);
        }
        marker.setLabelFont(font(Font.BOLD, 13));
        marker.setLabelPaint(LIMIT.darker());
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 200));
        marker.setLabelOffset(new RectangleInsets(3, 4, 3, 4));
        if (textLeft) {
            marker.setLabelAnchor(textAbove ? RectangleAnchor.TOP_LEFT : RectangleAnchor.BOTTOM_LEFT);
            marker.setLabelTextAnchor(textAbove ? TextAnchor.BOTTOM_LEFT : TextAnchor.TOP_LEFT);
        } else {
            marker.setLabelAnchor(textAbove ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.BOTTOM_RIGHT);
            marker.setLabelTextAnchor(textAbove ? TextAnchor.BOTTOM_RIGHT : TextAnchor.TOP_RIGHT);
        }
        plot.addRangeMarker(marker, Layer.FOREGROUND);
    }

    /** A legend entry that shows a line. */
    static LegendItem line(String label, Paint paint, Stroke stroke) {
        Shape sample = new Line2D.Double(-16, 0, 16, 0);
        return new LegendItem(
                label,
                null,
                null,
                null,
                false,
                new Rectangle2D.Double(),
                false,
                paint,
                false,
                paint,
                stroke,
                true,
                sample,
                stroke,
                paint);
    }

    /** The colour that a legend shows bands in: that of the only line, or grey where each line has a band of its colour. */
    static Color bandColour(int lines) {
        return lines == 1 ? colour(0) : INK;
    }

    /** A legend entry that shows an area. */
    static LegendItem area(String label, Color paint, float alpha) {
        Color shade = new Color(paint.getRed(), paint.getGreen(), paint.getBlue(), Math.round(255 * alpha));
        return new LegendItem(label, null, null, null, new Rectangle2D.Double(-10, -5, 20, 10), shade);
    }

    /** The mark of a point without neighbours, which no line would show. */
    static Shape dot() {
        return new Ellipse2D.Double(-2.5, -2.5, 5, 5);
    }
}
