package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Levels of a study are texts of its author: an exported table must not run them as formulas in a spreadsheet. */
class ExportedTextsTest extends CommandStory {
    /** As the study writes them: the first two need quotation marks in YAML, and keep them, which makes them texts. */
    @Test
    void levelsOfAFactorAreNoFormulas() throws IOException {
        Files.writeString(folder.resolve("s.yaml"), """
                kouan-study: 1
                name: s
                scenario: one-desk.yaml
                factors: {label: {path: stages.hall.label, values: [=1+2, +cmd|x, -x, 5, -7]}}
                replications: 1
                responses: {arrived: class.citizen.arrived}
                """);
        Path csv = folder.resolve("s.csv");

        assertThat(kouan(
                        "sweep",
                        folder.resolve("s.yaml").toString(),
                        "--store",
                        folder.resolve("s.duckdb").toString(),
                        "--export",
                        csv.toString()))
                .as(err)
                .isZero();

        assertThat(Files.readAllLines(csv).stream().skip(1).map(line -> line.split(",")[1]))
                .containsExactly("\"\"\"=1+2\"\"\"", "\"\"\"+cmd|x\"\"\"", "'-x", "5", "-7");
    }
}
