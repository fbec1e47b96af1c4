package org.kouan.experiment.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.kouan.experiment.BuildVersion;
import org.kouan.experiment.Progress;
import org.kouan.experiment.study.PointPlanner.Planned;
import org.kouan.result.Program;
import org.kouan.result.Program.PolicyJar;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.study.Level;
import org.kouan.scenario.study.Sha256;
import org.kouan.scenario.study.Stopping;
import org.kouan.scenario.study.Study;

/** Works a study out, and collects what is wrong with it. */
final class Planning {
    /** Enlarged when the meaning of a stored number changes. */
    private static final String RESULTS_FORMAT = "kouan results 2";

    private static final int MOST_PROBLEMS = 20;

    /** Points that a thread works out at once. */
    private static final int CHUNK = 100;

    private final Study study;
    private final BooleanSupplier stopped;
    private final PointReader reader;
    private final Map<String, String> columns;
    private final List<ResponseColumn> responses = new ArrayList<>();
    private final List<DesignPoint> points = new ArrayList<>();
    private int failed;

    /** Columns whose responses are not there, reported at the first point that lacks them. */
    private final Set<String> reported = new HashSet<>();

    /** Of all points together. */
    private final Set<PolicyJar> policyJars = new LinkedHashSet<>();

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final StudyPlan.Inputs inputs = new StudyPlan.Inputs();

    /** @param stopped whether to give up */
    Planning(Study study, BooleanSupplier stopped) {
        this.study = study;
        this.stopped = stopped;
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

    /**
     * The plan.
     *
     * @param threads that work points out; the plan does not depend on their number
     * @param progress hears of points that are worked out
     * @throws CancellationException when it was stopped
     */
    StudyPlan plan(int threads, Progress progress) {
        PointPlanner planner = new PointPlanner(study, reader, columns);
        Combinations design = Combinations.of(study.design(), study.factors(), levels -> {
            checkStopped();
            return planner.keepsConstraints(levels);
        });
        List<List<Level>> combinations = design.levels();
        if (design.lacking() > 0) {
            problems.add(new Problem(
                    "",
                    "design.latin-hypercube.points",
                    Integer.toString(combinations.size() + design.lacking()),
                    "the constraints left " + combinations.size() + " of the points, after " + design.drawnAgain()
                            + " were drawn again",
                    "loosen the constraints, or narrow the ranges to what keeps them"));
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, Planning::daemon);
        try {
            Deque<Future<List<Planned>>> underWay = new ArrayDeque<>();
            int given = 0;
            while (points.size() + failed < combinations.size() && problems.size() < MOST_PROBLEMS) {
                while (given < combinations.size() && underWay.size() < 2 * threads) {
                    int from = given;
                    int until = Math.min(from + CHUNK, combinations.size());
                    underWay.add(workers.submit(() -> chunk(combinations, from, until)));
                    given = until;
                }
                if (underWay.isEmpty()) {
                    break;
                }
                result(underWay.remove()).forEach(this::take);
                progress.finished(points.size() + failed, combinations.size());
            }
        } finally {
            workers.shutdownNow();
        }
        if (problems.isEmpty() && points.stream().noneMatch(DesignPoint::simulated)) {
            problems.add(new Problem("", "constraints", "", "every point breaks a constraint", ""));
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(List.copyOf(problems));
        }
        Program program = new Program(BuildVersion.current(), BuildVersion.engine(), List.copyOf(policyJars));
        return new StudyPlan(study, reader, points, responses, program, id(program), design.drawnAgain(), inputs);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "planning");
        thread.setDaemon(true);
        return thread;
    }

    private List<Planned> chunk(List<List<Level>> combinations, int from, int until) {
        PointPlanner planner = new PointPlanner(study, reader, columns);
        List<Planned> planned = new ArrayList<>();
        for (int index = from; index < until; index++) {
            checkStopped();
            planned.add(planner.plan(index, combinations.get(index)));
        }
        return planned;
    }

    private void checkStopped() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped while the study was planned");
        }
    }

    /** In the order of the points, whatever thread worked them out. */
    private void take(Planned planned) {
        int index = points.size() + failed;
        planned.point().ifPresentOrElse(points::add, () -> failed++);
        problems.addAll(planned.problems());
        inputs.files().addAll(planned.inputs().files());
        inputs.notes().addAll(planned.inputs().notes());
        inputs.cautions().addAll(planned.inputs().cautions());
        policyJars.addAll(planned.jars());
        boolean first = responses.isEmpty();
        if (first) {
            responses.addAll(planned.columns());
        }
        planned.missing().forEach((column, hint) -> {
            if (reported.add(column)) {
                String path = study.responses().containsKey(column) ? "responses." + column : "replications.decide";
                String at = first
                        ? ""
                        : " at point " + index
                                + planned.point()
                                        .map(point -> " (" + reader.describe(point.levels()) + ")")
                                        .orElse("");
                problems.add(new Problem(
                        "", path, columns.getOrDefault(column, ""), "there is no such response" + at, hint));
            }
        });
    }

    private static List<Planned> result(Future<List<Planned>> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the study was planned", interrupt);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }

    private String id(Program program) {
        StringBuilder content =
                new StringBuilder(RESULTS_FORMAT + "\n" + program.version() + "\n" + program.engine() + "\n");
        program.policyJars()
                .forEach(jar -> content.append("policies ").append(jar.sha256()).append('\n'));
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
