package org.kouan.experiment.store;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.kouan.experiment.Progress;
import org.kouan.experiment.study.DesignPoint;
import org.kouan.experiment.study.ResponseColumn;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Level;
import org.kouan.scenario.yaml.PortableScenario;

/** Puts a study that is new into a store: what it is, its points with their scenarios, and a table for its results. */
final class Registering {
    private final Database database;
    private final StudyPlan plan;

    Registering(Database database, StudyPlan plan) {
        this.database = database;
        this.plan = plan;
    }

    /**
     * Within a transaction of the caller.
     *
     * @param progress hears of points that are written
     * @param stopped whether to give up
     * @throws CancellationException when it was stopped
     */
    void insert(Progress progress, BooleanSupplier stopped) throws SQLException {
        List<ResponseColumn> responses = plan.responses();
        database.execute(
                "INSERT INTO studies VALUES (?, ?, ?, ?, now()::TIMESTAMP, ?, ?, ?, ?, ?, ?)",
                plan.id(),
                plan.study().name(),
                plan.study().title(),
                plan.program().version(),
                texts(plan.study().factors().stream().map(Factor::name)),
                texts(responses.stream().map(ResponseColumn::name)),
                texts(responses.stream().map(ResponseColumn::response)),
                texts(responses.stream().map(ResponseColumn::unit)),
                plan.program().engine(),
                texts(plan.program().policyJars().stream().map(StoreFormat::text)));
        insertPoints(progress, stopped);
        createTable();
    }

    /** By an appender: a statement a point would take most of the time of a large study. */
    private void insertPoints(Progress progress, BooleanSupplier stopped) throws SQLException {
        DuckDBConnection connection = database.connection().unwrap(DuckDBConnection.class);
        TreeSet<String> files = new TreeSet<>(database.list("SELECT name FROM files", row -> row.getString(1)));
        String first = "";
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "points")) {
            for (DesignPoint point : plan.points()) {
                if (stopped.getAsBoolean()) {
                    throw new CancellationException("stopped while the study was put into the store");
                }
                PortableScenario scenario = point.simulated() ? plan.portable(point) : PortableScenario.NONE;
                appender.beginRow();
                appender.append(plan.id());
                appender.append(point.index());
                appender.append(point.levels().stream().map(Level::text).toList());
                appender.append(point.content());
                appender.append(point.seed());
                appender.append(PackedText.pack(scenario.text(), first));
                if (first.isEmpty()) {
                    first = scenario.text();
                }
                appender.append(point.skipped());
                appender.endRow();
                for (Map.Entry<String, byte[]> file : scenario.files().entrySet()) {
                    if (files.add(file.getKey())) {
                        database.execute("INSERT INTO files VALUES (?, ?)", file.getKey(), file.getValue());
                    }
                }
                progress.finished(point.index() + 1, plan.points().size());
            }
            appender.flush();
        }
    }

    private Array texts(Stream<String> texts) throws SQLException {
        return database.connection().unwrap(DuckDBConnection.class).createArrayOf("VARCHAR", texts.toArray());
    }

    /** And a view of it by the study's name, which another study of the same name takes over. */
    private void createTable() throws SQLException {
        FactorValues values = new FactorValues(plan);
        StringBuilder columns = new StringBuilder("point INTEGER");
        for (int i = 0; i < plan.study().factors().size(); i++) {
            columns.append(", ")
                    .append(Database.quoted(plan.study().factors().get(i).name()))
                    .append(' ')
                    .append(values.type(i));
        }
        columns.append(", replication INTEGER");
        for (ResponseColumn response : plan.responses()) {
            columns.append(", ").append(Database.quoted(response.name())).append(" DOUBLE");
        }
        String table = Database.quoted(StoredStudy.table(plan.id()));
        database.run("CREATE TABLE " + table + " (" + columns + ")");
        createView();
    }

    /** The study is there under another name or title, which are no part of what it is: the newest hold. */
    void rename() throws SQLException {
        database.execute(
                "UPDATE studies SET name = ?, title = ? WHERE id = ?",
                plan.study().name(),
                plan.study().title(),
                plan.id());
        createView();
    }

    private void createView() throws SQLException {
        String table = Database.quoted(StoredStudy.table(plan.id()));
        String view = Database.quoted("results_" + plan.study().name().replace('-', '_'));
        database.run("CREATE OR REPLACE VIEW " + view + " AS SELECT * FROM " + table + " ORDER BY point, replication");
    }
}
