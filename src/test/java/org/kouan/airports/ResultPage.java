package org.kouan.airports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kouan.airports.Comparison.Gain;
import org.kouan.airports.Scores.Predicted;

/** The results as Markdown: what was predicted how well, by group of hours and by terminal. */
final class ResultPage {
    private static final List<ToDoubleFunction<Predicted>> ERRORS = List.of(
            hour -> Math.abs(hour.averageError()),
            hour -> Math.abs(hour.maxError()),
            Predicted::squaredProbabilityError);

    private final StringBuilder page = new StringBuilder();
    private final Map<String, List<Predicted>> predictions;

    private ResultPage(Map<String, List<Predicted>> predictions) {
        this.predictions = predictions;
    }

    /**
     * Hours of one kind.
     *
     * @param name shown as heading
     * @param is by index of the predicted hours
     */
    record Group(String name, Predicate<Integer> is) {}

    /**
     * The page of some predictions.
     *
     * @param title heading
     * @param groups the first holds all hours
     * @param halls by terminal; may be empty
     */
    static String of(
            String title, Map<String, List<Predicted>> predictions, List<Group> groups, Map<String, Hall> halls) {
        ResultPage page = new ResultPage(predictions);
        page.line("## " + title);
        for (Group group : groups) {
            page.group(group);
        }
        page.terminals();
        if (!halls.isEmpty()) {
            page.halls(halls);
        }
        return page.page.toString();
    }

    /** What a table holds. */
    static String data(List<TerminalDay> days) {
        List<AirportHour> hours =
                days.stream().flatMap(day -> day.hours().stream()).toList();
        long even = days.stream()
                .filter(TerminalDay::calibrates)
                .mapToLong(day -> day.hours().size())
                .sum();
        return "Data: " + hours.size() + " hours of "
                + hours.stream().map(AirportHour::terminal).distinct().count() + " terminals, "
                + days.stream()
                        .map(TerminalDay::date)
                        .min(Comparator.naturalOrder())
                        .orElseThrow() + " to "
                + days.stream()
                        .map(TerminalDay::date)
                        .max(Comparator.naturalOrder())
                        .orElseThrow() + "; " + even
                + " of them on days to calibrate on.\nTaken as one: no booth in "
                + hours.stream().filter(hour -> hour.booths() == 0).count() + " hours, no flight in "
                + hours.stream().filter(hour -> hour.flights() == 0).count() + ".\n";
    }

