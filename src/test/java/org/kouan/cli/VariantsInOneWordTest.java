package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FILE#VARIANT everywhere, variants one after the other, and what is suggested for unknown words. */
class VariantsInOneWordTest extends CommandStory {
    private static final String RATE = "flows.people.arrivals.poisson.per-hour";

    @BeforeEach
    void twoMoreVariants() throws IOException {
        Files.writeString(
                scenario,
                SCENARIO + "  busy:\n    label: Busy\n    set: {" + RATE + ": 50}\n"
                        + "  second-desk:\n    label: Two\n    set: {stages.hall.lanes.desk.desks: 2}\n");
    }

    @Test
    void aFileAndItsVariantAreOneWordInEveryCommand() {
        assertThat(kouan("run", scenario + "#busy#second-desk", "--no-files", "--json"))
                .as(err)
                .isZero();
        String oneWord = out;
        assertThat(run("--variant", "busy", "--variant", "second-desk", "--no-files", "--json"))
                .as(err)
                .isZero();
        assertThat(figures(out)).isEqualTo(figures(oneWord));
        assertThat(oneWord).contains("(variant busy: Busy; variant second-desk: Two)");
        assertThat(kouan("check", scenario + "#busy", "--no-theory")).as(err).isZero();
        assertThat(kouan("check", scenario + "#nope")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("there is no such variant");
        assertThat(kouan("run", scenario + "#busy", "--variant", "busy")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("named twice");
    }

    private static String figures(String json) {
        return json.substring(json.indexOf("\"targets\""), json.indexOf("\"lanes\""));
    }

    @Test
    void theLaterVariantWinsAndThatIsSaid() {
        assertThat(run("--variant", "quiet-day", "--variant", "busy", "--no-files"))
                .as(err)
                .isZero();
        assertThat(out.replaceAll("\\s+", " "))
                .contains("Variants quiet-day and busy both change " + RATE + ": quiet-day sets " + RATE
                        + " to 6, and busy, which comes later, sets " + RATE + " to 50.");
        assertThat(run("--variant", "busy", "--variant", "second-desk", "--no-files"))
                .as(err)
                .isZero();
        assertThat(out).doesNotContain("both change");
    }

    @Test
    void foldersOfVariantsAreTheirOwn() throws IOException {
        assertThat(kouan("run", scenario + "#busy", "--replications", "2", "--quiet"))
                .as(err)
                .isZero();
        Path files = Path.of("out", "one-desk-busy");
        assertThat(files.resolve("report.html")).exists();
        try (var all = Files.walk(files)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void aStudyTakesItToo() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                kouan-study: 1
                name: small
                scenario: one-desk.yaml#quiet-day
                factors: {plan: {variants: [none, second-desk]}}
                replications: 2
                responses: {arrived: class.citizen.arrived}
                """);
        String store = folder.resolve("s.duckdb").toString();
        assertThat(kouan("sweep", study.toString(), "--store", store)).as(err).isZero();
        assertThat(kouan("results", store, "--sql", "SELECT max(arrived) < 40, min(replication) FROM results_small"))
                .as(err)
                .isZero();
        assertThat(out).contains("true").containsPattern("true +1");
    }

    @Test
    void suggestionsAreNearOrNone() {
        assertThat(kouan("optimise")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).doesNotContain("mean");
        assertThat(kouan("chekc")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("Did you mean check?");
        assertThat(run("--replicatons", "3")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("Did you mean --replications?");
    }

    @Test
    void noWordReachesTheTerminalAsItIs() throws IOException {
        assertThat(kouan("run", folder.resolve("no\u001b[31m.yaml").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("\\u001B[31m").doesNotContain("\u001b");
        assertThat(run("--x\u202e")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("\\u202E").doesNotContain("\u202e");
        Path files = folder.resolve("files");
        assertThat(run(
                        "--set",
                        "title=\"a\\e[31mb\\u202Ec\"",
                        "--set",
                        "classes.citizen=\"=1+1\\e\"",
                        "--out",
                        files + ""))
                .as(err)
                .isZero();
        assertThat(out).contains("a\\u001B[31mb\\u202Ec").doesNotContain("\u001b", "\u202e");
        try (var all = Files.walk(files)) {
            for (Path file :
                    (Iterable<Path>) all.filter(each -> !each.toString().endsWith(".png"))::iterator) {
                if (Files.isRegularFile(file)) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("\u001b", "\u202e");
                }
            }
        }
    }
}
