package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kouan.scenario.Spelling;

/** A CSV file that a scenario names: a line of column names, then rows. Problems carry line and column name. */
final class CsvTable {
    static final int MAX_ROWS = 1_000_000;
    private static final long MAX_BYTES = 64_000_000;
    private static final int MAX_REPORTED = 20;

    /** Takes a row. */
    interface RowReader {
        void read(Row row);
    }

    /** A row with its cells by column name. */
    final class Row {
        private final CSVRecord cells;
        private final long line;

        private Row(CSVRecord cells, long line) {
            this.cells = cells;
            this.line = line;
        }

        /** The cell without surrounding blanks. */
        String cell(String column) {
            int index = header.indexOf(column);
            return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
        }

        /** The other cells that are not blank. */
        List<String> cellsBeside(Set<String> columns) {
            return IntStream.range(0, Math.min(header.size(), cells.size()))
                    .filter(index -> !columns.contains(header.get(index)))
                    .mapToObj(index -> cells.get(index).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }

        /**
         * Whether it has a cell for each column that is read, and none beyond the last column but blank ones: else cells
         * are missing or have slipped, and it cannot be said what the others mean.
         */
        private boolean fits(List<ColumnName> needed) {
            for (int index = header.size(); index < cells.size(); index++) {
                if (!cells.get(index).isBlank()) {
                    report(
                            "cell " + (index + 1),
                            cells.get(index).strip(),
                            "there are only " + header.size() + " columns",
                            "put a cell that holds a comma into quotation marks");
                    return false;
                }
            }
            for (ColumnName column : needed) {
                if (header.indexOf(column.name) >= cells.size()) {
                    report(
                            column.name,
                            "the row ends before this column",
                            "write a comma for each empty cell; notes below the table are rows, too");
                    return false;
                }
            }
            return true;
        }

        void report(String column, String rule, String hint) {
            report(column, cell(column), rule, hint);
        }

        private void report(String column, String value, String rule, String hint) {
            if (++reported <= MAX_REPORTED) {
                file.problems()
                        .reportElsewhere(file.at(), name + ":" + line + ":" + column, file.path(), value, rule, hint);
            }
        }
    }

    private final YamlValue file;
    private final String name;
    private final List<String> header = new ArrayList<>();
    private int reported;

    private CsvTable(YamlValue file, String name) {
        this.file = file;
        this.name = name;
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

    /** Reads the rows of a file in order. Each of {@code needed}, a column's name as a value, must be there. */
    static void read(YamlValue file, Path path, List<ColumnName> needed, RowReader rows) {
        CsvTable table = new CsvTable(file, file.text());
        try {
            if (Files.size(path) > MAX_BYTES) {
                file.report("a CSV file has at most 64 MB, this one has " + SourceText.megabytes(Files.size(path)), "");
                return;
            }
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                    CSVParser parser = CSVParser.builder()
                            .setReader(reader)
                            .setFormat(format)
                            .get()) {
                table.read(parser, needed, rows);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException unreadable) {
            table.reportUnreadable(unreadable);
        }
    }

    /** A column to be read. */
    record ColumnName(String name, YamlValue namedBy) {}

    private void read(CSVParser parser, List<ColumnName> needed, RowReader rows) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            file.report("the file is empty", "its first line names the columns");
            return;
        }
        records.next().forEach(cell -> header.add(clean(cell)));
        if (!headerIsGood(needed)) {
            return;
        }
        long lineBefore = parser.getCurrentLineNumber();
        long count = 0;
        while (records.hasNext()) {
            CSVRecord cells = records.next();
            long line = Math.max(lineBefore + 1, parser.getCurrentLineNumber() - linesWithin(cells));
            lineBefore = parser.getCurrentLineNumber();
            if (++count > MAX_ROWS) {
                file.report("the file has more than 1,000,000 rows", "");
                return;
            }
            Row row = new Row(cells, line);
            if (row.fits(needed)) {
                rows.read(row);
            }
        }
        if (count == 0) {
            file.report("the file has column names but no rows", "");
        }
        if (reported > MAX_REPORTED) {
            file.report("the file has " + (reported - MAX_REPORTED) + " more such problems", "");
        }
    }

    private static long linesWithin(CSVRecord cells) {
        return cells.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private static String clean(String cell) {
        return (cell.startsWith("\uFEFF") ? cell.substring(1) : cell).strip();
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
                good = false;
                String hint = Spelling.guess(column.name, header);
                boolean semicolons = header.size() == 1 && header.get(0).contains(";");
                column.namedBy
                        .problems()
                        .report(
                                column.namedBy.at(),
                                column.namedBy.path(),
                                column.name,
                                name + " has no column " + column.name,
                                semicolons
                                        ? "separate its columns by commas, not semicolons"
                                        : (hint.isEmpty() ? "" : hint + " ") + "it has "
                                                + Problems.shortened(String.join(", ", header), 200));
            } else if (twice.contains(column.name)) {
                good = false;
                file.report("the file has two columns " + column.name, "");
            }
        }
        return good;
    }

    private void reportUnreadable(Exception unreadable) {
        if (SourceText.isNotUtf8(unreadable)) {
            file.report("the file is not UTF-8 text", "if it was saved as GBK, save it as UTF-8");
        } else {
            file.report(
                    "the file cannot be read: " + Problems.shortened(SourceText.reason(unreadable), 120),
                    unreadable instanceof IOException ? "" : "check its quotation marks");
        }
    }
}
