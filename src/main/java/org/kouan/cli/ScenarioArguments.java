package org.kouan.cli;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.Problem;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.ScenarioReference;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.Variant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which scenario, and what to change in it. */
final class ScenarioArguments {
    @Parameters(
            paramLabel = "SCENARIO",
            converter = ReferenceConverter.class,
            description = "The scenario, a YAML file; FILE#VARIANT is the same as FILE --variant VARIANT.")
    @SuppressWarnings("NullAway.Init")
    private ScenarioReference reference;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description =
                    "Apply a variant that the scenario offers. Repeat for several; where two change the same value,"
                            + " the later one wins, and that is said.")
    private List<String> variants = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a value, for example run.seed=2. Repeat for several; they come after the variant.")
    private List<String> settings = new ArrayList<>();

    /** Reads and checks it. What was changed in it stands in its title, so that two reports can be told apart. */
    ReadScenario read() {
        List<String> all = all().variants();
        if (all.stream().distinct().count() < all.size()) {
            throw new BadInput("a variant is named twice: " + String.join(", ", all));
        }
        return read(all).titled(all, settings);
    }

    /** The same with more settings, which come last. */
    ReadScenario readWith(List<Overrides.Setting> more) {
        Overrides overrides = Overrides.of(all().variants(), settings);
        List<Overrides.Setting> every = new ArrayList<>(overrides.settings());
        every.addAll(more);
        return ScenarioFiles.read(reference.file(), new Overrides(overrides.variants(), every));
    }

    private ScenarioReference all() {
        return reference.with(variants);
    }

    private ReadScenario read(List<String> applied) {
        return ScenarioFiles.read(reference.file(), Overrides.of(applied, settings));
    }

    /**
     * Reads and checks every variant of a scenario that is valid itself, unless one was asked for; by name.
     *
     * @throws ScenarioException with the problems of all variants, each telling in which it is first
     */
    Map<String, Scenario> readVariants(ReadScenario read) {
        Map<String, Scenario> variantsRead = new LinkedHashMap<>();
        Map<Problem, Problem> problems = new LinkedHashMap<>();
        for (Variant each : all().variants().isEmpty() ? read.variants() : List.<Variant>of()) {
            try {
                variantsRead.put(each.name(), read(List.of(each.name())).scenario());
            } catch (ScenarioException invalid) {
                invalid.problems().forEach(problem -> problems.putIfAbsent(problem, ofVariant(problem, each)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems.values()));
        }
        return variantsRead;
    }

    private static Problem ofVariant(Problem problem, Variant of) {
        String path = problem.path().isEmpty() ? "variant " + of.name() : problem.path() + " in variant " + of.name();
        return new Problem(problem.location(), path, problem.value(), problem.rule(), problem.hint());
    }

    /** Name of a folder for what becomes of it; that of a variant is another than the scenario's own. */
    String folder(Scenario scenario) {
        return all().folder(scenario);
    }

    /** The words that select it in a command. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(reference.word()));
        variants.forEach(name -> words.addAll(List.of("--variant", name)));
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        return words;
    }

    /** Takes a word of the command line. */
    static final class ReferenceConverter implements ITypeConverter<ScenarioReference> {
        @Override
        public ScenarioReference convert(String word) {
            if (word.isEmpty()) {
                throw new TypeConversionException("the name of the file is empty");
            }
            try {
                return ScenarioReference.of(word);
            } catch (InvalidPathException noPath) {
                throw new TypeConversionException("'" + word + "' is not the name of a file");
            }
        }
    }
}
