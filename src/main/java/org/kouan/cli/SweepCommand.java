package org.kouan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.kouan.experiment.Progress;
import org.kouan.experiment.store.ResultsStore;
import org.kouan.experiment.store.ResultsStore.Registration;
import org.kouan.experiment.store.StoredPoint;
import org.kouan.experiment.store.StoredStudy;
import org.kouan.experiment.study.DesignPoint;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.StudySummary;
import org.kouan.experiment.study.Sweep;
import org.kouan.experiment.study.SweepOutcome;
import org.kouan.report.Display;
import org.kouan.report.JsonDocument;
import org.kouan.result.Program;
import org.kouan.result.Program.PolicyJar;
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
            return sweep(StudyPlan.read(file, replications), interruption);
        }
    }

    private int sweep(StudyPlan plan, Interruption interruption) {
        if (dryRun) {
            show(plan);
            return ExitCode.DONE;
        }
        Path into = store.orElse(Path.of("out", plan.study().name() + ".duckdb"));
        checkPlaces(plan, into);
        try (ResultsStore results = ResultsStore.open(into)) {
            export.ifPresent(ResultsStore::checkExport);
            if (resume) {
                requireKnown(plan, results, into);
            }
            Registration registration = results.register(plan);
            tell(plan, registration);
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
        if (!common.quiet()) {
            plan.notes().forEach(console::tell);
        }
    }

    private static void requireKnown(StudyPlan plan, ResultsStore results, Path into) {
        List<StoredStudy> all = results.studies();
        if (all.stream().noneMatch(study -> study.id().equals(plan.id()))) {
            String edited = all.stream()
                    .filter(study -> study.name().equals(plan.study().name()))
                    .reduce((first, second) -> second)
                    .map(earlier -> "; it has one of the same name, which " + difference(earlier, plan))
                    .orElse("");
            throw new BadInput("there is nothing to resume: the store " + into + " does not have this study" + edited);
        }
    }

    private void tell(StudyPlan plan, Registration registration) {
        if (common.quiet() || registration.known()) {
            return;
        }
        registration
                .earlier()
                .ifPresent(earlier -> say("this is a new study, " + shortId(plan) + ": "
                        + earlier.shortId() + ", which has the same name and stays in the store, "
                        + difference(earlier, plan)));
        if (registration.reused() > 0) {
            say(Text.count(registration.reused(), "replication")
                    + " of points that other studies in the store had are taken over");
        }
    }

    /** Why a study of the same name is another one; what another program simulated is never mixed with new results. */
    private static String difference(StoredStudy earlier, StudyPlan plan) {
        Program theirs = earlier.program();
        Program ours = plan.program();
        if (!theirs.engine().equals(ours.engine())) {
            return "was simulated by another build of Kouan"
                    + (theirs.engine().isEmpty()
                            ? ""
                            : " (engine " + theirs.shortEngine() + ", now " + ours.shortEngine() + ")");
        }
        if (!digests(theirs).equals(digests(ours))) {
            return "was simulated with other jars of lane policies";
        }
        return "has other content";
    }

    private static List<String> digests(Program program) {
        return program.policyJars().stream().map(PolicyJar::sha256).toList();
    }

    private void say(String message) {
        console.tell("kouan: " + message);
    }

    private static String shortId(StudyPlan plan) {
        return plan.id().substring(0, 12);
    }

    /** Simulates what is missing; a signal meanwhile does not cut short what comes of it. */
    private int simulate(
            StudyPlan plan,
            Registration registration,
            Path into,
            Interruption interruption,
            ToIntFunction<SweepOutcome> then) {
        boolean silent = common.quiet() || !console.terminal();
        boolean sequential =
                plan.points().stream().anyMatch(point -> point.rule().sequential());
        ProgressLine line = new ProgressLine(console, System::nanoTime, sequential);
        Sweep sweep = new Sweep(plan, registration.rows(), threads.number(), silent ? Progress.NONE : line);
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
            writeJson(plan, new SweepOutcome(found, 0, false), into, points -> {});
        }
    }

    private void report(StudyPlan plan, Registration registration, SweepOutcome outcome, Path into) {
        List<StoredPoint> points = plan.points().stream()
                .map(point -> new StoredPoint(
                        point.index(), point.levels().stream().map(Level::text).toList(), point.skipped()))
                .toList();
        StudySummary summary = new StudySummary(points.size(), plan.responses(), registration.rows());
        List<String> factors = plan.study().factors().stream().map(Factor::name).toList();
        StudyTable table = new StudyTable(factors, plan.responses(), points, summary);
        if (json.asked()) {
            writeJson(plan, outcome, into, table::write);
        } else if (!common.quiet()) {
            PrintStream out = console.out();
            console.say(Display.clean(plan.study().title()));
            console.say("Study " + shortId(plan) + ", " + replications(outcome));
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
            document.writeEndObject();
        }));
    }

    /** The points, and what they would take. */
    private void show(StudyPlan plan) {
        List<String> header = new ArrayList<>(List.of("point"));
        plan.study().factors().forEach(factor -> header.add(factor.name()));
        header.add("replications");
        TextTable table = new TextTable(header);
        long most = 0;
        for (DesignPoint point : plan.points()) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(point.index())));
            point.levels().forEach(level -> row.add(level.text()));
            String number = Integer.toString(point.rule().atMost());
            row.add((point.rule().sequential() ? "at most " : "") + number);
            most += point.rule().atMost();
            if (point.simulated()) {
                table.add(row);
            }
        }
        table.print(console.out(), console.columns());
        plan.points().stream()
                .filter(point -> !point.simulated())
                .forEach(point -> console.say("Skipped: point " + point.index() + ", " + point.skipped()));
        long simulated = plan.points().stream().filter(DesignPoint::simulated).count();
        boolean sequential =
                plan.points().stream().anyMatch(point -> point.rule().sequential());
        console.say("Study " + shortId(plan) + ": " + Text.count(simulated, "point") + " to simulate, "
                + Text.count(plan.points().size() - simulated, "point") + " skipped, "
                + (sequential ? "at most " : "") + Text.count(most, "replication"));
    }
}
