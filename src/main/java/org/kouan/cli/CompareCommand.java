package org.kouan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kouan.experiment.Programs;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.experiment.compare.Candidate;
import org.kouan.experiment.compare.Comparisons;
import org.kouan.experiment.compare.Contest;
import org.kouan.experiment.compare.NotComparableException;
import org.kouan.experiment.crosscheck.Cautions;
import org.kouan.report.ComparisonWriter;
import org.kouan.report.content.CautionText;
import org.kouan.report.content.ComparisonInput;
import org.kouan.result.Comparison;
import org.kouan.result.Program;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.result.Selection;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioReference;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kouan compare}: two or more scenarios side by side. */
@Command(
        name = "compare",
        header = "Compare scenarios on common random numbers, or select the best of them.",
        description =
                "%nSimulates all scenarios with the same travellers replication by replication, and says for each figure which is"
                        + " better, by how much, how sure that is, and when in the day they differ. A SCENARIO is a file, or"
                        + " FILE#VARIANT for a variant that the file offers.%n",
        footer = {
            "%nExamples:",
            "  kouan compare scenarios/two-desks.yaml scenarios/two-desks.yaml#third-desk",
            "  kouan compare a.yaml b.yaml c.yaml --replications 500 --all-pairs",
            "  kouan compare a.yaml b.yaml c.yaml --select best \\",
            "    --metric port.paid_hours --indifference 2"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "2..*",
            paramLabel = "SCENARIO",
            description = "A YAML file, or FILE#VARIANT. The first is what the others are compared with.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a value in every scenario. Repeat for several.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--all-pairs", description = "Every scenario with every other, not only with the first.")
    private boolean allPairs;

    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = ReplicationNumber.CapConverter.class,
            description = "How many replications of each. Default: the first scenario's.")
    private Optional<Integer> number = Optional.empty();

    @Mixin
    private final SelectOptions select = new SelectOptions();

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        threads.check();
        output.check();
        select.check();
        checkWords();
        try (Interruption interruption = Interruption.listen(console, output.json())) {
            List<ScenarioReference> references =
                    words.stream().map(ScenarioReference::of).toList();
            List<ReadScenario> read = references.stream().map(this::read).toList();
            long commonSeed = seed.or(read.get(0).scenario());
            Contest contest = contest(references, read, commonSeed);
            int days = number.orElse(read.get(0).scenario().run().replications());
            select.check(contest, days, read.get(0).scenario().run().confidence());
            Optional<OutputFolder> folder = output.folder(
                    folder(contest),
                    ComparisonWriter.FILES,
                    output.places(
                            read.stream().flatMap(each -> each.files().stream()).toList()));
            return compare(contest, days, read, commonSeed, folder, interruption);
        }
    }

    private ReadScenario read(ScenarioReference reference) {
        return ScenarioFiles.read(reference.file(), Overrides.of(reference.variants(), settings))
                .titled(reference.variants(), List.of());
    }

    private void checkWords() {
        if (words.size() > ComparisonInput.MOST_SCENARIOS) {
            throw new BadInput(
                    "at most " + ComparisonInput.MOST_SCENARIOS + " scenarios can be compared, not " + words.size());
        }
        if (words.contains("")) {
            throw new BadInput("the name of a scenario is empty");
        }
        if (words.stream().distinct().count() < words.size()) {
            throw new BadInput("a scenario is named twice");
        }
    }

    private Contest contest(List<ScenarioReference> references, List<ReadScenario> read, long commonSeed) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            names.add(references.get(i).name(read.get(i).scenario()));
        }
        boolean unique = names.stream().distinct().count() == names.size();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Replications replications = Replications.of(read.get(i).scenario(), commonSeed, threads.number());
            candidates.add(new Candidate(
                    unique ? names.get(i) : words.get(i), read.get(i).scenario(), replications));
        }
        try {
            return new Contest(candidates);
        } catch (NotComparableException e) {
            throw new BadInput(Objects.requireNonNullElse(e.getMessage(), "not comparable"), e);
        }
    }

    private static String folder(Contest contest) {
        String first = contest.candidates().get(0).name();
        String others = contest.candidates().size() == 2
                ? contest.candidates().get(1).name()
                : contest.candidates().size() - 1 + "-others";
        return (first + "-vs-" + others).replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private int compare(
            Contest contest,
            int days,
            List<ReadScenario> read,
            long commonSeed,
            Optional<OutputFolder> folder,
            Interruption interruption) {
        double confidence = read.get(0).scenario().run().confidence();
        CompareOutput into = new CompareOutput(console, common.quiet(), output.json());
        ComparisonInput nothing = nothing(contest, days, read, commonSeed);
        interruption.during(contest::stop, () -> into.writeNothing(nothing));
        Comparison comparison;
        Optional<Selection> selection;
        boolean progress = !common.quiet() && console.terminal();
        try (ProgressLine line = new ProgressLine(console, System::nanoTime, select.asked())) {
            Progress heard = progress ? line : Progress.NONE;
            contest.runTo(days, heard);
            boolean any = contest.finished() > 0;
            comparison = any ? Comparisons.of(contest, allPairs, confidence) : nothing.comparison();
            selection = any ? select.select(contest, confidence, heard) : Optional.empty();
        }
        if (!interruption.mayReport()) {
            return ExitCode.INTERRUPTED;
        }
        if (contest.finished() == 0) {
            console.tell("Interrupted before a replication of every scenario was finished; nothing to compare.");
            into.writeNothing(nothing);
            return ExitCode.INTERRUPTED;
        }
        RunResult first = contest.candidates().get(0).replications().result();
        String command = command(read, comparison.replications(), commonSeed);
        into.write(input(comparison, selection, first, read, commonSeed, command, contest.stopped()), folder);
        return contest.stopped() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private ComparisonInput nothing(Contest contest, int days, List<ReadScenario> read, long commonSeed) {
        ResultLayout layout = contest.candidates().get(0).replications().layout();
        return input(
                Comparisons.nothing(
                        contest, allPairs, read.get(0).scenario().run().confidence()),
                Optional.empty(),
                new RunResult(layout, List.of(), new RunTotals(layout)),
                read,
                commonSeed,
                command(read, days, commonSeed),
                true);
    }

    private static ComparisonInput input(
            Comparison comparison,
            Optional<Selection> selection,
            RunResult first,
            List<ReadScenario> read,
            long commonSeed,
            String command,
            boolean interrupted) {
        return new ComparisonInput(
                comparison,
                selection,
                first,
                read.get(0).scenario().port().clock().label(),
                commonSeed,
                program(read),
                command,
                read.stream().map(ReadScenario::effectiveYaml).toList(),
                interrupted,
                Stream.concat(read.stream().flatMap(each -> each.notes().stream()), cautions(read).stream())
                        .toList());
    }

    /** What the scenarios leave out, and what to look at in them, by their letters. */
    private static List<String> cautions(List<ReadScenario> read) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            Scenario scenario = read.get(i).scenario();
            sentences.put(ComparisonInput.letter(i), CautionText.of(scenario, Cautions.of(scenario)));
        }
        return CautionText.together(sentences);
    }

    private static Program program(List<ReadScenario> read) {
        return Programs.of(read.stream().map(ReadScenario::scenario).toList());
    }

    private String command(List<ReadScenario> read, int days, long commonSeed) {
        List<String> all = new ArrayList<>(List.of("compare"));
        all.addAll(words);
        settings.forEach(setting -> all.addAll(List.of("--set", setting)));
        all.addAll(List.of("--seed", Long.toString(commonSeed), "--replications", Integer.toString(days)));
        if (allPairs) {
            all.add("--all-pairs");
        }
        all.addAll(select.words());
        return Text.command(program(read), all.stream());
    }
}
