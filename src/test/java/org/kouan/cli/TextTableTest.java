package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static String print(int columns) {
        TextTable table = new TextTable(List.of("point", "desks", "wait (min)", "kept"));
        table.add(List.of("0", "one", "10.8 (10.1 to 11.5)", "0.72"));
        table.add(List.of("11", "three", "0.60 (0.55 to 0.65)", "1.00"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), columns);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void columnsStandBesideEachOtherWhereTheyFit() {
        assertThat(print(80)).isEqualTo("""
                point  desks           wait (min)  kept
                    0  one    10.8 (10.1 to 11.5)  0.72
                   11  three  0.60 (0.55 to 0.65)  1.00
                """);
        assertThat(print(39)).isEqualTo(print(80));
    }

    @Test
    void theOthersStandBelowWithTheFirstColumnAgain() {
        assertThat(print(38)).isEqualTo("""
                point  desks           wait (min)
                    0  one    10.8 (10.1 to 11.5)
                   11  three  0.60 (0.55 to 0.65)

                point  kept
                    0  0.72
                   11  1.00
                """);
    }

    @Test
    void aColumnThatFitsNowhereStandsAlone() {
        assertThat(print(10).lines().filter(String::isBlank)).hasSize(2);
        assertThat(print(10)).contains("    0  10.8 (10.1 to 11.5)\n");
    }

    @Test
    void aTerminalSaysHowWideItIs() {
        assertThat(Console.columns("132")).isEqualTo(132);
        assertThat(Console.columns("")).isEqualTo(80);
        assertThat(Console.columns("0")).isEqualTo(80);
        assertThat(Console.columns("many")).isEqualTo(80);
    }
}
