package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.report.content.CheckedText;
import org.kouan.result.Checked;

/** {@code kouan run --check}. */
class CheckOptionTest {
    /** A unit that comes back to the head of a line from the passage may stand before one whose inspection was broken off. */
    private static final String LINES_THAT_BREAK_DOWN = """
            kouan: 1
            name: lines
            title: Lines of one desk that break down, beside an emergency passage
            port: {name: Nowhere}
            run: {date: 2024-06-03, from: 08:00, until: 20:00, closing: cut-off}
            classes: {citizen: Citizens}
            stages:
              hall:
                service: {gamma: {mean: 100 s, cv: 0.7}}
                lanes:
                  lines:
                    serves: [citizen]
                    desks: 3
                    queues: per-desk
                    jockey-at: 2
                    breakdowns: {between: {exponential: {mean: 20 min}}, repair: {exponential: {mean: 10 min}}, in-service: resume}
                  passage: {serves: [citizen], desks: 1, emergencies: {rate: 6, care: 6 min}}
            flows:
              entry: {class: citizen, arrivals: {poisson: {per-hour: 70}}, route: [hall]}
            """;

    @TempDir
    Path folder;

    private static String run(String... options) {
        return runScenario("scenarios/two-desks.yaml", options);
    }

    private static String runScenario(String scenario, String... options) {
        List<String> args = new ArrayList<>(List.of("run", scenario, "--replications", "3"));
        args.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Kouan.run(
                args.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isEqualTo(ExitCode.DONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatWasCheckedAndChangesNoFigure() {
        String plain = run("--no-files");
        String checked = run("--no-files", "--check", "--threads", "2");
        assertThat(checked).startsWith(plain.stripTrailing());
        assertThat(checked.substring(plain.stripTrailing().length()))
                .matches("\\s*Checked: 3 replications, [1-9][0-9,]+ events, no rule broken\\.\\s*");
    }

    @Test
    void nobodyStandsBeforeADeskOutOfOrderWhileAnotherIdles() throws IOException {
        Path scenario = Files.writeString(folder.resolve("lines.yaml"), LINES_THAT_BREAK_DOWN);

        assertThat(runScenario(scenario.toString(), "--no-files", "--check")).contains("no rule broken");
    }

    @Test
    void programsAreToldToo() {
        assertThat(run("--json", "--check").replaceAll("\\s+", ""))
                .contains("\"checked\":{\"replications\":3,")
                .contains("\"violations\":0,\"first\":[]}")
                .contains("--check\"");
        assertThat(run("--json")).doesNotContain("\"checked\": {");
    }

    @Test
    void brokenRulesAreSaidPlainly() {
        assertThat(CheckedText.sentence(new Checked(2, 1234, 1, List.of("a rule"))))
                .isEqualTo(
                        "Checked: 2 replications, 1,234 events, rules broken 1 times: the figures of this run cannot be"
                                + " trusted.");
    }
}
