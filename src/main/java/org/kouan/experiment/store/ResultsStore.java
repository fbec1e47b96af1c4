package org.kouan.experiment.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kouan.experiment.Progress;
import org.kouan.experiment.study.ResponseColumn;
import org.kouan.experiment.study.Rows;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.files.OutputFile;
import org.kouan.result.Program;

/**
 * The results of studies in one file. Every study has a table with a row a replication: its point, the levels of its
 * factors, its number, and its responses. What is in the file is there for good as soon as {@link Rows#add} returns, and
 * a process that is killed leaves a file that opens. One process at a time may write; meanwhile none may read.
 */
public final class ResultsStore implements AutoCloseable {
    private final Database database;
    private final int format;

    private ResultsStore(Database database, int format) {
        this.database = database;
        this.format = format;
    }

    /**
     * Opens a store for writing; makes it, and its folder, when it is not there.
     *
     * @throws StoreException when another process uses it, it is no store, or a newer version wrote it
     */
    public static ResultsStore open(Path file) {
        if (!Files.exists(file)) {
            StoreFormat.create(file);
        }
        return checked(Database.open(file, false), true);
    }

    /**
     * Opens a store to read it; several processes may do so at once.
     *
     * @throws StoreException when it is not there, a process is writing to it, it is no store, or a newer version wrote it
     */
    public static ResultsStore openToRead(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no store " + file);
        }
        return checked(Database.open(file, true), false);
    }

    private static ResultsStore checked(Database database, boolean toWrite) {
        try {
            int format = StoreFormat.check(database);
            if (toWrite) {
                StoreFormat.update(database, format);
                format = StoreFormat.check(database);
            }
            return new ResultsStore(database, format);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    /** All studies, the newest last. */
    public List<StoredStudy> studies() {
        return database.list(
                "SELECT id, name, title, version, strftime(created, '%Y-%m-%d %H:%M:%S'), factors, columns, responses,"
                        + " units, (SELECT count(*) FROM points p WHERE p.study = s.id),"
                        + " (SELECT count(*) FROM points p WHERE p.study = s.id AND p.skipped <> ''), "
                        + StoreFormat.programColumns(format)
                        + " FROM studies s ORDER BY created, id",
                this::study);
    }

    private StoredStudy study(ResultSet row) throws SQLException {
        String id = row.getString(1);
        List<String> columns = texts(row.getArray(7));
        List<String> responses = texts(row.getArray(8));
        List<String> units = texts(row.getArray(9));
        return new StoredStudy(
                id,
                row.getString(2),
                row.getString(3),
                new Program(
                        row.getString(4),
                        row.getString(12),
                        texts(row.getArray(13)).stream()
                                .map(StoreFormat::policyJar)
                                .toList()),
                row.getString(5),
                texts(row.getArray(6)),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new ResponseColumn(columns.get(i), responses.get(i), units.get(i)))
                        .toList(),
                row.getInt(10),
                row.getInt(11),
                database.list(
                                "SELECT count(*) FROM " + Database.quoted(StoredStudy.table(id)),
                                count -> count.getLong(1))
                        .get(0));
    }

    private static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) {
            texts.add(String.valueOf(text));
        }
        return texts;
    }

    /**
     * The study of an id, of the first digits of one, or the newest of a name.
     *
     * @throws StoreException when there is none, or more than one begins with these digits
     */
    public StoredStudy study(String idOrName) {
        List<StoredStudy> all = studies();
        List<StoredStudy> found =
                all.stream().filter(study -> study.id().startsWith(idOrName)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(study -> study.name().equals(idOrName)).toList();
            found = found.isEmpty() ? found : found.subList(found.size() - 1, found.size());
        }
        if (found.size() != 1) {
            String known = all.stream()
                    .map(study -> study.shortId() + " (" + study.name() + ")")
                    .collect(Collectors.joining(", "));
            throw new StoreException((found.isEmpty() ? "there is no study " : "there are several studies ") + idOrName
                    + " in the store; it has " + (known.isEmpty() ? "none" : known));
        }
        return found.get(0);
    }

    /** The design points of a study, in order. */
    public List<StoredPoint> points(StoredStudy study) {
        return database.list(
                "SELECT point, levels, skipped FROM points WHERE study = ? ORDER BY point",
                row -> new StoredPoint(row.getInt(1), texts(row.getArray(2)), row.getString(3)),
                study.id());
    }

    /** The rows of a study, to be read. */
    public Rows rows(StoredStudy study) {
        return new StoredRows(
                database,
                study.table(),
                study.responses().stream().map(ResponseColumn::name).toList(),
                Map.of());
    }

    /**
     * A study that may now be run.
     *
     * @param rows of it, those that other studies of the store had among them
     * @param known whether it was in the store before
     * @param earlier the newest other study of the same name
     * @param reused rows that were copied from other studies just now, since they hold the same points and responses
     */
    public record Registration(Rows rows, boolean known, Optional<StoredStudy> earlier, long reused) {}

    /** Puts a study into the store, or finds it there. */
    public Registration register(StudyPlan plan) {
        return register(plan, Progress.NONE, () -> false);
    }

    /**
     * Puts a study into the store, or finds it there.
     *
     * @param progress hears of points that are written
     * @param stopped whether to give up; looked at before each point
     * @throws CancellationException when it was stopped; the store is as it was
     */
    public Registration register(StudyPlan plan, Progress progress, BooleanSupplier stopped) {
        List<StoredStudy> all = studies();
        Optional<StoredStudy> same =
                all.stream().filter(study -> study.id().equals(plan.id())).findFirst();
        boolean known = same.isPresent();
        Optional<StoredStudy> earlier = all.stream()
                .filter(study -> !study.id().equals(plan.id())
                        && study.name().equals(plan.study().name()))
                .reduce((first, second) -> second);
        StoredRows rows = new StoredRows(
                database,
                StoredStudy.table(plan.id()),
                plan.responses().stream().map(ResponseColumn::name).toList(),
                new FactorValues(plan).byPoint());
        long[] reused = new long[1];
        if (!known) {
            database.transaction(() -> {
                new Registering(database, plan).insert(progress, stopped);
                reused[0] = new Reuse(database, plan).copy(all, rows);
            });
        } else if (!same.get().name().equals(plan.study().name())
                || !same.get().title().equals(plan.study().title())) {
            database.transaction(() -> new Registering(database, plan).rename());
        }
        return new Registration(rows, known, earlier, reused[0]);
    }

    /**
     * Takes rows of a study that were simulated elsewhere from Parquet files with the columns {@code study},
     * {@code point}, {@code replication} and the responses.
     *
     * @param folder of the files
     * @return how many rows the store did not have
     * @throws StoreException when they are of another study, or differ from a row that is there
     */
    public long take(StudyPlan plan, Path folder) {
        return new Import(database, plan).take(register(plan).rows(), folder);
    }

    /**
     * Writes the effective scenario of a point, and the files it reads, into a folder, which is made when it is not there.
     *
     * @return the scenario's file
     * @throws StoreException when the point is skipped or there is none
     */
    public Path scenario(StoredStudy study, int point, Path folder) {
        String sql = "SELECT " + StoreFormat.scenarioColumn(format) + " FROM points WHERE study = ? AND skipped = ''";
        byte[] packed = database.list(sql + " AND point = ?", row -> row.getBytes(1), study.id(), point).stream()
                .findFirst()
                .orElseThrow(() -> new StoreException("study " + study.shortId() + " simulates no point " + point));
        byte[] first = database.list(sql + " ORDER BY point LIMIT 1", row -> row.getBytes(1), study.id())
                .get(0);
        String text = PackedText.unpack(packed, PackedText.unpack(first, ""));
        Map<String, byte[]> files = new TreeMap<>();
        database
                .list(
                        "SELECT name, content FROM files ORDER BY name",
                        row -> Map.entry(row.getString(1), row.getBytes(2)))
                .stream()
                .filter(file -> text.contains(file.getKey()))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        try {
            OutputFile.makeFolder(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                OutputFile.write(folder.resolve(file.getKey()), out -> out.write(file.getValue()));
            }
            Path scenario = folder.resolve("scenario.yaml");
            OutputFile.write(scenario, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return scenario;
        } catch (IOException failure) {
            throw new StoreException.Unwritten("cannot write to " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /**
     * Whether results can be exported to a file, as far as that can be known before.
     *
     * @throws StoreException when its name tells no format, or there is no folder for it
     */
    public static void checkExport(Path file) {
        Export.check(file);
    }

    /**
     * Writes a study's results, by point and replication; the same results always give the same bytes. The file appears
     * when it is whole.
     *
     * @param file whose name ends with {@code .parquet} or {@code .csv}
     */
    public void export(StoredStudy study, Path file) {
        Export.write(
                database, "SELECT * FROM " + Database.quoted(study.table()) + " ORDER BY point, replication", file);
    }

    /**
     * Runs a query on the tables of a store and hands over its rows. It cannot change the store, and can neither read nor
     * write any other file.
     *
     * @throws StoreException when the store cannot be read, or with what the database says against the query
     */
    public static void query(
            Path store, String sql, Consumer<List<String>> header, Consumer<List<@Nullable Object>> row) {
        openToRead(store).close();
        Query.run(store, sql, header, row);
    }

    @Override
    public void close() {
        database.close();
    }
}
