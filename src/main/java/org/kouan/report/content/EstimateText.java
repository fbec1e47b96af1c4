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
            case MINUTES, HOURS -> Numbers.fixed(value, 1);
            default -> Numbers.count(value);
        };
    }

    /** The half-width with its sign, "± 0.3"; empty for extremes and where there is none. */
    public static String halfWidth(String unit, Estimate estimate) {
        double half = estimate.halfWidth();
        if (!Double.isFinite(half) || !Double.isFinite(estimate.value())) {
            return "";
        }
        return "± "
                + switch (unit) {
                    case SHARE -> Numbers.share(half);
                    case MINUTES, HOURS -> fine(half);
                    default -> Numbers.count(half);
                };
    }

    /** A small half-width keeps the decimals that show it; one below half a thousandth is as good as none. */
    private static String fine(double half) {
        return half < 0.0005 ? "0" : Numbers.fixed(half, half < 0.05 ? 3 : 1);
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
