package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.report.ComparisonJson;

class CompareCommandTest {
    private static final String PLAIN = "scenarios/two-desks.yaml";
    private static final String THIRD_DESK = PLAIN + "#third-desk";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void tellsWhoIsBetterAndWritesFiles() throws IOException {
        assertThat(run(PLAIN, THIRD_DESK, "--replications", "30", "--out", folder.toString()))
                .as(err)
                .isZero();
        assertThat(out)
                .startsWith("A two-desks: Two desks and a busy late morning [citizens-30-min missed]\n")
                .contains("B two-desks#third-desk: ", "30 days each on common random numbers, seed 1")
                .contains("B is better than A.", "B is worse than A.", "(probability 100 %, between 88.4 and 100 %)")
                .endsWith("Report: " + folder.resolve("comparison.html") + "\n");
        assertThat(folder.resolve("comparison.html"))
                .content()
                .contains("<td class=\"whole\">", "B − A", "./kouan compare scenarios/two-desks.yaml");
        assertThat(folder.resolve("charts/difference-citizen.svg")).isNotEmptyFile();
        assertThat(folder.resolve("charts/difference-foreigner.png")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("summary.txt"))).isEqualTo(out.replaceAll("Report: .*\n", ""));
        assertValid(Files.readString(folder.resolve("comparison.json")));
    }

    @Test
    void whatNeverDiffersHasNoChart() {
        String road = "scenarios/alashankou-road-reopening.yaml";
        assertThat(run(road, road + "#second-desk", "--replications", "3", "--out", folder.toString()))
                .as(err)
                .isZero();
        assertThat(folder.resolve("charts/difference-citizen.svg")).isNotEmptyFile();
        assertThat(folder.resolve("charts/difference-truck-energy.svg")).doesNotExist();
        assertThat(out).contains("Energy trucks: mean wait: ", "in each, the same on every day.");
    }

    @Test
    void aRunOfManyDaysIsNoDay() {
        String khunjerab = "scenarios/khunjerab-season-peak.yaml";
        assertThat(run(khunjerab, khunjerab + "#open-weekends", "--replications", "4", "--no-files"))
                .as(err)
                .isZero();
        assertThat(out)
                .contains("4 runs each on common", "95 % of a run wait at most")
                .containsPattern("dates\\s+kept:\\s+A\\s+12\\.5\\s+%,\\s+B\\s+14\\.6\\s+%")
                .doesNotContain("of a day", "days kept", "runs kept");
    }

    @Test
    void selectsTheBestOfThree() throws IOException {
        String[] command = {
            PLAIN,
            THIRD_DESK,
            PLAIN + "#third-desk",
            "--json",
            "--select",
            "best",
            "--metric",
            "target.citizens-30-min.value",
            "--replications",
            "20"
        };
        assertThat(run(command)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("a scenario is named twice");
        command[2] = "./" + PLAIN;
        assertThat(run(command)).as(err).isZero();
        assertValid(out);
        assertThat(out)
                .contains("\"method\": \"KN\"", "\"key\": \"target.citizens-30-min.value\"", "\"indifference\": 0.01,")
                .contains("\"best\": \"scenarios/two-desks.yaml#third-desk\"")
                .contains("--seed 1 --replications 20 --select best");
        String again = out;
        run(command);
        assertThat(out).isEqualTo(again);
    }

    @Test
    void selectsByWhatIsPaidUnlessAnotherMetricIsNamed() throws IOException {
        assertThat(run(PLAIN, THIRD_DESK, "--json", "--select", "best", "--replications", "5"))
                .as(err)
                .isZero();
        assertValid(out);
        assertThat(out).contains("\"key\": \"port.paid_hours\"", "\"best\": \"two-desks\"");
    }

    /** The variant has no key helps, so that the green lane serves its own class alone. */
    @Test
    void aVariantMayTakeAKeyAway() {
        String reserved = "scenarios/baktu-green.yaml#reserved";
        assertThat(run("scenarios/baktu-green.yaml", reserved, "--replications", "5", "--json"))
                .as(err)
                .isZero();
        assertThat(run(
                        "scenarios/baktu-green.yaml",
                        reserved,
                        "--replications",
                        "5",
                        "--set",
                        "stages.vehicles.lanes.green.helps=null"))
                .as("one of the two has it no more")
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.replaceAll("\\s+", " ")).contains("there is nothing at the path");
    }

    @Test
    void oneDayHasNoIntervalsButFigures() throws IOException {
        assertThat(run(PLAIN, THIRD_DESK, "--replications", "1", "--json", "--set", "run.seed=5"))
                .isZero();
        assertValid(out);
        assertThat(out).contains("\"seed\": 5", "\"low\": null");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', at least 2 values",
        "scenarios/alashankou-rail.yaml, '', no class in common",
        "scenarios/two-desks.yaml#no-such, '', no-such",
        "scenarios/two-desks.yaml#third-desk, --metric=port.officer_hours, need --select",
        "scenarios/two-desks.yaml#third-desk, --select=worst, --select takes 'best'",
        "scenarios/two-desks.yaml#third-desk, --select=best --metric=nothing, there is no metric 'nothing'",
        "scenarios/two-desks.yaml#third-desk, --select=best --indifference=0, must be a number above 0",
        "scenarios/two-desks.yaml#third-desk, --select=best --replications=1, at least two --replications",
        "scenarios/two-desks.yaml#third-desk, --threads=0, --threads must be at least 1",
        "scenarios/two-desks.yaml#third-desk, --no-files --out=x, exclude each other",
    })
    void badUsageIsTold(String second, String options, String expected) {
        String words = PLAIN + " " + second + " " + options;
        assertThat(run(words.strip().split(" +"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.replaceAll("\\s+", " ")).containsPattern(expected);
        assertThat(out).isEmpty();
    }

    private static void assertValid(String document) throws IOException {
        try (InputStream in = ComparisonJson.class.getResourceAsStream("comparison.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .validate(document, InputFormat.JSON))
                    .isEmpty();
        }
    }

    private int run(String... words) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        String[] args = new String[words.length + 1];
        args[0] = "compare";
        System.arraycopy(words, 0, args, 1, words.length);
        int code = Kouan.run(
                args,
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
