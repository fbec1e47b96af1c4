package org.kouan.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kouan.files.FolderLock;
import org.kouan.files.OutputFile;
import org.kouan.report.chart.Charts;
import org.kouan.report.content.ComparisonInput;
import org.kouan.report.html.ComparisonHtml;
import org.kouan.text.VisiblePrintStream;

/** Writes everything that a comparison has to say into a folder. Each file appears whole or not at all. */
public final class ComparisonWriter {
    /** What is written into a folder; charts have a folder of their own. */
    public static final List<String> FILES =
            List.of(ChartFiles.FOLDER, "comparison.html", "summary.txt", "comparison.json");

    private static final int TEXT_COLUMNS = 80;

    private ComparisonWriter() {}

    /**
     * What was written.
     *
     * @param input as reported: with a note when charts could not be drawn
     * @param page the planner's page
     * @param files all of them, the page among them
     */
    public record Written(ComparisonInput input, Path page, List<Path> files) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /** Writes {@code comparison.html}, {@code summary.txt}, {@code comparison.json} and the charts. */
    public static Written write(ComparisonInput given, Path directory) throws IOException {
        OutputFile.makeFolder(directory);
        return FolderLock.alone(directory, () -> writeAlone(given, directory));
    }

    private static Written writeAlone(ComparisonInput given, Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        ChartFiles.Drawn drawn = ChartFiles.draw(() -> Charts.draw(given));
        ChartFiles.write(drawn.charts(), directory, files);
        ComparisonInput input = drawn.note().map(given::withNote).orElse(given);
        Path page = directory.resolve("comparison.html");
        ReportWriter.file(files, page, out -> ComparisonHtml.write(input, drawn.charts(), out));
        ReportWriter.file(files, directory.resolve("summary.txt"), out -> {
            PrintStream text = new VisiblePrintStream(out, false, StandardCharsets.UTF_8);
            ComparisonText.print(input, text, TEXT_COLUMNS);
            text.flush();
        });
        ReportWriter.file(files, directory.resolve("comparison.json"), out -> ComparisonJson.write(input, out));
        return new Written(input, page, files);
    }
}
