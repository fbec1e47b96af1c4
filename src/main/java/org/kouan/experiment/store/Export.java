package org.kouan.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Locale;

/** Writes the rows of a query to a file for other programs. */
final class Export {
    private Export() {}

    /** Parquet or CSV, by the file's name. With one thread, so that the same rows are cut into the same groups. */
    static void write(Database database, String sql, Path file) {
        String format = format(file);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                database.run("SET threads = 1");
                database.run("COPY (" + sql + ") TO " + Database.literal(part.toString()) + " (" + format + ")");
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                database.run("RESET threads");
                Files.deleteIfExists(part);
            }
        } catch (SQLException failure) {
            throw Faults.writing(file, failure);
        } catch (IOException failure) {
            throw new StoreException("cannot write " + file + ": " + failure.getMessage(), failure);
        }
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
            return "FORMAT csv, HEADER";
        }
        throw new StoreException("the name of a file to export to ends with .parquet or .csv: " + file);
    }
}
