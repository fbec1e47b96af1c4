package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.scenario.Problem;

class ProblemPrinterTest {
    @Test
    void aProblemSaysWhereWhatWhichRuleAndWhatToDo() {
        String text = print(
                new Problem(
                        "port.yaml:12:7",
                        "flows.entry.rate",
                        "-5/h",
                        "must be at least 0",
                        "write a rate such as 120/h"),
                new Problem("port.yaml:30:3", "stages", "", "is missing", ""));
        assertThat(text).isEqualTo("""
                        port.yaml:12:7: flows.entry.rate
                            value: -5/h
                            rule:  must be at least 0
                            hint:  write a rate such as 120/h

                        port.yaml:30:3: stages
                            rule:  is missing

                        2 problems; nothing was simulated.
                        """);
    }

    @Test
    void everythingFitsTheWidthButPathsStayWhole() {
        String path = "stages.hall.lanes.citizen.service.foreigner.mean.of.a.very.deep.key.that.goes.on.and.on";
        String text =
                print(new Problem("scenarios/port.yaml:12:7", path, "8 ".repeat(300), "must be ".repeat(30), "try"));
        assertThat(text).contains("scenarios/port.yaml:12:7:\n    " + path + "\n");
        assertThat(text.lines().filter(line -> !line.contains(path))).allMatch(line -> line.length() <= 80);
        assertThat(text).contains(" ...\n");
    }

    @Test
    void noiseDoesNotReachTheTerminal() {
        String text = print(new Problem("port.yaml:1:1", "", "\u001b[31m\u0000\u0007x\ny", "is no YAML", ""));
        assertThat(text).contains("value: \\u001B[31m\\u0000\\u0007x\\u000Ay\n");
    }

    @Test
    void ofManyProblemsTheFirstAreListedAndAllAreCounted() {
        Problem[] many = new Problem[20_000];
        java.util.Arrays.setAll(many, i -> new Problem("port.yaml:" + i + ":1", "", "", "is wrong", ""));
        assertThat(print(many))
                .contains("port.yaml:99:1\n")
                .doesNotContain("port.yaml:100:1")
                .endsWith(
                        "19900 more problems not listed; mend these first.\n20000 problems; nothing was simulated.\n");
        assertThat(new org.kouan.scenario.ScenarioException(java.util.List.of(many)).getMessage())
                .hasLineCount(100);
    }

    @Test
    void problemsOfScenariosBuiltInJavaHaveNoPlace() {
        assertThat(print(new Problem("", "run.until", "PT1H", "must be after run.from", "")))
                .startsWith("run.until\n")
                .endsWith("1 problem; nothing was simulated.\n");
    }

    private static String print(Problem... problems) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new ProblemPrinter(err, 80).print(List.of(problems));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
