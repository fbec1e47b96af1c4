package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timetables in workbooks, of a run that begins on Monday, 3 June 2024, day 45446 of Excel's count. */
class WorkbookTest {
    private static final String HEAD = "id\ttime\tparty";

    @TempDir
    private Path folder;

    private TablePort port;

    @BeforeEach
    void takeAPort() {
        port = new TablePort(folder, "flights.xlsx");
    }

    /** 0.340277… is 8:10, 1.048611… 25:10; a time needs no format, and none that a cell has changes it. */
    @Test
    void numbersAreTimesWhateverTheirFormat() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .sheet(
                        "Flights",
                        HEAD,
                        "A\tn:0.34027777777777779\tn:12",
                        "B\tn:1.0486111111111112\tn:7.000000000000001",
                        "C\tn:45447.25\tf:3",
                        "D\tf:0.5\tn:1",
                        "E\t7:05\t4",
                        "F\tn:0\tn:1",
                        "G\tn:1\tn:1",
                        "H\tn:0.99999999999\tn:1");
        assertThat(port.services("", book.bytes()))
                .containsExactly(
                        "A 08:10 12",
                        "B 1510 min 7",
                        "C 30 h 3",
                        "D 12:00 1",
                        "E 07:05 4",
                        "F 00:00 1",
                        "G 24:00 1",
                        "H 24:00 1");
    }

    @Test
    void datesCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
        for (String written : List.of("1", "true")) {
            TestWorkbook book = new TestWorkbook().since1904(written).sheet("S", HEAD, "A\tn:43984.25\tn:1");
            assertThat(port.services("", book.bytes())).containsExactly("A 06:00 1");
        }
        TestWorkbook book = new TestWorkbook().since1904("0").sheet("S", HEAD, "A\tn:45446.25\tn:1");
        assertThat(port.services("", book.bytes())).containsExactly("A 06:00 1");
    }

    @Test
    void aFormatOfDigitsReadsWholeNumbersByTheirDigits() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .sheet("S", HEAD, "A\tn:930\tn:1", "B\tn:5\tn:1", "C\t0930\tn:1", "D\tn:0\tn:1", "E\tn:0.5\tn:1");
        assertThat(port.services(", time-format: Hmm", book.bytes()))
                .containsExactly("A 09:30 1", "B 00:05 1", "C 09:30 1", "D 00:00 1", "E 12:00 1");
        assertThat(port.problems("", book.bytes()))
                .containsExactly(
                        "S:B2: is a number that is neither a time of day nor a date with one",
                        "S:B4: must be a time of the form H:mm[:ss]");
    }

    @Test
    void whatCannotBeUsedIsToldByItsCell() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .sheet(
                        "Zürich 1",
                        "id\tnote\ttime\tparty",
                        "A\tx:#N/A\tn:0.5\tn:1",
                        "B\t\te:#N/A\tn:1",
                        "C\t\tx:#DIV/0!\tn:1",
                        "D\t\tf:\tn:1",
                        "E\t\tn:-0.1\tn:1",
                        "",
                        "F\t\tnoon\tn:1.5",
                        "G\t\t\tn:1",
                        "H\t\tn:0.5\tb:1",
                        "I\t\tn:0.5\tn:1\tnote");
        assertThat(port.problems("", book.bytes()))
                .containsExactly(
                        "Zürich 1:C3: is an error of the workbook",
                        "Zürich 1:C4: is an error of the workbook",
                        "Zürich 1:C5: is a formula whose result the workbook does not keep",
                        "Zürich 1:C6: is a negative time",
                        "Zürich 1:C8: must be a time of the form H:mm[:ss]",
                        "Zürich 1:C9: must not be empty",
                        "Zürich 1:D10: must be a whole number",
                        "Zürich 1:E11: there are only 4 columns");
    }

    @Test
    void aSheetIsNamedWhereThereAreSeveral() throws IOException {
        TestWorkbook book =
                new TestWorkbook().sheet("Summer", HEAD, "A\tn:0.5\tn:1").sheet("Winter", HEAD, "B\tn:0.25\tn:2");
        assertThat(port.problems("", book.bytes())).containsExactly("the workbook has 2 sheets");
        assertThat(port.problems(", sheet: Wintre", book.bytes())).containsExactly("the workbook has no such sheet");
        assertThat(port.services(", sheet: Winter", book.bytes())).containsExactly("B 06:00 2");
        assertThat(port.problems(", sheet: Winter", "id,time,party\nA,06:00,1\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("belongs to an Excel workbook, and this is none");
    }

    @Test
    void blankRowsAndCellsBesideAreNothing() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .sharing("id", "A", "")
                .sheet("S", "", "s:0\ttime\tparty\t", "\t\t", "s:1\tn:0.5\tn:1\ts:2", "", "t:B\tn:0.25\tn:1", "");
        assertThat(port.services("", book.bytes())).containsExactly("A 12:00 1", "B 06:00 1");
    }

    /** Numbers of rows and addresses of cells may be left out: each is the one after the last. */
    @Test
    void rowsWithoutNumbersFollowTheLast() throws IOException {
        String row = ">%s</row>".formatted("<c t=\"str\"><v>%s</v></c>".repeat(3));
        TestWorkbook book = new TestWorkbook()
                .sheetOf(
                        "S",
                        ("<row" + row).formatted("id", "time", "party")
                                + ("<row r=\"5\"" + row).formatted("A", "6:00", "1")
                                + ("<row" + row).formatted("B", "noon", "1"));
        assertThat(port.problems("", book.bytes())).containsExactly("S:B6: must be a time of the form H:mm[:ss]");
    }

    /** ECMA-376 part 1, 22.9.2.19: _xHHHH_ is a character that XML cannot hold, and _x005F_ the line before such a text. */
    @Test
    void escapedCharactersAreThoseMeant() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .sharing("K_x0041_7", "K_x005F_x0041_8", "K_x41_9")
                .sheet("S", HEAD, "s:0\tn:0.25\tn:1", "s:1\tn:0.25\tn:1", "s:2\tn:0.25\tn:1");
        assertThat(port.services("", book.bytes()))
                .containsExactly("KA7 06:00 1", "K_x0041_8 06:00 1", "K_x41_9 06:00 1");
    }

    @Test
    void aDateInWordsIsToldByItsCell() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .sheetOf(
                        "S",
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c><c r=\"B1\" t=\"str\"><v>time</v></c>"
                                + "<c r=\"C1\" t=\"str\"><v>party</v></c></row><row r=\"2\">"
                                + "<c r=\"B2\" t=\"d\"><v>2024-06-03T06:00:00</v></c></row>");
        assertThat(port.problems("", book.bytes()))
                .containsExactly(
                        "the file cannot be read: its cell B2 has a date in words (ISO 8601, of Strict Open XML);"
                                + " save it anew as an ordinary Excel workbook (.xlsx)");
    }

    @Test
    void aReadingAidIsNoPartOfATextOrRefused() throws IOException {
        String text = "<c t=\"inlineStr\"><is><t>%s</t><rPh sb=\"0\" eb=\"1\"><t>kou</t></rPh></is></c>";
        TestWorkbook inline = new TestWorkbook().sheetOf("S", "<row>" + text.formatted("口") + "</row>");
        assertThat(port.problems("", inline.bytes()))
                .singleElement()
                .asString()
                .startsWith("the file cannot be read: a cell has a reading aid (rPh) in its text");
        TestWorkbook shared = new TestWorkbook()
                .sharing("口</t><rPh sb=\"0\" eb=\"1\"><t>kou</t></rPh><phoneticPr fontId=\"0\"/><t>")
                .sheet("S", HEAD, "s:0\tn:0.25\tn:1");
        assertThat(port.services("", shared.bytes())).containsExactly("口 06:00 1");
    }

    @Test
    void samplesAreReadToo() throws IOException {
        Files.write(
                folder.resolve("seconds.xlsx"),
                new TestWorkbook().sheet("S", "s", "n:20", "30").bytes());
        assertThat(port.law("{empirical: {file: seconds.xlsx, column: s, unit: s}}")
                        .mean())
                .hasSeconds(25);
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        assertThat(port.problems("", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .containsExactly("is an old or protected workbook (.xls)");
        assertThat(port.problems("", "PK\3\4 and nothing else".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("the file cannot be read: ");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(port.problems("", other.toByteArray()))
                .containsExactly("the file cannot be read: it is no Excel workbook (.xlsx)");
        byte[] whole = new TestWorkbook().sheet("S", HEAD, "A\tn:0.5\tn:1").bytes();
        for (int length = 4; length < whole.length; length += 50) {
            assertThat(port.problems("", java.util.Arrays.copyOf(whole, length)))
                    .as("cut at " + length)
                    .isNotEmpty();
        }
    }

    /** Each would fill the memory, or hang, without a bound. */
    @Test
    void aWorkbookCannotFillTheMemory() throws IOException {
        String c = "<row r=\"1\"><c r=\"%s\" t=\"%s\"><v>%s</v></c></row>";
        assertThat(port.problems(
                        "",
                        new TestWorkbook()
                                .sheetOf("S", String.format(c, "FXSHRXW1", "n", 1))
                                .bytes()))
                .containsExactly("the file cannot be read: the workbook is damaged: it has a cell FXSHRXW1");
        assertThat(port.problems(
                        "",
                        new TestWorkbook()
                                .sheetOf("S", String.format(c, "XFE1", "n", 1))
                                .bytes()))
                .containsExactly("the file cannot be read: the workbook is damaged: it has a cell XFE1");
        assertThat(port.problems(
                        "",
                        new TestWorkbook()
                                .sheetOf("S", String.format(c, "A1", "s", 2_000_000_000))
                                .bytes()))
                .containsExactly(
                        "the file cannot be read: the workbook is damaged: a cell has a text that is not there");
        assertThat(port.problems(
                        "",
                        new TestWorkbook()
                                .sheetOf("S", "<row r=\"9999999999\"/>")
                                .bytes()))
                .containsExactly("the file cannot be read: the workbook is damaged");
        assertThat(port.problems(
                        "",
                        new TestWorkbook()
                                .declaring("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\">]>")
                                .sheet("S", HEAD, "A\tn:0.5\tn:1")
                                .bytes()))
                .containsExactly("the file cannot be read: the workbook is damaged: it defines entities");
        byte[] bomb = new TestWorkbook().sheetOf("S", " ".repeat(257_000_000)).bytes();
        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(port.problems("", bomb))
                .containsExactly("the file cannot be read: the workbook has more than 256 MB when unpacked");
    }

    @Test
    void datesAreNumbersToo() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .sheet(
                        "S",
                        "id\ttime\tparty\tday",
                        "A\tn:0.25\tn:1\tn:45446",
                        "B\tn:0.25\tn:1\t2024-06-04",
                        "C\tn:1.25\tn:1\tf:45446");
        assertThat(port.services(", columns: {date: day}", book.bytes()))
                .containsExactly("A 06:00 1", "B 30 h 1", "C 30 h 1");
        TestWorkbook digits = new TestWorkbook().sheet("S", "id\ttime\tparty\tday", "A\tn:0.25\tn:1\tn:20240604");
        assertThat(port.services(", columns: {date: day}, date-format: yyyyMMdd", digits.bytes()))
                .containsExactly("A 30 h 1");
        TestWorkbook odd = new TestWorkbook()
                .sheet(
                        "S",
                        "id\ttime\tparty\tday",
                        "A\tn:0.25\tn:1\tn:20240604",
                        "B\tn:0.25\tn:1\tn:45446.5",
                        "C\tn:45446.25\tn:1\tn:45446",
                        "D\tn:0.25\tn:1\t");
        assertThat(port.problems(", columns: {date: day}", odd.bytes()))
                .containsExactly(
                        "S:D2: is a number that is no date",
                        "S:D3: has a time of day beside the date",
                        "S:B4: has a date, as the column day has",
                        "S:D5: must not be empty");
    }
}
