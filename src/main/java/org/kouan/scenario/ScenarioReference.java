package org.kouan.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario in one word: FILE, FILE#VARIANT, or FILE#VARIANT#VARIANT, whose variants are applied in this order.
 *
 * @param word as typed
 */
public record ScenarioReference(String word, Path file, List<String> variants) {
    private static final char MARK = '#';

    public ScenarioReference {
        variants = List.copyOf(variants);
    }

    /**
     * What a word names. The file is as much of the word as there is a file of; where there is none, what stands before
     * the first mark in its name.
     *
     * @throws InvalidPathException when it is not the name of a file
     */
    public static ScenarioReference of(String word) {
        for (int end = word.length(); end > 0; end = word.lastIndexOf(MARK, end - 1)) {
            if (Files.exists(Path.of(word.substring(0, end)))) {
                return new ScenarioReference(word, Path.of(word.substring(0, end)), named(word, end));
            }
        }
        int mark = word.indexOf(MARK, word.lastIndexOf('/') + 1);
        int end = mark < 0 ? word.length() : mark;
        return new ScenarioReference(word, Path.of(word.substring(0, end)), named(word, end));
    }

    private static List<String> named(String word, int from) {
        return from == word.length()
                ? List.of()
                : List.of(word.substring(from + 1).split("#", -1));
    }

    /** The same with more variants after its own. */
    public ScenarioReference with(List<String> more) {
        List<String> all = new ArrayList<>(variants);
        all.addAll(more);
        return new ScenarioReference(word, file, all);
    }

    /** A short name: that of the scenario, and of the variants. */
    public String name(Scenario scenario) {
        return String.join(String.valueOf(MARK), names(scenario));
    }

    /** A name for a folder: that of the scenario, and of the variants. */
    public String folder(Scenario scenario) {
        return String.join("-", names(scenario));
    }

    private List<String> names(Scenario scenario) {
        List<String> names = new ArrayList<>(List.of(scenario.name()));
        names.addAll(variants);
        return names;
    }
}
