package org.kouan.report.content;

import org.kouan.result.Estimate;

/** Estimates as text, by the unit that their metric declares. */
public final class EstimateText {
    private static final String SHARE = "1";
    private static final String MINUTES = "min";
    private static final String HOURS = "h";
    private static final double DAY_MINUTES = 1440;

    private EstimateText() {}

    /** The value alone: "8.3", "93.4 %", "1,235"; a dash when there is none. */
    public static String value(String unit, Estimate estimate) {
        return value(unit, estimate.value());
    }

    /** A number in the unit of a metric; minutes of more than a day as days: "1.3 d". */
    public static String value(String unit, double value) {
        return switch (unit) {
            case SHARE -> Numbers.percent(value);
            case MINUTES -> Math.abs(value) > DAY_MINUTES ? days(value) + " d" : Numbers.measured(value);
            case HOURS -> Numbers.measured(value);
            default -> Numbers.count(value);
        };
    }

    /** A wait in minutes, with its unit: "8.3 min", "1.3 days"; a dash when there is none. */
    public static String wait(double minutes) {
        return wait(minutes, " min");
    }

    /** The same in full: "8.3 minutes". */
    public static String waitInWords(double minutes) {
        return wait(minutes, " minutes");
    }

    private static String wait(double minutes, String unit) {
        return minutes > DAY_MINUTES ? days(minutes) + " days" : Numbers.measured(minutes) + unit;
    }

    /** With one decimal, half of the last rounded up: 30 hours are 1.3 days. */
    private static String days(double minutes) {
        double tenths = Math.floor(Math.abs(minutes) / DAY_MINUTES * 10 + 0.5);
        return Numbers.fixed(Math.signum(minutes) * tenths / 10, 1);
    }

    /**
     * The bounds, "7.9 to 8.6", "93.1 to 93.7 %"; empty for extremes, where there are none, and where both would read as
     * the value does.
     */
    public static String bounds(String unit, Estimate estimate) {
        if (!Double.isFinite(estimate.value())
                || !Double.isFinite(estimate.low())
                || !Double.isFinite(estimate.high())) {
            return "";
        }
        String low = value(unit, estimate.low());
        String high = value(unit, estimate.high());
        if (low.equals(high) && low.equals(value(unit, estimate))) {
            return "";
        }
        return (unit.equals(SHARE) ? Numbers.share(estimate.low()) : low) + " to " + high;
    }

    /** What stands behind a metric's name: "minutes", "hours", nothing for shares, which carry their sign. */
    public static String unitInWords(String unit, String day) {
        return switch (unit) {
            case SHARE -> "";
            case MINUTES -> "minutes";
            case HOURS -> "hours a " + day;
            case "per replication" -> "a " + day;
            default -> "";
        };
    }
}
