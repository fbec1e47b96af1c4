package org.kouan.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.experiment.Progress;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.experiment.store.ResultsStore.Registration;
import org.kouan.experiment.study.Row;
import org.kouan.experiment.study.Rows;
import org.kouan.experiment.study.RowsInMemory;
import org.kouan.experiment.study.SmallStudy;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.Sweep;
import org.kouan.experiment.study.SweepOutcome;
import org.kouan.scenario.study.Constraint;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Study;
import org.kouan.scenario.yaml.Overrides;

class ResultsStoreTest {
    @TempDir
    private Path folder;

    private Path file;
    private Study small;

    @BeforeEach
    void writeScenario() throws IOException {
        small = SmallStudy.in(folder);
        file = folder.resolve("results/store.duckdb");
    }

    private SweepOutcome sweep(Study study) {
        StudyPlan plan = StudyPlan.of(study);
        try (ResultsStore store = ResultsStore.open(file)) {
            return new Sweep(plan, store.register(plan).rows(), 2, Progress.NONE).run();
        }
    }

    /** Of three points the first is written, as far as the transaction sees. */
    @Test
    void aStudyWhoseRegisteringIsStoppedIsNotInTheStore() throws IOException {
        StudyPlan plan = StudyPlan.of(small);
        List<Integer> heard = new ArrayList<>();
        try (ResultsStore store = ResultsStore.open(file)) {
            assertThatThrownBy(() ->
                            store.register(plan, (finished, total) -> heard.add(finished), () -> !heard.isEmpty()))
                    .isInstanceOf(CancellationException.class);
            assertThat(heard).containsExactly(1);
            assertThat(store.studies()).isEmpty();
        }
        sweep(small);
        List<String> begunAgain = lines(small, "again.csv");
        file = folder.resolve("results/never-stopped.duckdb");
        sweep(small);
        assertThat(begunAgain).isEqualTo(lines(small, "once.csv"));
    }

