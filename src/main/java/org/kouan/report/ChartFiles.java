package org.kouan.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kouan.files.OutputFile;
import org.kouan.report.chart.ChartImage;

/** Charts in a folder of their own, or a word on why there are none. */
final class ChartFiles {
    /** Where they are. */
    static final String FOLDER = "charts";

    private static final Pattern CHART =
            Pattern.compile("((class-)?wait-|queue-|dates?-|duty-|share-within-target|utilisation).*\\.(svg|png)");

    /** What a machine needs to draw charts. */
    private static final String CHARTS_NEED =
            "Charts need fontconfig and a TrueType font on the machine that runs Kouan, for"
                    + " example the Debian packages fontconfig and fonts-dejavu-core. All figures are here without"
                    + " them.";

    private ChartFiles() {}

    /** The charts, and what there is to say when there are none. */
    record Drawn(List<ChartImage> charts, Optional<String> note) {}

    /**
     * The one place where a machine that cannot draw is noticed. Without fonts or native libraries Java fails with
     * NullPointerException, InternalError, UnsatisfiedLinkError, NoClassDefFoundError, plain Error and others, and none
     * of them may cost the planner the run.
     */
    static Drawn draw(Supplier<List<ChartImage>> painter) {
        try {
            return new Drawn(painter.get(), Optional.empty());
        } catch (OutOfMemoryError | StackOverflowError | AssertionError failed) {
            throw failed;
        } catch (RuntimeException | Error failed) {
            return new Drawn(List.of(), Optional.of("Charts were not drawn (" + root(failed) + "). " + CHARTS_NEED));
        }
    }

    /** Writes {@code charts/*.svg} and {@code charts/*.png}, and adds the files to a list. */
    static void write(List<ChartImage> charts, Path directory, List<Path> files) throws IOException {
        for (int i = 0; i < charts.size(); i++) {
            ChartImage chart = charts.get(i);
            Path folder = directory.resolve(FOLDER);
            OutputFile.makeFolder(folder);
            String name = fileName(chart, i);
            byte[] svg = chart.svg().getBytes(StandardCharsets.UTF_8);
            ReportWriter.file(files, folder.resolve(name + ".svg"), out -> out.write(svg));
            ReportWriter.file(files, folder.resolve(name + ".png"), out -> out.write(chart.png()));
        }
    }

    /** Deletes charts of earlier runs that this one has not written, and nothing else that lies there. */
    static void deleteStale(Path directory, List<Path> written) throws IOException {
        Path folder = directory.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> stale;
        try (Stream<Path> all = Files.list(folder)) {
            stale = all.filter(file -> isChart(file) && !written.contains(file)).toList();
        }
        for (Path file : stale) {
            Files.delete(file);
        }
    }

    private static boolean isChart(Path file) {
        return CHART.matcher(String.valueOf(file.getFileName())).matches() && Files.isRegularFile(file);
    }

    /**
     * The chart's id. Where that has other than ASCII letters, which a machine without a UTF-8 locale cannot write, its
     * ASCII letters and its position in the report.
     */
    private static String fileName(ChartImage chart, int position) {
        String ascii = chart.id().replaceAll("[^A-Za-z0-9_-]", "");
        return ascii.equals(chart.id()) ? ascii : ascii + (position + 1);
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
