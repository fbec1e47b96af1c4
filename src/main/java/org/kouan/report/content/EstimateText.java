package org.kouan.report.content;

import org.kouan.result.Estimate;

/** Estimates as text, by the unit that their metric declares. */
public final class EstimateText {
    private static final String SHARE = "1";
    private static final String MINUTES = "min";
    private static final String HOURS = "h";

    private EstimateText() {}

    /** The value alone: "8.3", "93.4 %", "1,235"; a dash when there is none. */
    public static String value(String unit, Estimate estimate) {
        return value(unit, estimate.value());
    }

    /** A number in the unit of a metric. */
    public static String value(String unit, double value) {
        return switch (unit) {
            case SHARE -> Numbers.percent(value);
            case MINUTES, HOURS -> Numbers.measured(value);
            default -> Numbers.count(value);
        };
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