    /** What a held-back table has that was not known, and what of it was not used. */
    static String heldBack(List<TerminalDay> days, Set<String> calibrated, int leftOut) {
        String unknown = days.stream()
                .map(TerminalDay::terminal)
                .distinct()
                .filter(terminal -> !calibrated.contains(terminal))
                .collect(Collectors.joining(", "));
        return "\nTerminals never seen before, with the usual hall and the common link: "
                + (unknown.isEmpty() ? "none" : unknown) + ".\nRows that could not be used: " + leftOut + ".\n"
                + data(days);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void group(Group group) {
        Map<String, List<Predicted>> chosen = new LinkedHashMap<>();
        predictions.forEach((name, hours) -> chosen.put(
                name,
                IntStream.range(0, hours.size())
                        .filter(i -> group.is.test(i))
                        .mapToObj(hours::get)
                        .toList()));
        List<Predicted> ours = chosen.get(Comparison.KOUAN);
        line("");
        line("### " + group.name);
        line("");
        if (ours.isEmpty()) {
            line("There are none.");
            return;
        }
        Scores all = Scores.of(ours);
        long longOnes = ours.stream().filter(hour -> hour.hour().isLong()).count();
        line(all.hours() + " hours; in " + fixed(100.0 * longOnes / all.hours(), 1)
                + " % of them somebody waited more than 30 minutes. Errors in minutes.");
        line("");
        line("| method | average: MAE | RMSE | maximum: MAE | RMSE | over 30 min: Brier | log-loss | AUC | right | hit"
                + " | false alarm |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        chosen.forEach((name, hours) -> line(row(name, Scores.of(hours))));
        line("");
        line(
                "How much smaller the errors of Kouan are, with half the width of the 95 % interval (days count, not hours):");
        line("");
        line("| than those of | average, min | maximum, min | over 30 min, Brier |");
        line("|---|---:|---:|---:|");
        chosen.forEach((name, hours) -> {
            if (!name.equals(Comparison.KOUAN)) {
                line("| " + name + " | " + gain(ours, hours, 0, 2) + " | " + gain(ours, hours, 1, 2) + " | "
                        + gain(ours, hours, 2, 4) + " |");
            }
        });
    }

    private static String row(String name, Scores scores) {
        return "| " + name + " | " + fixed(scores.averageMae(), 2) + " | " + fixed(scores.averageRmse(), 2) + " | "
                + fixed(scores.maxMae(), 2) + " | " + fixed(scores.maxRmse(), 2) + " | " + fixed(scores.brier(), 4)
                + " | " + fixed(scores.logLoss(), 4) + " | " + fixed(scores.auc(), 3) + " | "
                + fixed(scores.accuracy(), 2) + " | " + fixed(scores.hitRate(), 2) + " | "
                + fixed(scores.falseAlarmRate(), 2) + " |";
    }

    private static String gain(List<Predicted> ours, List<Predicted> theirs, int error, int digits) {
        Gain gain = Comparison.gain(ours, theirs, ERRORS.get(error));
        return fixed(gain.mean(), digits) + " ± " + fixed(gain.halfWidth(), digits);
    }

    private void terminals() {
        Map<String, List<Integer>> byTerminal = new TreeMap<>();
        List<Predicted> ours = predictions.get(Comparison.KOUAN);
        for (int i = 0; i < ours.size(); i++) {
            byTerminal
                    .computeIfAbsent(ours.get(i).hour().terminal(), terminal -> new ArrayList<>())
                    .add(i);
        }
        line("");
        line("### By terminal");
        line("");
        line("Kouan, and the best baseline for each figure. Where the baseline is better its figure is bold.");
        line("");
        line(
                "| terminal | hours | average: MAE | best baseline | maximum: MAE | best baseline | Brier | best baseline |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|");
        int[] better = new int[ERRORS.size()];
        byTerminal.forEach((terminal, indices) -> {
            StringBuilder row = new StringBuilder("| " + terminal + " | " + indices.size());
            for (int e = 0; e < ERRORS.size(); e++) {
                double own = meanError(Comparison.KOUAN, indices, e);
                double best = Double.POSITIVE_INFINITY;
                for (String baseline : Comparison.BASELINES) {
                    best = Math.min(best, meanError(baseline, indices, e));
                }
                int digits = e == 2 ? 4 : 2;
                String mark = best < own ? "**" : "";
                better[e] += own < best ? 1 : 0;
                row.append(" | ").append(fixed(own, digits)).append(" | ").append(mark);
                row.append(fixed(best, digits)).append(mark);
            }
            line(row + " |");
        });
        line("");
        line("Kouan is better than every baseline at " + better[0] + " of " + byTerminal.size()
                + " terminals on the average, at " + better[1] + " on the maximum, at " + better[2]
                + " on the 30 minutes.");
    }

    private double meanError(String method, List<Integer> indices, int error) {
        double sum = 0;
        for (int i : indices) {
            sum += ERRORS.get(error).applyAsDouble(predictions.get(method).get(i));
        }
        return sum / indices.size();
    }

    private void halls(Map<String, Hall> halls) {
        line("");
        line("### The halls found");
        line("");
        line("| terminal | citizen, s | other, s | alighting, s | spread of the walk | lag of booths, min |"
                + " lean to others | power of booths |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|");
        halls.forEach((terminal, hall) -> {
            StringBuilder row = new StringBuilder("| " + terminal);
            for (Hall.Part part : Hall.Part.values()) {
                row.append(" | ").append(fixed(hall.value(part), part.ordinal() < 2 ? 0 : 2));
            }
            line(row + " |");
        });
    }

    /** A number with a given number of decimals, the same on every JDK; a dash when it is not a number. */
    static String fixed(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return Double.isInfinite(value)
                ? "∞"
                : new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
