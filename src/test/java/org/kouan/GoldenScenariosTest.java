package org.kouan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.GoldenLines.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Programs;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.report.CsvReport;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.ReportInput.Timings;
import org.kouan.result.ClassMetric;
import org.kouan.result.LaneMetric;
import org.kouan.result.ResultLayout;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;

/**
 * The figures of every shipped scenario are those on record, in {@code src/test/resources/golden}. A change that is
 * meant to move them records them anew with {@link #COMMAND} and shows the difference in its commit.
 */
class GoldenScenariosTest {
    private static final String COMMAND = "./mvnw test -Dtest=GoldenScenariosTest -Dgolden.record";
    private static final String RECORD = "golden.record";
    private static final Path FOLDER = Path.of("scenarios");
    private static final Path RECORDS = Path.of("src/test/resources/golden");

    private static final int REPLICATIONS = 20;
    private static final long SEED = 1;
    private static final int THREADS = 2;
    /** Settings that keep the test short. */
    private static final Map<String, String> SETTINGS = Map.of("w1-mm10", "run.until=500 h");

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void figuresAreAsRecorded(Path scenario) throws IOException {
        compare(scenario, RECORDS.resolve(name(scenario) + ".txt"));
    }

    /** Compares a scenario's figures with those on record, or records them. */
    static void compare(Path scenario, Path golden) throws IOException {
        List<String> figures = figures(scenario);
        if (Boolean.getBoolean(RECORD)) {
            Files.write(golden, figures);
        } else {
            GoldenLines.compare(golden, figures, COMMAND);
        }
    }

    @Test
    void everyRecordHasItsScenario() throws IOException {
        List<String> names =
                scenarios().stream().map(scenario -> name(scenario) + ".txt").toList();
        try (Stream<Path> records = Files.list(RECORDS)) {
            assertThat(records.map(record -> record.getFileName().toString()))
                    .as("records without a scenario are to be deleted")
                    .isSubsetOf(names);
        }
    }

    private static String name(Path scenario) {
        return scenario.getFileName().toString().replace(".yaml", "");
    }

    private static List<String> figures(Path file) throws IOException {
        String setting = SETTINGS.getOrDefault(name(file), "");
        ReadScenario read = ScenarioFiles.read(file, setting.isEmpty() ? Overrides.NONE : Overrides.NONE.set(setting));
        Replications replications = Replications.of(read.scenario(), SEED, THREADS);
        Outcome outcome =
                new Experiment(replications, read.scenario().run().confidence(), Progress.NONE).run(REPLICATIONS);
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d replications, seed %d %s"
                .formatted(name(file), REPLICATIONS, SEED, setting)
                .strip());
        add(lines, outcome.summary());
        addFigures(lines, outcome.summary());
        lines.add("replications.csv sha-256 " + digest(read, outcome));
        return lines;
    }

    private static void add(List<String> lines, Summary summary) {
        ResultLayout layout = summary.layout();
        lines.add("verdict " + summary.verdict());
        lines.add("events " + summary.events());
        for (int i = 0; i < summary.targets().size(); i++) {
            TargetSummary target = summary.targets().get(i);
            String name = "target " + layout.targets().get(i).name();
            lines.add(name + " verdict " + target.verdict());
            lines.add(name + " value " + text(target.value()));
            lines.add(name + " day_probability " + text(target.dayProbability()));
            lines.add(name + " more_replications " + target.moreReplications());
        }
        for (int i = 0; i < summary.classes().size(); i++) {
            for (ClassMetric metric : ClassMetric.values()) {
                String name = "class " + layout.classes().get(i).name() + " " + metric.key() + " ";
                lines.add(name + text(summary.classes().get(i).get(metric)));
            }
        }
        for (int i = 0; i < summary.lanes().size(); i++) {
            for (LaneMetric metric : LaneMetric.values()) {
                String name = "lane " + layout.lanes().get(i).name() + " " + metric.key() + " ";
                lines.add(name + text(summary.lanes().get(i).get(metric)));
            }
        }
    }

    private static void addFigures(List<String> lines, Summary summary) {
        for (int i = 0; i < summary.figures().size(); i++) {
            FigureSummary figure = summary.figures().get(i);
            lines.add("figure " + summary.layout().figures().get(i).key() + " " + text(figure.mean()) + " between "
                    + text(figure.min()) + " and " + text(figure.max()));
        }
    }

    private static String digest(ReadScenario read, Outcome outcome) throws IOException {
        ReportInput input = new ReportInput(
                read.scenario(),
                outcome.summary(),
                outcome.result(),
                SEED,
                Programs.of(read.scenario()),
                "",
                read.effectiveYaml(),
                Timings.NONE,
                outcome.interrupted(),
                outcome.notes());
        try (DigestOutputStream out =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            new CsvReport(input).replications(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new UncheckedIOException("every JDK has SHA-256", new IOException(missing));
        }
    }
}
