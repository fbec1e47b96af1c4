package org.kouan.experiment.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kouan.experiment.BuildVersion;
import org.kouan.port.PortModel;
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
import org.kouan.scenario.yaml.ReadStudy;
import org.kouan.scenario.yaml.StudyReader;

/** A study worked out: every design point read and checked, every response found, and the name of it all. */
public final class StudyPlan {
    /** Enlarged when the meaning of a stored number changes. */
    private static final String RESULTS_FORMAT = "kouan results 1";

    private static final int MOST_PROBLEMS = 20;

    private final Study study;
    private final PointReader reader;
    private final List<DesignPoint> points;
    private final List<ResponseColumn> responses;
    private final String id;

    private StudyPlan(
            Study study, PointReader reader, List<DesignPoint> points, List<ResponseColumn> responses, String id) {
        this.study = study;
        this.reader = reader;
        this.points = List.copyOf(points);
        this.responses = List.copyOf(responses);
        this.id = id;
    }

    /**
     * The plan of a study's file.
     *
     * @throws ScenarioException with what is wrong with the study or with its scenarios at any point
     */
    public static StudyPlan read(Path file) {
        return read(file, Optional.empty());
    }

    /**
     * The plan of a study's file, perhaps with another number of replications at each point.
     *
     * @throws ScenarioException with what is wrong with the study or with its scenarios at any point
     */
    public static StudyPlan read(Path file, Optional<Integer> replications) {
        ReadStudy read = StudyReader.read(file);
        try {
            return of(replications.map(read.study()::withReplications).orElse(read.study()));
        } catch (ScenarioException invalid) {
            throw new ScenarioException(read.located(invalid.problems()));
        }
    }

    /**
     * The plan of a study built in Java.
     *
     * @throws ScenarioException with what is wrong with the study or with its scenarios at any point
     */
    public static StudyPlan of(Study study) {
        return new Planning(study).plan();
    }

    /** What was asked. */
    public Study study() {
        return study;
    }

    /** In the order of the design; those that are skipped among them. */
    public List<DesignPoint> points() {
        return points;
    }

    /** The recorded responses in order: those of the study, then those that its rule for stopping needs. */
    public List<ResponseColumn> responses() {
        return responses;
    }

    /**
     * Names the content of the study in 64 hexadecimal digits: points, factors, responses and the version of Kouan. How
     * many replications there are is no part of it, nor are titles and notes.
     */
    public String id() {
        return id;
    }

    /** The levels of a point for people: {@code desks = 2, service = 40 s}. */
    public String describe(DesignPoint point) {
        return reader.describe(point.levels());
    }

    /**
     * What can be simulated now, as blocks that do not depend on each other; empty when every point has all that it needs.
     * Points that stop by themselves may need more once these are there.
     *
     * @param rows that are there
     * @param blockSize replications in a block, at most
     * @throws IllegalStateException when a row is there twice
     */
    public List<Block> missing(Rows rows, int blockSize) {
        Worklist work = new Worklist(points, blockSize);
        rows.forEach(work::add);
        return work.all();
    }

    /** Compiles a point. */
    PointSimulation simulation(DesignPoint point) {
        ReadScenario read = reader.read(point.index(), point.levels());
        if (!portable(read, reader.file(point.levels())).digest().equals(point.content())) {
            throw new ScenarioException(List.of(new Problem(
                    reader.file(point.levels()).toString(),
                    "",
                    "",
                    "was changed while the study ran",
                    "run it again")));
        }
        return new PointSimulation(
                read.scenario(),
                responses.stream().map(ResponseColumn::response).toList(),
                "at point " + point.index() + " (" + describe(point) + "): ");
    }

    private static PortableScenario portable(ReadScenario read, Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return PortableScenario.of(read.effectiveYaml(), folder);
    }

    /** Works a study out, and collects what is wrong with it. */
    private static final class Planning {
        private final Study study;
        private final PointReader reader;
        private final Map<String, String> columns;
        private final List<ResponseColumn> responses = new ArrayList<>();

        /** Columns whose responses are not there, told at the first point that lacks them. */
        private final Set<String> told = new HashSet<>();

        private final Set<Problem> problems = new LinkedHashSet<>();

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
            return new StudyPlan(study, reader, points, responses, id(points));
        }

        private Optional<DesignPoint> point(int index, List<Level> levels) {
            try {
                Optional<String> broken = broken(levels);
                if (broken.isPresent()) {
                    return Optional.of(DesignPoint.skipped(index, levels, broken.get()));
                }
                ReadScenario read = reader.read(index, levels);
                Scenario scenario = read.scenario();
                ResultLayout layout = PortModel.compile(scenario).layout();
                findResponses(layout, index, levels);
                Optional<StoppingRule> rule = rule(layout, scenario.run().confidence());
                PortableScenario portable = portable(read, reader.file(levels));
                return rule.map(stopping -> new DesignPoint(
                        index,
                        levels,
                        portable.digest(),
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

        private String id(List<DesignPoint> points) {
            StringBuilder content = new StringBuilder(RESULTS_FORMAT + "\n" + BuildVersion.current() + "\n");
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
}
