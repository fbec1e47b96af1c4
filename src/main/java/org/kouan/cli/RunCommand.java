package org.kouan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kouan.cli.Stopwatch.Step;
import org.kouan.experiment.Audits;
import org.kouan.experiment.DutyDays;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Programs;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.report.ReportWriter;
import org.kouan.report.SteadyStateFiles;
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
        try (Interruption interruption = Interruption.listen(console, output.json())) {
            ReadScenario read = source.read();
            return steadyState ? steadyState(read, interruption) : days(read, interruption, watch);
        }
    }

    private int days(ReadScenario read, Interruption interruption, Stopwatch watch) {
        Scenario scenario = read.scenario();
        sampling.check(scenario);
        observation.check(scenario, sampling.most(scenario));
        OutputPlaces places = output.places(read.files());
        observation.check(places);
        Optional<OutputFolder> folder = output.folder(source.folder(scenario), ReportWriter.FILES, places);
        watch.end(Step.READ);
        Replications replications = sampling.replications(scenario);
        Optional<Audits> audits = check ? Optional.of(replications.audit(scenario)) : Optional.empty();
        watch.end(Step.COMPILE);
        boolean silent = common.quiet() || !console.terminal();
        ProgressLine line = new ProgressLine(console, System::nanoTime, sampling.auto());
        Experiment experiment =
                new Experiment(replications, scenario.run().confidence(), silent ? Progress.NONE : line);
        RunOutput into = new RunOutput(console, common.quiet(), output.json());
        Outcome nothing = experiment.nothing(sampling.most(scenario));
        interruption.during(replications::stop, () -> into.writeNothing(input(read, nothing, watch)));
        Outcome outcome;
        try (line) {
            outcome = sampling.run(experiment, scenario);
        }
        if (!interruption.mayReport()) {
            return ExitCode.INTERRUPTED;
        }
        if (outcome.result().replications().isEmpty()) {
            console.tell("Interrupted before the first replication was finished; nothing to report.");
            into.writeNothing(input(read, nothing, watch));
            return ExitCode.INTERRUPTED;
        }
        Optional<String> unwritten = observation.write(
                scenario,
                sampling.seed(scenario),
                outcome.result().replications().size());
        if (common.quiet()) {
            unwritten.ifPresent(console::tell);
        }
        watch.end(Step.SIMULATE);
        report(input(read, outcome, watch), unwritten, audits.map(Audits::checked), folder, into, watch);
        int code = exitCode(outcome);
        return audits.isPresent() ? checkedCode(audits.get().checked(), read, code) : code;
    }

    private void report(
            ReportInput plain,
            Optional<String> unwritten,
            Optional<Checked> checked,
            Optional<OutputFolder> folder,
            RunOutput into,
            Stopwatch watch) {
        ReportInput gained = sampling.withGain(unwritten.map(plain::withNote).orElse(plain))
                .withDuty(DutyDays.of(plain.scenario(), plain.seed()));
        into.write(checked.map(gained::with).orElse(gained), folder, watch);
        if (timings) {
            watch.print(console.err());
        }
    }

    private int steadyState(ReadScenario read, Interruption interruption) {
        SteadyStateRun.check(read);
        long seed = sampling.seed(read.scenario());
        String command = shell(read.scenario(), List.of("--seed", Long.toString(seed), "--steady-state"));
        OutputPlaces places = output.places(read.files());
        Optional<Verdict> verdict = new SteadyStateRun(console, common.quiet(), output.json())
                .run(
                        read,
                        seed,
                        command,
                        output.folder(source.folder(read.scenario()), SteadyStateFiles.FILES, places),
                        interruption);
        if (verdict.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        return failOnBreach && verdict.get() == Verdict.MISSED ? ExitCode.TARGET_MISSED : ExitCode.DONE;
    }

    /** Tells which rules were broken, if any, and how to look at it. */
    private int checkedCode(Checked checked, ReadScenario read, int code) {
        if (checked.violations() == 0) {
            return code;
        }
        checked.first().forEach(console::tell);
        console.tell("This is our fault, please report it. To see how it came about: --seed "
                + sampling.seed(read.scenario()) + " --trace FILE --observe N, where N is the replication.");
        return ExitCode.OUR_FAULT;
    }

    private ReportInput input(ReadScenario read, Outcome outcome, Stopwatch watch) {
        return new ReportInput(
                read.scenario(),
                outcome.summary(),
                outcome.result(),
                sampling.seed(read.scenario()),
                Programs.of(read.scenario()),
                command(read.scenario(), outcome),
                read.effectiveYaml(),
                watch.timings(),
                outcome.interrupted(),
                Stream.concat(read.notes().stream(), outcome.notes().stream()).toList());
    }

    private String command(Scenario scenario, Outcome outcome) {
        List<String> options = new ArrayList<>(sampling.words(outcome, scenario));
        if (check) {
            options.add("--check");
        }
        return shell(scenario, options);
    }

    private String shell(Scenario scenario, List<String> options) {
        return Text.command(
                Programs.of(scenario),
                Stream.of(List.of("run"), source.words(), options).flatMap(List::stream));
    }

    private int exitCode(Outcome outcome) {
        if (outcome.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        boolean missed = outcome.summary().verdict() == Verdict.MISSED;
        return failOnBreach && missed ? ExitCode.TARGET_MISSED : ExitCode.DONE;
    }
}
