package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;

/** Files that are no scenario at all, and overrides that do not fit. */
class BadFilesTest {
    private static final Path SMALL = Path.of("src/test/resources/org/kouan/scenario/yaml/small.yaml");

    private final ScenarioReader reader = new ScenarioReader(SamplePolicies.ALL);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("port.yaml");
    }

    @Test
    void aMissingFile() throws IOException {
        Files.writeString(folder.resolve("ports.yaml"), "");
        assertThat(only(Overrides.NONE))
                .isEqualTo(new Problem(
                        file.toString(), "", file.toString(), "there is no such file", "did you mean ports.yaml?"));
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectories(file);
        Files.writeString(file.resolve("a.yaml"), "");
        assertThat(only(Overrides.NONE))
                .isEqualTo(new Problem(
                        file.toString(), "", file.toString(), "is a folder, not a file", "it holds a.yaml"));
    }

    @Test
    void aFileOfOneGigabyteIsRefusedUnread() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1_000_000_000);
        }
        assertThat(only(Overrides.NONE).rule()).isEqualTo("a scenario has at most 1 MB, this file has 1000.0 MB");
    }

    @Test
    void noise() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(file, noise);
        assertThat(only(Overrides.NONE).rule()).isIn("is not UTF-8 text", "is not a text file");
    }

    @Test
    void otherEncodings() throws IOException {
        Files.write(file, "name: 港口\n".getBytes(StandardCharsets.UTF_16));
        assertThat(only(Overrides.NONE).hint()).isEqualTo("it was saved as UTF-16: save it as UTF-8");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xB8, (byte) 0xDB});
        assertThat(only(Overrides.NONE))
                .isEqualTo(new Problem(
                        file + ":1:4",
                        "",
                        "",
                        "is not UTF-8 text",
                        "if it was saved as GBK, UTF-16 or for Windows (ANSI), save it as UTF-8"));
    }

    @Test
    void nothing() throws IOException {
        for (String text : List.of("", "# only a comment\n", "\uFEFF", "---\n...\n")) {
            Files.writeString(file, text);
            assertThat(problems(Overrides.NONE)).as(text).isNotEmpty();
        }
        Files.writeString(file, "");
        assertThat(only(Overrides.NONE).rule()).isEqualTo("is empty");
    }

    @Test
    void aByteOrderMarkIsTolerated() throws IOException {
        Files.writeString(file, "\uFEFF" + Files.readString(SMALL));
        assertThat(reader.read(file, Overrides.NONE).name()).isEqualTo("small");
    }

    @Test
    void deepNesting() throws IOException {
        Files.writeString(file, "[".repeat(500_000));
        assertThat(only(Overrides.NONE))
                .isEqualTo(new Problem(file + ":1:42", "", "", "is nested more than 40 levels deep", ""));
    }

    @Test
    void aliasesThatMultiply() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
        }
        Files.writeString(file, bomb);
        assertThat(only(Overrides.NONE).rule()).isEqualTo("has more than 100000 values");
    }

    @Test
    void anAliasStandsForItsAnchor() throws IOException {
        String small = Files.readString(SMALL).replace("serves: [citizen]", "serves: &s [citizen]");
        Files.writeString(file, small.replace("classes: [citizen]", "classes: *s"));
        assertThat(reader.read(file, Overrides.NONE).targets().get(0).classes()).containsExactly("citizen");
    }

    @Test
    void settingsThatDoNotFit() throws IOException {
        Files.writeString(file, Files.readString(SMALL));
        Overrides overrides = Overrides.NONE
                .set("run.sed=3")
                .set("runn.seed=3")
                .set("flows.entry.route[1]=hall")
                .set("title")
                .set("run.period=15")
                .set("title=[");
        assertThat(problems(overrides))
                .containsExactlyInAnyOrder(
                        new Problem("--set run.sed=3", "run.sed", "3", "unknown key sed", "did you mean seed?"),
                        new Problem(
                                "--set runn.seed=3",
                                "runn.seed",
                                "runn.seed",
                                "there is nothing at the path runn.seed",
                                "did you mean run?"),
                        new Problem(
                                "--set flows.entry.route[1]=hall",
                                "flows.entry.route[1]",
                                "flows.entry.route[1]",
                                "there is nothing at the path flows.entry.route[1]",
                                "in flows.entry.route: the list has the items [0] to [0]"),
                        new Problem("--set title", "title", "", "needs a path and a value", "write --set run.seed=2"),
                        new Problem(
                                "--set run.period=15",
                                "run.period",
                                "15",
                                "a duration needs a unit",
                                "did you mean 15 s, 15 min or 15 h?"),
                        new Problem(
                                "--set title=[",
                                "title",
                                "",
                                "is not valid YAML: expected the node content, but found '<stream end>'",
                                ""));
    }

    @Test
    void aVariantThatIsNotThere() throws IOException {
        Files.writeString(file, Files.readString(SMALL));
        assertThat(only(Overrides.variant("peek")).hint()).isEqualTo("the scenario has no variants");
        Files.writeString(file, Files.readString(SMALL) + "variants: {peak: {set: {run.seed: 2}}}\n");
        assertThat(only(Overrides.variant("peek")))
                .isEqualTo(new Problem(
                        "--variant peek", "variants", "peek", "there is no such variant", "did you mean peak?"));
    }

    @Test
    void aVariantsMistakeIsShownInTheVariant() throws IOException {
        Files.writeString(file, Files.readString(SMALL) + "variants:\n  peak: {set: {run.period: 7 min}}\n");
        assertThat(only(Overrides.variant("peak")).location()).isEqualTo(file + ":27:28");
        assertThat(reader.read(file, Overrides.NONE).name()).isEqualTo("small");
    }

    @Test
    void theExceptionListsAllProblems() {
        assertThatThrownBy(() -> reader.variants(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("there is no such file");
    }

    private Problem only(Overrides overrides) {
        List<Problem> problems = problems(overrides);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private List<Problem> problems(Overrides overrides) {
        try {
            reader.read(file, overrides);
            return List.of();
        } catch (ScenarioException refused) {
            return refused.problems();
        }
    }
}
