package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outputs never land on inputs, nor on each other, whatever the spelling; devices stay devices. */
class OutputPlacesTest extends CommandStory {
    private void assertRefused(String said, String... options) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of("--replications", "2"));
        all.addAll(List.of(options));
        assertThat(run(all.toArray(String[]::new))).as(err).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.replaceAll("\\s+", " ")).contains(said);
        assertThat(scenario).hasContent(SCENARIO);
    }

    @Test
    void theScenarioIsNeverWrittenOnto() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), scenario);
        Path hard = Files.createLink(folder.resolve("hard"), scenario);
        Path inner = Files.createDirectory(folder.resolve("inner"));
        String round = inner.resolve("../one-desk.yaml").toString();
        for (String file : List.of(scenario.toString(), link.toString(), hard.toString(), round)) {
            assertRefused("onto an input", "--no-files", "--trace", file);
            assertRefused("onto an input", "--no-files", "--log", file);
        }
        Files.createLink(inner.resolve("summary.txt"), scenario);
        assertRefused("onto an input", "--out", inner.toString());
        Files.delete(inner.resolve("summary.txt"));
        Files.createDirectory(inner.resolve("charts"));
        Files.createSymbolicLink(inner.resolve("charts/wait.svg"), scenario);
        assertRefused("onto an input", "--out", inner.toString());
    }

    @Test
    void norAreItsTablesNorThoseOfItsVariants() throws IOException {
        Path samples = Files.writeString(folder.resolve("lanes.csv"), "s\n40\n60\n");
        String empirical = "{citizen: {empirical: {file: lanes.csv, column: s, unit: s}}}";
        String text =
                SCENARIO + "  measured:\n    label: Measured\n    set: {stages.hall.service: " + empirical + "}\n";
        Files.writeString(scenario, text);
        for (String variant : List.of("quiet-day", "measured")) {
            assertThat(run("--variant", variant, "--replications", "2", "--out", folder.toString()))
                    .as(err)
                    .isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.replaceAll("\\s+", " ")).contains("onto an input");
            assertThat(samples).hasContent("s\n40\n60\n");
        }
    }

    @Test
    void twoOutputsDoNotShareAFile() throws IOException {
        String file = folder.resolve("x").toString();
        String same = folder.resolve(".").resolve("x").toString();
        assertRefused("would both write", "--no-files", "--trace", file, "--log", same);
        Path link = Files.createSymbolicLink(folder.resolve("y"), Path.of("x"));
        assertRefused("would both write", "--no-files", "--trace", file, "--log", link.toString());
        assertRefused(
                "would both write",
                "--out",
                folder.resolve("out").toString(),
                "--trace",
                Files.createDirectory(folder.resolve("out")).resolve("run.json").toString());
        assertRefused("would both write", "--json", "--trace", "/dev/stdout");
    }

    @Test
    void nothingIsKeptOfWhatGoesNowhere() throws IOException {
        assertThat(run("--no-files", "--replications", "2", "--trace", "/dev/null", "--log", "/dev/null"))
                .as(err)
                .isZero();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aFullDiskIsNoBadInput() {
        assertThat(run("--no-files", "--replications", "2", "--trace", "/dev/full"))
                .isEqualTo(ExitCode.OUTPUT_FAILED);
        assertThat(err).contains("cannot write to /dev/full");
    }

    @Test
    void onlyFilesAreRead() throws IOException {
        assertThat(kouan("run", "/dev/zero")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("is a pipe or a device, not a file");
        Files.writeString(
                scenario,
                SCENARIO.replace(
                        "{exponential: {mean: 60 s}}", "{empirical: {file: /dev/urandom, column: s, unit: s}}"));
        assertThat(run("--no-files")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("is a pipe or a device, not a file");
    }
}
