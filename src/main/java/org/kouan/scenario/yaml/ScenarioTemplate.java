package org.kouan.scenario.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.Port;
import org.kouan.scenario.Problem;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.ScenarioException;

/**
 * A scenario's file, read once, of which scenarios with different overrides are made. Any thread may use it.
 * Files that the scenario names are read once, too, unless an override changes the flow or stage that names them.
 */
public final class ScenarioTemplate {
    private final Path file;
    private final String source;
    private final Path folder;
    private final List<PolicyDescriptor> policies;
    private final Node written;
    private final ScenarioBinding binding;

    /** Of the text itself and of its variants; an override mends none of them. */
    private final Problems ofText;

    private final NodeDigests digests;
    private final List<String> namedInFile;

    private ScenarioTemplate(Path file, Path folder, List<PolicyDescriptor> policies, Node written, Problems ofText) {
        this.file = file;
        source = file.toString();
        this.folder = folder;
        this.policies = policies;
        this.written = written;
        binding = new ScenarioBinding(policies, folder, new Memo(written));
        this.ofText = ofText;
        digests = new NodeDigests(written);
        namedInFile = FileKeys.all(written);
    }

    /**
     * The template of a file.
     *
     * @param policies that scenarios may name
     * @throws ScenarioException when it is no YAML file
     */
    static ScenarioTemplate of(Path file, List<PolicyDescriptor> policies) {
        String source = file.toString();
        Problems problems = new Problems(source);
        Optional<Node> root =
                new SourceText(source, problems).read(file).flatMap(text -> TreeParser.parse(text, source, problems));
        if (root.isEmpty()) {
            throwIfAny(problems);
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        Overriding.checkVariants(root.orElseThrow(), problems);
        return new ScenarioTemplate(file, folder, policies, root.orElseThrow(), problems);
    }

    /**
     * The scenario after overrides.
     *
     * @throws ScenarioException with every problem, in the order of the file
     */
    public ReadScenario read(Overrides overrides) {
        Problems problems = new Problems(source);
        problems.addAll(ofText);
        List<String> notes = new ArrayList<>();
        Node root = Overriding.apply(written, overrides, problems, notes);
        Scenario scenario = binding.bind(root, problems);
        if (!problems.incomplete()) {
            for (Problem problem : new ScenarioChecks(policies).problems(scenario)) {
                String path = asWritten(root, problem.path());
                Position at = TreePath.nearest(root, path);
                String value = TreePath.find(root, path)
                        .filter(node ->
                                node instanceof Node.Scalar || problem.value().isEmpty())
                        .map(FlowText::display)
                        .orElse(problem.value());
                problems.report(at, path, value, problem.rule(), problem.hint());
            }
        }
        throwIfAny(problems);
        return new ReadScenario(scenario, effective(root, scenario.port()), variants(), files(root), notes);
    }

    /** The file itself, those that it names, also in variants, and those that a scenario made of it names. */
    private List<Path> files(Node root) {
        List<Path> files = new ArrayList<>(List.of(file));
        for (String name :
                Stream.concat(namedInFile.stream(), FileKeys.all(root).stream()).toList()) {
            try {
                files.add(folder.resolve(name));
            } catch (InvalidPathException noFile) {
                // A variant that is not used may name anything; where it is used this is reported.
            }
        }
        return files;
    }

    /**
     * The scenario after overrides with which it has been read before: nothing is checked again.
     *
     * @throws ScenarioException when the overrides do not fit
     */
    public EffectiveScenario effective(Overrides overrides) {
        Problems problems = new Problems(source);
        Node root = Overriding.apply(written, overrides, problems, new ArrayList<>());
        Port port = binding.port(root, problems);
        throwIfAny(problems);
        return effective(root, port);
    }

    private EffectiveScenario effective(Node root, Port port) {
        return new EffectiveScenario(ClockReader.pin(root, port.clock()), folder, digests);
    }

    /** The variants that the file offers, in its order. */
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        Overriding.variants(written, new Problems("")).forEach((name, value) -> {
            String label = TreePath.step(value.node(), "label")
                    .map(field -> FlowText.display(field.value()))
                    .orElse(name);
            variants.add(new Variant(name, label));
        });
        return variants;
    }

    /** A mix of one class may be written as the key class. */
    private static String asWritten(Node root, String path) {
        String written = path.replaceFirst("^(flows\\.[^.]+)\\.mix(\\..*)?$", "$1.class");
        return TreePath.find(root, written).isPresent() ? written : path;
    }

    private static void throwIfAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems.inFileOrder());
        }
    }
}
