package org.kouan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.kouan.experiment.Programs;
import org.kouan.experiment.crosscheck.Cautions;
import org.kouan.files.OutputFile;
import org.kouan.planning.plan.Limits;
import org.kouan.planning.plan.LimitsException;
import org.kouan.planning.search.Found;
import org.kouan.planning.search.Staffing;
import org.kouan.report.StaffJson;
import org.kouan.report.StaffText;
import org.kouan.report.content.CautionText;
import org.kouan.report.content.StaffInput;
import org.kouan.result.Program;
import org.kouan.result.StaffAnswer.Status;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.EffectiveScenario;
import org.kouan.scenario.yaml.ReadScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kouan staff}: the fewest officer-hours that keep the targets. */
@Command(
        name = "staff",
        header = "Find the fewest officer-hours that keep every target.",
        description =
                "%nLooks for the cheapest plan, desks by lane and interval of the day, that keeps every target of the"
                        + " scenario, and proves it on days that the search has not seen. Says how much cheaper any plan could be"
                        + " at most. Ctrl-C stops with the cheapest plan that is proved by then. With no random part the plan is"
                        + " the cheapest there is, or the answer is which limit could be kept.%n",
        footer = {
            "%nExamples:",
            "  kouan staff scenarios/two-desks.yaml",
            "  kouan staff port.yaml --interval 60 --most 12 --fewest foreigners=2",
            "  kouan staff port.yaml --fixed gates --seconds 60 --out found.yaml",
            "  kouan run found.yaml",
            "  kouan staff port.yaml --set targets.rule.days=98%% --json | jq .paid_hours"
        })
final class StaffCommand implements Callable<Integer> {
    private static final Set<Integer> INTERVALS = Set.of(5, 10, 15, 20, 30, 60);
    private static final int DEFAULT_INTERVAL = 15;
    private static final int MOST_DESKS = 1000;
    private static final int MOST_DAYS = 100_000;

    private final Console console;

    @Mixin
    private final ScenarioArguments source = new ScenarioArguments();

    @Option(
            names = "--interval",
            paramLabel = "MINUTES",
            description =
                    "The length of an interval, in which desks do not change: 5, 10, 15, 20, 30 or 60. Default: 15.")
    private Optional<Integer> interval = Optional.empty();

    @Option(
            names = "--fewest",
            paramLabel = "[LANE=]N",
            description =
                    "The fewest desks of a lane while its plan has it open; of every lane without a name. Repeat for"
                            + " several. Default: 1.")
    private List<String> fewest = new ArrayList<>();

    @Option(
            names = "--most",
            paramLabel = "[LANE=]N",
            description =
                    "The most desks of a lane; of every lane without a name. Repeat for several. Default: twice as"
                            + " many as its plan ever opens, at least 4 more.")
    private List<String> most = new ArrayList<>();

