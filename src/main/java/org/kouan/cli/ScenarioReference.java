package org.kouan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;

/**
 * A scenario in one word: FILE, or FILE#VARIANT.
 *
 * @param word as typed
 */
record ScenarioReference(String word, Path file, Optional<String> variant) {
    private static final char MARK = '#';

    /** A file whose name has the mark in it is that file, if it is there. */
    static ScenarioReference of(String word) {
        int mark = word.lastIndexOf(MARK);
        if (mark < 0 || Files.exists(Path.of(word))) {
            return new ScenarioReference(word, Path.of(word), Optional.empty());
        }
        return new ScenarioReference(word, Path.of(word.substring(0, mark)), Optional.of(word.substring(mark + 1)));
    }

    /** Reads and checks it; settings come after the variant. */
    ReadScenario read(List<String> settings) {
        Overrides overrides = new Overrides(variant, List.of());
        for (String setting : settings) {
            overrides = overrides.set(setting);
        }
        ReadScenario read = ScenarioFiles.read(file, overrides);
        String title = read.variants().stream()
                .filter(each -> variant.isPresent() && each.name().equals(variant.get()))
                .map(each -> read.scenario().title() + " (variant " + each.name() + ": " + each.label() + ")")
                .findFirst()
                .orElse(read.scenario().title());
        return new ReadScenario(read.scenario().withTitle(title), read.effectiveYaml(), read.variants());
    }

    /** A short name: that of the scenario, and of the variant. */
    String name(ReadScenario read) {
        return read.scenario().name() + variant.map(name -> MARK + name).orElse("");
    }
}
