package org.kouan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kouan.cli.Stopwatch.Step;
import org.kouan.experiment.Audits;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.report.content.ReportInput;
import org.kouan.result.Checked;
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
            "  kouan run port.yaml --trace day-3.tsv --log day-3.csv --observe 3",
            "  kouan run scenarios/torugart-trucks.yaml --variant approval \\",
            "    --approvals decisions.csv",
            "  kouan run port.yaml --check",
            "  kouan run scenarios/alashankou-rail.yaml --steady-state",
            "  kouan run port.yaml --json | jq .verdict"
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ScenarioArguments source = new ScenarioArguments();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private final ObservationOptions observation = new ObservationOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--steady-state",
            description =
                    "One long run instead of many days, for a port that never closes: warm-up by MSER-5, intervals"
                            + " by batch means, and a warning when run.until is too soon.")
    private boolean steadyState;

    @Option(names = "--fail-on-breach", description = "Exit with 1 when a target is missed. Undecided is not missed.")
    private boolean failOnBreach;

    @Option(names = "--timings", description = "Print on standard error how long each step took.")
    private boolean timings;

    @Option(
            names = "--check",
            description = "Recount, in every replication and independently of the model, the rules that every port"
                    + " keeps: nobody lost, no open desk idle beside somebody it may serve, nobody served at a closed"
                    + " desk, order of lines, every check done, Little's law. Slower; the results are the same. Exit"
                    + " code 70 when a rule is broken.")
    private boolean check;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stopwatch watch = new Stopwatch();
        sampling.check();
        observation.check();
        if (sampling.antithetic() && observation.asked()) {
            throw new BadInput("--trace, --log and --approvals tell of the days of the seed, which --antithetic"
                    + " replaces by others");
        }
        output.check();
        if (steadyState && (sampling.asksForDays() || observation.asked() || timings || check)) {
            throw new BadInput("--steady-state is one run: --replications, --antithetic, --control, --trace, --log,"
                    + " --approvals, --timings and --check do not go with it");
        }
        ReadScenario read = source.read();
        if (steadyState) {
            return steadyState(read);
        }
        sampling.check(read.scenario());
        observation.check(read.scenario(), sampling.most(read.scenario()));
        Optional<OutputFolder> folder = folder(read.scenario());
        watch.end(Step.READ);
        Replications replications = sampling.replications(read.scenario());
        Optional<Audits> audits = check ? Optional.of(replications.audit(read.scenario())) : Optional.empty();
        watch.end(Step.COMPILE);
        Interruption interruption = new Interruption(replications::stop, console.err());
        try {
            Outcome outcome = simulate(read.scenario(), replications);
            Optional<String> unwritten = observation.write(
                    read.scenario(),
                    sampling.seed(read.scenario()),
                    outcome.result().replications().size());
            if (common.quiet()) {
                unwritten.ifPresent(console.err()::println);
            }
            watch.end(Step.SIMULATE);
            int code = report(read, outcome, unwritten, audits.map(Audits::checked), folder, watch);
            return audits.isPresent() ? checkedCode(audits.get().checked(), read, code) : code;
        } finally {
            // Not before: a signal must not cut a report short.
            interruption.end();
        }
    }

    private int steadyState(ReadScenario read) {
        SteadyStateRun.check(read);
        long seed = sampling.seed(read.scenario());
        String command = shell(source.words(), List.of("--seed", Long.toString(seed), "--steady-state"));
        Verdict verdict = new SteadyStateRun(console, common.quiet(), output.json())
                .run(read, seed, command, folder(read.scenario()));
        return failOnBreach && verdict == Verdict.MISSED ? ExitCode.TARGET_MISSED : ExitCode.DONE;
    }

    private Optional<OutputFolder> folder(Scenario scenario) {
        return output.folder(source.folder(scenario));
    }

    private Outcome simulate(Scenario scenario, Replications replications) {
        double confidence = scenario.run().confidence();
        if (common.quiet() || !console.terminal()) {
            return sampling.run(new Experiment(replications, confidence, Progress.NONE), scenario);
        }
        try (ProgressLine line = new ProgressLine(console.err(), System::nanoTime, sampling.auto())) {
            return sampling.run(new Experiment(replications, confidence, line), scenario);
        }
    }

    /** Tells which rules were broken, if any, and how to look at it. */
    private int checkedCode(Checked checked, ReadScenario read, int code) {
        if (checked.violations() == 0) {
            return code;
        }
        checked.first().forEach(console.err()::println);
        console.err()
                .println("This is our fault, please report it. To see how it came about: --seed "
                        + sampling.seed(read.scenario()) + " --trace FILE --observe N, where N is the replication.");
        return ExitCode.OUR_FAULT;
    }

    private int report(
            ReadScenario read,
            Outcome outcome,
            Optional<String> unwritten,
            Optional<Checked> checked,
            Optional<OutputFolder> folder,
            Stopwatch watch) {
        if (outcome.result().replications().isEmpty()) {
            console.err().println("Interrupted before the first replication was finished; nothing to report.");
            return ExitCode.INTERRUPTED;
        }
        ReportInput report = new ReportInput(
                read.scenario(),
                outcome.summary(),
                outcome.result(),
                sampling.seed(read.scenario()),
                Version.current(),
                command(read.scenario(), outcome),
                read.effectiveYaml(),
                watch.timings(),
                outcome.interrupted(),
                outcome.notes());
        ReportInput noted = unwritten.map(report::withNote).orElse(report);
        ReportInput gained = sampling.withGain(noted);
        new RunOutput(console, common.quiet(), output.json())
                .write(checked.map(gained::with).orElse(gained), folder, watch);
        if (timings) {
            watch.print(console.err());
        }
        return exitCode(outcome);
    }

    private String command(Scenario scenario, Outcome outcome) {
        List<String> options = new ArrayList<>(sampling.words(outcome, scenario));
        if (check) {
            options.add("--check");
        }
        return shell(source.words(), options);
    }

    private static String shell(List<String> scenario, List<String> options) {
        return Stream.of(List.of("./kouan", "run"), scenario, options)
                .flatMap(List::stream)
                .map(Text::shellWord)
                .collect(Collectors.joining(" "));
    }

    private int exitCode(Outcome outcome) {
        if (outcome.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        boolean missed = outcome.summary().verdict() == Verdict.MISSED;
        return failOnBreach && missed ? ExitCode.TARGET_MISSED : ExitCode.DONE;
    }
}
