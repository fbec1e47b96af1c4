package org.kouan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The day of real flights, docs/validation-heathrow.md, where its flights are: figures and variants are those on record,
 * and the page has a row for each. Its records are written anew by the commands for those of shipped scenarios.
 */
class HeathrowTest {
    private static final Path RECORDS = Path.of("src/test/resources/outside");
    private static final Path PAGE = Path.of("docs/validation-heathrow.md");

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void besideItsFlights() {
        scenario = OutsideData.heathrow(folder);
    }

    @Test
    void figuresAreAsRecorded() throws IOException {
        GoldenScenariosTest.compare(scenario, RECORDS.resolve("heathrow-golden.txt"));
    }

    @Test
    void figuresOfItsVariantsAreAsRecorded() throws IOException {
        VariantsTest.compare(scenario, RECORDS.resolve("heathrow-variants.txt"));
    }

    @Test
    void thePageHasItsRows() throws IOException {
        List<String> rows = VariantsTest.rows(scenario);
        String page = Files.readString(PAGE);
        String begin = "|---|---|---|---|---|---|\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("\n\n", from) + 1;
        if (VariantsTest.RECORD) {
            Files.writeString(PAGE, page.substring(0, from) + String.join("\n", rows) + "\n" + page.substring(to));
        } else {
            assertThat(page.substring(from, to).lines()).isEqualTo(rows);
        }
    }
}
