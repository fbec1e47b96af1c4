package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.kouan.scenario.Spelling;

/**
 * A table that a scenario names, as CSV file or Excel workbook: a row of column names, then rows. Problems carry line or
 * cell.
 */
final class Table {
    static final int MAX_ROWS = 1_000_000;
    private static final int MAX_BYTES = 64_000_000;
    private static final int MAX_REPORTED = 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Takes a row. */
    interface RowReader {
        void read(Row row);
    }

    /**
     * A column to be read.
     *
     * @param mayBeMissing when the file need not have it
     */
    record ColumnName(String name, YamlValue namedBy, boolean mayBeMissing) {
        ColumnName(String name, YamlValue namedBy) {
            this(name, namedBy, false);
        }
    }

    /** A row with its cells by column name. */
    final class Row {
        private final TableRows.Line line;

        private Row(TableRows.Line line) {
            this.line = line;
        }

        /** What stands in a cell, without surrounding blanks. */
        String cell(String column) {
            return value(column).text();
        }

        /** The cell; empty where the row ends before it. */
        Cell value(String column) {
            int index = header.indexOf(column);
            return index < 0 || index >= line.cells().size()
                    ? Cell.EMPTY
                    : line.cells().get(index);
        }

        /** The other cells that are not blank. */
        List<String> cellsBeside(Set<String> columns) {
            return IntStream.range(0, Math.min(header.size(), line.cells().size()))
                    .filter(index -> !columns.contains(header.get(index)))
                    .mapToObj(index -> line.cells().get(index).text())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }

        /**
         * Whether it has a cell for each column that is read, and none beyond the last column but blank ones: else cells
         * are missing or have slipped, and it cannot be said what the others mean.
         */
        private boolean fits(List<ColumnName> needed) {
            for (int index = header.size(); index < line.cells().size(); index++) {
                if (!line.cells().get(index).isEmpty()) {
                    report(
                            index,
                            line.cells().get(index).text(),
                            "there are only " + header.size() + " columns",
                            rows.hintBeside());
                    return false;
                }
            }
            boolean fits = true;
            for (ColumnName column : needed) {
                if (header.indexOf(column.name) >= line.cells().size()) {
                    report(
                            column.name,
                            "the row ends before this column",
                            "write a comma for each empty cell; notes below the table are rows, too");
                    return false;
                }
                Cell cell = value(column.name);
                if (!cell.fault().isEmpty()) {
                    report(column.name, cell.fault(), "put it right in the workbook, and save it");
                    fits = false;
                }
            }
            return fits;
        }

        void report(String column, String rule, String hint) {
            report(header.indexOf(column), cell(column), rule, hint);
        }

        private void report(int index, String value, String rule, String hint) {
            if (++reported <= MAX_REPORTED) {
                String column = index < header.size() ? header.get(index) : "";
                String place = rows.place(line.number(), index, column);
                file.problems().reportElsewhere(file.at(), name + ":" + place, file.path(), value, rule, hint);
            }
        }
    }

    private final YamlValue file;
    private final String name;
    private final TableRows rows;
    private final List<String> header = new ArrayList<>();
    private int reported;

    private Table(YamlValue file, TableRows rows) {
        this.file = file;
        this.name = file.text();
        this.rows = rows;
    }

