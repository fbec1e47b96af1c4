package org.kouan.report;

import java.io.PrintStream;
import java.util.List;
import org.kouan.report.content.ComparisonInput;
import org.kouan.report.content.ComparisonSentences;
import org.kouan.report.content.Numbers;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;
import org.kouan.result.Selection;

/** What a comparison has to say on a terminal. */
public final class ComparisonText {
    private static final int INDENT = 2;

    private final ComparisonInput input;
    private final Comparison comparison;
    private final ComparisonSentences sentences;
    private final PrintStream out;
    private final int columns;

    private ComparisonText(ComparisonInput input, PrintStream out, int columns) {
        this.input = input;
        comparison = input.comparison();
        sentences = new ComparisonSentences(input);
        this.out = out;
        this.columns = TextReport.within(columns);
    }

    /** Prints the comparison; {@code columns} as in {@link TextReport}. */
    public static void print(ComparisonInput input, PrintStream out, int columns) {
        new ComparisonText(input, out, columns).print();
    }

    private void print() {
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            paragraph(0, sentences.scenario(i));
        }
        paragraph(
                0,
                Numbers.whole(comparison.replications()) + " " + sentences.day()
                        + "s each on common random numbers, seed " + input.seed() + ", Kouan "
                        + input.program().version());
        input.selection().ifPresent(this::selection);
        for (Figure figure : comparison.figures()) {
            if (differs(figure)) {
                line("");
                paragraph(0, figure.metric().label() + ": " + sentences.values(figure));
                figure.differences().forEach(difference -> difference(figure, difference));
            }
        }
        same();
        line("");
        paragraph(0, sentences.confidence());
        comparison.notes().forEach(note -> paragraph(0, note));
        if (input.interrupted()) {
            paragraph(0, "Interrupted: only the replications that were done by then are counted.");
        }
        input.notes().forEach(note -> paragraph(0, note));
    }

    private void selection(Selection selection) {
        line("");
        paragraph(0, sentences.selected(selection) + ".");
        for (int i = 0; i < selection.candidates().size(); i++) {
            paragraph(INDENT, sentences.candidate(selection, i));
        }
        paragraph(INDENT, sentences.promise(selection));
    }

    private static boolean differs(Figure figure) {
        return !figure.differences().stream().allMatch(ComparisonSentences::same);
    }

    /** A line for each figure that is the same in all scenarios. */
    private void same() {
        List<Figure> same =
                comparison.figures().stream().filter(figure -> !differs(figure)).toList();
        if (!same.isEmpty()) {
            line("");
        }
        for (Figure figure : same) {
            String value = ComparisonSentences.value(
                    figure.metric(), figure.values().get(0).value());
            paragraph(
                    0,
                    figure.metric().label() + ": " + value + " in each, "
                            + sentences.outcome(figure, figure.differences().get(0)) + ".");
        }
    }

    private void difference(Figure figure, Difference difference) {
        String pairing = sentences.pairing(difference);
        paragraph(
                INDENT, sentences.difference(figure, difference) + ": " + sentences.outcome(figure, difference) + ".");
        if (!ComparisonSentences.same(difference)) {
            paragraph(2 * INDENT, sentences.days(difference) + "." + (pairing.isEmpty() ? "" : " " + pairing + "."));
        }
    }

    private void paragraph(int indent, String text) {
        TextReport.paragraph(out, indent, columns, text);
    }

    private void line(String text) {
        TextReport.line(out, text);
    }
}
