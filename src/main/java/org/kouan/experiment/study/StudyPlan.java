package org.kouan.experiment.study;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kouan.experiment.Progress;
import org.kouan.result.Program;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.study.Study;
import org.kouan.scenario.yaml.EffectiveScenario;
import org.kouan.scenario.yaml.PortableScenario;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.ReadStudy;
import org.kouan.scenario.yaml.StudyReader;

/** A study worked out: every design point read and checked, every response found, and the name of it all. */
public final class StudyPlan {
    private final Study study;
    private final PointReader reader;
    private final List<DesignPoint> points;
    private final List<ResponseColumn> responses;
    private final Program program;
    private final String id;
    private final int drawnAgain;
    private final Inputs inputs;

    /**
     * What a study, or a point of it, was worked out from.
     *
     * @param files of its scenarios, and those that these read
     * @param notes on how changes went together, in sentences
     * @param cautions of its scenarios
     */
    record Inputs(Set<Path> files, Set<String> notes, PointCautions cautions) {
        /** Nothing yet. */
        Inputs() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new PointCautions());
        }
    }

    /** Once it is worked out. */
    StudyPlan(
            Study study,
            PointReader reader,
            List<DesignPoint> points,
            List<ResponseColumn> responses,
            Program program,
            String id,
            int drawnAgain,
            Inputs inputs) {
        this.inputs = inputs;
        this.study = study;
        this.reader = reader;
        this.points = List.copyOf(points);
        this.responses = List.copyOf(responses);
        this.program = program;
        this.id = id;
        this.drawnAgain = drawnAgain;
    }

    /**
     * The plan of a study's file.
     *
     * @throws ScenarioException with what is wrong with the study or with its scenarios at any point
     */
    public static StudyPlan read(Path file) {
        return read(file, Optional.empty(), 1, Progress.NONE, () -> false);
    }

    /**
     * The plan of a study's file, perhaps with another number of replications at each point.
     *
     * @param threads that work out points; the plan does not depend on their number
     * @param progress hears of points that are worked out
     * @param stopped whether to give up; looked at before each point, by any thread
     * @throws ScenarioException with what is wrong with the study or with its scenarios at any point
     * @throws CancellationException when it was stopped
     */
    public static StudyPlan read(
            Path file, Optional<Integer> replications, int threads, Progress progress, BooleanSupplier stopped) {
        ReadStudy read = StudyReader.read(file);
        try {
            Study study = replications.map(read.study()::withReplications).orElse(read.study());
            return new Planning(study, stopped).plan(threads, progress);
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
        return new Planning(study, () -> false).plan(1, Progress.NONE);
    }

    /** What was asked. */
    public Study study() {
        return study;
    }

    /** The files of its scenarios, and those that these read. */
    public List<Path> files() {
        return List.copyOf(inputs.files());
    }

    /** What a reader of its results must know of how changes went together, in sentences. */
    public List<String> notes() {
        return List.copyOf(inputs.notes());
    }

    /** What the scenarios of points leave out, and what a planner should look at in them. */
    public PointCautions cautions() {
        return inputs.cautions();
    }

    /** In the order of the design; those that are skipped among them. */
    public List<DesignPoint> points() {
        return points;
    }

    /** What simulates: another engine, or another jar of policies, makes another study. */
    public Program program() {
        return program;
    }

    /** How many points of a Latin hypercube broke a constraint and were replaced by others. */
    public int drawnAgain() {
        return drawnAgain;
    }

    /**
     * Points that are simulated although one before them has the same content, and so the same results: by index, the
     * first of the same content.
     */
    public Map<Integer, Integer> duplicates() {
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Integer> duplicates = new LinkedHashMap<>();
        for (DesignPoint point : points) {
            if (point.simulated()) {
                Integer same = first.putIfAbsent(point.content(), point.index());
                if (same != null) {
                    duplicates.put(point.index(), same);
                }
            }
        }
        return duplicates;
    }

    /** The recorded responses in order: those of the study, then those that its rule for stopping needs. */
    public List<ResponseColumn> responses() {
        return responses;
    }

    /**
     * Names the content of the study in 64 hexadecimal digits: points, factors, responses and the program that simulates
     * them. How many replications there are is no part of it, nor are titles and notes.
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
        checkUnchanged(point, read.effective());
        return new PointSimulation(
                read.scenario(),
                responses.stream().map(ResponseColumn::response).toList(),
                "at point " + point.index() + " (" + describe(point) + "): ");
    }

    private void checkUnchanged(DesignPoint point, EffectiveScenario effective) {
        if (!effective.digest().equals(point.content())) {
            throw new ScenarioException(List.of(new Problem(
                    reader.file(point.levels()).toString(),
                    "",
                    "",
                    "a file that it reads was changed while the study ran",
                    "run it again")));
        }
    }

    /**
     * The scenario of a point that is simulated, with the files that it reads.
     *
     * @throws ScenarioException when a file has changed since the study was planned
     */
    public PortableScenario portable(DesignPoint point) {
        EffectiveScenario effective = reader.effective(point.index(), point.levels());
        checkUnchanged(point, effective);
        return effective.portable();
    }
}
