package org.kouan.report.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.Announced;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Warning;

/** What a run leaves out, and what a planner should look at before its figures, in sentences. */
public final class CautionText {
    private static final int MOST_NAMED = 10;

    private CautionText() {}

    /** Of one scenario: what it announces for times outside the run, then its warnings. */
    public static List<String> of(Scenario scenario, List<Warning> warnings) {
        List<String> sentences = new ArrayList<>();
        Announced.of(scenario).stream()
                .filter(Announced::isCut)
                .map(CautionText::of)
                .forEach(sentences::add);
        warnings.stream().map(CautionText::of).forEach(sentences::add);
        return sentences;
    }

    /** Of what one flow announces. */
    public static String of(Announced cut) {
        return AnnouncedText.line(cut) + ".";
    }

    /** Of one warning. */
    public static String of(Warning warning) {
        return "Warning: " + warning.sentence();
    }

    /**
     * Of several scenarios, each sentence once, with the scenarios that it is about.
     *
     * @param sentences of each scenario, by a name for it
     */
    public static List<String> together(Map<String, List<String>> sentences) {
        Map<String, List<String>> about = new LinkedHashMap<>();
        sentences.forEach((name, all) -> all.forEach(sentence ->
                about.computeIfAbsent(sentence, none -> new ArrayList<>()).add(name)));
        List<String> together = new ArrayList<>();
        about.forEach((sentence, names) ->
                together.add((names.size() == sentences.size() ? "In all: " : "In " + some(names) + ": ") + sentence));
        return together;
    }

    /** The first of many names, and how many more there are. */
    public static String some(Collection<?> names) {
        List<String> first =
                names.stream().limit(MOST_NAMED).map(String::valueOf).toList();
        int more = names.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + Numbers.whole(more) + " more" : "");
    }
}
