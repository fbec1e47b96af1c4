package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.Port;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.Visits;

/** Makes a scenario's records of its tree. */
final class ScenarioBinding {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int FORMAT = 1;

    private final List<PolicyDescriptor> policies;
    private final Path folder;
    private final Memo memo;

    /**
     * @param policies that scenarios may name
     * @param folder that files are relative to
     * @param memo of the tree that scenarios are made of
     */
    ScenarioBinding(List<PolicyDescriptor> policies, Path folder, Memo memo) {
        this.policies = policies;
        this.folder = folder;
        this.memo = memo;
    }

    /** The scenario; what is wrong is reported, and then it may hold what stands for something else. */
    Scenario bind(Node root, Problems problems) {
        YamlValue document = new YamlValue(root, root.at(), "", problems);
        YamlMap map = document.map(Shape.SCENARIO);
        map.find("kouan").ifPresent(ScenarioBinding::checkFormat);
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
        Surroundings beside = new Surroundings(classNames, distributions, new PolicyReader(policies));
        List<StageSpec> stages = named(map, "stages").entrySet().stream()
                .map(stage -> memo.of(
                        stage.getValue().node(),
                        classNames,
                        problems,
                        () -> StageSpec.read(stage.getKey(), stage.getValue().withBeside(beside))))
                .toList();
        ArrivalsReader arrivals = new ArrivalsReader(
                distributions,
                new TimetableReader(
                        folder, distributions, run, new RunClock(port.clock().from(run.date())), classNames),
                run);
        List<Object> besideFlows = List.of(run, port.clock(), classNames);
        FlowReader flowReader = new FlowReader(arrivals, distributions, classNames);
        List<FlowSpec> flows = named(map, "flows").entrySet().stream()
                .map(flow -> memo.of(
                        flow.getValue().node(),
                        besideFlows,
                        problems,
                        () -> flowReader.flow(flow.getKey(), flow.getValue())))
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
        List<Evidence> evidence = EvidenceReader.read(map, root, memo);
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

    /** The port alone. */
    Port port(Node root, Problems problems) {
        YamlMap map = new YamlValue(root, root.at(), "", problems).map(Shape.SCENARIO);
        return new PortReader(new DistributionReader(folder)).port(map.get("port"), RunReader.run(map.get("run")));
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
