package org.kouan.result;

/** A figure of a class or lane, declared once: text, CSV, JSON, page, studies and comparisons iterate over the constants. */
public interface Metric {
    /** What it is, of a day and over days. */
    Measure measure();

    /** Path in JSON and column name in CSV; a dot separates levels. */
    default String key() {
        return measure().key();
    }

    /** For people. */
    default String label() {
        return measure().label();
    }

    /** "min" for minutes, "h" for hours, "1" for shares, "units" for queues, "per replication" for counts. */
    default String unit() {
        return measure().unit();
    }
}
