package org.kouan.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.chart.Charts;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.ReportInput.Timings;
import org.kouan.report.html.HtmlReport;

/** Writes everything that a run has to say into a folder. Each file appears whole or not at all. */
public final class ReportWriter {
    /** What a machine needs to draw charts. */
    static final String CHARTS_NEED = "Charts need fontconfig and a TrueType font on the machine that runs Kouan, for"
            + " example the Debian packages fontconfig and fonts-dejavu-core. All figures are here without them.";

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
     * {@code *.png} into {@code directory}, which it creates if needed; files of earlier runs are replaced. The time
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
        long start = System.nanoTime();
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        CsvReport csv = new CsvReport(given);
        file(files, directory.resolve("classes.csv"), csv::classes);
        file(files, directory.resolve("lanes.csv"), csv::lanes);
        file(files, directory.resolve("targets.csv"), csv::targets);
        file(files, directory.resolve("figures.csv"), csv::figures);
        file(files, directory.resolve("class-periods.csv"), csv::classPeriods);
        file(files, directory.resolve("lane-periods.csv"), csv::lanePeriods);
        file(files, directory.resolve("replications.csv"), csv::replications);

        Drawn drawn = draw(given);
        for (int i = 0; i < drawn.charts().size(); i++) {
            ChartImage chart = drawn.charts().get(i);
            Path folder = Files.createDirectories(directory.resolve("charts"));
            String name = fileName(chart, i);
            byte[] svg = chart.svg().getBytes(StandardCharsets.UTF_8);
            file(files, folder.resolve(name + ".svg"), out -> out.write(svg));
            file(files, folder.resolve(name + ".png"), out -> out.write(chart.png()));
        }
        ReportInput input = drawn.input();
        Path page = directory.resolve("report.html");
        file(files, page, out -> HtmlReport.write(input, drawn.charts(), out));
        file(files, directory.resolve("summary.txt"), out -> {
            PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
            TextReport.print(input, text, TEXT_COLUMNS);
            text.flush();
        });

        double seconds = (System.nanoTime() - start) / NANOS;
        Timings before = input.timings();
        ReportInput timed = input.withTimings(
                new Timings(before.startUp(), before.read(), before.simulate(), seconds, before.total() + seconds));
        file(files, directory.resolve("run.json"), out -> JsonReport.write(timed, out));
        return new Written(timed, page, files);
    }

    /**
     * The chart's id. Where that has other than ASCII letters, which a machine without a UTF-8 locale cannot write, its
     * ASCII letters and its position in the report.
     */
    private static String fileName(ChartImage chart, int position) {
        String ascii = chart.id().replaceAll("[^A-Za-z0-9_-]", "");
        return ascii.equals(chart.id()) ? ascii : ascii + (position + 1);
    }

    /** The charts, and what there is to say when there are none. */
    private record Drawn(ReportInput input, List<ChartImage> charts) {}

    /**
     * The one place where a machine that cannot draw is noticed. Without fonts or native libraries Java fails with
     * NullPointerException, InternalError, UnsatisfiedLinkError, NoClassDefFoundError, plain Error and others, and none
     * of them may cost the planner the run.
     */
    private Drawn draw(ReportInput input) {
        try {
            return new Drawn(input, painter.apply(input));
        } catch (OutOfMemoryError | StackOverflowError | AssertionError failed) {
            throw failed;
        } catch (RuntimeException | Error failed) {
            return new Drawn(input.withNote("Charts were not drawn (" + root(failed) + "). " + CHARTS_NEED), List.of());
        }
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static void file(List<Path> files, Path file, AtomicFiles.Content content) throws IOException {
        AtomicFiles.write(file, content);
        files.add(file);
    }
}
