package org.kouan.report.chart;

/**
 * A finished chart.
 *
 * @param kind what it shows
 * @param id unique within the report; also the name of its files
 * @param title as drawn in it
 * @param description what can be seen in it, for those who cannot
 * @param svg an element to stand in a page, with ids of its own
 * @param png a picture of twice the size
 */
public record ChartImage(Kind kind, String id, String title, String description, String svg, byte[] png) {
    /** What a chart shows. */
    public enum Kind {
        /** Results by date. */
        DATES,
        /** Wait by arrival time. */
        WAIT,
        /** Queue length and open desks by time of day. */
        QUEUE,
        /** Share within target by arrival time. */
        SHARE,
        /** Utilisation and officer-hours by lane. */
        LANES,
        /** Officers of a day: the roster and what they did. */
        DUTY,
        /** Difference between scenarios by arrival time. */
        DIFFERENCE
    }
}
