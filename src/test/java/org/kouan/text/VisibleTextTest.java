package org.kouan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is only ever text: for a terminal, and for a spreadsheet. */
class VisibleTextTest {
    @Test
    void whatActsOnATerminalOrCannotBeSeenIsAnEscape() {
        assertThat(VisibleText.of("a\u001b[31mb\u0007\u009b\u007f\u202e\u2066\u200b\uFEFF\u2028\u00ad"))
                .isEqualTo("a\\u001B[31mb\\u0007\\u009B\\u007F\\u202E\\u2066\\u200B\\uFEFF\\u2028\\u00AD");
        assertThat(VisibleText.of("\udb40\udc41 \ud800")).isEqualTo("\\U000E0041 \\uD800");
    }

    @Test
    void linesStayAndALoneCarriageReturnDoesNot() {
        assertThat(VisibleText.of("a\n\tb\r\nc\rd")).isEqualTo("a\n\tb\r\nc\\u000Dd");
        assertThat(VisibleText.line("a\n\tb")).isEqualTo("a\\u000A\\u0009b");
    }

    @Test
    void scriptsAndEmojiStayAsTheyAre() {
        String words = "口岸 سلام می\u200cخواهم 👩\u200d🚀 é";
        assertThat(VisibleText.of(words)).isSameAs(words);
    }

    @Test
    void aStreamLetsNothingThroughThatIsPrinted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new VisiblePrintStream(bytes, true, StandardCharsets.UTF_8);
        stream.print("\u001b");
        stream.print('\u0007');
        stream.print(new char[] {'\u202e'});
        stream.append("\u001b").append('\u001b');
        stream.printf("%s", "\u001b");
        stream.println((Object) "\u001b");
        new IllegalStateException("\u001b").printStackTrace(stream);
        stream.write('\r');
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("\\u001B\\u0007\\u202E\\u001B\\u001B\\u001B\\u001B\n")
                .doesNotContain("\u001b", "\u0007", "\u202e")
                .endsWith("\r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1|'=1+1",
                "+1+1|'+1+1",
                "-cmd|'-cmd",
                "@sum|'@sum",
                "\" =1\"|\"' =1\"",
                "＝1|'＝1",
                "-5 min|'-5 min",
                "-5|-5",
                "+0.5|+0.5",
                "-1.5e-3|-1.5e-3",
                "-.5|-.5",
                "a=1|a=1",
                "'=1|'=1"
            })
    void aCellThatASpreadsheetWouldRunBeginsWithAnApostrophe(String text, String cell) {
        assertThat(CsvRows.cell(text)).isEqualTo(cell);
    }

    @Test
    void aRowIsOneLine() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvRows rows = new CsvRows(out, "name", "value");
        rows.row("\t=1\r\nx, \"y\"", -2);
        assertThat(out.toString()).isEqualTo("name,value\n\"\\u0009=1\\u000D\\u000Ax, \"\"y\"\"\",-2\n");
    }
}
