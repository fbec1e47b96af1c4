package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands as a user types them, on a hall with one desk that two of three days keep the target at. */
class KouanTest {
    private static final String SCENARIO = """
            kouan: 1
            name: one-desk
            title: One desk
            port: {name: A small port}
            run: {date: 2024-06-03, from: 10:00, until: 12:00, replications: 20}
            classes: {citizen: Citizens}
            stages:
              hall:
                label: Hall
                service: {citizen: {exponential: {mean: 60 s}}}
                lanes:
                  desk: {label: Desk, serves: [citizen], desks: [{from: 10:00, to: 12:00, open: 1}]}
            flows:
              people:
                label: People
                mix: {citizen: 100 %}
                arrivals: {poisson: {per-hour: [{from: 10:00, to: 12:00, value: 54}]}}
                route: [hall]
            targets:
              short: {label: At most 30 minutes, classes: [citizen], limit: 30 min}
            variants:
              quiet-day:
                label: Few people
                set: {flows.people.arrivals.poisson.per-hour: 6}
            """;

    @TempDir
    private Path folder;

    private Path scenario;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = folder.resolve("one-desk.yaml");
        Files.writeString(scenario, SCENARIO);
    }

    @Test
    void jsonIsOneDocumentAndNoFilesAreWritten() throws IOException {
        assertThat(run("--json", "--replications", "30", "--seed", "5")).isZero();
        assertThat(out)
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"scenario\": \"one-desk\"", "\"seed\": 5", "\"replications\": 30", "\"verdict\": ");
        assertThat(out).contains(" --seed 5 --replications 30\"");
        assertThat(err).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(scenario);
        }
    }

    @Test
    void theScenarioSaysHowManyReplicationsUnlessTheCommandDoes() {
        run("--json");
        assertThat(out).contains("\"replications\": 20,", "\"seed\": 1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "8"})
    void threadsDoNotChangeTheDocument(String threads) {
        run("--json", "--threads", "1");
        String one = withoutSeconds(out);
        run("--json", "--threads", threads);
        assertThat(withoutSeconds(out)).isEqualTo(one);
    }

    @Test
    void filesGoWhereTheUserSaysAndTheTextSaysWhere() {
        Path into = folder.resolve("a/b");
        assertThat(run("--out", into.toString())).isZero();
        assertThat(into.resolve("report.html")).isNotEmptyFile();
        assertThat(into.resolve("run.json")).content().contains("\"replications\": 20,");
        assertThat(out)
                .contains("At most 30 minutes")
                .contains(into.resolve("report.html").toString());
        assertThat(err).isEmpty();
    }

    @Test
    void reductionsOfVarianceAreToldAndReproducible() {
        for (String option : List.of("--antithetic", "--control")) {
            assertThat(run("--json", option, "--replications", "31")).isZero();
            assertThat(out)
                    .contains("\"method\": \"" + option.substring(2) + "\"", "\"gain\": ", " " + option + "\"")
                    .contains(option.equals("--control") ? "\"replications\": 31," : "\"replications\": 32,");
            assertThat(run("--no-files", option, "--replications", "auto")).isZero();
            assertThat(out).contains("times as many days");
        }
        assertThat(run("--antithetic", "--control")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("exclude each other");
        assertThat(run("--antithetic", "--log", "x.csv")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theTitleSaysWhatWasChanged() {
        assertThat(run("--no-files", "--variant", "quiet-day", "--set", "run.seed=7"))
                .isZero();
        assertThat(out).startsWith("One desk (variant quiet-day: Few people; run.seed=7)\n");
        assertThat(run("--no-files")).isZero();
        assertThat(out).startsWith("One desk\n");
    }

    @Test
    void quietPrintsNothingButWritesTheFiles() {
        assertThat(run("--quiet", "--out", folder.resolve("q").toString())).isZero();
        assertThat(out).isEmpty();
        assertThat(err).isEmpty();
        assertThat(folder.resolve("q/report.html")).exists();
    }

    @Test
    void jsonAndOutGiveBoth() {
        assertThat(run("--json", "--out", folder.resolve("j").toString())).isZero();
        assertThat(out).startsWith("{").endsWith("}\n");
        assertThat(folder.resolve("j/report.html")).exists();
    }

    @Test
    void anUnusableFolderIsToldBeforeSimulating() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        assertThat(run("--out", file.toString(), "--replications", "1000000")).isEqualTo(2);
        assertThat(err)
                .contains("cannot write to")
                .contains("is a file, not a folder")
                .contains("--out");
        assertThat(run("--out", file.resolve("below").toString(), "--replications", "1000000"))
                .isEqualTo(2);
        assertThat(out).isEmpty();
    }

    @Test
    void aMissedTargetFailsOnlyWhenAsked() {
        String hopeless = "flows.people.arrivals.poisson.per-hour=200";
        assertThat(run("--json", "--set", hopeless)).isZero();
        assertThat(out).contains("\"verdict\": \"missed\"");
        assertThat(run("--json", "--set", hopeless, "--fail-on-breach")).isEqualTo(1);
    }

    @Test
    void anUndecidedTargetIsNoBreach() {
        assertThat(run("--json", "--replications", "2", "--variant", "quiet-day", "--fail-on-breach"))
                .isZero();
        assertThat(out).contains("\"verdict\": \"undecided\"");
    }

    @Test
    void autoRunsUntilDecided() {
        assertThat(run("--json", "--replications", "auto", "--variant", "quiet-day", "--fail-on-breach"))
                .isZero();
        assertThat(out)
                .contains("\"verdict\": \"met\"", "whether all targets are decided")
                .contains("--variant quiet-day --seed 1 --replications auto --max-replications 10000");
    }

    @Test
    void autoStopsAtItsCap() {
        assertThat(run("--json", "--replications", "auto", "--max-replications", "7"))
                .isZero();
        assertThat(out).contains("\"replications\": 7,");
    }

    @Test
    void autoNeedsATarget() throws IOException {
        Files.writeString(scenario, SCENARIO.replaceAll("targets:\n.*\n", ""));
        assertThat(run("--json", "--replications", "auto")).isEqualTo(2);
        assertThat(err).contains("--replications auto runs until every target is decided");
    }

    @Test
    void timingsGoToStandardError() {
        assertThat(run("--json", "--timings")).isZero();
        assertThat(err.lines().map(line -> line.replaceAll(" .*", "")))
                .containsExactly("start-up", "read", "compile", "simulate", "report", "total");
        assertThat(err.lines()).allMatch(line -> line.matches("[a-z-]+ +\\d+\\.\\d{3} s"));
    }

    @Test
    void allProblemsOfAScenarioAreToldAtOnce() throws IOException {
        Files.writeString(scenario, SCENARIO.replace("mean: 60 s", "mean: -60").replace("label: Hall", "labl: Hall"));
        assertThat(run("--json")).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err)
                .contains("one-desk.yaml:9:5: stages.hall.labl")
                .contains("one-desk.yaml:10:45:")
                .endsWith("problems; nothing was simulated." + System.lineSeparator());
        assertThat(err).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--replications 0 | '0' is not from 1 to 1000000",
                "--replications 1.5 | neither a whole number nor 'auto'",
                "--replications -3 | '-3' is not from 1 to 1000000",
                "--replications 99999999999 | neither a whole number nor 'auto'",
                "--threads 0 | --threads must be at least 1: 0",
                "--seed x | '--seed'",
                "--max-replications 5 | --max-replications needs --replications auto",
                "--replications auto --max-replications 0 | '0' is not from 1 to 1000000",
                "--replications auto --max-replications x | 'x' is not a whole number",
                "--no-files --out x | --out and --no-files exclude each other",
                "--sead 3 | --seed",
                "--variant nope | there is no such variant",
                "--set nonsense | needs a path and a value",
                "second.yaml | Unmatched argument"
            })
    void badUsageIsExplainedInTwoLines(String options, String message) {
        assertThat(run(options.split(" "))).isEqualTo(2);
        assertThat(err.replaceAll("\\s+", " ")).contains(message);
        assertThat(err.lines()).hasSizeLessThan(8).allMatch(line -> line.length() <= 80 || line.contains("/"));
        assertThat(out).isEmpty();
    }

    @Test
    void aMissingFileIsAProblemOfTheInput() {
        assertThat(kouan("run", folder.resolve("nowhere.yaml").toString())).isEqualTo(2);
        assertThat(err).contains("nowhere.yaml").contains("there is no such file");
    }

    @Test
    void checkListsSizesTargetsAndVariants() {
        assertThat(kouan("check", scenario.toString())).isZero();
        assertThat(out)
                .startsWith("one-desk is valid.")
                .contains("1 class, 1 flow, 1 stage, 1 lane, 1 target")
                .contains("short: At most 30 minutes")
                .contains("quiet-day: Few people")
                .contains("Assumed: 0 figures")
                .contains("Theory beside simulation (20 replications, seed 1")
                .contains("M/M/c, Erlang C")
                .contains("What the formulas say:")
                .contains("What they assume and the scenario is not:")
                .contains("the run begins empty")
                .contains("mean wait");
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);
        assertThat(out.split("What the formulas say:", -1)).hasSize(2);
        assertThat(kouan("check", scenario.toString(), "--quiet")).isZero();
        assertThat(out).isEmpty();
        assertThat(kouan("check", scenario.toString(), "--no-theory")).isZero();
        assertThat(out).startsWith("one-desk is valid.").doesNotContain("Theory");
    }

    @Test
    void checkPrintsOneJsonDocument() {
        assertThat(kouan("check", scenario.toString(), "--json", "--replications", "3", "--seed", "5"))
                .isZero();
        assertThat(out)
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"valid\": true")
                .contains("\"replications\": 3")
                .contains("\"seed\": 5")
                .contains("\"simulated\": {");
        assertThat(kouan("check", scenario.toString(), "--json", "--no-theory")).isZero();
        assertThat(out).contains("\"theory\": null");
        assertThat(kouan("check", scenario.toString(), "--replications", "1")).isEqualTo(2);
        assertThat(err).contains("at least 2");
    }

    @Test
    void checkFailsAsRunDoes() throws IOException {
        Files.writeString(scenario, "kouan: 1\n");
        assertThat(kouan("check", scenario.toString())).isEqualTo(2);
        assertThat(err).contains("one-desk.yaml:1:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help",
                "--help",
                "run --help",
                "check --help",
                "sweep --help",
                "results --help",
                "help run",
                "help check"
            })
    void helpFitsAScreenAndComesFromStandardOutput(String command) {
        assertThat(kouan(command.isEmpty() ? new String[0] : command.split(" ")))
                .isZero();
        assertThat(out).contains("Usage: kouan").contains("xample");
        assertThat(out.lines()).allMatch(line -> line.length() <= 80);
        assertThat(err).isEmpty();
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(kouan("--version")).isZero();
        assertThat(out.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches("kouan \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"));
    }

    @Test
    void completionIsAShellScript() {
        assertThat(kouan("generate-completion")).isZero();
        assertThat(out).contains("complete -F").contains("--fail-on-breach");
    }

    @Test
    void anUnknownCommandIsUsage() {
        assertThat(kouan("rnu")).isEqualTo(2);
        assertThat(err).contains("'rnu'").contains("See 'kouan --help'.");
    }

    @Test
    void aSeedThatIsNoNumberIsSaidInPlainWords() {
        assertThat(run("--seed", "1.5")).isEqualTo(2);
        assertThat(err).contains("'1.5' is not a whole number");
    }

    @Test
    void aFaultOfTheProgramIsOneLineAndNoStackTrace() {
        assertThat(fail(new IllegalStateException("as ordered"))).isEqualTo(70);
        assertThat(err.replaceAll("\\s+", " "))
                .startsWith("kouan: internal error, please report it: java.lang.IllegalStateException: as ordered ")
                .contains("--debug")
                .doesNotContain("\tat ");
        assertThat(fail(new IllegalStateException("as ordered"), "--debug")).isEqualTo(70);
        assertThat(err).contains("\tat org.kouan.cli.");
        assertThat(fail(new OutOfMemoryError("as ordered"))).isEqualTo(70);
        assertThat(err).contains("OutOfMemoryError").doesNotContain("\tat ");
    }

    private int fail(Throwable failure, String... options) {
        return kouan(
                (args, console) -> Kouan.execute(
                        Kouan.commandLine(console).addSubcommand("fail", new Failing(failure)), args, console),
                Stream.concat(Stream.of("fail"), Stream.of(options)).toArray(String[]::new));
    }

    @Command
    private static final class Failing implements Callable<Integer> {
        @Mixin
        private final CommonOptions common = new CommonOptions();

        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            assertThat(common.quiet()).isFalse();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    private int run(String... options) {
        return kouan(Stream.concat(Stream.of("run", scenario.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private int kouan(String... args) {
        return kouan((words, console) -> Kouan.run(words, console.out(), console.err()), args);
    }

    private int kouan(ToIntBiFunction<String[], Console> program, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = program.applyAsInt(
                args,
                Console.of(
                        new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, false, StandardCharsets.UTF_8)));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static String withoutSeconds(String json) {
        List<String> parts = List.of(json.split("\"seconds\": \\{[^}]*}"));
        assertThat(parts).hasSize(2);
        return String.join("", parts);
    }
}
