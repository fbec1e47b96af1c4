package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kouan.experiment.Programs;
import org.kouan.experiment.study.StudyPlan.Inputs;
import org.kouan.port.PortModel;
import org.kouan.result.Program;
import org.kouan.result.Program.PolicyJar;
import org.kouan.result.Response;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.scenario.Problem;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.Spelling;
import org.kouan.scenario.study.Constraint;
import org.kouan.scenario.study.Level;
import org.kouan.scenario.study.Stopping;
import org.kouan.scenario.study.Study;
import org.kouan.scenario.yaml.ReadScenario;

/** Works out single points; one thread at a time. What it finds of a point depends on the point alone. */
final class PointPlanner {
    /**
     * What was found of a point.
     *
     * @param point empty when something is wrong with it
     * @param columns that its scenario has, in order; those that it lacks are in {@code missing}
     * @param missing columns whose response its scenario does not have, each with a hint
     * @param jars of users' policies that it names
     * @param problems of it
     * @param inputs files that it was read from, notes and cautions
     */
    record Planned(
            Optional<DesignPoint> point,
            List<ResponseColumn> columns,
            Map<String, String> missing,
            List<PolicyJar> jars,
            List<Problem> problems,
            Inputs inputs) {}

    private final Study study;
    private final PointReader reader;
    private final Map<String, String> columns;

    /** Of the point before: points seldom differ in what they measure. */
    private @Nullable ResultLayout layout;

    private List<ResponseColumn> found = List.of();
    private Map<String, String> missing = Map.of();
    private Optional<StoppingRule> rule = Optional.empty();
    private double confidence;

    /** @param columns responses by name of their column, those that the rule for stopping needs among them */
    PointPlanner(Study study, PointReader reader, Map<String, String> columns) {
        this.study = study;
        this.reader = reader;
        this.columns = columns;
    }

    Planned plan(int index, List<Level> levels) {
        List<Problem> problems = new ArrayList<>();
        Inputs inputs = new Inputs();
        inputs.files().add(reader.file(levels));
        try {
            Optional<String> broken = broken(levels, problems);
            if (broken.isPresent()) {
                DesignPoint skipped = DesignPoint.skipped(index, levels, broken.get());
                return new Planned(Optional.of(skipped), List.of(), Map.of(), List.of(), problems, inputs);
            }
            ReadScenario read = reader.read(index, levels);
            inputs.files().addAll(read.files());
            inputs.notes().addAll(read.notes());
            Scenario scenario = read.scenario();
            inputs.cautions().add(index, scenario);
            look(PortModel.compile(scenario).layout(), scenario.run().confidence());
            Program program = Programs.of(scenario);
            Optional<DesignPoint> point = rule.map(stopping -> new DesignPoint(
                    index, levels, read.effective().digest(), scenario.run().seed(), stopping, ""));
            return new Planned(point, found, missing, program.policyJars(), problems, inputs);
        } catch (ScenarioException invalid) {
            problems.addAll(invalid.problems());
            return new Planned(Optional.empty(), List.of(), Map.of(), List.of(), problems, inputs);
        }
    }

    /** Whether levels keep every constraint; one that cannot be computed is reported when its point is worked out. */
    boolean keepsConstraints(List<Level> levels) {
        return broken(levels, new ArrayList<>()).isEmpty();
    }

    /** The reason why a point is not simulated; empty when it keeps all constraints. */
    private Optional<String> broken(List<Level> levels, List<Problem> problems) {
        Map<String, Level> byName = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            byName.put(study.factors().get(i).name(), levels.get(i));
        }
        for (int i = 0; i < study.constraints().size(); i++) {
            Constraint constraint = study.constraints().get(i);
            try {
                Optional<String> broken = constraint.broken(byName);
                if (broken.isPresent()) {
                    return broken;
                }
            } catch (IllegalArgumentException noNumber) {
                String path = "constraints[" + i + "]";
                problems.add(new Problem("", path, constraint.text(), String.valueOf(noNumber.getMessage()), ""));
            }
        }
        return Optional.empty();
    }

    /** Finds the responses and the rule of a layout, unless it is that of the point before. */
    private void look(ResultLayout of, double confidenceOfRun) {
        if (of.equals(layout) && confidenceOfRun == confidence) {
            return;
        }
        List<String> known = Response.names(of);
        List<ResponseColumn> there = new ArrayList<>();
        Map<String, String> notThere = new LinkedHashMap<>();
        columns.forEach((column, name) -> {
            if (known.contains(name)) {
                there.add(new ResponseColumn(column, name, Response.of(name, of).unit()));
            } else {
                notThere.put(column, Spelling.guess(name, known));
            }
        });
        layout = of;
        confidence = confidenceOfRun;
        found = List.copyOf(there);
        missing = notThere;
        rule = rule(of);
    }

    private Optional<StoppingRule> rule(ResultLayout of) {
        if (study.stopping() instanceof Stopping.Fixed fixed) {
            return Optional.of(StoppingRule.fixed(fixed.replications()));
        }
        if (study.stopping() instanceof Stopping.Precision precision) {
            return Optional.of(StoppingRule.precision(
                    precision, List.copyOf(columns.keySet()).indexOf(precision.response())));
        }
        Stopping.Decided decided = (Stopping.Decided) study.stopping();
        List<TargetInfo> targets = of.targets().stream()
                .filter(target -> decided.targets().contains(target.name()))
                .toList();
        return targets.size() < decided.targets().size()
                ? Optional.empty()
                : Optional.of(StoppingRule.decided(
                        targets,
                        positions(targets, "kept"),
                        positions(targets, "value"),
                        confidence,
                        decided.atMost()));
    }

    private List<Integer> positions(List<TargetInfo> targets, String figure) {
        List<String> recorded = List.copyOf(columns.values());
        return targets.stream()
                .map(target -> recorded.indexOf("target." + target.name() + "." + figure))
                .toList();
    }
}
