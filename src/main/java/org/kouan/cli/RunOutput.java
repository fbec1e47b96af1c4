package org.kouan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kouan.cli.Stopwatch.Step;
import org.kouan.report.JsonReport;
import org.kouan.report.ReportWriter;
import org.kouan.report.ReportWriter.Written;
import org.kouan.report.TextReport;
import org.kouan.report.content.ReportInput;

/** What a run leaves behind: words on the screen or a JSON document, and files. */
final class RunOutput {
    private final Console console;
    private final boolean quiet;
    private final boolean json;

    /**
     * @param quiet without words
     * @param json a document instead of words, quiet or not
     */
    RunOutput(Console console, boolean quiet, boolean json) {
        this.console = console;
        this.quiet = quiet;
        this.json = json;
    }

    /**
     * Writes it all. The words come before the files, so that the verdict is told even when the disk is full; the
     * document comes last, as it tells how long the files took.
     */
    void write(ReportInput report, Optional<OutputFolder> folder, Stopwatch watch) {
        boolean words = !quiet && !json;
        if (words) {
            TextReport.print(report, console.out(), console.columns());
        }
        Optional<Written> written = folder.map(into -> writeFiles(report, into));
        watch.end(Step.REPORT);
        if (words) {
            written.ifPresent(files -> tell(report, files));
        }
        if (json) {
            printJson(written.map(Written::input).orElse(report).withTimings(watch.timings()));
        }
    }

    /** Says that nothing was finished: the document with no figures in it, or nothing, as the words are told elsewhere. */
    void writeNothing(ReportInput report) {
        if (json) {
            printJson(report);
        }
    }

    private static Written writeFiles(ReportInput report, OutputFolder into) {
        try {
            return ReportWriter.write(report, into.path());
        } catch (IOException e) {
            throw new OutputFailed(into.path(), e);
        }
    }

    /** Where the files are, and what came up while they were written. */
    private void tell(ReportInput report, Written written) {
        List<String> notes = written.input().notes();
        for (String note : notes.subList(report.notes().size(), notes.size())) {
            console.say(note);
        }
        console.say("Report: " + written.page());
    }

    private void printJson(ReportInput report) {
        console.print(out -> JsonReport.write(report, out));
    }
}
