package org.kouan.experiment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.kouan.experiment.study.Row;
import org.kouan.experiment.study.Rows;

/** The table of a study's results. */
final class StoredRows implements Rows {
    /** Rows that are in memory at once while all are read. */
    private static final long ROWS_AT_ONCE = 500_000;

    private final Database database;
    private final String table;
    private final List<String> columns;
    private final Map<Integer, Object[]> factors;

    /**
     * @param columns of responses
     * @param factors values of the factor columns by point; needed to add rows only
     */
    StoredRows(Database database, String table, List<String> columns, Map<Integer, Object[]> factors) {
        this.database = database;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.factors = factors;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        List<long[]> counts = database.list(
                "SELECT point, count(*) FROM " + Database.quoted(table) + " GROUP BY point ORDER BY point",
                row -> new long[] {row.getLong(1), row.getLong(2)});
        int from = 0;
        while (from < counts.size()) {
            long rows = counts.get(from)[1];
            int until = from + 1;
            while (until < counts.size() && rows + counts.get(until)[1] <= ROWS_AT_ONCE) {
                rows += counts.get(until)[1];
                until++;
            }
            read(counts.get(from)[0], counts.get(until - 1)[0], reader);
            from = until;
        }
    }

    private void read(long firstPoint, long lastPoint, Consumer<Row> reader) {
        String responses = columns.stream().map(Database::quoted).collect(Collectors.joining(", "));
        database.list(
                        "SELECT point, " + StoreFormat.REPLICATION + ", " + responses + " FROM "
                                + Database.quoted(table) + " WHERE point BETWEEN ? AND ? ORDER BY point, replication",
                        result -> row(result, columns.size()),
                        firstPoint,
                        lastPoint)
                .forEach(reader);
    }

    /** A row of point, replication and responses; an empty cell is NaN. */
    static Row row(ResultSet result, int columns) throws SQLException {
        double[] values = new double[columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.getDouble(i + 3);
            if (result.wasNull()) {
                values[i] = Double.NaN;
            }
        }
        return new Row(result.getInt(1), result.getInt(2), values);
    }

    @Override
    public void add(List<Row> rows) {
        database.transaction(() -> append(rows));
    }

    /** Within a transaction of the caller. */
    void append(List<Row> rows) throws SQLException {
        DuckDBConnection connection = database.connection().unwrap(DuckDBConnection.class);
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (Row row : rows) {
                appender.beginRow();
                appender.append(row.point());
                for (Object factor : Objects.requireNonNull(factors.get(row.point()))) {
                    if (factor instanceof Double number) {
                        appender.append(number.doubleValue());
                    } else {
                        appender.append((String) factor);
                    }
                }
                appender.append(row.replication() + 1);
                for (double value : row.values()) {
                    if (Double.isNaN(value)) {
                        appender.appendNull();
                    } else {
                        appender.append(value);
                    }
                }
                appender.endRow();
            }
            // Closing flushes, too, but says nothing when that fails, as on a full disk.
            appender.flush();
        }
    }
}
