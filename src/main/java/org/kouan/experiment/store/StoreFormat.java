package org.kouan.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.kouan.experiment.BuildVersion;

/** The tables of a store that every study needs, and the number of their format. */
final class StoreFormat {
    /** Of tables and columns; a store with a larger number is refused. */
    private static final int FORMAT = 1;

    private StoreFormat() {}

    /** Makes a store, under another name first, so that a process killed at this moment leaves no half store. */
    static void create(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(Objects.requireNonNull(part.toAbsolutePath().getParent()));
            Files.deleteIfExists(part);
            try (Database database = Database.open(part, false)) {
                database.transaction(() -> createTables(database));
            }
            Files.move(part, file);
        } catch (IOException failure) {
            throw new StoreException("cannot make the store " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static void createTables(Database database) throws SQLException {
        database.run("CREATE TABLE kouan (format INTEGER, version VARCHAR)");
        database.execute("INSERT INTO kouan VALUES (?, ?)", FORMAT, BuildVersion.current());
        database.run("CREATE TABLE studies (id VARCHAR, name VARCHAR, title VARCHAR, version VARCHAR,"
                + " created TIMESTAMP, factors VARCHAR[], columns VARCHAR[], responses VARCHAR[], units VARCHAR[])");
        database.run("CREATE TABLE points (study VARCHAR, point INTEGER, levels VARCHAR[], content VARCHAR,"
                + " seed BIGINT, scenario VARCHAR, skipped VARCHAR)");
        database.run("CREATE TABLE files (name VARCHAR, content BLOB)");
    }

    /** Refuses what is no store, or was written by a newer version. */
    static void check(Database database) {
        List<String> tables =
                database.list("SELECT table_name FROM information_schema.tables", row -> row.getString(1));
        if (!tables.contains("kouan")) {
            throw new StoreException(database.file() + " is a DuckDB file, but no store of Kouan's results");
        }
        int format = database.list("SELECT max(format) FROM kouan", row -> row.getInt(1))
                .get(0);
        if (format > FORMAT) {
            throw new StoreException("the store " + database.file() + " has format " + format
                    + ", written by a newer Kouan; this one reads formats up to " + FORMAT);
        }
    }
}
