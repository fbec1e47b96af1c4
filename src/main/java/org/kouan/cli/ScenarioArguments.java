package org.kouan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.Problem;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.Variant;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario, and what to change in it. */
final class ScenarioArguments {
    @Parameters(paramLabel = "SCENARIO", description = "The scenario, a YAML file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--variant", paramLabel = "NAME", description = "Apply a variant that the scenario offers.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a value, for example run.seed=2. Repeat for several; they come after the variant.")
    private List<String> settings = new ArrayList<>();

    /** Reads and checks it. What was changed in it stands in its title, so that two reports can be told apart. */
    ReadScenario read() {
        ReadScenario read = read(variant);
        return new ReadScenario(read.scenario().withTitle(title(read)), read.effectiveYaml(), read.variants());
    }

    private ReadScenario read(Optional<String> name) {
        Overrides overrides = new Overrides(name, List.of());
        for (String setting : settings) {
            overrides = overrides.set(setting);
        }
        return ScenarioFiles.read(file, overrides);
    }

    /**
     * Reads and checks every variant of a scenario that is valid itself, unless one was asked for.
     *
     * @throws ScenarioException with the problems of all variants, each telling in which it is first
     */
    void checkVariants(ReadScenario read) {
        Map<Problem, Problem> problems = new LinkedHashMap<>();
        for (Variant each : variant.isPresent() ? List.<Variant>of() : read.variants()) {
            try {
                read(Optional.of(each.name()));
            } catch (ScenarioException invalid) {
                invalid.problems().forEach(problem -> problems.putIfAbsent(problem, ofVariant(problem, each)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems.values()));
        }
    }

    private static Problem ofVariant(Problem problem, Variant of) {
        String path = problem.path().isEmpty() ? "variant " + of.name() : problem.path() + " in variant " + of.name();
        return new Problem(problem.location(), path, problem.value(), problem.rule(), problem.hint());
    }

    private String title(ReadScenario read) {
        List<String> changes = new ArrayList<>();
        read.variants().stream()
                .filter(each -> variant.isPresent() && each.name().equals(variant.get()))
                .forEach(each -> changes.add("variant " + each.name() + ": " + each.label()));
        changes.addAll(settings);
        String title = read.scenario().title();
        return changes.isEmpty() ? title : title + " (" + String.join("; ", changes) + ")";
    }

    /** Name of a folder for what becomes of it; that of a variant is another than the scenario's own. */
    String folder(Scenario scenario) {
        return scenario.name() + variant.map(name -> "-" + name).orElse("");
    }

    /** The words that select it in a command. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        variant.ifPresent(name -> words.addAll(List.of("--variant", name)));
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        return words;
    }
}
