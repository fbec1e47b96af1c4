package org.kouan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.compare.Candidate;
import org.kouan.experiment.compare.Comparisons;
import org.kouan.experiment.compare.Contest;
import org.kouan.experiment.compare.NotComparableException;
import org.kouan.experiment.compare.SelectBest;
import org.kouan.report.ComparisonJson;
import org.kouan.report.ComparisonText;
import org.kouan.report.ComparisonWriter;
import org.kouan.report.content.ComparisonInput;
import org.kouan.result.Comparison;
import org.kouan.result.Selection;
import org.kouan.scenario.yaml.ReadScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kouan compare}: two or more scenarios side by side. */
@Command(
        name = "compare",
        header = "Compare scenarios on common random numbers, or select the best of them.",
        description = "%nSimulates all scenarios with the same travellers day by day, and says for each figure which is"
                + " better, by how much, how sure that is, and when in the day they differ. A SCENARIO is a file, or"
                + " FILE#VARIANT for a variant that the file offers.%n",
        footer = {
            "%nExamples:",
            "  kouan compare scenarios/two-desks.yaml scenarios/two-desks.yaml#third-desk",
            "  kouan compare a.yaml b.yaml c.yaml --replications 500 --all-pairs",
            "  kouan compare a.yaml b.yaml c.yaml --select best --metric port.officer_hours --indifference 2"
        })
