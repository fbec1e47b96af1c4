package org.kouan.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.kouan.files.FolderLock;
import org.kouan.files.OutputFile;
import org.kouan.report.content.SteadyStateInput;
import org.kouan.text.VisiblePrintStream;

/** Writes a steady-state study into a folder. Each file appears whole or not at all. */
public final class SteadyStateFiles {
    /** What is written into a folder. */
    public static final List<String> FILES = List.of("steady-state.json", "steady-state.txt");

    private static final int TEXT_COLUMNS = 80;

    private SteadyStateFiles() {}

    /** Writes {@code steady-state.txt} and {@code steady-state.json}; returns where the text is. */
    public static Path write(SteadyStateInput input, Path directory) throws IOException {
        OutputFile.makeFolder(directory);
        return FolderLock.alone(directory, () -> writeAlone(input, directory));
    }

    private static Path writeAlone(SteadyStateInput input, Path directory) throws IOException {
        OutputFile.write(directory.resolve("steady-state.json"), out -> SteadyStateJson.write(input, out));
        Path text = directory.resolve("steady-state.txt");
        OutputFile.write(text, out -> {
            PrintStream print = new VisiblePrintStream(out, false, StandardCharsets.UTF_8);
            SteadyStateText.print(input, print, TEXT_COLUMNS);
            print.flush();
        });
        return text;
    }
}
