package org.kouan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kouan.experiment.steady.SteadyStates;
import org.kouan.report.SteadyStateFiles;
import org.kouan.report.SteadyStateJson;
import org.kouan.report.SteadyStateText;
import org.kouan.report.content.SteadyStateInput;
import org.kouan.result.SteadyState;
import org.kouan.result.Verdict;
import org.kouan.scenario.yaml.ReadScenario;

/** {@code kouan run --steady-state}: one long run instead of many days. */
final class SteadyStateRun {
    private final Console console;
    private final boolean quiet;
    private final boolean json;

    SteadyStateRun(Console console, boolean quiet, boolean json) {
        this.console = console;
        this.quiet = quiet;
        this.json = json;
    }

    /** Rejects a scenario that is no long run, before anything is simulated. */
    static void check(ReadScenario read) {
        String missing = SteadyStates.missing(read.scenario());
        if (!missing.isEmpty()) {
            throw new BadInput(missing);
        }
    }

    /** Returns the verdict on the targets that the study could judge: missed before undecided before met. */
    Verdict run(ReadScenario read, long seed, String command, Optional<OutputFolder> folder) {
        SteadyState state =
                SteadyStates.of(read.scenario(), seed, read.scenario().run().confidence());
        SteadyStateInput input =
                new SteadyStateInput(read.scenario(), state, seed, Version.current(), command, read.effectiveYaml());
        boolean words = !quiet && !json;
        if (words) {
            SteadyStateText.print(input, console.out(), console.columns());
        }
        folder.ifPresent(into -> writeFiles(input, into, words));
        if (json) {
            printJson(input, console.out());
        }
        return state.figures().stream()
                .filter(SteadyState.Figure::judged)
                .map(SteadyState.Figure::verdict)
                .reduce(Verdict.MET, SteadyStateRun::worse);
    }

    private static Verdict worse(Verdict one, Verdict other) {
        if (one == Verdict.MISSED || other == Verdict.MISSED) {
            return Verdict.MISSED;
        }
        return one == Verdict.UNDECIDED ? one : other;
    }

    private void writeFiles(SteadyStateInput input, OutputFolder into, boolean words) {
        try {
            Path summary = SteadyStateFiles.write(input, into.path());
            if (words) {
                console.out().println("Files: " + summary.getParent());
            }
        } catch (IOException e) {
            throw into.unusable(e);
        }
    }

    private static void printJson(SteadyStateInput input, PrintStream out) {
        try {
            SteadyStateJson.write(input, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to standard output", e);
        }
    }
}
