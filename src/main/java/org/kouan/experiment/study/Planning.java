package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kouan.experiment.BuildVersion;
import org.kouan.experiment.Programs;
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
import org.kouan.scenario.study.Sha256;
import org.kouan.scenario.study.Stopping;
import org.kouan.scenario.study.Study;
import org.kouan.scenario.yaml.PortableScenario;
import org.kouan.scenario.yaml.ReadScenario;

/** Works a study out, and collects what is wrong with it. */
final class Planning {
    /** Enlarged when the meaning of a stored number changes. */
    private static final String RESULTS_FORMAT = "kouan results 2";

    private static final int MOST_PROBLEMS = 20;

    private final Study study;
    private final PointReader reader;
    private final Map<String, String> columns;
    private final List<ResponseColumn> responses = new ArrayList<>();

    /** Columns whose responses are not there, told at the first point that lacks them. */
    private final Set<String> told = new HashSet<>();

    /** Of all points together. */
    private final Set<PolicyJar> policyJars = new LinkedHashSet<>();

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final StudyPlan.Inputs inputs = new StudyPlan.Inputs(new LinkedHashSet<>(), new LinkedHashSet<>());

    Planning(Study study) {
        this.study = study;
        this.reader = new PointReader(study);
        columns = new LinkedHashMap<>(study.responses());
        if (study.stopping() instanceof Stopping.Decided decided) {
            for (String target : decided.targets()) {
                record(target, "kept");
                record(target, "value");
            }
        }
    }

    /** A rule for stopping must find its figures in the results, also when the study does not ask for them. */
    private void record(String target, String figure) {
        String response = "target." + target + "." + figure;
        if (columns.containsValue(response)) {
            return;
        }
        String column = "target_" + target.replace('-', '_') + "_" + figure;
        if (columns.putIfAbsent(column, response) != null) {
            problems.add(new Problem(
                    "", "responses." + column, column, "this column is needed for " + response, "rename it"));
        }
    }

    StudyPlan plan() {
        List<DesignPoint> points = new ArrayList<>();
        int index = 0;
        for (List<Level> levels : Combinations.of(study.design(), study.factors())) {
            if (problems.size() >= MOST_PROBLEMS) {
                break;
            }
            point(index, levels).ifPresent(points::add);
            index++;
        }
        if (problems.isEmpty() && points.stream().noneMatch(DesignPoint::simulated)) {
            problems.add(new Problem("", "constraints", "", "every point breaks a constraint", ""));
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
        Program program = new Program(BuildVersion.current(), BuildVersion.engine(), List.copyOf(policyJars));
        return new StudyPlan(study, reader, points, responses, program, id(points, program), inputs);
    }

    private Optional<DesignPoint> point(int index, List<Level> levels) {
        try {
            inputs.files().add(reader.file(levels));
            Optional<String> broken = broken(levels);
            if (broken.isPresent()) {
                return Optional.of(DesignPoint.skipped(index, levels, broken.get()));
            }
            ReadScenario read = reader.read(index, levels);
            inputs.files().addAll(read.files());
            inputs.notes().addAll(read.notes());
            Scenario scenario = read.scenario();
            ResultLayout layout = PortModel.compile(scenario).layout();
            findResponses(layout, index, levels);
            Optional<StoppingRule> rule = rule(layout, scenario.run().confidence());
            PortableScenario portable = StudyPlan.portable(read, reader.file(levels));
            Program program = Programs.of(scenario);
            policyJars.addAll(program.policyJars());
            return rule.map(stopping -> new DesignPoint(
                    index,
                    levels,
                    StudyPlan.content(portable, program),
                    portable,
                    scenario.run().seed(),
                    stopping,
                    ""));
        } catch (ScenarioException invalid) {
            problems.addAll(invalid.problems());
            return Optional.empty();
        }
    }

    private Optional<String> broken(List<Level> levels) {
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

    private void findResponses(ResultLayout layout, int index, List<Level> levels) {
        List<String> known = Response.names(layout);
        boolean first = responses.isEmpty();
        columns.forEach((column, name) -> {
            if (!known.contains(name)) {
                String path = study.responses().containsKey(column) ? "responses." + column : "replications.decide";
                String at = first ? "" : " at point " + index + " (" + reader.describe(levels) + ")";
                String hint = Spelling.guess(name, known);
                if (told.add(column)) {
                    problems.add(new Problem("", path, name, "there is no such response" + at, hint));
                }
            } else if (first) {
                responses.add(new ResponseColumn(
                        column, name, Response.of(name, layout).unit()));
            }
        });
    }

    private Optional<StoppingRule> rule(ResultLayout layout, double confidence) {
        if (study.stopping() instanceof Stopping.Fixed fixed) {
            return Optional.of(StoppingRule.fixed(fixed.replications()));
        }
        if (study.stopping() instanceof Stopping.Precision precision) {
            return Optional.of(StoppingRule.precision(
                    precision, List.copyOf(columns.keySet()).indexOf(precision.response())));
        }
        Stopping.Decided decided = (Stopping.Decided) study.stopping();
        List<TargetInfo> targets = layout.targets().stream()
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

    private String id(List<DesignPoint> points, Program program) {
        StringBuilder content =
                new StringBuilder(RESULTS_FORMAT + "\n" + program.version() + "\n" + program.engine() + "\n");
        study.factors()
                .forEach(factor ->
                        content.append("factor ").append(factor.name()).append('\n'));
        responses.forEach(response -> content.append("response ")
                .append(response.name())
                .append(" = ")
                .append(response.response())
                .append('\n'));
        for (DesignPoint point : points) {
            content.append("point ").append(point.simulated() ? point.content() : "skipped");
            point.levels().forEach(level -> content.append('\n').append(level.text()));
            content.append('\n');
        }
        return Sha256.of(content.toString());
    }
}
