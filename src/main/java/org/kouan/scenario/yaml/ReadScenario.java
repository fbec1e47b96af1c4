package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kouan.scenario.Scenario;

/**
 * A scenario as it was read.
 *
 * @param scenario checked
 * @param effective the same as text, after overrides
 * @param variants that the file offers, in its order
 * @param files that it is read from, itself first, and those that its variants would be read from
 * @param notes what a reader of its results must know of how the changes went together, in sentences
 */
public record ReadScenario(
        Scenario scenario, EffectiveScenario effective, List<Variant> variants, List<Path> files, List<String> notes) {
    public ReadScenario {
        variants = List.copyOf(variants);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** The same with what was changed in its title, so that two reports can be told apart. */
    public ReadScenario titled(List<String> applied, List<String> settings) {
        List<String> changes = new ArrayList<>();
        for (String name : applied) {
            variants.stream()
                    .filter(each -> each.name().equals(name))
                    .forEach(each -> changes.add("variant " + name + ": " + each.label()));
        }
        changes.addAll(settings);
        return changes.isEmpty()
                ? this
                : new ReadScenario(
                        scenario.withTitle(scenario.title() + " (" + String.join("; ", changes) + ")"),
                        effective,
                        variants,
                        files,
                        notes);
    }

    /** The scenario's text after overrides; see {@link EffectiveScenario#yaml}. */
    public String effectiveYaml() {
        return effective.yaml();
    }
}
