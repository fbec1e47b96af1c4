package org.kouan.experiment.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The connection to a store's file. */
final class Database implements AutoCloseable {
    /** Does something that may fail. */
    interface Work {
        void run() throws SQLException;
    }

    /** Takes what it needs from the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The last one locks the others. */
    private static final List<String> LOCKS = List.of(
            "temp_directory = ''",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            "allow_persistent_secrets = false",
            "enable_external_access = false",
            "lock_configuration = true");

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens a file, which is made when it is not there, unless it is only to be read. */
    static Database open(Path file, boolean readOnly) {
        Properties properties = new Properties();
        if (readOnly) {
            properties.setProperty("duckdb.read_only", "true");
        }
        return open(file, properties);
    }

    /**
     * Opens a file for statements of somebody else: they can read the tables of this file and reach nothing beyond it,
     * neither to read nor to write, and cannot change that. Without a folder for temporary files, a query that needs more
     * memory than there is fails instead of spilling to the disk.
     */
    static Database openLocked(Path file) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        Database database = open(file, properties);
        try {
            for (String setting : LOCKS) {
                database.run("SET " + setting);
            }
            return database;
        } catch (SQLException failure) {
            database.close();
            throw Faults.opening(file, failure);
        }
    }

    private static Database open(Path file, Properties properties) {
        requireDriver();
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), properties);
            return new Database(file, connection);
        } catch (SQLException failure) {
            throw Faults.opening(file, failure);
        }
    }

    private static void requireDriver() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
        } catch (ClassNotFoundException notThere) {
            throw new StoreException(
                    "a store of results needs DuckDB: put org.duckdb:duckdb_jdbc on the class path", notThere);
        }
    }

    Path file() {
        return file;
    }

    Connection connection() {
        return connection;
    }

    /**
     * Does all of something or nothing. In words of SQL: with {@code setAutoCommit(false)} the driver begins a transaction
     * at the first statement, and an appender is none; it would commit by itself, every 2,048 rows.
     */
    void transaction(Work work) {
        try {
            run("BEGIN TRANSACTION");
            try {
                work.run();
                run("COMMIT");
            } catch (SQLException | RuntimeException failure) {
                rollBack(failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw Faults.writing(file, failure);
        }
    }

    private void rollBack(Exception failure) {
        try {
            run("ROLLBACK");
        } catch (SQLException already) {
            // A commit that failed has rolled back by itself, and says so.
            failure.addSuppressed(already);
        }
    }

    void execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.execute();
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException failure) {
            throw Faults.querying(failure);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Runs a statement of no parameters. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A name as SQL takes it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL takes it. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw Faults.writing(file, failure);
        }
    }
}
