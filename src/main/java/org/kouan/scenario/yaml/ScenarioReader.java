package org.kouan.scenario.yaml;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.Port;
import org.kouan.scenario.Problem;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.Visits;

/**
 * Reads scenarios from YAML files. Whatever is wrong with one is told at once by a {@link ScenarioException}; no other
 * exception leaves this class because of what a file holds.
 */
public final class ScenarioReader {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int FORMAT = 1;

    private final List<PolicyDescriptor> policies;

    /** @param policies that scenarios may name */
    public ScenarioReader(List<PolicyDescriptor> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * The scenario of a file after overrides.
     *
     * @throws ScenarioException with every problem, in the order of the file
     */
    public Scenario read(Path file, Overrides overrides) {
        return readWithText(file, overrides).scenario();
    }

    /**
     * The scenario of a file after overrides, with its effective text and its variants.
     *
     * @throws ScenarioException with every problem, in the order of the file
     */
    public ReadScenario readWithText(Path file, Overrides overrides) {
        String source = file.toString();
        Problems problems = new Problems(source);
        Node written = parse(file, source, problems);
        List<String> notes = new ArrayList<>();
        Node root = Overriding.apply(written, overrides, problems, notes);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        Scenario scenario = bind(root, folder, problems);
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
        List<Path> files = new ArrayList<>(List.of(file));
        for (Node each : List.of(written, root)) {
            FileKeys.all(each).forEach(name -> addTo(files, folder, name));
        }
        return new ReadScenario(
                scenario,
                BlockText.of(ClockReader.pin(root, scenario.port().clock())),
                variants(written),
                files,
                notes);
    }

    private static void addTo(List<Path> files, Path folder, String name) {
        try {
            files.add(folder.resolve(name));
        } catch (InvalidPathException noFile) {
            // A variant that is not used may name anything; where it is used this is told.
        }
    }

    /**
     * The variants that a file offers, in its order; the rest of the file is not checked.
     *
     * @throws ScenarioException when it is no YAML file
     */
    public List<Variant> variants(Path file) {
        String source = file.toString();
        return variants(parse(file, source, new Problems(source)));
    }

    /** A mix of one class may be written as the key class. */
    private static String asWritten(Node root, String path) {
        String written = path.replaceFirst("^(flows\\.[^.]+)\\.mix(\\..*)?$", "$1.class");
        return TreePath.find(root, written).isPresent() ? written : path;
    }

    private static List<Variant> variants(Node root) {
        List<Variant> variants = new ArrayList<>();
        Overriding.variants(root, new Problems("")).forEach((name, value) -> {
            String label = TreePath.step(value.node(), "label")
                    .map(field -> FlowText.display(field.value()))
                    .orElse(name);
            variants.add(new Variant(name, label));
        });
        return variants;
    }

    private static Node parse(Path file, String source, Problems problems) {
        Optional<Node> root =
                new SourceText(source, problems).read(file).flatMap(text -> TreeParser.parse(text, source, problems));
        if (root.isEmpty()) {
            throwIfAny(problems);
        }
        return root.orElseThrow();
    }

    private static void throwIfAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems.inFileOrder());
        }
    }

    private Scenario bind(Node root, Path folder, Problems problems) {
        YamlValue document = new YamlValue(root, root.at(), "", problems);
        YamlMap map = document.map(Shape.SCENARIO);
        map.find("kouan").ifPresent(ScenarioReader::checkFormat);
        String name =
                map.get("name").matching(IDENTIFIER, "must have small letters, digits and hyphens only", "scenario");
        String title = map.get("title").text();
        String question = map.find("question").map(YamlValue::text).orElse("");
        RunPlan run = RunReader.run(map.get("run"));
        List<UnitClass> classes = map.find("classes").map(RunReader::classes).orElse(List.of());
        List<String> classNames = classes.stream().map(UnitClass::name).toList();
        DistributionReader distributions = new DistributionReader(folder);
        PortReader portReader = new PortReader(distributions);
        Port port = portReader.port(map.get("port"), run);
        StageReader stageReader = new StageReader(distributions, new PolicyReader(policies), classNames);
        List<StageSpec> stages = named(map, "stages").entrySet().stream()
                .map(stage -> stageReader.stage(stage.getKey(), stage.getValue()))
                .toList();
        ArrivalsReader arrivals = new ArrivalsReader(
                distributions,
                new TimetableReader(
                        folder, distributions, run, new RunClock(port.clock().from(run.date())), classNames),
                run);
        FlowReader flowReader = new FlowReader(arrivals, distributions, classNames);
        List<FlowSpec> flows = named(map, "flows").entrySet().stream()
                .map(flow -> flowReader.flow(flow.getKey(), flow.getValue()))
                .toList();
        TargetReader targetReader = new TargetReader(stages, new Visits(flows));
        List<Target> targets = named(map, "targets").entrySet().stream()
                .map(target -> targetReader.target(target.getKey(), target.getValue()))
                .toList();
        List<StaffPool> staff = named(map, "staff").entrySet().stream()
                .map(pool -> StaffReader.pool(pool.getKey(), pool.getValue()))
                .toList();
        List<Disturbance> disturbances = named(map, "disturbances").entrySet().stream()
                .map(each -> portReader.disturbance(each.getKey(), each.getValue()))
                .toList();
        ApprovalReader approvalReader = new ApprovalReader(distributions);
        List<Approval> approvals = named(map, "approvals").entrySet().stream()
                .map(each -> approvalReader.approval(each.getKey(), each.getValue()))
                .toList();
        List<Evidence> evidence = EvidenceReader.read(map, root);
        return new Scenario(
                name,
                title,
                question,
                port,
                run,
                classes,
                stages,
                flows,
                targets,
                staff,
                disturbances,
                approvals,
                evidence);
    }

    private static Map<String, YamlValue> named(YamlMap map, String key) {
        return map.find(key).map(value -> value.named(key)).orElse(Map.of());
    }

    private static void checkFormat(YamlValue value) {
        if (value.isScalar() && !FlowText.display(value.node()).equals(String.valueOf(FORMAT))) {
            value.report("this version of Kouan reads format 1", "write kouan: 1");
        } else if (!value.isScalar()) {
            value.wrongKind("the number of the format", "write kouan: 1");
        }
    }
}
