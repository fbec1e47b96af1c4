package org.kouan.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.content.ComparisonInput;
import org.kouan.report.content.ComparisonSentences;
import org.kouan.report.content.Numbers;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;

/** What the page of a comparison shows, as text; the template adds only its order and its looks. */
public final class ComparisonPage {
    private final ComparisonInput input;
    private final Comparison comparison;
    private final ComparisonSentences sentences;
    private final List<ChartImage> charts;

    public ComparisonPage(ComparisonInput input, List<ChartImage> charts) {
        this.input = input;
        comparison = input.comparison();
        sentences = new ComparisonSentences(input);
        this.charts = List.copyOf(charts);
    }

    /** The comparison. */
    public ComparisonInput input() {
        return input;
    }

    /** For the browser's tab. */
    public String title() {
        return String.join(
                " and ",
                comparison.scenarios().stream().map(Comparison.Compared::name).toList());
    }

    /** "day", or "run" when one replication is many days. */
    public String day() {
        return sentences.day();
    }

    /** How often, and from which seed. */
    public String sampling() {
        return Numbers.whole(comparison.replications()) + " " + sentences.day()
                + "s each on common random numbers, seed " + input.seed();
    }

    /** A scenario with a letter, and the verdicts on its targets. */
    public List<String> scenarios() {
        return IntStream.range(0, comparison.scenarios().size())
                .mapToObj(sentences::scenario)
                .toList();
    }

    /** The best, what became of each, and the promise; empty unless it was asked for. */
    public List<String> selection() {
        List<String> lines = new ArrayList<>();
        input.selection().ifPresent(selection -> {
            lines.add(sentences.selected(selection) + ".");
            for (int i = 0; i < selection.candidates().size(); i++) {
                lines.add(sentences.candidate(selection, i) + ".");
            }
            lines.add(sentences.promise(selection));
        });
        return lines;
    }

    /** Letters of the scenarios. */
    public List<String> letters() {
        return IntStream.range(0, comparison.scenarios().size())
                .mapToObj(ComparisonInput::letter)
                .toList();
    }

    /** A figure and the differences in it; {@code same} says so when there are none, else it is empty. */
    public record FigureView(String label, List<String> values, List<DifferenceView> differences, String same) {}

    /** A difference; {@code looks} is a class of the style: met for better, missed for worse. */
    public record DifferenceView(String value, String outcome, String days, String pairing, String looks) {}

    /** All figures. */
    public List<FigureView> figures() {
        return comparison.figures().stream()
                .map(figure -> new FigureView(
                        figure.metric().label(),
                        figure.values().stream()
                                .map(value -> ComparisonSentences.value(figure.metric(), value.value()))
                                .toList(),
                        figure.differences().stream()
                                .map(difference -> view(figure, difference))
                                .toList(),
                        figure.differences().stream().allMatch(ComparisonSentences::same)
                                ? sentences.outcome(figure, figure.differences().get(0))
                                : ""))
                .toList();
    }

    private DifferenceView view(Figure figure, Difference difference) {
        boolean differs = !ComparisonSentences.same(difference);
        int shown = differs ? difference.shown(figure.metric().moreIsBetter()) : 0;
        return new DifferenceView(
                Numbers.glued(sentences.difference(figure, difference)),
                sentences.outcome(figure, difference),
                differs ? Numbers.glued(sentences.days(difference)) : "",
                differs ? sentences.pairing(difference) : "",
                shown > 0 ? "met" : shown < 0 ? "missed" : "");
    }

    /** How the intervals hold. */
    public String confidence() {
        return sentences.confidence();
    }

    /** All that is to be noted. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(comparison.notes());
        if (input.interrupted()) {
            notes.add("Interrupted: only the replications that were done by then are counted.");
        }
        notes.addAll(input.notes());
        return notes;
    }

    /** Differences by arrival time; empty when charts could not be drawn. */
    public List<ChartImage> charts() {
        return charts;
    }

    /** The names of the scenarios. */
    public List<String> names() {
        return comparison.scenarios().stream().map(Comparison.Compared::name).toList();
    }
}
