package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Compared;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.Estimate;
import org.kouan.result.Selection;
import org.kouan.stats.Interval;

/** Differences in plain words, for text and page alike. */
public final class ComparisonSentences {
    /** Beyond it the number says how little the difference varies, and nothing of pairing. */
    private static final int MOST_TIMES = 100;

    private final Comparison comparison;
    private final String day;

    public ComparisonSentences(ComparisonInput input) {
        comparison = input.comparison();
        day = comparison.scenarios().get(0).layout().periods().folded() ? "run" : "day";
    }

    /** "day", or "run" when one replication is many days. */
    public String day() {
        return day;
    }

    /** A scenario and the verdicts on its targets. */
    public String scenario(int index) {
        Compared scenario = comparison.scenarios().get(index);
        List<String> verdicts = new ArrayList<>();
        for (int i = 0; i < scenario.verdicts().size(); i++) {
            verdicts.add(scenario.layout().targets().get(i).name() + " "
                    + Sentences.word(scenario.verdicts().get(i)));
        }
        return ComparisonInput.letter(index) + " " + scenario.name() + ": " + scenario.title()
                + (verdicts.isEmpty() ? "" : " [" + String.join(", ", verdicts) + "]");
    }

    /** Whether two scenarios agree on every day. */
    public static boolean same(Difference difference) {
        return difference.better() == 0 && difference.worse() == 0;
    }

    /** What a difference comes to: "B is better", "B is worse", "no difference shown" or "the same on every day". */
    public String outcome(Figure figure, Difference difference) {
        if (same(difference)) {
            double room = Math.max(-difference.value().low(), difference.value().high());
            return "the same on every " + day
                    + (room > 0 && Double.isFinite(room)
                            ? ", which cannot rule out a difference of up to " + amount(figure.metric(), room)
                                    + unit(figure.metric())
                            : "");
        }
        int shown = difference.shown(figure.metric().moreIsBetter());
        String who = ComparisonInput.letter(difference.to());
        return switch (shown) {
            case 1 -> who + " is better than " + ComparisonInput.letter(difference.from());
            case -1 -> who + " is worse than " + ComparisonInput.letter(difference.from());
            default -> "no difference shown between " + ComparisonInput.letter(difference.from()) + " and " + who;
        };
    }

    /** "A 10.8 min, B 2.9 min". */
    public String values(Figure figure) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < figure.values().size(); i++) {
            values.add(ComparisonInput.letter(i) + " "
                    + value(figure.metric(), figure.values().get(i).value()));
        }
        return String.join(", ", values);
    }

    /** "B - A = -7.9 min (between -8.9 and -6.9)". */
    public String difference(Figure figure, Difference difference) {
        Interval value = difference.value();
        String text = ComparisonInput.letter(difference.to()) + " - " + ComparisonInput.letter(difference.from())
                + " = " + signed(figure.metric(), value.value());
        boolean bounded = !same(difference) && Double.isFinite(value.low()) && Double.isFinite(value.high());
        return text
                + unit(figure.metric())
                + (bounded
                        ? " (between " + signed(figure.metric(), value.low()) + " and "
                                + signed(figure.metric(), value.high()) + ")"
                        : "");
    }

    /** On how many days which is better, and the probability of that. */
    public String days(Difference difference) {
        Interval probability = difference.probabilityBetter();
        return ComparisonInput.letter(difference.to()) + " is better on " + Numbers.whole(difference.better()) + " "
                + day + (difference.better() == 1 ? "" : "s") + " (probability " + Numbers.percent(probability.value())
                + ", between " + Numbers.share(probability.low()) + " and " + Numbers.percent(probability.high())
                + "), worse on " + Numbers.whole(difference.worse());
    }

    /** What pairing was worth; empty when it cannot be told. */
    public String pairing(Difference difference) {
        double reduction = difference.varianceReduction();
        if (Double.isNaN(reduction)) {
            return "";
        }
        if (Double.isInfinite(reduction)) {
            return "The difference is the same on every " + day;
        }
        String days = " times as many independent " + day + "s";
        return reduction > MOST_TIMES
                ? "Pairing is worth more than " + MOST_TIMES + days + ": the difference hardly varies"
                : "Pairing is worth " + Numbers.fixed(reduction, reduction < 10 ? 2 : 0) + days;
    }

    /** How the intervals hold. */
    public String confidence() {
        int pairs = comparison.figures().isEmpty()
                ? 1
                : comparison.figures().get(0).differences().size();
        String all = Numbers.asked(comparison.confidence());
        return pairs == 1
                ? "Each interval holds the truth with " + all + " confidence."
                : "The " + pairs + " differences of a figure hold together with " + all + " confidence: each is at "
                        + Numbers.percent(comparison.differenceConfidence()) + " (Bonferroni). Figures are not counted"
                        + " together.";
    }

    /** The best, and the promise. */
    public String selected(Selection selection) {
        String best = ComparisonInput.letter(selection.best()) + " "
                + comparison.scenarios().get(selection.best()).name();
        String by = " by " + selection.metric().key();
        return selection.decided()
                ? "Selected" + by + ": " + best
                : "Not decided" + by + ": " + best + " leads, but the most replications allowed were not enough, or it"
                        + " was stopped";
    }

    /** What the selection promises and on what ground. */
    public String promise(Selection selection) {
        String zone = value(selection.metric(), selection.indifference()).replace(" %", " percentage points");
        return "Procedure KN (Kim and Nelson 2001): with probability at least " + Numbers.asked(selection.confidence())
                + " the selected scenario is the best, or within " + zone + " of it; for figures of a " + day
                + " that are normally distributed, which means and shares of many travellers nearly are. First stage: "
                + selection.firstStage() + " " + day + "s each.";
    }

    /** A candidate of the selection. */
    public String candidate(Selection selection, int index) {
        Selection.Candidate candidate = selection.candidates().get(index);
        String state = index == selection.best()
                ? (selection.decided() ? "selected" : "leads")
                : candidate.out() ? "out" : "not ruled out";
        return ComparisonInput.letter(index) + " "
                + value(selection.metric(), candidate.mean()) + " a " + day + ", " + state + " after "
                + Numbers.whole(candidate.replications()) + " " + day + "s";
    }

    /** With its unit. */
    public static String value(Metric metric, double value) {
        String text = EstimateText.value(metric.unit(), Estimate.extreme(value));
        return metric.unit().equals("1") ? text : text + " " + metric.unit();
    }

    private static String unit(Metric metric) {
        return metric.unit().equals("1") ? " points" : " " + metric.unit();
    }

    /** A difference with its sign; of shares in percentage points. */
    private static String signed(Metric metric, double value) {
        String digits = amount(metric, value);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + digits : digits;
    }

    private static String amount(Metric metric, double value) {
        double shown = metric.unit().equals("1") ? 100 * value : value;
        return Math.abs(shown) < 1 ? Numbers.fixed(shown, 2) : Numbers.measured(shown);
    }
}
