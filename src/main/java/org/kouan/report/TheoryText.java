package org.kouan.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.report.LabelledTable.Column;
import org.kouan.report.content.EstimateText;
import org.kouan.report.content.Numbers;
import org.kouan.result.TheoryCheck;
import org.kouan.stats.Interval;

/** Theory beside simulation on a terminal: a table a station, and behind all of them what the formulas say. */
public final class TheoryText {
    private static final int INDENT = 2;

    private final TheoryCheck check;
    private final PrintStream out;
    private final int columns;

    private TheoryText(TheoryCheck check, PrintStream out, int columns) {
        this.check = check;
        this.out = out;
        this.columns = TextReport.within(columns);
    }

    /** Prints it; {@code columns} as in {@link TextReport}. */
    public static void print(TheoryCheck check, PrintStream out, int columns) {
        new TheoryText(check, out, columns).print();
    }

    private void print() {
        paragraph(
                0,
                "Theory beside simulation (" + check.replications() + " replications, seed " + check.seed()
                        + ", bounds at " + Numbers.asked(check.confidence()) + "; ~ for approximations)");
        if (check.stations().isEmpty()) {
            paragraph(INDENT, "no stage that a formula comes near");
        }
        check.stations().forEach(this::station);
        Map<String, String> meanings = new LinkedHashMap<>();
        for (TheoryCheck.Station station : check.stations()) {
            station.models().forEach(model -> meanings.put(model.name(), model.meaning()));
        }
        if (!meanings.isEmpty()) {
            TextReport.line(out, "");
            paragraph(0, "What the formulas say:");
            meanings.forEach((name, meaning) -> item(name + ": " + meaning));
        }
    }

    private void station(TheoryCheck.Station station) {
        TextReport.line(out, "");
        paragraph(0, station.stageLabel() + " (" + String.join(", ", station.lanes()) + "): " + station.about());
        List<String> labels = new ArrayList<>();
        List<TheoryCheck.Figure> figures = new ArrayList<>();
        for (TheoryCheck.Model model : station.models()) {
            for (TheoryCheck.Figure figure : model.figures()) {
                labels.add(name(model) + ": " + figure.name());
                figures.add(figure);
            }
        }
        new LabelledTable<>(
                        List.of(
                                new Column<>("theory", 10, figure -> value(figure.unit(), figure.theory())),
                                new Column<>(
                                        "simulated",
                                        11,
                                        figure -> value(
                                                figure.unit(),
                                                figure.simulated().value())),
                                new Column<>("low to high", 16, TheoryText::bounds)),
                        labels,
                        figures)
                .print(out, columns);
        station.models().stream()
                .filter(model -> !model.notDefined().isEmpty())
                .forEach(model -> paragraph(0, name(model) + " says nothing: " + model.notDefined()));
        if (!station.differs().isEmpty()) {
            paragraph(0, "What they assume and the scenario is not:");
            station.differs().forEach(this::item);
        }
    }

    /** With a tilde for what is only near, also where its assumptions hold. */
    private static String name(TheoryCheck.Model model) {
        return (model.exact() ? "" : "~ ") + model.name();
    }

    private static String bounds(TheoryCheck.Figure figure) {
        Interval interval = figure.simulated();
        return Double.isFinite(interval.low())
                ? number(figure.unit(), interval.low()) + " to " + value(figure.unit(), interval.high())
                : "";
    }

    private static String value(String unit, double value) {
        boolean minutes = unit.equals("min") && Double.isFinite(value);
        String sign = unit.equals("1") && Double.isFinite(value) ? " %" : "";
        return number(unit, value) + (minutes ? " min" : sign);
    }

    private static String number(String unit, double value) {
        if (unit.equals("min") && Math.abs(value) < 10) {
            return Numbers.fixed(value, 2);
        }
        return unit.equals("1") ? Numbers.share(value) : EstimateText.value(unit, value);
    }

    private void item(String text) {
        List<String> lines = Display.wrap(Display.clean(text), columns - INDENT);
        for (int i = 0; i < lines.size(); i++) {
            TextReport.line(out, (i == 0 ? "- " : "  ") + lines.get(i));
        }
    }

    private void paragraph(int indent, String text) {
        TextReport.paragraph(out, indent, columns, text);
    }
}
