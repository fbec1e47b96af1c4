package org.kouan.experiment.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kouan.experiment.BuildVersion;
import org.kouan.files.OutputFile;
import org.kouan.result.Program.PolicyJar;

/** The tables of a store that every study needs, and the number of their format. */
final class StoreFormat {
    /** Of tables and columns; a store with a larger number is refused. */
    private static final int FORMAT = 2;

    /** The first format in which a study names its engine and policy jars, and scenarios of points are packed. */
    private static final int WITH_ENGINE = 2;

    /**
     * The number of a replication in the program, from 0, in words of SQL: tables number from 1, but before
     * {@link #WITH_ENGINE} from 0.
     */
    static final String REPLICATION = "replication - (SELECT least(1, max(format) - 1) FROM kouan)";

    private StoreFormat() {}

    /** Makes a store, under another name first, so that a process killed at this moment leaves no half store. */
    static void create(Path file) {
        try {
            Path target = OutputFile.target(file);
            Path folder = Objects.requireNonNull(target.getParent());
            OutputFile.makeFolder(folder);
            Path part = folder.resolve(".kouan-" + UUID.randomUUID() + ".part");
            try {
                try (Database database = Database.open(part, false)) {
                    database.transaction(() -> createTables(database));
                }
                Files.move(part, target);
            } catch (FileAlreadyExistsException another) {
                // Another process has made it meanwhile, and it will do.
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new StoreException("cannot make the store " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static void createTables(Database database) throws SQLException {
        database.run("CREATE TABLE kouan (format INTEGER, version VARCHAR)");
        database.execute("INSERT INTO kouan VALUES (?, ?)", FORMAT, BuildVersion.current());
        database.run("CREATE TABLE studies (id VARCHAR, name VARCHAR, title VARCHAR, version VARCHAR,"
                + " created TIMESTAMP, factors VARCHAR[], columns VARCHAR[], responses VARCHAR[], units VARCHAR[],"
                + " engine VARCHAR, policy_jars VARCHAR[])");
        database.run("CREATE TABLE points (study VARCHAR, point INTEGER, levels VARCHAR[], content VARCHAR,"
                + " seed BIGINT, scenario BLOB, skipped VARCHAR)");
        database.run("CREATE TABLE files (name VARCHAR, content BLOB)");
    }

    /** Refuses what is no store, or was written by a newer version; returns the store's format. */
    static int check(Database database) {
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
        return format;
    }

    private static List<String> dataTables(Database database) {
        return database.list("SELECT id FROM studies", row -> StoredStudy.table(row.getString(1)));
    }

    /** The columns of a study's program, as far as a store of some format has them: none of an older study is known. */
    static String programColumns(int format) {
        return format < WITH_ENGINE ? "'' AS engine, []::VARCHAR[] AS policy_jars" : "engine, policy_jars";
    }

    /** The bytes of a point's scenario: see {@link PackedText}. */
    static String scenarioColumn(int format) {
        return format < WITH_ENGINE ? "encode(scenario)" : "scenario";
    }

    /** A jar of policies as a text. */
    static String text(PolicyJar jar) {
        return jar.sha256() + " " + jar.file();
    }

    /** The jar of a text. */
    static PolicyJar policyJar(String text) {
        int blank = text.indexOf(' ');
        return new PolicyJar(Path.of(text.substring(blank + 1)), text.substring(0, blank));
    }

    /** Gives an older store the columns that it lacks, and numbers its replications from 1. Its studies keep no engine, so nothing new is mixed with them. */
    static void update(Database database, int format) {
        if (format < WITH_ENGINE) {
            database.transaction(() -> {
                database.run("ALTER TABLE studies ADD COLUMN engine VARCHAR DEFAULT ''");
                database.run("ALTER TABLE studies ADD COLUMN policy_jars VARCHAR[] DEFAULT []");
                for (String table : dataTables(database)) {
                    database.run("UPDATE " + Database.quoted(table) + " SET replication = replication + 1");
                }
                database.run("ALTER TABLE points ALTER scenario TYPE BLOB USING " + scenarioColumn(format));
                database.execute("UPDATE kouan SET format = ?", FORMAT);
            });
        }
    }
}
