package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.report.LabelledTable.Column;

class LabelledTableTest {
    private static final List<Column<String>> COLUMNS =
            List.of(new Column<>("mean", 7, cell -> cell), new Column<>("longest", 7, cell -> cell));

    @Test
    void labelsTakeAsManyLinesAsTheyNeed() {
        assertThat(print(34, "Wait", "8.2", "Citizens who arrived by bus", "9.1"))
                .isEqualTo("""
                                              mean longest
                        Wait                   8.2     8.2
                        Citizens who
                          arrived by bus       9.1     9.1
                        """);
    }

    @Test
    void columnsWidenBeforeFiguresRunTogether() {
        assertThat(print(40, "Wait", "12,345.6", "Stay", "1,123,456.7")).isEqualTo("""
                                                mean     longest
                        Wait                12,345.6    12,345.6
                        Stay             1,123,456.7 1,123,456.7
                        """);
    }

    @Test
    void aLabelWithoutRoomHasALineOfItsOwn() {
        assertThat(print(28, "Wait of citizens who come", "1,123,456.7")).isEqualTo("""
                                    mean     longest
                        Wait of citizens who come
                             1,123,456.7 1,123,456.7
                        """);
    }

    private static String print(int width, String... labelsAndCells) {
        List<String> labels = new java.util.ArrayList<>();
        List<String> cells = new java.util.ArrayList<>();
        for (int i = 0; i < labelsAndCells.length; i += 2) {
            labels.add(labelsAndCells[i]);
            cells.add(labelsAndCells[i + 1]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new LabelledTable<>(COLUMNS, labels, cells).print(new PrintStream(bytes, true, StandardCharsets.UTF_8), width);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
