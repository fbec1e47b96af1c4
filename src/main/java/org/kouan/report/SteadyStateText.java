package org.kouan.report;

import java.io.PrintStream;
import org.kouan.report.content.EstimateText;
import org.kouan.report.content.Numbers;
import org.kouan.report.content.Sentences;
import org.kouan.report.content.SteadyStateInput;
import org.kouan.result.Estimate;
import org.kouan.result.SteadyState;
import org.kouan.result.SteadyState.Figure;
import org.kouan.stats.BatchMeans;
import org.kouan.stats.Interval;

/** What a steady-state study has to say on a terminal. */
public final class SteadyStateText {
    private static final int INDENT = 2;

    private SteadyStateText() {}

    /** Prints the study; {@code columns} as in {@link TextReport}. */
    public static void print(SteadyStateInput input, PrintStream out, int columns) {
        int width = TextReport.within(columns);
        SteadyState state = input.state();
        TextReport.paragraph(out, 0, width, input.scenario().title());
        TextReport.paragraph(
                out,
                0,
                width,
                "Steady state from one run of " + Numbers.whole(state.days()) + " days, seed " + input.seed()
                        + ", Kouan " + input.program().version());
        TextReport.paragraph(
                out,
                0,
                width,
                "Warm-up: " + state.warmUpDays() + " days cut off (MSER-5). Intervals at "
                        + Numbers.asked(state.confidence()) + " confidence, from batches of days.");
        state.slowest()
                .filter(slowest -> Double.isFinite(slowest.days()))
                .ifPresent(slowest -> TextReport.paragraph(
                        out,
                        0,
                        width,
                        "Longest memory of a queue: " + slowest.label() + ", about "
                                + Numbers.fixed(slowest.days(), 2) + " days at "
                                + Numbers.percent(slowest.utilisation())
                                + " busy; wanted are "
                                + Numbers.whole((long) slowest.daysWanted())
                                + " days after the warm-up."));
        TextReport.line(out, "");
        for (Figure figure : state.figures()) {
            TextReport.paragraph(
                    out, 0, width, figure.metric().label() + ": " + value(figure) + between(figure) + verdict(figure));
            BatchMeans batches = figure.batches();
            TextReport.paragraph(
                    out,
                    INDENT,
                    width,
                    batches.batches() + " batches of " + batches.batchLength()
                            + (batches.batchLength() == 1 ? " day" : " days")
                            + ", correlation of neighbours " + Numbers.fixed(batches.correlation(), 2)
                            + (batches.longEnough() ? "" : ": TOO SHORT A RUN"));
        }
        TextReport.line(out, "");
        for (String note : input.notes()) {
            TextReport.paragraph(out, 0, width, note);
        }
        if (state.longEnough()) {
            TextReport.paragraph(out, 0, width, "The run is long enough for these intervals.");
        }
    }

    private static String value(Figure figure) {
        String unit = figure.metric().unit();
        double value = figure.batches().interval().value();
        String text = unit.equals("min") ? Numbers.fixed(value, 2) : EstimateText.value(unit, Estimate.extreme(value));
        return unit.equals("units") ? Numbers.fixed(value, 3) : unit.equals("1") ? text : text + " " + unit;
    }

    private static String between(Figure figure) {
        Interval interval = figure.batches().interval();
        if (Double.isNaN(interval.low())) {
            return "";
        }
        return switch (figure.metric().unit()) {
            case "1" -> " (between " + Numbers.share(interval.low()) + " and " + Numbers.percent(interval.high()) + ")";
            case "min" ->
                " (between " + Numbers.fixed(interval.low(), 2) + " and " + Numbers.fixed(interval.high(), 2) + ")";
            default ->
                " (between " + Numbers.fixed(interval.low(), 3) + " and " + Numbers.fixed(interval.high(), 3) + ")";
        };
    }

    private static String verdict(Figure figure) {
        return figure.judged() ? ": " + Sentences.word(figure.verdict()) : "";
    }
}
