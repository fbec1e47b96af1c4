package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.experiment.store.ResultsStore;
import org.kouan.experiment.study.SmallStudy;

/** The commands as a user types them. */
class SweepCommandTest {
    private static final String STUDY = """
            kouan-study: 1
            name: two-factors
            title: Desks and days
            scenario: one-desk.yaml
            factors:
              desks: {path: "stages.hall.lanes.desk.desks[0].open", values: [1, 2]}
              day: {variants: [none, quiet-day]}
            constraints:
              - {rule: day = none, because: one kind of day is enough}
            replications: 10
            responses:
              wait: class.citizen.wait_minutes.mean
              rare: class.rare.wait_minutes.mean
              kept: target.short.kept
            """;

    @TempDir
    private Path folder;

    private Path study;
    private Path store;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeFiles() throws IOException {
        SmallStudy.scenario(folder);
        study = Files.writeString(folder.resolve("study.yaml"), STUDY);
        store = folder.resolve("store.duckdb");
    }

    private int kouan(String... command) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = Kouan.run(
                command,
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int sweep(String... options) {
        String[] command = new String[options.length + 4];
        command[0] = "sweep";
        command[1] = study.toString();
        command[2] = "--store";
        command[3] = store.toString();
        System.arraycopy(options, 0, command, 4, options.length);
        return kouan(command);
    }

    @Test
    void aSweepPrintsItsPointsAndWhatIsMissing() {
        assertThat(sweep()).isZero();
        assertThat(out)
                .startsWith("Desks and days\nStudy ")
                .contains("20 replications: 20 simulated now")
                .contains("point  desks  day   replications")
                .contains("Skipped: point 1, day = none is broken (quiet-day): one kind of day is enough")
                .contains("Missing: rare has no value in ");
        assertThat(sweep()).isZero();
        assertThat(out).contains("20 replications: 20 found in the store and 0 simulated now");
        assertThat(sweep("--replications", "12", "--resume", "--quiet")).isZero();
        assertThat(out).isEmpty();
        assertThat(kouan("results", store.toString())).isZero();
        assertThat(out).containsPattern("two-factors +4 +2 +24 ");
    }

    /** With and without a key: the base has it, and a level takes it away. */
    @Test
    void aLevelMayTakeAKeyAway() throws IOException {
        String with = STUDY.replace("factors:", "set: {run.extend: 10 min}\nfactors:")
                .replace("day: {variants: [none, quiet-day]}", "extend: {path: run.extend, values: [null, 1 s]}")
                .replaceAll("constraints:\n.*\n", "");
        Files.writeString(study, with);
        assertThat(sweep()).as(err).isZero();
        assertThat(out).contains("4 points").containsPattern("0 +1 +null").containsPattern("1 +1 +1 s");

        Files.writeString(study, with.replace("set: {run.extend: 10 min}\n", ""));
        assertThat(sweep()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.replaceAll("\\s+", " ")).contains("there is nothing at the path run.extend");
    }

    @Test
    void aDryRunShowsPointsAndTouchesNothing() {
        assertThat(sweep("--dry-run")).isZero();
        assertThat(out).contains("2 points to simulate, 2 points skipped, 20 replications");
        assertThat(store).doesNotExist();
    }

    @Test
    void anEditedStudyIsANewOneSaidAloud() throws IOException {
        sweep();
        Files.writeString(study, STUDY.replace("values: [1, 2]", "values: [2, 3]"));
        assertThat(sweep("--resume")).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " "))
                .contains("there is nothing to resume")
                .contains("it has one of the same name, which has other content");
        assertThat(sweep()).isZero();
        assertThat(err.replaceAll("\\s+", " "))
                .contains("this is a new study")
                .contains("10 replications of points that other studies in the store had are taken over");
        assertThat(kouan("results", store.toString(), "--study", "two-factors", "--json"))
                .isZero();
        assertThat(out).contains("\"name\": \"two-factors\"").contains("\"desks\": \"3\"");
        assertThat(kouan("results", store.toString(), "--export", "x.csv")).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains("the store has 2 studies; say which by --study");
    }

    @Test
    void aStudyOfAnotherNameIsTheSameStudyAndIsFoundByIt() throws IOException {
        sweep();
        Files.writeString(study, STUDY.replace("name: two-factors", "name: renamed"));
        assertThat(sweep()).isZero();
        assertThat(out).contains("20 found in the store and 0 simulated now");
        assertThat(kouan("results", store.toString(), "--study", "renamed")).isZero();
        for (String view : List.of("results_renamed", "results_two_factors")) {
            assertThat(kouan("results", store.toString(), "--sql", "SELECT count(*) AS n FROM " + view))
                    .as(err)
                    .isZero();
            assertThat(out).contains("20");
        }
    }

    @Test
    void aResponseThatIsNotThereIsToldOnce() throws IOException {
        Files.writeString(study, STUDY.replace("class.citizen.wait", "class.citzen.wait"));
        assertThat(sweep()).isEqualTo(2);
        assertThat(err).contains("1 problem; nothing was simulated.");
    }

    @Test
    void anExportThatCannotBeIsToldBeforeTheSimulation() {
        assertThat(sweep("--export", folder.resolve("x.txt").toString())).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains("ends with .parquet or .csv");
        assertThat(sweep("--export", folder.resolve("no/x.csv").toString())).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains("there is no folder");
        assertThat(sweep()).isZero();
        assertThat(out).contains("20 simulated now");
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(sweep("--json")).isZero();
        assertThat(out).startsWith("{").endsWith("}\n").contains("\"complete\": true", "\"simulated\": 20");
        assertThat(err).isEmpty();
    }

    @Test
    void resultsAreExportedQueriedAndReproduced() throws IOException {
        Path parquet = folder.resolve("x.parquet");
        assertThat(sweep("--export", parquet.toString())).isZero();
        assertThat(parquet).isNotEmptyFile();
        String s = store.toString();
        assertThat(kouan("results", s, "--export", folder.resolve("x.csv").toString()))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("x.csv"))).hasSize(21);
        assertThat(kouan("results", s, "--sql", "SELECT count(*) AS n FROM results_two_factors", "--json"))
                .isZero();
        assertThat(out).contains("\"n\": 20");
        assertThat(kouan("results", s, "--sql", "SELECT count(*) AS n FROM '" + parquet + "'"))
                .isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains("a query reads the tables of its store and nothing else");
        assertThat(kouan(
                        "results",
                        s,
                        "--sql",
                        "SELECT desks, day, avg(rare) AS a FROM results_two_factors GROUP BY ALL"))
                .isZero();
        assertThat(out).startsWith("desks  day");
        assertThat(kouan(
                        "results",
                        s,
                        "--scenario",
                        "2",
                        "--out",
                        folder.resolve("again").toString()))
                .isZero();
        assertThat(kouan("run", folder.resolve("again/scenario.yaml").toString(), "--no-files", "--replications", "10"))
                .isZero();
        assertThat(kouan("results", s, "--export", folder.resolve("x.xlsx").toString()))
                .isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains("ends with .parquet or .csv");
    }

    /** Each point says so, in text and JSON; what was asked for is no failure of the command. */
    @Test
    void aPrecisionThatIsNotReachedIsToldByPoint() throws IOException {
        Files.writeString(
                study,
                STUDY.replace(
                        "replications: 10",
                        "replications: {precision: {response: wait, half-width: 0.5}, at-most: 40}"));
        assertThat(sweep("--json")).as(err).isZero();
        assertThat(out.split("\"reached\": false", -1)).hasSize(2);
        assertThat(out.split("\"reached\": true", -1)).hasSize(2);
        assertThat(out).contains("\"shortfall\": \"the half-width of wait is ", ", 0.5 asked for\"");
        assertThat(sweep()).isZero();
        assertThat(out.replaceAll("\\s+", " "))
                .contains("Not reached: point 0 after 40 replications, the half-width of wait is ")
                .doesNotContain("Not reached: point 2");
        Files.writeString(study, STUDY.replace("replications: 10", "replications: {decide: short, at-most: 25}"));
        assertThat(sweep("--json")).as(err).isZero();
        assertThat(out).contains("\"shortfall\": \"undecided: short\"");
    }

    /** A study, its scenario and the files of its factors, each in a folder of its own, from a third one. */
    @Test
    void filesOfAStudyAreRelativeToTheStudy() throws IOException {
        Path ports = Files.createDirectories(folder.resolve("ports"));
        Path studies = Files.createDirectories(folder.resolve("studies/tables"));
        String buses = SmallStudy.SCENARIO
                .replace("poisson: {per-hour: [{from: 10:00, to: 12:00, value: 66}]}", "timetable: {file: ten.csv}")
                .replaceFirst("(?s)variants:.*", "");
        Files.writeString(ports.resolve("buses.yaml"), buses);
        Files.writeString(ports.resolve("ten.csv"), "id,time,party\na,10:00,10\n");
        Files.writeString(studies.resolve("twenty.csv"), "id,time,party\nb,10:00,20\n");
        Files.writeString(studies.resolve("thirty.csv"), "id,time,party\nc,10:00,30\n");
        Files.writeString(studies.resolve("other.yaml"), buses.replace("ten.csv", "twenty.csv"));
        study = Files.writeString(studies.resolveSibling("study.yaml"), """
                kouan-study: 1
                name: tables
                scenario: ../ports/buses.yaml
                factors:
                  buses:
                    path: flows.people.arrivals.timetable.file
                    values: [../ports/ten.csv, tables/twenty.csv]
                replications: 1
                responses: {arrived: class.citizen.arrived, others: class.rare.arrived}
                """);
        assertThat(sweep()).as(err).isZero();
        assertThat(people()).isEqualTo("[10.0, 20.0]");
        Files.writeString(
                study,
                Files.readString(study)
                        .replaceFirst(
                                "(?s)buses:.*(?=replications)",
                                "port: {scenarios: [../ports/buses.yaml, tables/other.yaml]}\n"));
        assertThat(sweep()).as(err).isZero();
        assertThat(people()).isEqualTo("[10.0, 20.0]");
        Files.writeString(
                study,
                Files.readString(study)
                        .replaceFirst(
                                "(?s)factors:.*(?=replications)",
                                "set: {flows.people.arrivals: {timetable: {file: tables/thirty.csv}}}\n"));
        assertThat(sweep()).as(err).isZero();
        assertThat(people()).isEqualTo("[30.0]");
        Files.writeString(study, Files.readString(study).replace("thirty", "fourty"));
        assertThat(sweep()).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains("study.yaml:4", "fourty.csv");
    }

    /** Arrived at each point of the newest study, both classes together. */
    private String people() {
        List<Object> sums = new ArrayList<>();
        ResultsStore.query(
                store, "SELECT arrived + others FROM results_tables ORDER BY point", header -> {}, sums::addAll);
        return sums.toString();
    }

    /** The lock is between processes: another one holds the store here. */
    @Test
    void twoProcessesOnOneStoreGetAClearError() throws IOException, InterruptedException {
        sweep("--quiet");
        try (ResultsStore held = ResultsStore.open(store)) {
            assertThat(held.studies()).hasSize(1);
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path").replace(";", File.pathSeparator),
                            "org.kouan.cli.Kouan",
                            "sweep",
                            study.toString(),
                            "--store",
                            store.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor()).as(said).isEqualTo(2);
            assertThat(said.replaceAll("\\s+", " "))
                    .contains("is in use by another process (number "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void anUnknownVariantIsToldWhereItIsWritten() throws IOException {
        Files.writeString(
                study, STUDY.replace("[none, quiet-day]", "[none, quite-day]").replace("day = none", "desks > 0"));
        assertThat(sweep()).isEqualTo(2);
        assertThat(err).contains("study.yaml:7:26: factors.day.variants[1]").contains("did you mean quiet-day?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desks: {path       | dsks: {pth          | :6:10: factors.dsks.pth | did you mean path?",
                "[1, 2]             | [1, many]           | :6:69: factors.desks.values[1] | whole number",
                "lanes.desk.        | lanes.dsk.          | :6:17: factors.desks.path | did you mean desk?",
                "day = none         | dy = none           | :9:12: constraints[0].rule | did you mean day?",
                "day = none         | desks * day         | :9:12: constraints[0].rule | compares two sums",
                "replications: 10   | replications: 10 %  | :10:15: replications | must be a whole number",
                "class.citizen.wait | class.citzen.wait   | :12:9: responses.wait | did you mean class.citizen",
                "kept: target       | Kept: target        | :14:3: responses.Kept | small letter",
                "one-desk.yaml      | two-desk.yaml       | :4:11: scenario | did you mean one-desk.yaml?",
                "name: two          | nam: two            | :2:1: nam | did you mean name?",
            })
    void whatIsWrongIsToldWithLineAndColumn(String find, String replace, String where, String what) throws IOException {
        assertThat(STUDY).contains(find);
        Files.writeString(study, STUDY.replace(find, replace));
        assertThat(sweep()).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains("study.yaml" + where).contains(what);
        assertThat(store).doesNotExist();
    }
}