    @Option(names = "--fixed", paramLabel = "LANE", description = "The lane keeps its plan. Repeat for several.")
    private List<String> fixed = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "How many days the search begins with; it takes more where they do not tell enough. Default: 200,"
                            + " or 60 where each plan must be simulated as a whole.")
    private Optional<Integer> days = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Stop after so long with the cheapest plan that is proved by then; it depends on how fast the"
                    + " machine is. Default: as long as it takes.")
    private Optional<Integer> seconds = Optional.empty();

    @Option(
            names = "--go-on",
            description =
                    "Begin with the plan as it stands, not with one from scratch: with a file that an earlier search"
                            + " wrote, which was stopped. Give another --seed, so that the days of its proof are new.")
    private boolean goOn;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the plan that was found as a scenario of its own, for run and every other command.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--fail-on-breach", description = "Exit with 1 when no plan keeps the targets.")
    private boolean failOnBreach;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    StaffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        threads.check();
        Limits limits = limits();
        number("--days", days, 2, MOST_DAYS);
        number("--seconds", seconds, 1, Integer.MAX_VALUE);
        try (Interruption interruption = Interruption.listen(console, json)) {
            ReadScenario read = source.read();
            OutputPlaces places = new OutputPlaces().reads(read.files());
            out.ifPresent(file -> places.writes("--out", file));
            if (json) {
                places.writesDocument("--json");
            }
            return staff(read, limits, interruption);
        }
    }

    private int staff(ReadScenario read, Limits limits, Interruption interruption) {
        long begun = System.nanoTime();
        Scenario scenario = read.scenario();
        Found found;
        try (StaffProgress progress = new StaffProgress(console, !common.quiet())) {
            Staffing staffing = staffing(scenario, limits, progress);
            interruption.during(staffing::stop, () -> {});
            seconds.ifPresent(limit -> progress.after(limit, staffing::stop));
            found = staffing.run();
        }
        if (!interruption.mayReport()) {
            return ExitCode.INTERRUPTED;
        }
        Program program = Programs.of(scenario);
        double passed = (System.nanoTime() - begun) / 1e9;
        StaffInput input = new StaffInput(
                found.answer(),
                scenario.title(),
                seed.or(scenario),
                passed,
                program,
                command(program, scenario),
                notes(read));
        if (json) {
            console.print(to -> StaffJson.write(input, to));
        } else if (!common.quiet()) {
            StaffText.print(input, console.out(), console.columns());
        }
        out.ifPresent(file -> write(found, file));
        if (interruption.asked()) {
            return ExitCode.INTERRUPTED;
        }
        return failOnBreach && found.answer().status() == Status.NO_PLAN ? ExitCode.TARGET_MISSED : ExitCode.DONE;
    }

    private static List<String> notes(ReadScenario read) {
        List<String> notes = new ArrayList<>(read.notes());
        notes.addAll(CautionText.of(read.scenario(), Cautions.of(read.scenario())));
        return notes;
    }

    private Staffing staffing(Scenario scenario, Limits limits, StaffProgress progress) {
        try {
            return new Staffing(
                    scenario, limits, new Staffing.Start(days, goOn), seed.or(scenario), threads.number(), progress);
        } catch (LimitsException impossible) {
            throw new BadInput(String.valueOf(impossible.getMessage()), impossible);
        }
    }

    private void write(Found found, Path file) {
        if (found.plan().isEmpty()) {
            console.tell("No plan was found, so " + file + " was not written.");
            return;
        }
        PlanText text = new PlanText(found);
        EffectiveScenario read = source.readWith(text.settings()).effective();
        EffectiveScenario changed = found.poolsLeftOut() ? read.without("staff") : read;
        try {
            OutputFile.write(
                    file,
                    to -> to.write((text.head(source.words()) + changed.yamlIn(parent(file)))
                            .getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new OutputFailed(file, failed);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private Limits limits() {
        int minutes = interval.orElse(DEFAULT_INTERVAL);
        if (!INTERVALS.contains(minutes)) {
            throw new BadInput("--interval must be 5, 10, 15, 20, 30 or 60, not " + minutes);
        }
        return new Limits(
                Duration.ofMinutes(minutes), desks("--fewest", fewest), desks("--most", most), new TreeSet<>(fixed));
    }

    private static Map<String, Integer> desks(String option, List<String> words) {
        Map<String, Integer> desks = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.lastIndexOf('=');
            String lane = equals < 0 ? Limits.ALL : word.substring(0, equals);
            String number = word.substring(equals + 1);
            if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) > MOST_DESKS || (equals == 0)) {
                throw new BadInput(option + " must be N or LANE=N with N from 0 to " + MOST_DESKS + ", not " + word);
            }
            if (desks.put(lane, Integer.parseInt(number)) != null) {
                throw new BadInput(option + " is given twice for " + (lane.isEmpty() ? "every lane" : "lane " + lane));
            }
        }
        return desks;
    }

    private static void number(String option, Optional<Integer> number, int least, int greatest) {
        if (number.isPresent() && (number.get() < least || number.get() > greatest)) {
            throw new BadInput(option + " must be from " + least + " to " + greatest + ", not " + number.get());
        }
    }

    private String command(Program program, Scenario scenario) {
        List<String> words = new ArrayList<>(List.of("staff"));
        words.addAll(source.words());
        interval.ifPresent(minutes -> words.addAll(List.of("--interval", minutes.toString())));
        fewest.forEach(word -> words.addAll(List.of("--fewest", word)));
        most.forEach(word -> words.addAll(List.of("--most", word)));
        fixed.forEach(lane -> words.addAll(List.of("--fixed", lane)));
        days.ifPresent(number -> words.addAll(List.of("--days", number.toString())));
        if (goOn) {
            words.add("--go-on");
        }
        words.addAll(List.of("--seed", Long.toString(seed.or(scenario))));
        return Text.command(program, words.stream());
    }
}
