package org.kouan.report;

import java.util.ArrayList;
import java.util.List;
import org.kouan.report.content.EstimateText;
import org.kouan.report.content.Numbers;
import org.kouan.result.TheoryCheck;
import org.kouan.stats.Interval;

/** Theory beside simulation as lines of text. */
public final class TheoryText {
    private static final String ROW = "  %-28s %-24s %10s  %s";

    private TheoryText() {}

    /** The lines; what the scenario is not is a list under each station, whose lines may be long. */
    public static List<String> lines(TheoryCheck check) {
        List<String> lines = new ArrayList<>();
        lines.add("Theory beside simulation (" + check.replications() + " replications, seed " + check.seed()
                + ", bounds at " + Numbers.asked(check.confidence()) + "; ~ for approximations)");
        if (check.stations().isEmpty()) {
            lines.add("  no stage that a formula comes near");
        }
        for (TheoryCheck.Station station : check.stations()) {
            lines.add("");
            lines.add(
                    "  " + station.stageLabel() + " (" + String.join(", ", station.lanes()) + "): " + station.about());
            lines.add(row("", "", "theory", "simulated"));
            station.models().forEach(model -> model(model, lines));
            lines.add("  What the formulas say:");
            station.models().forEach(model -> lines.add("  - " + model.name() + ": " + model.meaning()));
            if (!station.differs().isEmpty()) {
                lines.add("  What they assume and the scenario is not:");
                station.differs().forEach(each -> lines.add("  - " + each));
            }
        }
        return lines;
    }

    private static void model(TheoryCheck.Model model, List<String> lines) {
        // A tilde for what is only near, also where its assumptions hold.
        String name = (model.exact() ? "" : "~ ") + model.name();
        if (!model.notDefined().isEmpty()) {
            lines.add("  " + name + ": says nothing, " + model.notDefined());
        }
        for (TheoryCheck.Figure figure : model.figures()) {
            lines.add(row(name, figure.name(), value(figure.unit(), figure.theory()), simulated(figure)));
            name = "";
        }
    }

    private static String row(String model, String figure, String theory, String simulated) {
        return String.format(java.util.Locale.ROOT, ROW, model, figure, theory, simulated)
                .stripTrailing();
    }

    private static String simulated(TheoryCheck.Figure figure) {
        Interval interval = figure.simulated();
        String value = value(figure.unit(), interval.value());
        return Double.isFinite(interval.low())
                ? value + "  (" + value(figure.unit(), interval.low()) + " to " + value(figure.unit(), interval.high())
                        + ")"
                : value;
    }

    private static String value(String unit, double value) {
        if (unit.equals("min") && Math.abs(value) < 10) {
            return Numbers.fixed(value, 2) + " min";
        }
        return EstimateText.value(unit, value) + (unit.equals("min") && Double.isFinite(value) ? " min" : "");
    }
}