    /** The file that a value names, beside the scenario unless it is absolute; empty after reporting. */
    static Optional<Path> resolve(YamlValue file, Path folder) {
        String name = file.text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = folder.resolve(name);
            return SourceText.exists(path, name, file.problems(), file.at(), file.path())
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException invalid) {
            file.report("is not the name of a file", "");
            return Optional.empty();
        }
    }

    /**
     * Reads the rows of a file in order.
     *
     * @param map whose keys file and sheet say where they are
     * @param needed columns, each of which must be there
     */
    static void read(YamlMap map, Path path, List<ColumnName> needed, RowReader reader) {
        YamlValue file = map.get("file");
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                file.report("a table has at most 64 MB, and this file has more", "");
                return;
            }
            Optional<TableRows> opened = rows(content, file, map.find("sheet"));
            if (opened.isPresent()) {
                try (TableRows rows = opened.get()) {
                    new Table(file, rows).read(needed, reader);
                }
            }
        } catch (UncheckedIOException | IOException | IllegalStateException unreadable) {
            reportUnreadable(file, unreadable);
        }
    }

    /** The rows of what a file holds; empty after reporting why there are none. */
    private static Optional<TableRows> rows(byte[] content, YamlValue file, Optional<YamlValue> sheet)
            throws IOException {
        if (startsWith(content, OLE2)) {
            file.report("is an old or protected workbook (.xls)", "save it as .xlsx without a password, or as CSV");
            return Optional.empty();
        }
        if (!startsWith(content, ZIP)) {
            sheet.ifPresent(given -> given.report("belongs to an Excel workbook, and this is none", ""));
            return Optional.of(new CsvRows(content));
        }
        WorkbookRows workbook = new WorkbookRows(content);
        Optional<String> name = sheet(workbook.sheets(), file, sheet);
        if (name.isEmpty()) {
            workbook.close();
            return Optional.empty();
        }
        workbook.open(name.get());
        return Optional.of(workbook);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static Optional<String> sheet(List<String> sheets, YamlValue file, Optional<YamlValue> given) {
        String has = "it has " + Problems.shortened(String.join(", ", sheets), 200);
        if (given.isEmpty()) {
            if (sheets.size() == 1) {
                return Optional.of(sheets.get(0));
            }
            file.report("the workbook has " + sheets.size() + " sheets", "name one by the key sheet; " + has);
            return Optional.empty();
        }
        String name = given.get().text();
        if (!name.isEmpty() && !sheets.contains(name)) {
            String guess = Spelling.guess(name, sheets);
            given.get().report("the workbook has no such sheet", (guess.isEmpty() ? "" : guess + " ") + has);
        }
        return Optional.of(name).filter(sheets::contains);
    }

    private void read(List<ColumnName> needed, RowReader reader) throws IOException {
        Optional<TableRows.Line> names = rows.next();
        if (names.isEmpty()) {
            file.report("the file is empty", "its first line names the columns");
            return;
        }
        names.get().cells().forEach(cell -> header.add(cell.text()));
        if (!headerIsGood(needed)) {
            return;
        }
        long count = 0;
        for (Optional<TableRows.Line> line = rows.next(); line.isPresent(); line = rows.next()) {
            if (++count > MAX_ROWS) {
                file.report("the file has more than 1,000,000 rows", "");
                return;
            }
            Row row = new Row(line.get());
            if (row.fits(needed)) {
                reader.read(row);
            }
        }
        if (count == 0) {
            file.report("the file has column names but no rows", "");
        }
        if (reported > MAX_REPORTED) {
            file.report("the file has " + (reported - MAX_REPORTED) + " more such problems", "");
        }
    }

    private boolean headerIsGood(List<ColumnName> needed) {
        boolean good = true;
        Set<String> twice = new TreeSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && header.indexOf(header.get(i)) < i) {
                twice.add(header.get(i));
            }
        }
        for (ColumnName column : needed) {
            if (!header.contains(column.name)) {
                if (column.mayBeMissing && header.stream().noneMatch(column.name::equalsIgnoreCase)) {
                    continue;
                }
                good = false;
                String hint = Spelling.guess(column.name, header);
                String separator = header.size() != 1 ? "" : separator(header.get(0));
                column.namedBy
                        .problems()
                        .report(
                                column.namedBy.at(),
                                column.namedBy.path(),
                                column.name,
                                name + " has no column " + column.name,
                                !separator.isEmpty()
                                        ? "separate its columns by commas, not " + separator
                                        : (hint.isEmpty() ? "" : hint + " ") + "it has "
                                                + Problems.shortened(String.join(", ", header), 200));
            } else if (twice.contains(column.name)) {
                good = false;
                file.report("the file has two columns " + column.name, "");
            }
        }
        return good;
    }

    /** What seems to separate the columns of a line without a comma; empty when nothing does. */
    private static String separator(String line) {
        return line.contains(";") ? "semicolons" : line.contains("\t") ? "tabs" : line.contains("|") ? "bars" : "";
    }

    private static void reportUnreadable(YamlValue file, Exception unreadable) {
        if (SourceText.isNotUtf8(unreadable)) {
            file.report(
                    "the file is not UTF-8 text",
                    "if it was saved as GBK, UTF-16 or for Windows (ANSI), save it as UTF-8");
        } else {
            file.report(
                    "the file cannot be read: " + Problems.shortened(SourceText.reason(unreadable), 120),
                    unreadable instanceof IOException ? "" : "check its quotation marks");
        }
    }
}
