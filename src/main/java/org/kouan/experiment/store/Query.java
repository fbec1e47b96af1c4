package org.kouan.experiment.store;

import java.nio.file.Path;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A query in the user's own words, which reads the tables of one store and nothing else. */
final class Query {
    private Query() {}

    static void run(Path file, String sql, Consumer<List<String>> header, Consumer<List<@Nullable Object>> reader) {
        try (Database database = Database.openLocked(file);
                Statement statement = database.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i));
            }
            header.accept(names);
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= names.size(); i++) {
                    row.add(readable(result.getObject(i)));
                }
                reader.accept(row);
            }
        } catch (SQLException failure) {
            throw Faults.querying(failure);
        }
    }

    /** Of bytes, such as packed scenarios, how many there are; the driver has no text for them. */
    private static @Nullable Object readable(@Nullable Object value) throws SQLException {
        return value instanceof Blob bytes ? bytes.length() + " bytes" : value;
    }
}
