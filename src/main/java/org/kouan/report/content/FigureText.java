package org.kouan.report.content;

import org.kouan.result.FigureInfo;

/** Figures of particular features as text. */
public final class FigureText {
    private FigureText() {}

    /** What it is, with its unit where the number does not say it: "Emergency passage: longest response, minutes". */
    public static String titleWithUnit(FigureInfo figure) {
        String unit = switch (figure.unit()) {
            case "min" -> "minutes";
            case "h" -> "hours";
            case "1", "per replication", "units" -> "";
            default -> figure.unit();
        };
        return unit.isEmpty() || figure.label().contains(unit) ? figure.title() : figure.title() + ", " + unit;
    }
}
