package org.kouan.report.chart;

import org.jfree.chart.JFreeChart;

/** A chart before it is drawn; sizes are in SVG's user units and in pixels of the picture at half its size. */
record Drawing(
        ChartImage.Kind kind, String id, String title, String description, int width, int height, JFreeChart chart) {
    /** As wide as half a desktop page; on a phone its letters are still 9 pixels high. */
    static final int WIDTH = 560;

    static final int HEIGHT = 300;
}
