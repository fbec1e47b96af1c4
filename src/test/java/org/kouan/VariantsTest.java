package org.kouan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.report.content.Numbers;
import org.kouan.result.ClassMetric;
import org.kouan.result.ResultLayout;
import org.kouan.result.Summary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.Variant;

/**
 * The variants of the shipped scenarios give the figures on record, in {@code src/test/resources/variants}: a day of
 * each, enough to see that something moved. What they tell with all replications stands in the table at
 * the end of {@code scenarios/README.md}. Both are recorded anew with {@link #COMMAND}, in some minutes; then the text
 * above the table is to be read again.
 */
class VariantsTest {
    private static final String COMMAND = "./mvnw test -Dtest=VariantsTest -Dvariants.record";
    static final boolean RECORD = Boolean.getBoolean("variants.record");
    private static final Path FOLDER = Path.of("scenarios");
    private static final Path PAGE = FOLDER.resolve("README.md");
    private static final Path RECORDS = Path.of("src/test/resources/variants");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- variants begin -->\n)(.*?)(<!-- variants end -->\n)", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (–|`[a-z0-9-]+`) \\| .*");

    private static final int REPLICATIONS = 1;
    /** Where on most days nothing happens that variants are about. */
    private static final Map<String, Integer> MORE = Map.of("karasu-plateau", 6);
    /** Of a year. */
    private static final Map<String, String> SETTINGS =
            Map.of("alashankou-rail", "run.until=60 d", "horgos-rail-365x24", "run.until=60 d");

    private static final long SEED = 1;
    private static final int THREADS = 2;

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    /** The variants, with "" for the scenario as it is first. */
    private static List<String> variants(Path file) {
        List<String> names = new ArrayList<>(List.of(""));
        ScenarioFiles.read(file, Overrides.NONE).variants().stream()
                .map(Variant::name)
                .forEach(names::add);
        return names;
    }

    private static ReadScenario read(Path file, String variant) {
        return ScenarioFiles.read(file, variant.isEmpty() ? Overrides.NONE : Overrides.variant(variant));
    }

    private static Summary run(Scenario scenario, int replications, long seed) {
        return new Experiment(
                        Replications.of(scenario, seed, THREADS), scenario.run().confidence(), Progress.NONE)
                .run(replications)
                .summary();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void figuresAreAsRecorded(Path file) throws IOException {
        compare(file, RECORDS.resolve(name(file) + ".txt"));
    }

    /** Compares the figures of a scenario's variants with those on record, or records them. */
    static void compare(Path file, Path golden) throws IOException {
        List<String> lines = new ArrayList<>();
        int replications = MORE.getOrDefault(name(file), REPLICATIONS);
        String setting = SETTINGS.getOrDefault(name(file), "");
        List<String> all = variants(file);
        for (String variant : all.subList(1, all.size())) {
            Overrides overrides = Overrides.variant(variant);
            Scenario scenario = ScenarioFiles.read(file, setting.isEmpty() ? overrides : overrides.set(setting))
                    .scenario();
            lines.add(variant + " " + figures(run(scenario, replications, SEED)));
        }
        if (RECORD) {
            Files.write(golden, lines);
        } else {
            GoldenLines.compare(golden, lines, COMMAND);
        }
    }

    private static String figures(Summary summary) {
        ResultLayout layout = summary.layout();
        StringBuilder line = new StringBuilder("events " + summary.events());
        for (int i = 0; i < summary.targets().size(); i++) {
            TargetSummary target = summary.targets().get(i);
            line.append(", ")
                    .append(layout.targets().get(i).name())
                    .append(" ")
                    .append(GoldenLines.text(target.value().value()));
        }
        for (int i = 0; i < summary.classes().size(); i++) {
            line.append(", ")
                    .append(layout.classes().get(i).name())
                    .append(" ")
                    .append(GoldenLines.text(
                            summary.classes().get(i).get(ClassMetric.WAIT_MEAN).value()))
                    .append(" min");
        }
        return line + ", " + GoldenLines.text(summary.paidHours()) + " paid hours, "
                + GoldenLines.text(summary.officerHours()) + " officer-hours";
    }

    @Test
    void thePageHasARowForEveryVariant() throws IOException {
        String page = Files.readString(PAGE);
        Matcher table = TABLE.matcher(page);
        assertThat(table.find()).as("the place of the table").isTrue();
        if (RECORD) {
            Files.writeString(PAGE, page.substring(0, table.end(1)) + table() + page.substring(table.start(3)));
            return;
        }
        List<String> rows = table.group(2)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        List<String> all = new ArrayList<>();
        for (Path file : scenarios()) {
            variants(file).forEach(variant -> all.add(name(file) + " " + shown(variant)));
        }
        assertThat(rows).as("rows of %s; record them with %s", PAGE, COMMAND).isEqualTo(all);
    }

    private static String shown(String variant) {
        return variant.isEmpty() ? "–" : "`" + variant + "`";
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("""

                | scenario | variant | targets: met, missed or undecided | mean wait of each class, min | paid hours | hours at desks |
                |---|---|---|---|---|---|
                """);
        for (Path file : scenarios()) {
            rows(file).forEach(row -> table.append(row).append('\n'));
        }
        return table.append('\n').toString();
    }

    /** The rows of a scenario, of all its replications. */
    static List<String> rows(Path file) {
        List<String> rows = new ArrayList<>();
        for (String variant : variants(file)) {
            Scenario scenario = read(file, variant).scenario();
            Summary summary =
                    run(scenario, scenario.run().replications(), scenario.run().seed());
            rows.add("| `" + name(file) + "` | " + shown(variant) + " | " + targets(summary) + " | " + waits(summary)
                    + " | " + Numbers.measured(summary.paidHours()) + " | " + Numbers.measured(summary.officerHours())
                    + " |");
        }
        return rows;
    }

    private static String targets(Summary summary) {
        ResultLayout layout = summary.layout();
        String day = layout.periods().folded() ? "runs" : "days";
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < summary.targets().size(); i++) {
            TargetSummary target = summary.targets().get(i);
            boolean days = layout.targets().get(i).judgedOnDays();
            targets.add(layout.targets().get(i).name() + " "
                    + target.verdict().name().toLowerCase(java.util.Locale.ROOT) + ": "
                    + (days
                            ? Numbers.percent(target.dayProbability().value()) + " of " + day
                            : Numbers.percent(target.value().value())));
        }
        return String.join("; ", targets);
    }

    private static String waits(Summary summary) {
        List<String> waits = new ArrayList<>();
        for (int i = 0; i < summary.classes().size(); i++) {
            waits.add(summary.layout().classes().get(i).label() + " "
                    + Numbers.measured(
                            summary.classes().get(i).get(ClassMetric.WAIT_MEAN).value()));
        }
        return String.join("; ", waits);
    }
}
