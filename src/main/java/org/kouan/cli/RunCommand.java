package org.kouan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kouan.cli.Stopwatch.Step;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.report.content.ReportInput;
import org.kouan.result.Verdict;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.ReadScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kouan run}: simulate, judge, report. */
@Command(
        name = "run",
        header = "Simulate a scenario, print the verdict and write the report.",
        description = "%nSimulates the scenario again and again with other random numbers, and says whether its targets"
                + " are met, missed or undecided. Writes report.html, charts, CSV and JSON. Ctrl-C stops"
                + " after the replications under way and reports what is finished.%n",
        footer = {
            "%nExamples:",
            "  kouan run scenarios/alashankou-road-reopening.yaml",
            "  kouan run port.yaml --replications auto --variant peak-day",
            "  kouan run port.yaml --set run.seed=7",
            "  kouan run port.yaml --json | jq .verdict"
        })
final class RunCommand implements Callable<Integer> {
    private static final int DEFAULT_MAX_REPLICATIONS = 10_000;
    private static final Path DEFAULT_PARENT = Path.of("out");

    private final Console console;

    @Mixin
    private final ScenarioArguments source = new ScenarioArguments();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all random numbers, a whole number. Default: the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--replications",
            paramLabel = "N|auto",
            converter = ReplicationNumber.Converter.class,
            description = "How many replications, or 'auto': until every target is decided. Default: the scenario's.")
    private Optional<ReplicationNumber> number = Optional.empty();

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "The most that 'auto' may take. Default: " + DEFAULT_MAX_REPLICATIONS + ".")
    private Optional<Integer> cap = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads simulate; the results do not depend on it. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files. Default: out/<scenario name>.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--no-files", description = "Write no files.")
    private boolean noFiles;

    @Option(
            names = "--json",
            description = "Print one JSON document on standard output, and nothing else there. Then files are written"
                    + " only with --out.")
    private boolean json;

    @Option(names = "--fail-on-breach", description = "Exit with 1 when a target is missed. Undecided is not missed.")
    private boolean failOnBreach;

    @Option(names = "--timings", description = "Print on standard error how long each step took.")
    private boolean timings;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stopwatch watch = new Stopwatch();
        checkOptions();
        ReadScenario read = source.read();
        Scenario scenario = read.scenario();
        if (auto() && scenario.targets().isEmpty()) {
            throw new BadInput("--replications auto runs until every target is decided, but the scenario has none");
        }
        Optional<OutputFolder> folder = folder(scenario);
        watch.end(Step.READ);
        long runSeed = seed.orElse(scenario.run().seed());
        Replications replications = Replications.of(scenario, runSeed, threads);
        watch.end(Step.COMPILE);
        Interruption interruption = new Interruption(replications::stop, console.err());
        try {
            Outcome outcome = simulate(scenario, replications);
            watch.end(Step.SIMULATE);
            return report(read, outcome, runSeed, watch, folder);
        } finally {
            // Not before: a signal must not cut a report short.
            interruption.end();
        }
    }

    private int report(
            ReadScenario read, Outcome outcome, long runSeed, Stopwatch watch, Optional<OutputFolder> folder) {
        if (outcome.result().replications().isEmpty()) {
            console.err().println("Interrupted before the first replication was finished; nothing to report.");
            return ExitCode.INTERRUPTED;
        }
        ReportInput report = reportInput(read, outcome, runSeed, watch);
        new RunOutput(console, common.quiet(), json).write(report, folder, watch);
        if (timings) {
            watch.print(console.err());
        }
        return exitCode(outcome);
    }

    private void checkOptions() {
        if (threads < 1) {
            throw new BadInput("--threads must be at least 1: " + threads);
        }
        if (noFiles && out.isPresent()) {
            throw new BadInput("--out and --no-files exclude each other");
        }
        if (cap.isPresent() && !auto()) {
            throw new BadInput("--max-replications needs --replications auto");
        }
        if (cap.isPresent() && cap.get() < 1) {
            throw new BadInput("--max-replications must be at least 1: " + cap.get());
        }
    }

    private boolean auto() {
        return number.isPresent() && number.get().auto();
    }

    private Optional<OutputFolder> folder(Scenario scenario) {
        if (noFiles || (json && out.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(OutputFolder.prepare(out.orElse(DEFAULT_PARENT.resolve(scenario.name()))));
    }

    private Outcome simulate(Scenario scenario, Replications replications) {
        if (common.quiet() || !console.terminal()) {
            return simulate(
                    scenario, new Experiment(replications, scenario.run().confidence(), Progress.NONE));
        }
        try (ProgressLine line = new ProgressLine(console.err(), System::nanoTime)) {
            return simulate(
                    scenario, new Experiment(replications, scenario.run().confidence(), line));
        }
    }

    private Outcome simulate(Scenario scenario, Experiment experiment) {
        return auto()
                ? experiment.runUntilDecided(cap.orElse(DEFAULT_MAX_REPLICATIONS))
                : experiment.run(number.map(ReplicationNumber::number)
                        .orElse(scenario.run().replications()));
    }

    private ReportInput reportInput(ReadScenario read, Outcome outcome, long runSeed, Stopwatch watch) {
        return new ReportInput(
                read.scenario(),
                outcome.summary(),
                outcome.result(),
                runSeed,
                Version.current(),
                command(outcome, runSeed),
                read.effectiveYaml(),
                watch.timings(),
                outcome.interrupted(),
                outcome.notes());
    }

    /** What gives the same figures again: an interrupted run is repeated with as many replications as it had. */
    private String command(Outcome outcome, long runSeed) {
        List<String> words = new ArrayList<>(List.of("./kouan", "run"));
        words.addAll(source.words());
        words.addAll(List.of("--seed", Long.toString(runSeed), "--replications"));
        if (auto() && !outcome.interrupted()) {
            words.addAll(List.of("auto", "--max-replications", Integer.toString(outcome.planned())));
        } else {
            words.add(Integer.toString(outcome.result().replications().size()));
        }
        return words.stream().map(Text::shellWord).collect(Collectors.joining(" "));
    }

    private int exitCode(Outcome outcome) {
        if (outcome.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        boolean missed = outcome.summary().verdict() == Verdict.MISSED;
        return failOnBreach && missed ? ExitCode.TARGET_MISSED : ExitCode.DONE;
    }
}