    private List<String> lines(Study study, String name) throws IOException {
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            store.export(store.study(StudyPlan.of(study).id()), folder.resolve(name));
        }
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void rowsComeBackAsTheyWentIn() {
        StudyPlan plan = StudyPlan.of(small.withReplications(20));
        RowsInMemory memory = new RowsInMemory();
        new Sweep(plan, memory, 2, Progress.NONE).run();
        sweep(small.withReplications(20));
        List<double[]> stored = new ArrayList<>();
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            store.rows(store.study("desks")).forEach(row -> stored.add(row.values()));
        }
        assertThat(stored).hasSize(60).anyMatch(values -> Double.isNaN(values[1]));
        for (int i = 0; i < stored.size(); i++) {
            assertThat(stored.get(i)).isEqualTo(memory.sorted().get(i).values());
        }
    }

    @Test
    void anExportHasARowAReplicationWithFactorsBesideResponses() throws IOException {
        sweep(small);
        List<String> lines = lines(small, "x.csv");
        assertThat(lines).hasSize(19);
        assertThat(lines.get(0)).isEqualTo("point,desks,replication,wait,rare,kept");
        assertThat(lines.get(7)).startsWith("1,2.0,1,");
        assertThat(lines).anyMatch(line -> line.contains(",,"));
    }

    @Test
    void theSameStudyInTwoHalvesIsExportedByteForByteAlike() throws IOException {
        sweep(small.withReplications(4));
        assertThat(sweep(small.withReplications(30)).found()).isEqualTo(12);
        byte[] halves = export("halves.parquet");
        Files.delete(file);
        sweep(small.withReplications(30));
        assertThat(export("whole.parquet")).isEqualTo(halves);
    }

    private byte[] export(String name) throws IOException {
        lines(small, name.replace("parquet", "csv"));
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            store.export(store.study("desks"), folder.resolve(name));
        }
        return Files.readAllBytes(folder.resolve(name));
    }

    @Test
    void anEditedStudyIsANewOneThatTakesOverThePointsInCommon() throws IOException {
        sweep(small);
        List<String> before = lines(small, "before.csv");
        Study more = Study.of("desks", small.base().scenario())
                .with(Factor.of("desks", SmallStudy.DESKS, "4", "2", "1"))
                .recording("patience", "class.rare.wait_minutes.mean")
                .recording("wait", "class.citizen.wait_minutes.mean")
                .withReplications(6);
        StudyPlan plan = StudyPlan.of(more);
        try (ResultsStore store = ResultsStore.open(file)) {
            Registration registration = store.register(plan);
            assertThat(registration.known()).isFalse();
            assertThat(registration.earlier())
                    .hasValueSatisfying(earlier -> assertThat(earlier.id())
                            .isEqualTo(StudyPlan.of(small).id()));
            assertThat(registration.reused()).isEqualTo(12);
            assertThat(new Sweep(plan, registration.rows(), 2, Progress.NONE).run())
                    .isEqualTo(new SweepOutcome(12, 6, true, Map.of()));
            assertThat(store.register(plan).known()).isTrue();
        }
        assertThat(lines(small, "after.csv")).isEqualTo(before);
        List<String> reused = lines(more, "more.csv");
        Files.delete(file);
        sweep(more);
        assertThat(lines(more, "alone.csv")).isEqualTo(reused);
    }

    @Test
    void skippedPointsAreKeptWithTheReason() {
        sweep(small.with(Constraint.of("desks <= 2", "two officers")));
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            StoredStudy study = store.study("desks");
            assertThat(study.points()).isEqualTo(3);
            assertThat(study.skipped()).isEqualTo(1);
            assertThat(store.points(study).get(2).skipped()).contains("two officers");
            assertThat(store.points(study).get(2).levels()).containsExactly("3");
        }
    }

    @Test
    void aPointsScenarioComesOutAsItWasSimulated() {
        sweep(small);
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            Path again = store.scenario(store.study("desks"), 1, folder.resolve("again"));
            Overrides two = Overrides.NONE.set(SmallStudy.DESKS, "2");
            assertThat(ScenarioFiles.read(again, Overrides.NONE).scenario().stages())
                    .isEqualTo(ScenarioFiles.read(small.base().scenario(), two)
                            .scenario()
                            .stages());
            assertThatThrownBy(() -> store.scenario(store.study("desks"), 3, folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("simulates no point 3");
        }
    }

    @Test
    void aNewerFormatIsRefused() throws SQLException {
        sweep(small);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE kouan SET format = 7");
        }
        assertThatThrownBy(() -> ResultsStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("has format 7, written by a newer Kouan; this one reads formats up to 2");
    }

    /** Whose studies name no engine: they are read, and nothing of them is taken over. */
    @Test
    void aStoreOfFormatOneIsReadAndGetsWhatItLacks() throws SQLException {
        sweep(small);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE studies DROP COLUMN engine");
            statement.execute("ALTER TABLE studies DROP COLUMN policy_jars");
            statement.execute("ALTER TABLE points ALTER scenario TYPE VARCHAR USING 'kouan: 1 # ' || point");
            statement.execute("UPDATE studies SET id = repeat('a', 64)");
            statement.execute("UPDATE points SET study = repeat('a', 64)");
            statement.execute(
                    "ALTER TABLE " + StoredStudy.table(StudyPlan.of(small).id()) + " RENAME TO data_aaaaaaaaaaaa");
            statement.execute("UPDATE kouan SET format = 1");
        }
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            assertThat(store.study("desks").program().engine()).isEmpty();
            assertThat(store.study("desks").replications()).isEqualTo(18);
            assertThat(store.scenario(store.study("desks"), 1, folder.resolve("old")))
                    .hasContent("kouan: 1 # 1");
        }
        StudyPlan plan = StudyPlan.of(small);
        try (ResultsStore store = ResultsStore.open(file)) {
            Registration registration = store.register(plan);
            assertThat(registration.known()).isFalse();
            assertThat(registration.reused()).isZero();
            assertThat(store.studies())
                    .extracting(study -> study.program().engine())
                    .containsExactly("", plan.program().engine());
        }
        try (ResultsStore store = ResultsStore.open(file)) {
            assertThat(store.register(plan).known()).isTrue();
            assertThat(store.scenario(store.study("aaa"), 2, folder.resolve("old")))
                    .hasContent("kouan: 1 # 2");
        }
    }

    @Test
    void anyOtherFileIsRefused() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("text.duckdb"), "This is not a database. ".repeat(1000));
        assertThatThrownBy(() -> ResultsStore.open(text))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("text.duckdb is not a store");
        Path other = folder.resolve("other.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a INTEGER)");
        }
        assertThatThrownBy(() -> ResultsStore.open(other)).hasMessageContaining("no store of Kouan's results");
        assertThatThrownBy(() -> ResultsStore.openToRead(folder.resolve("none.duckdb")))
                .hasMessageContaining("there is no store");
        assertThatThrownBy(() -> ResultsStore.open(text.resolve("below.duckdb")))
                .hasMessageContaining("cannot make the store");
    }

    /** The row of a point that does not exist fails after those before it were handed to the database. */
    @Test
    void aBlockOfRowsIsThereAsAWholeOrNotAtAll() {
        StudyPlan plan = StudyPlan.of(small);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            rows.add(new Row(0, i, new double[] {1, 2, 3}));
        }
        rows.add(new Row(99, 0, new double[] {1, 2, 3}));
        try (ResultsStore store = ResultsStore.open(file)) {
            Rows stored = store.register(plan).rows();
            assertThatThrownBy(() -> stored.add(rows)).isInstanceOf(NullPointerException.class);
            assertThat(store.study("desks").replications()).isZero();
            stored.add(rows.subList(0, 5000));
            assertThat(store.study("desks").replications()).isEqualTo(5000);
        }
    }

    /** As executors of a cluster write them. */
    @Test
    void rowsOfAClusterAreTakenInOnceAndHeldAgainstThoseThatAreThere() throws IOException, SQLException {
        sweep(small);
        List<String> local = lines(small, "local.csv");
        StudyPlan plan = StudyPlan.of(small);
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        copy("SELECT '" + plan.id() + "' AS study, point, replication, kept, wait, rare FROM t", parquet);
        Files.delete(file);
        try (ResultsStore store = ResultsStore.open(file)) {
            assertThat(store.take(plan, parquet)).isEqualTo(18);
            assertThat(store.take(plan, parquet)).isZero();
        }
        assertThat(lines(small, "cluster.csv")).isEqualTo(local);
        copy(
                "SELECT '" + plan.id() + "' AS study, point, replication, wait + 1e-9 AS wait, rare, kept FROM t",
                parquet);
        try (ResultsStore store = ResultsStore.open(file)) {
            assertThatThrownBy(() -> store.take(plan, parquet)).hasMessageContaining("is not what the store has");
        }
        copy("SELECT 'f00dfeedf00d' AS study, point, replication, wait, rare, kept FROM t", parquet);
        try (ResultsStore store = ResultsStore.open(file)) {
            assertThatThrownBy(() -> store.take(plan, parquet)).hasMessageContaining("another study, f00dfeedf00d");
        }
    }

    private void copy(String sql, Path parquet) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT * FROM '" + folder.resolve("local.csv") + "'");
            statement.execute("COPY (" + sql + ") TO '" + parquet.resolve("part.parquet") + "' (FORMAT parquet)");
        }
    }

    @Test
    void aStudyIsFoundByItsFirstDigitsOrItsName() {
        sweep(small);
        String id = StudyPlan.of(small).id();
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            assertThat(store.study(id.substring(0, 5)).id()).isEqualTo(id);
            assertThatThrownBy(() -> store.study("nothing"))
                    .hasMessageContaining("there is no study nothing")
                    .hasMessageContaining(id.substring(0, 12) + " (desks)");
        }
    }
}
