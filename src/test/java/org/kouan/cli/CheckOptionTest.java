package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.report.content.CheckedText;
import org.kouan.result.Checked;

/** {@code kouan run --check}. */
class CheckOptionTest {
    private static String run(String... options) {
        List<String> args = new ArrayList<>(List.of("run", "scenarios/two-desks.yaml", "--replications", "3"));
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
