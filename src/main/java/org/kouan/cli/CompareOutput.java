package org.kouan.cli;

import java.io.IOException;
import java.util.Optional;
import org.kouan.report.ComparisonJson;
import org.kouan.report.ComparisonText;
import org.kouan.report.ComparisonWriter;
import org.kouan.report.content.ComparisonInput;

/** What a comparison leaves behind: words on the screen or a JSON document, and files. */
final class CompareOutput {
    private final Console console;
    private final boolean quiet;
    private final boolean json;

    /**
     * @param quiet without words
     * @param json a document instead of words, quiet or not
     */
    CompareOutput(Console console, boolean quiet, boolean json) {
        this.console = console;
        this.quiet = quiet;
        this.json = json;
    }

    /** Writes it all; the words come before the files. */
    void write(ComparisonInput input, Optional<OutputFolder> folder) {
        boolean text = !quiet && !json;
        if (text) {
            ComparisonText.print(input, console.out(), console.columns());
        }
        ComparisonInput written = input;
        if (folder.isPresent()) {
            try {
                ComparisonWriter.Written files =
                        ComparisonWriter.write(input, folder.get().path());
                written = files.input();
                if (text) {
                    written.notes().stream().skip(input.notes().size()).forEach(console::say);
                    console.say("Report: " + files.page());
                }
            } catch (IOException e) {
                throw new OutputFailed(folder.get().path(), e);
            }
        }
        if (json) {
            printJson(written);
        }
    }

    /** Says that nothing was finished: the document without figures, or nothing, as the words are told elsewhere. */
    void writeNothing(ComparisonInput input) {
        if (json) {
            printJson(input);
        }
    }

    private void printJson(ComparisonInput input) {
        console.print(out -> ComparisonJson.write(input, out));
    }
}
