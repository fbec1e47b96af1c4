package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kouan.scenario.Problem;
import org.kouan.text.VisibleText;

/** Collects what is wrong, so that everything can be told at once. */
final class Problems {
    private static final int MAX_VALUE = 80;

    private static final Pattern BLANKS = Pattern.compile("[ \\n\\r]+");

    private record Entry(Position at, Problem problem) {}

    private final String mainSource;
    private final List<Entry> entries = new ArrayList<>();
    private boolean incomplete;

    /** @param mainSource whose problems come first; those of command-line options follow */
    Problems(String mainSource) {
        this.mainSource = mainSource;
    }

    void report(Position at, String path, String value, String rule, String hint) {
        reportElsewhere(at, at.toString(), path, value, rule, hint);
    }

    /** For a place in another file, which is listed where the scenario names that file. */
    void reportElsewhere(Position named, String location, String path, String value, String rule, String hint) {
        entries.add(new Entry(named, new Problem(location, path, shortened(value, MAX_VALUE), rule, hint)));
    }

    /** Those that others have collected. */
    void addAll(Problems others) {
        entries.addAll(others.entries);
        incomplete |= others.incomplete;
    }

    /** Something that other parts refer to could not be read: checks across parts would only confuse. */
    void markIncomplete() {
        incomplete = true;
    }

    boolean incomplete() {
        return incomplete;
    }

    int count() {
        return entries.size();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** In the order of the file; a problem that was met twice is told once. */
    List<Problem> inFileOrder() {
        Comparator<Entry> order = Comparator.comparing(
                        (Entry entry) -> !entry.at.source().equals(mainSource))
                .thenComparingInt(entry -> entry.at.line())
                .thenComparingInt(entry -> entry.at.column());
        Map<List<String>, Problem> problems = new LinkedHashMap<>();
        entries.stream()
                .sorted(order)
                .map(Entry::problem)
                .forEach(problem ->
                        problems.putIfAbsent(List.of(problem.location(), problem.path(), problem.rule()), problem));
        return List.copyOf(problems.values());
    }

    static String shortened(String text, int length) {
        String line = VisibleText.blanks(BLANKS.matcher(text.strip()).replaceAll(" "));
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 3)) + "...";
    }
}
