package org.kouan.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kouan.files.OutputFile;
import org.kouan.text.CsvRows;

/** Writes the rows of a query to a file for other programs. */
final class Export {
    private static final String CSV = "FORMAT csv, HEADER";

    private Export() {}

    /** Parquet or CSV, by the file's name. With one thread, so that the same rows are cut into the same groups. */
    static void write(Database database, String sql, Path file) {
        String format = format(file);
        String rows = format.equals(CSV) ? asCells(database, sql) : sql;
        try {
            try {
                database.run("SET threads = 1");
                OutputFile.writeNamed(file, part -> copy(database, rows, part, format));
            } finally {
                database.run("RESET threads");
            }
        } catch (SQLException failure) {
            throw Faults.writing(file, failure);
        } catch (IOException failure) {
            throw new StoreException.Unwritten("cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static void copy(Database database, String sql, Path part, String format) {
        try {
            database.run("COPY (" + sql + ") TO " + Database.literal(part.toString()) + " (" + format + ")");
        } catch (SQLException failure) {
            throw Faults.writing(part, failure);
        }
    }

    /** The rows with texts that no spreadsheet runs, as {@link CsvRows} writes them. */
    private static String asCells(Database database, String sql) {
        List<String> columns = database.list(
                "SELECT column_name, column_type FROM (DESCRIBE " + sql + ")",
                row -> cell(Database.quoted(row.getString(1)), row.getString(2)));
        return "SELECT " + columns.stream().collect(Collectors.joining(", ")) + " FROM (" + sql + ")";
    }

    private static String cell(String column, String type) {
        if (!type.equals("VARCHAR")) {
            return column;
        }
        String runs = "regexp_matches(" + column + ", " + Database.literal(CsvRows.FORMULA) + ", 's') AND NOT"
                + " regexp_matches(" + column + ", " + Database.literal(CsvRows.NUMBER) + ")";
        String apostrophe = Database.literal("'");
        return "CASE WHEN " + runs + " THEN " + apostrophe + " || " + column + " ELSE " + column + " END AS " + column;
    }

    static void check(Path file) {
        format(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StoreException("there is no folder for the file to export to: " + file);
        }
    }

    private static String format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return "FORMAT parquet, COMPRESSION zstd";
        }
        if (name.endsWith(".csv")) {
            return CSV;
        }
        throw new StoreException("the name of a file to export to ends with .parquet or .csv: " + file);
    }
}
