package org.kouan.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows of a table below a line of names: commas and line feeds. A cell is a line of {@link VisibleText}. One that a
 * spreadsheet would run as a formula begins with an apostrophe; a number never does.
 */
public final class CsvRows implements Closeable {
    /** What begins a formula, in the widths that spreadsheets take it; a spreadsheet passes over blanks before it. */
    public static final String FORMULA = "^[\\s\\p{Z}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*";

    /** A number, or a dash where there is none. */
    public static final String NUMBER = "^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?$";

    private static final Pattern FORMULAS = Pattern.compile(FORMULA, Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);

    private final CSVPrinter rows;

    /** Writes the head. */
    public CsvRows(Appendable out, String... header) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        rows = new CSVPrinter(out, format);
        row(Arrays.asList(header));
    }

    /** A row of texts and numbers. */
    public void row(Object... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    /** A row of texts and numbers. */
    public void row(List<?> cells) throws IOException {
        rows.printRecord(cells.stream().map(cell -> cell(String.valueOf(cell))));
    }

    /** A text as a cell holds it. */
    public static String cell(String text) {
        String line = VisibleText.line(text);
        return FORMULAS.matcher(line).matches() && !NUMBERS.matcher(line).matches() ? "'" + line : line;
    }

    /** Closes what is written to, where that can be. */
    @Override
    public void close() throws IOException {
        rows.close();
    }
}
