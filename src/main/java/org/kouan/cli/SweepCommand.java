package org.kouan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.kouan.experiment.Progress;
import org.kouan.experiment.store.ResultsStore;
import org.kouan.experiment.store.ResultsStore.Registration;
import org.kouan.experiment.store.StoredPoint;
import org.kouan.experiment.store.StoredStudy;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.StudySummary;
import org.kouan.experiment.study.Sweep;
import org.kouan.experiment.study.SweepOutcome;
import org.kouan.report.Display;
import org.kouan.report.JsonDocument;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code kouan sweep}: simulate the points of a study into a store. */
@Command(
        name = "sweep",
        header = "Simulate the design points of a study into a store of results.",
        description = "%nSimulates a scenario at many points: other desks, rates, policies, files. Every finished"
                + " replication goes into the store at once; when interrupted, even by kill -9, the same command goes on"
                + " where it stopped, and ends with the same results. More replications or points than before are"
                + " added to those that are there.%n",
        footer = {
            "%nExamples:",
            "  kouan sweep studies/alashankou-desks.yaml",
            "  kouan sweep studies/alashankou-desks.yaml --dry-run",
            "  kouan sweep study.yaml --replications 500 --export out/study.parquet"
        })
final class SweepCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "STUDY", description = "The study, a YAML file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "File of the results. Default: out/<study name>.duckdb.")
    private Optional<Path> store = Optional.empty();

    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = ReplicationNumber.CapConverter.class,
            description = "So many at each point instead of what the study says.")
    private Optional<Integer> replications = Optional.empty();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--resume",
            description = "Only go on with a study that the store has; refuse to begin one, as after an edit that was"
                    + " not meant to make it another.")
    private boolean resume;

    @Option(names = "--dry-run", description = "Show the points and how many replications they take; simulate none.")
    private boolean dryRun;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "At the end write the results to FILE, .parquet or .csv.")
    private Optional<Path> export = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    SweepCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        threads.check();
        try (Interruption interruption = Interruption.listen(console, json.asked())) {
            try {
                return sweep(plan(interruption), interruption);
            } catch (CancellationException before) {
                if (interruption.mayReport()) {
                    tellNothingBegun();
                }
                return ExitCode.INTERRUPTED;
            }
        }
    }

    private void tellNothingBegun() {
        if (json.asked()) {
            Interruption.writeUnread(
                    console, "Interrupted before anything was simulated; the store has what it had before.");
        }
        say("interrupted before anything was simulated; the store has what it had before");
    }

    private StudyPlan plan(Interruption interruption) {
        try (ProgressLine line = ProgressLine.ofPoints(console, "planning", System::nanoTime)) {
            return StudyPlan.read(file, replications, threads.number(), heard(line), interruption::asked);
        }
    }

    private Registration register(StudyPlan plan, ResultsStore results, Interruption interruption) {
        try (ProgressLine line = ProgressLine.ofPoints(console, "storing", System::nanoTime)) {
            return results.register(plan, heard(line), interruption::asked);
        }
    }

    private Progress heard(ProgressLine line) {
        return common.quiet() || !console.terminal() ? Progress.NONE : line;
    }

    private int sweep(StudyPlan plan, Interruption interruption) {
        StudyWords words = new StudyWords(plan, console.columns());
        if (dryRun) {
            words.preview(console.out());
            return ExitCode.DONE;
        }
        Path into = store.orElse(Path.of("out", plan.study().name() + ".duckdb"));
        checkPlaces(plan, into);
        try (ResultsStore results = ResultsStore.open(into)) {
            export.ifPresent(ResultsStore::checkExport);
            if (resume) {
                requireKnown(plan, words, results, into);
            }
            Registration registration = register(plan, results, interruption);
            tell(plan, words, registration);
            return simulate(plan, registration, into, interruption, outcome -> {
                StoredStudy study = results.study(plan.id());
                export.filter(to -> outcome.complete()).ifPresent(to -> results.export(study, to));
                report(plan, registration, outcome, into);
                return outcome.complete() ? ExitCode.DONE : ExitCode.INTERRUPTED;
            });
        }
    }

    private void checkPlaces(StudyPlan plan, Path into) {
        OutputPlaces places = new OutputPlaces().reads(List.of(file)).reads(plan.files());
        if (json.asked()) {
            places.writesDocument("--json");
        }
        places.writesStore("--store", into);
        export.ifPresent(to -> places.writes("--export", to));
    }

    private static void requireKnown(StudyPlan plan, StudyWords words, ResultsStore results, Path into) {
        List<StoredStudy> all = results.studies();
        if (all.stream().noneMatch(study -> study.id().equals(plan.id()))) {
            String edited = all.stream()
                    .filter(study -> study.name().equals(plan.study().name()))
                    .reduce((first, second) -> second)
                    .map(earlier -> "; it has one of the same name, which " + words.difference(earlier))
                    .orElse("");
            throw new BadInput("there is nothing to resume: the store " + into + " does not have this study" + edited);
        }
    }

    private void tell(StudyPlan plan, StudyWords words, Registration registration) {
        if (common.quiet()) {
            return;
        }
        words.notes().forEach(this::say);
        if (registration.known()) {
            return;
        }
        registration
                .earlier()
                .ifPresent(earlier -> say("this is a new study, " + StoredStudy.shortId(plan.id()) + ": "
                        + earlier.shortId() + ", which has the same name and stays in the store, "
                        + words.difference(earlier)));
        if (registration.reused() > 0) {
            say(Text.count(registration.reused(), "replication")
                    + " of points that other studies in the store had are taken over");
        }
    }

    private void say(String message) {
        console.tell("kouan: " + message);
    }

    /** Simulates what is missing; a signal meanwhile does not cut short what comes of it. */
    private int simulate(
            StudyPlan plan,
            Registration registration,
            Path into,
            Interruption interruption,
            ToIntFunction<SweepOutcome> then) {
        boolean sequential =
                plan.points().stream().anyMatch(point -> point.rule().sequential());
        ProgressLine line = new ProgressLine(console, System::nanoTime, sequential);
        Sweep sweep = new Sweep(plan, registration.rows(), threads.number(), heard(line));
        interruption.during(sweep::stop, () -> writeNothing(plan, sweep.found(), into));
        SweepOutcome outcome;
        try (line) {
            outcome = sweep.run();
        }
        return interruption.mayReport() ? then.applyAsInt(outcome) : ExitCode.INTERRUPTED;
    }

    /** Says that replications are still under way: what has been handed over is in the store, and no point is shown. */
    private void writeNothing(StudyPlan plan, long found, Path into) {
        if (json.asked()) {
            writeJson(plan, new SweepOutcome(found, 0, false, Map.of()), into, points -> {});
        }
    }

    private void report(StudyPlan plan, Registration registration, SweepOutcome outcome, Path into) {
        List<StoredPoint> points = plan.points().stream()
                .map(point -> new StoredPoint(
                        point.index(), point.levels().stream().map(Level::text).toList(), point.skipped()))
                .toList();
        StudySummary summary = new StudySummary(points.size(), plan.responses(), registration.rows());
        List<String> factors = plan.study().factors().stream().map(Factor::name).toList();
        StudyTable table = new StudyTable(factors, plan.responses(), points, summary, PointRemarks.of(plan, outcome));
        if (json.asked()) {
            writeJson(plan, outcome, into, table::write);
        } else if (!common.quiet()) {
            PrintStream out = console.out();
            console.say(Display.clean(plan.study().title()));
            console.say("Study " + StoredStudy.shortId(plan.id()) + ", " + replications(outcome));
            out.println();
            table.print(out, console.columns());
            out.println();
            console.say("Results: " + into + (export.isPresent() && outcome.complete() ? " and " + export.get() : ""));
        }
        if (!outcome.complete()) {
            say("interrupted; what is finished is in the store, and the same command goes on from there");
        }
    }

    private static String replications(SweepOutcome outcome) {
        String found = outcome.found() > 0 ? outcome.found() + " found in the store and " : "";
        return Text.count(outcome.found() + outcome.simulated(), "replication") + ": " + found + outcome.simulated()
                + " simulated now";
    }

    private void writeJson(StudyPlan plan, SweepOutcome outcome, Path into, Consumer<JsonGenerator> points) {
        console.print(out -> JsonDocument.write(out, document -> {
            document.writeStartObject();
            document.writeStringProperty("study", plan.study().name());
            document.writeStringProperty("id", plan.id());
            JsonDocument.program(document, plan.program());
            document.writeStringProperty("store", into.toString());
            document.writeBooleanProperty("complete", outcome.complete());
            document.writeNumberProperty("found", outcome.found());
            document.writeNumberProperty("simulated", outcome.simulated());
            document.writeName("points");
            document.writeStartArray();
            points.accept(document);
            document.writeEndArray();
            document.writeName("notes");
            JsonDocument.strings(document, new StudyWords(plan, console.columns()).notes());
            document.writeEndObject();
        }));
    }
}
