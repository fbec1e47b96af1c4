package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What {@code kouan check} tells. */
class CheckCommandTest extends CommandStory {
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
    void checkLooksAtEveryVariantUnlessOneIsNamed() throws IOException {
        Files.writeString(scenario, SCENARIO + """
                          too-late:
                            label: The end before the begin
                            set: {run.from: 26 h}
                          no-desk:
                            set:
                              stages.hall.lanes.desk.desks: -1
                              stages.hall.lanes.nobody: {serves: [citizen], desks: -2}
                        """);
        assertThat(kouan("check", scenario.toString())).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err)
                .contains("run.until in variant too-late")
                .contains("stages.hall.lanes.desk.desks in variant no-desk")
                .contains("stages.hall.lanes.nobody.desks in variant no-desk")
                .contains("3 problems; nothing was simulated.");
        assertThat(kouan("check", scenario.toString(), "--variant", "quiet-day", "--no-theory"))
                .isZero();
        assertThat(kouan("check", scenario.toString(), "--variant", "too-late")).isEqualTo(2);
        assertThat(err).contains("1 problem;").doesNotContain("in variant");
    }

    @Test
    void checkFailsAsRunDoes() throws IOException {
        Files.writeString(scenario, "kouan: 1\n");
        assertThat(kouan("check", scenario.toString())).isEqualTo(2);
        assertThat(err).contains("one-desk.yaml:1:1");
    }

    @Test
    void allProblemsOfAScenarioAreToldAtOnce() throws IOException {
        Files.writeString(scenario, SCENARIO.replace("mean: 60 s", "mean: -60").replace("label: Hall", "labl: Hall"));
        assertThat(run("--json")).isEqualTo(2);
        assertThat(out).contains("\"number_of_problems\": 2");
        assertThat(err)
                .contains("one-desk.yaml:9:5: stages.hall.labl")
                .contains("one-desk.yaml:10:45:")
                .endsWith("problems; nothing was simulated." + System.lineSeparator());
        assertThat(err).doesNotContain("Exception", "\tat ");
    }
}