final class CompareCommand implements Callable<Integer> {
    private static final Path DEFAULT_PARENT = Path.of("out");
    private static final String BEST = "best";
    private static final int DEFAULT_MAX_REPLICATIONS = 10_000;

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
            names = "--select",
            paramLabel = BEST,
            description = "Select the best with a stated probability of being right (procedure KN); the days compared"
                    + " are its first stage.")
    private Optional<String> select = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "KEY",
            description = "What to select by, for example port.officer_hours or"
                    + " class.citizen.wait_minutes.mean. Default: the first that all scenarios have.")
    private Optional<String> metric = Optional.empty();

    @Option(
            names = "--indifference",
            paramLabel = "N",
            description = "A difference that does not matter, in minutes, hours, or for shares from 0 to 1. Default: 1"
                    + " minute, 1 hour, 0.01.")
    private Optional<Double> indifference = Optional.empty();

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            converter = ReplicationNumber.CapConverter.class,
            description =
                    "The most days that a selection may take of a scenario. Default: " + DEFAULT_MAX_REPLICATIONS + ".")
    private Optional<Integer> cap = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SeedConverter.class,
            description = "Seed of all random numbers. Default: the first scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = ReplicationNumber.CapConverter.class,
            description = "How many days of each. Default: the first scenario's.")
    private Optional<Integer> number = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads simulate. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files. Default: out/<names>.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--no-files", description = "Write no files.")
    private boolean noFiles;

    @Option(
            names = "--json",
            description = "Print one JSON document on standard output, and nothing else there. Then files are written"
                    + " only with --out.")
    private boolean json;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        List<ScenarioReference> references =
                words.stream().map(ScenarioReference::of).toList();
        List<ReadScenario> read =
                references.stream().map(each -> each.read(settings)).toList();
        long commonSeed = seed.orElse(read.get(0).scenario().run().seed());
        Contest contest = contest(references, read, commonSeed);
        Optional<OutputFolder> folder = folder(contest);
        Interruption interruption = new Interruption(contest::stop, console.err());
        try {
            return compare(contest, read, commonSeed, folder);
        } catch (NotComparableException e) {
            throw new BadInput(java.util.Objects.requireNonNullElse(e.getMessage(), "not comparable"), e);
        } finally {
            interruption.end();
        }
    }

    private void check() {
        if (threads < 1) {
            throw new BadInput("--threads must be at least 1: " + threads);
        }
        if (words.size() > ComparisonInput.MOST_SCENARIOS) {
            throw new BadInput(
                    "at most " + ComparisonInput.MOST_SCENARIOS + " scenarios can be compared, not " + words.size());
        }
        if (noFiles && out.isPresent()) {
            throw new BadInput("--out and --no-files exclude each other");
        }
        if (select.isPresent() && !select.get().equals(BEST)) {
            throw new BadInput("--select takes '" + BEST + "', not '" + select.get() + "'");
        }
        if (select.isEmpty() && (metric.isPresent() || indifference.isPresent() || cap.isPresent())) {
            throw new BadInput("--metric, --indifference and --max-replications need --select " + BEST);
        }
        if (indifference.isPresent() && !(indifference.get() > 0 && indifference.get() < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--indifference must be a number above 0");
        }
        if (words.stream().distinct().count() < words.size()) {
            throw new BadInput("a scenario is named twice");
        }
    }

    private Contest contest(List<ScenarioReference> references, List<ReadScenario> read, long commonSeed) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            names.add(references.get(i).name(read.get(i)));
        }
        boolean unique = names.stream().distinct().count() == names.size();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Replications replications = Replications.of(read.get(i).scenario(), commonSeed, threads);
            candidates.add(new Candidate(
                    unique ? names.get(i) : words.get(i), read.get(i).scenario(), replications));
        }
        return new Contest(candidates);
    }

    private Optional<OutputFolder> folder(Contest contest) {
        if (noFiles || (json && out.isEmpty())) {
            return Optional.empty();
        }
        String first = contest.candidates().get(0).name();
        String others = contest.candidates().size() == 2
                ? contest.candidates().get(1).name()
                : contest.candidates().size() - 1 + "-others";
        String name = (first + "-vs-" + others).replaceAll("[^A-Za-z0-9._-]", "-");
        return Optional.of(OutputFolder.prepare(out.orElse(DEFAULT_PARENT.resolve(name))));
    }

    private int compare(Contest contest, List<ReadScenario> read, long commonSeed, Optional<OutputFolder> folder) {
        int days = number.orElse(read.get(0).scenario().run().replications());
        if (select.isPresent() && days < 2) {
            throw new BadInput("--select needs at least two --replications for its first stage");
        }
        // Before a long simulation, not after it: what is asked for must be there.
        String key = metric.orElse(SelectBest.keys(contest).get(0));
        if (!SelectBest.keys(contest).contains(key)) {
            throw new BadInput("there is no metric '" + key + "' that all scenarios have; there are "
                    + String.join(", ", SelectBest.keys(contest)));
        }
        Comparison comparison;
        Optional<Selection> selection = Optional.empty();
        double confidence = read.get(0).scenario().run().confidence();
        boolean progress = !common.quiet() && console.terminal();
        try (ProgressLine line = new ProgressLine(console.err(), System::nanoTime, select.isPresent())) {
            Progress heard = progress ? line : Progress.NONE;
            contest.runTo(days, heard);
            if (contest.finished() == 0) {
                console.err().println("Interrupted before the first day was finished; nothing to report.");
                return ExitCode.INTERRUPTED;
            }
            comparison = Comparisons.of(contest, allPairs, confidence);
            if (select.isPresent() && contest.finished() >= 2) {
                selection = Optional.of(select(contest, key, confidence, heard));
            }
        }
        ComparisonInput input = new ComparisonInput(
                comparison,
                selection,
                contest.candidates().get(0).replications().result(),
                read.get(0).scenario().port().clock(),
                commonSeed,
                Version.current(),
                command(days, commonSeed),
                read.stream().map(ReadScenario::effectiveYaml).toList(),
                contest.stopped(),
                List.of());
        write(input, folder);
        return contest.stopped() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private Selection select(Contest contest, String key, double confidence, Progress progress) {
        if (confidence <= 1.0 / contest.candidates().size()) {
            throw new BadInput("the first scenario's confidence is no better than a blind guess");
        }
        return new SelectBest(
                        contest,
                        key,
                        indifference.orElse(SelectBest.usualIndifference(contest, key)),
                        confidence,
                        cap.orElse(DEFAULT_MAX_REPLICATIONS),
                        progress)
                .select();
    }

    private void write(ComparisonInput input, Optional<OutputFolder> folder) {
        boolean text = !common.quiet() && !json;
        if (text) {
            ComparisonText.print(input, console.out(), console.columns());
        }
        ComparisonInput written = input;
        if (folder.isPresent()) {
            try {
                ComparisonWriter.Written files =
                        ComparisonWriter.write(input, folder.get().path());
                written = files.input();
                if (text) {
                    written.notes().stream()
                            .skip(input.notes().size())
                            .flatMap(note -> Text.wrap(note, console.columns()).stream())
                            .forEach(console.out()::println);
                    console.out().println("Report: " + files.page());
                }
            } catch (IOException e) {
                throw folder.get().unusable(e);
            }
        }
        if (json) {
            try {
                ComparisonJson.write(written, console.out());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to standard output", e);
            }
        }
    }

    private String command(int days, long commonSeed) {
        List<String> all = new ArrayList<>(List.of("./kouan", "compare"));
        all.addAll(words);
        settings.forEach(setting -> all.addAll(List.of("--set", setting)));
        all.addAll(List.of("--seed", Long.toString(commonSeed), "--replications", Integer.toString(days)));
        if (allPairs) {
            all.add("--all-pairs");
        }
        if (select.isPresent()) {
            all.addAll(List.of("--select", BEST));
            metric.ifPresent(key -> all.addAll(List.of("--metric", key)));
            indifference.ifPresent(zone -> all.addAll(List.of(
                    "--indifference",
                    new java.math.BigDecimal(zone).stripTrailingZeros().toPlainString())));
            cap.ifPresent(most -> all.addAll(List.of("--max-replications", Integer.toString(most))));
        }
        return all.stream().map(Text::shellWord).collect(Collectors.joining(" "));
    }
}
