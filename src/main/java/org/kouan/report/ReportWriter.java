package org.kouan.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kouan.files.FolderLock;
import org.kouan.files.OutputFile;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.chart.Charts;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.ReportInput.Timings;
import org.kouan.report.html.HtmlReport;
import org.kouan.text.VisiblePrintStream;

/** Writes everything that a run has to say into a folder. Each file appears whole or not at all, and all are of one run: one process writes at a time. */
public final class ReportWriter {
    /** What is written into a folder; charts have a folder of their own. */
    public static final List<String> FILES = List.of(
            "classes.csv",
            "lanes.csv",
            "targets.csv",
            "figures.csv",
            "class-periods.csv",
            "lane-periods.csv",
            "replications.csv",
            "days.csv",
            "duty.csv",
            ChartFiles.FOLDER,
            "report.html",
            "summary.txt",
            "run.json");

    /** What only some runs write. */
    private static final List<String> SOMETIMES = List.of("days.csv", "duty.csv");

    private static final int TEXT_COLUMNS = 80;
    private static final double NANOS = 1e9;

    private final Function<ReportInput, List<ChartImage>> painter;

    private ReportWriter(Function<ReportInput, List<ChartImage>> painter) {
        this.painter = painter;
    }

    /**
     * What was written.
     *
     * @param input as reported: with the time that reporting took, and a note when charts could not be drawn
     * @param page the planner's page
     * @param files all of them, the page among them
     */
    public record Written(ReportInput input, Path page, List<Path> files) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * Writes {@code report.html}, {@code summary.txt}, {@code run.json}, the CSV files and {@code charts/*.svg} and
     * {@code *.png} into {@code directory}, which it creates if needed; files of earlier runs are replaced or deleted. The time
     * for it is added to the total of the input's timings.
     */
    public static Written write(ReportInput input, Path directory) throws IOException {
        return write(input, directory, Charts::draw);
    }

    static Written write(ReportInput input, Path directory, Function<ReportInput, List<ChartImage>> painter)
            throws IOException {
        return new ReportWriter(painter).writeAll(input, directory);
    }

    private Written writeAll(ReportInput given, Path directory) throws IOException {
        OutputFile.makeFolder(directory);
        return FolderLock.alone(directory, () -> writeAlone(given, directory));
    }

    private Written writeAlone(ReportInput given, Path directory) throws IOException {
        long start = System.nanoTime();
        List<Path> files = new ArrayList<>();
        CsvReport csv = new CsvReport(given);
        file(files, directory.resolve("classes.csv"), csv::classes);
        file(files, directory.resolve("lanes.csv"), csv::lanes);
        file(files, directory.resolve("targets.csv"), csv::targets);
        file(files, directory.resolve("figures.csv"), csv::figures);
        file(files, directory.resolve("class-periods.csv"), csv::classPeriods);
        file(files, directory.resolve("lane-periods.csv"), csv::lanePeriods);
        file(files, directory.resolve("replications.csv"), csv::replications);
        if (given.result().layout().dates().several()) {
            file(files, directory.resolve("days.csv"), csv::days);
        }

        if (given.duty().isPresent()) {
            file(
                    files,
                    directory.resolve("duty.csv"),
                    new DutyFiles(given, given.duty().get())::csv);
        }

        ChartFiles.Drawn drawn = ChartFiles.draw(() -> painter.apply(given));
        ChartFiles.write(drawn.charts(), directory, files);
        ReportInput input = drawn.note().map(given::withNote).orElse(given);
        Path page = directory.resolve("report.html");
        file(files, page, out -> HtmlReport.write(input, drawn.charts(), out));
        file(files, directory.resolve("summary.txt"), out -> {
            PrintStream text = new VisiblePrintStream(out, false, StandardCharsets.UTF_8);
            TextReport.print(input, text, TEXT_COLUMNS);
            text.flush();
        });

        double seconds = (System.nanoTime() - start) / NANOS;
        Timings before = input.timings();
        ReportInput timed = input.withTimings(
                new Timings(before.startUp(), before.read(), before.simulate(), seconds, before.total() + seconds));
        file(files, directory.resolve("run.json"), out -> JsonReport.write(timed, out));
        deleteStale(directory, files);
        return new Written(timed, page, files);
    }

    /** What an earlier run wrote and this one does not would look like a part of it. */
    private static void deleteStale(Path directory, List<Path> written) throws IOException {
        for (String name : SOMETIMES) {
            Path file = directory.resolve(name);
            if (!written.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
        ChartFiles.deleteStale(directory, written);
    }

    static void file(List<Path> files, Path file, OutputFile.Content content) throws IOException {
        OutputFile.write(file, content);
        files.add(file);
    }
}
