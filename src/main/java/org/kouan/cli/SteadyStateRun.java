package org.kouan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kouan.experiment.Programs;
import org.kouan.experiment.crosscheck.Cautions;
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

    /**
     * Returns the verdict on the targets that the study could judge: missed before undecided before met; none when it was
     * interrupted before its end.
     */
    Optional<Verdict> run(
            ReadScenario read, long seed, String command, Optional<OutputFolder> folder, Interruption interruption) {
        if (!quiet) {
            read.notes().forEach(console::tell);
        }
        double confidence = read.scenario().run().confidence();
        SteadyStateInput nothing = input(read, SteadyState.interrupted(confidence), seed, command, true);
        interruption.during(() -> {}, () -> printJson(nothing));
        Optional<SteadyState> found = SteadyStates.of(read.scenario(), seed, confidence, interruption::asked);
        if (!interruption.mayReport()) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            console.tell("Interrupted before the run was finished; nothing to report.");
            printJson(nothing);
            return Optional.empty();
        }
        SteadyState state = found.get();
        SteadyStateInput input = input(read, state, seed, command, false);
        boolean words = !quiet && !json;
        if (words) {
            SteadyStateText.print(input, console.out(), console.columns());
        }
        folder.ifPresent(into -> writeFiles(input, into, words));
        printJson(input);
        return Optional.of(state.figures().stream()
                .filter(SteadyState.Figure::judged)
                .map(SteadyState.Figure::verdict)
                .reduce(Verdict.MET, SteadyStateRun::worse));
    }

    private static SteadyStateInput input(
            ReadScenario read, SteadyState state, long seed, String command, boolean interrupted) {
        return new SteadyStateInput(
                read.scenario(),
                Cautions.of(read.scenario()),
                state,
                seed,
                Programs.of(read.scenario()),
                command,
                read.effectiveYaml(),
                interrupted);
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
                console.say("Files: " + summary.getParent());
            }
        } catch (IOException e) {
            throw new OutputFailed(into.path(), e);
        }
    }

    private void printJson(SteadyStateInput input) {
        if (json) {
            console.print(out -> SteadyStateJson.write(input, out));
        }
    }
}
