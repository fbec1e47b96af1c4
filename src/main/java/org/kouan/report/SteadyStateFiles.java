package org.kouan.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kouan.report.content.SteadyStateInput;

/** Writes a steady-state study into a folder. Each file appears whole or not at all. */
public final class SteadyStateFiles {
    private static final int TEXT_COLUMNS = 80;

    private SteadyStateFiles() {}

    /** Writes {@code steady-state.txt} and {@code steady-state.json}; returns where the text is. */
    public static Path write(SteadyStateInput input, Path directory) throws IOException {
        Files.createDirectories(directory);
        AtomicFiles.write(directory.resolve("steady-state.json"), out -> SteadyStateJson.write(input, out));
        Path text = directory.resolve("steady-state.txt");
        AtomicFiles.write(text, out -> {
            PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
            SteadyStateText.print(input, print, TEXT_COLUMNS);
            print.flush();
        });
        return text;
    }
}
