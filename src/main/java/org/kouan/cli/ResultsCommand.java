package org.kouan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kouan.experiment.store.ResultsStore;
import org.kouan.experiment.store.StoredStudy;
import org.kouan.experiment.study.ResponseColumn;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.StudySummary;
import org.kouan.report.Display;
import org.kouan.report.JsonDocument;
import org.kouan.report.content.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code kouan results}: what is in a store. */
@Command(
        name = "results",
        header = "List, show, export and query the results of studies.",
        description = "%nWithout options lists the studies of a store. The table of a study's results has a row a"
                + " replication: point, factors, replication, responses. Its name is results_<study name>, with"
                + " underscores for hyphens.%n",
        footer = {
            "%nExamples:",
            "  kouan results out/alashankou-desks.duckdb",
            "  kouan results out/study.duckdb --study 3f2a --export out/study.parquet",
            "  kouan results out/study.duckdb --sql \\",
            "    \"SELECT desks, avg(wait) FROM results_study GROUP BY desks ORDER BY desks\""
        })
final class ResultsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "STORE", description = "A store that 'kouan sweep' made.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--study",
            paramLabel = "ID",
            description = "A study by the first digits of its id, or the newest by name. Default: the only one.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write a study's results to FILE, .parquet or .csv, by point and replication.")
    private Optional<Path> export = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "POINT",
            description = "Write the effective scenario of a point of the study, and the files it reads, to --out.")
    private Optional<Integer> scenario = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for --scenario.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--import",
            paramLabel = "DIR",
            description = "Take in the Parquet files that the cluster wrote for the study of --of.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--of", paramLabel = "STUDY", description = "The study's YAML file, for --import.")
    private Optional<Path> of = Optional.empty();

    @Option(
            names = "--sql",
            paramLabel = "QUERY",
            description =
                    "Run a query on the tables of the store. It cannot change them, and can neither read nor write"
                            + " any other file.")
    private Optional<String> sql = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ResultsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Stream.of(export.isPresent(), scenario.isPresent(), sql.isPresent(), folder.isPresent())
                        .filter(given -> given)
                        .count()
                > 1) {
            throw new BadInput("--export, --import, --scenario and --sql exclude each other");
        }
        if (scenario.isPresent() != out.isPresent()) {
            throw new BadInput("--scenario and --out go together");
        }
        if (folder.isPresent() != of.isPresent()) {
            throw new BadInput("--import and --of go together");
        }
        checkPlaces();
        if (folder.isPresent()) {
            return take(folder.get(), StudyPlan.read(of.orElseThrow()));
        }
        if (sql.isPresent()) {
            query(sql.get());
            return ExitCode.DONE;
        }
        try (ResultsStore store = ResultsStore.openToRead(file)) {
            if (export.isPresent()) {
                StoredStudy study = study(store);
                store.export(study, export.get());
                tell(study.replications() + " rows of study " + study.shortId() + ": " + export.get());
            } else if (scenario.isPresent()) {
                tell(store.scenario(study(store), scenario.get(), out.orElseThrow())
                        .toString());
            } else if (id.isPresent()) {
                show(store, study(store));
            } else {
                list(store.studies());
            }
            return ExitCode.DONE;
        }
    }

    private void checkPlaces() {
        OutputPlaces places = new OutputPlaces().reads(List.of(file));
        if (json.asked()) {
            places.writesDocument("--json");
        }
        export.ifPresent(to -> places.writes("--export", to));
        out.ifPresent(folder -> OutputFolder.prepare(folder, List.of("scenario.yaml"), places));
    }

    private int take(Path from, StudyPlan plan) {
        try (ResultsStore store = ResultsStore.open(file)) {
            long rows = store.take(plan, from);
            tell(Text.count(rows, "replication") + " of study " + plan.study().name() + " taken from " + from);
            return ExitCode.DONE;
        }
    }

    private StoredStudy study(ResultsStore store) {
        if (id.isPresent()) {
            return store.study(id.get());
        }
        List<StoredStudy> all = store.studies();
        if (all.size() != 1) {
            throw new BadInput("the store has " + Text.count(all.size(), "study", "studies") + "; say which by --study"
                    + (all.isEmpty() ? "" : ", such as " + all.get(0).shortId()));
        }
        return all.get(0);
    }

    private void tell(String message) {
        if (!common.quiet()) {
            console.say(message);
        }
    }

    private void list(List<StoredStudy> studies) {
        if (json.asked()) {
            document(document -> {
                document.writeStartArray();
                studies.forEach(study -> write(document, study));
                document.writeEndArray();
            });
            return;
        }
        TextTable table =
                new TextTable(List.of("study", "name", "points", "skipped", "replications", "version", "begun (UTC)"));
        for (StoredStudy study : studies) {
            table.add(List.of(
                    study.shortId(),
                    study.name(),
                    Integer.toString(study.points()),
                    Integer.toString(study.skipped()),
                    Long.toString(study.replications()),
                    study.program().version(),
                    study.created()));
        }
        table.print(console.out(), console.columns());
    }

    private static void write(JsonGenerator document, StoredStudy study) {
        document.writeStartObject();
        head(document, study);
        document.writeEndObject();
    }

    private static void head(JsonGenerator document, StoredStudy study) {
        document.writeStringProperty("id", study.id());
        document.writeStringProperty("name", study.name());
        document.writeStringProperty("title", study.title());
        document.writeStringProperty("table", study.table());
        JsonDocument.program(document, study.program());
        document.writeStringProperty("begun", study.created());
        document.writeNumberProperty("point_count", study.points());
        document.writeNumberProperty("skipped", study.skipped());
        document.writeNumberProperty("replications", study.replications());
        document.writeName("columns");
        document.writeStartObject();
        for (ResponseColumn response : study.responses()) {
            document.writeStringProperty(response.name(), response.response());
        }
        document.writeEndObject();
    }

    private void show(ResultsStore store, StoredStudy study) {
        StudySummary summary = new StudySummary(study.points(), study.responses(), store.rows(study));
        StudyTable table =
                new StudyTable(study.factors(), study.responses(), store.points(study), summary, PointRemarks.NONE);
        if (json.asked()) {
            document(document -> {
                document.writeStartObject();
                head(document, study);
                document.writeName("points");
                document.writeStartArray();
                table.write(document);
                document.writeEndArray();
                document.writeEndObject();
            });
            return;
        }
        console.say(Display.clean(study.title()));
        console.say("Study " + study.id());
        console.say("Kouan " + study.program().version() + engine(study) + ", begun " + study.created() + " UTC, table "
                + study.table());
        study.program()
                .policyJars()
                .forEach(jar -> console.out()
                        .println("Lane policies of " + Display.clean(jar.file() + ", SHA-256 " + jar.sha256())));
        console.out().println();
        table.print(console.out(), console.columns());
    }

    private static String engine(StoredStudy study) {
        return study.program().engine().isEmpty()
                ? ""
                : " (engine " + study.program().shortEngine() + ")";
    }

    private void query(String query) {
        List<String> header = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        ResultsStore.query(file, query, header::addAll, row -> rows.add(new ArrayList<>(row)));
        if (json.asked()) {
            document(document -> {
                document.writeStartArray();
                for (List<Object> row : rows) {
                    document.writeStartObject();
                    for (int i = 0; i < row.size(); i++) {
                        document.writeName(header.get(i));
                        writeValue(document, row.get(i));
                    }
                    document.writeEndObject();
                }
                document.writeEndArray();
            });
            return;
        }
        TextTable table = new TextTable(header);
        rows.forEach(row -> table.add(row.stream().map(ResultsCommand::shown).toList()));
        table.print(console.out(), console.columns());
    }

    private static String shown(Object value) {
        if (value instanceof Double number) {
            return Double.isNaN(number) ? Numbers.NONE : Numbers.exact(number);
        }
        return Objects.toString(value, Numbers.NONE);
    }

    private static void writeValue(JsonGenerator document, Object value) {
        if (value instanceof Double number) {
            JsonDocument.number(document, number);
        } else if (value instanceof Integer || value instanceof Long) {
            document.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            document.writeBoolean(flag);
        } else if (value == null) {
            document.writeNull();
        } else {
            document.writeString(value.toString());
        }
    }

    private void document(Consumer<JsonGenerator> content) {
        console.print(to -> JsonDocument.write(to, content));
    }
}
