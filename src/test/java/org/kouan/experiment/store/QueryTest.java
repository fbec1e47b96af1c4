package org.kouan.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.experiment.Progress;
import org.kouan.experiment.study.SmallStudy;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.Sweep;
import org.kouan.scenario.study.Study;

/** A query in a user's words reads the tables of its store, and nothing else. */
class QueryTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void sweep() throws IOException {
        Study small = SmallStudy.in(folder);
        file = folder.resolve("store.duckdb");
        StudyPlan plan = StudyPlan.of(small);
        try (ResultsStore store = ResultsStore.open(file)) {
            new Sweep(plan, store.register(plan).rows(), 2, Progress.NONE).run();
        }
        Files.writeString(folder.resolve("other.csv"), "a\n1\n");
        Files.writeString(folder.resolve("other.json"), "[{\"a\": 1}]");
    }

    private List<Object> query(String sql) {
        List<Object> values = new ArrayList<>();
        ResultsStore.query(file, sql, header -> {}, values::addAll);
        return values;
    }

    @Test
    void queriesSeeTheStudyByItsName() {
        List<List<String>> headers = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        ResultsStore.query(
                file,
                "SELECT desks, count(*) AS n FROM results_desks GROUP BY desks ORDER BY desks",
                headers::add,
                values::addAll);
        assertThat(headers).containsExactly(List.of("desks", "n"));
        assertThat(values).containsExactly(1.0, 6L, 2.0, 6L, 3.0, 6L);
        assertThatThrownBy(() -> query("DROP VIEW results_desks"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> query("SELECT dsks FROM results_desks"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("dsks");
    }

    @Test
    void bytesAreTheirNumber() {
        assertThat(query("SELECT 'abc'::BLOB")).containsExactly("3 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY results_desks TO '%s/out.csv'",
                "COPY results_desks TO '%s/out.parquet' (FORMAT parquet)",
                "COPY (SELECT 1) TO '%s/other.csv'",
                "COPY results_desks FROM '%s/other.csv'",
                "EXPORT DATABASE '%s/all'",
                "IMPORT DATABASE '%s'",
                "ATTACH '%s/more.duckdb' AS more",
                "SELECT 1; COPY (SELECT 1) TO '%s/out.csv'",
                "SELECT * FROM '%s/other.csv'",
                "SELECT * FROM read_csv('%s/other.csv')",
                "SELECT * FROM read_json('%s/other.json')",
                "SELECT * FROM read_text('%s/other.csv')",
                "SELECT * FROM read_blob('%s/other.csv')",
                "SELECT * FROM read_parquet('%s/other.parquet')",
                "SELECT * FROM sniff_csv('%s/other.csv')",
                "SELECT * FROM glob('%s/*')",
                "SELECT * FROM parquet_metadata('%s/other.parquet')",
                "INSTALL '%s/made.duckdb_extension'",
                "LOAD '%s/made.duckdb_extension'",
                "SET enable_external_access = true",
                "SET temp_directory = '%s'",
                "SET lock_configuration = false",
                "RESET lock_configuration",
                "SET extension_directory = '%s'",
                "SET secret_directory = '%s'",
                "SET profiling_output = '%s/profile.json'",
                "PRAGMA profiling_output = '%s/profile.json'",
                "SET log_query_path = '%s/log.txt'",
                "CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'x')",
                "CALL enable_logging(storage = 'file', storage_path = '%s')",
                "CALL enable_logging('QueryLog', storage = 'file', storage_config = {'path': '%s'})",
            })
    void nothingBesideTheStoreIsReadOrWritten(String sql) throws IOException {
        Map<Path, String> before = files();
        assertThatThrownBy(() -> query(sql.replace("%s", folder.toString()))).isInstanceOf(StoreException.class);
        assertThat(files()).isEqualTo(before);
    }

    /** The message names the way that there is. */
    @Test
    void whatIsRefusedSaysWhatToDo() {
        assertThatThrownBy(() -> query("COPY results_desks TO '" + folder + "/out.csv'"))
                .hasMessageContaining("cannot read or write a file")
                .hasMessageContaining("--export writes the results to a file");
    }

    /** A query is no longer in the way of what comes after it in the same program. */
    @Test
    void theStoreCanBeExportedAfterAQuery() {
        query("SELECT 1");
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            store.export(store.study("desks"), folder.resolve("after.csv"));
        }
        assertThat(folder.resolve("after.csv")).isNotEmptyFile();
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                contents.put(each, each.equals(file) ? "" : Files.readString(each));
            }
        }
        return contents;
    }
}
