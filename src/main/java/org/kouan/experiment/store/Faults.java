package org.kouan.experiment.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database says, in words that tell a user what to do. */
final class Faults {
    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

    private Faults() {}

    /** Why a store could not be opened. */
    static StoreException opening(Path file, SQLException failure) {
        String said = said(failure);
        Matcher holder = HOLDER.matcher(said);
        if (said.contains("Could not set lock") || said.contains("being used by another process")) {
            String who = holder.find() ? " (number " + holder.group(1) + ")" : "";
            return new StoreException(
                    "the store " + file + " is in use by another process" + who + "; wait for it, or use another store",
                    failure);
        }
        if (said.contains("not a valid DuckDB database file")) {
            return new StoreException(file + " is not a store of results, nor any DuckDB file", failure);
        }
        if (said.contains("version number") || said.contains("newer version")) {
            return new StoreException(
                    "the store " + file
                            + " was written by a newer version of DuckDB; use the newer Kouan that wrote it",
                    failure);
        }
        return new StoreException("cannot open the store " + file + ": " + firstLine(said), failure);
    }

    /** Why something could not be written. */
    static StoreException writing(Path file, SQLException failure) {
        String said = said(failure);
        if (isFull(said)) {
            return new StoreException.Unwritten(
                    "the disk is full, so nothing more can be written to " + file
                            + "; what was written before is kept, and the same command goes on from there",
                    failure);
        }
        return new StoreException.Unwritten("cannot write to " + file + ": " + firstLine(said), failure);
    }

    /** Why a query failed, as the database words it. */
    static StoreException querying(SQLException failure) {
        String said = said(failure);
        if (said.contains("disabled by configuration")
                || said.contains("disabled through configuration")
                || said.contains("configuration has been locked")) {
            return new StoreException(
                    "a query reads the tables of its store and nothing else: it cannot read or write a file, load an"
                            + " extension or change a setting; --export writes the results to a file (the database says: "
                            + firstLine(said).strip() + ")",
                    failure);
        }
        return new StoreException(said.split("\n\nLINE")[0].strip(), failure);
    }

    private static boolean isFull(String said) {
        return said.contains("No space left on device")
                || said.contains("not enough space")
                || said.contains("Disk quota exceeded")
                || said.contains("failed to offload");
    }

    private static String said(SQLException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
