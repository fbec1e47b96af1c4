package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.report.content.ReportInput;

class TextReportTest {
    @Test
    void theDayReadsAsItShould() throws IOException {
        try (InputStream golden = TextReportTest.class.getResourceAsStream("summary-80.txt")) {
            assertThat(print(Fixture.day(), 80)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        List<ReportInput> inputs = List.of(
                Fixture.day(),
                Fixture.month(),
                Fixture.single(),
                Fixture.spiced(" 口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸口岸 \u001b[2J" + "x".repeat(200)));
        for (ReportInput input : inputs) {
            for (int columns : new int[] {40, 41, 54, 72, 73, 80, 119}) {
                assertThat(print(input, columns).lines())
                        .allSatisfy(line -> assertThat(Display.width(line)).isLessThanOrEqualTo(columns));
            }
            assertThat(print(input, 10)).isEqualTo(print(input, 40));
            assertThat(print(input, 80)).doesNotContain("\u001b");
        }
    }

    @Test
    void oneDaySaysThatItCannotTell() {
        assertThat(print(Fixture.single(), 80))
                .contains("One day cannot tell how sure this is")
                .doesNotContain("between")
                .doesNotContain("NaN");
    }

    @Test
    void manyDaysInOneAreCalledRuns() {
        assertThat(print(Fixture.month(), 80))
                .contains("of 20 runs")
                .contains("counts a run")
                .contains("In an average run ")
                .doesNotContain("average day");
    }

    private static String print(ReportInput input, int columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        TextReport.print(input, out, columns);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
