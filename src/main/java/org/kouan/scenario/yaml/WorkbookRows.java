package org.kouan.scenario.yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet of an Excel workbook (.xlsx). Numbers are read as they are stored, never as they are shown; formulas
 * have the result that the workbook keeps. Hidden rows and columns are rows and columns.
 */
final class WorkbookRows implements TableRows {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** Digits to which a workbook shows and compares numbers; what it stores beyond is noise of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern ERROR =
            Pattern.compile("#(N/A|DIV/0!|REF!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)");

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ReadableWorkbook workbook;
    private final WorkbookGuard.Found found;
    private final LocalDate dayZero;
    private String sheet = "";
    private Stream<Row> stream = Stream.empty();
    private Iterator<Row> rows = stream.iterator();
    private int columns;
    private int lastRow;

    /** @throws IOException when it is no workbook, or too large a one */
    WorkbookRows(byte[] content) throws IOException {
        found = WorkbookGuard.check(content);
        dayZero = found.since1904() ? DAY_ZERO_1904 : DAY_ZERO;
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
        } catch (RuntimeException odd) {
            // The reader has an exception for most that is missing, and stumbles over the rest.
            throw new IOException("it is no Excel workbook (.xlsx)", odd);
        }
    }

    List<String> sheets() {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    /** Goes to the first row of a sheet. */
    void open(String name) throws IOException {
        sheet = name;
        stream = workbook.findSheet(name)
                .orElseThrow(() -> new IOException("there is no sheet " + name))
                .openStream();
        rows = stream.iterator();
        lastRow = 0;
    }

    @Override
    public Optional<Line> next() throws IOException {
        try {
            return nextLine();
        } catch (RuntimeException odd) {
            throw new IOException(
                    found.dateInWords()
                            .map(cell ->
                                    "its cell " + cell + " has a date in words (ISO 8601, of Strict Open XML); save it"
                                            + " anew as an ordinary Excel workbook (.xlsx)")
                            .orElse("the workbook is damaged"),
                    odd);
        }
    }

    private Optional<Line> nextLine() {
        while (rows.hasNext()) {
            Row row = rows.next();
            // The reader numbers a row that says no number by the rows it has seen; it is the one after the last.
            lastRow = Math.max(row.getRowNum(), lastRow + 1);
            List<Cell> cells = new ArrayList<>(row.stream().map(this::cell).toList());
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            if (!cells.isEmpty()) {
                columns = columns == 0 ? cells.size() : columns;
                while (cells.size() < columns) {
                    cells.add(Cell.EMPTY);
                }
                return Optional.of(new Line(lastRow, cells));
            }
        }
        return Optional.empty();
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        Object value = cell.getValue();
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean formula = cell.getFormula() != null;
        if (formula && cell.getRawValue() == null) {
            return Cell.faulty("", "is a formula whose result the workbook does not keep");
        }
        if (cell.getType() == CellType.ERROR || (formula && ERROR.matcher(raw).matches())) {
            return Cell.faulty(raw, "is an error of the workbook");
        }
        if (value instanceof BigDecimal number) {
            BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
            return Math.abs(shown.scale()) > DIGITS.getPrecision() * 3
                    ? Cell.of(raw)
                    : new Cell(shown.toPlainString(), Optional.of(new SerialTime(shown, dayZero)), "");
        }
        return Cell.of(value instanceof Boolean truth ? truth.toString().toUpperCase(Locale.ROOT) : unescaped(raw));
    }

    /** A text without the escapes of ECMA-376 (ST_Xstring), which the reader leaves: _x000A_ is a new line. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }

    @Override
    public String place(long line, int index, String column) {
        return sheet + ":" + new CellAddress(Math.toIntExact(line - 1), index);
    }

    @Override
    public String hintBeside() {
        return "name its column, or move what stands beside the table to another sheet";
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
