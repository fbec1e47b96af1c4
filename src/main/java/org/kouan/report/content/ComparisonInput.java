package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.result.Comparison;
import org.kouan.result.Program;
import org.kouan.result.RunResult;
import org.kouan.result.Selection;

/**
 * Everything that the report of a comparison says.
 *
 * @param comparison of the scenarios
 * @param selection of the best, when it was asked for
 * @param first the run of the first scenario, for the shape of its day
 * @param clock of the port of the first scenario
 * @param seed of all random numbers
 * @param program that simulated
 * @param command that reproduces it, as typed in a shell
 * @param effectiveScenarios by position, as YAML, with defaults and options of the command filled in
 * @param interrupted whether it was stopped before all was done
 * @param notes further sentences for the reader, in order
 */
public record ComparisonInput(
        Comparison comparison,
        Optional<Selection> selection,
        RunResult first,
        String clock,
        long seed,
        Program program,
        String command,
        List<String> effectiveScenarios,
        boolean interrupted,
        List<String> notes) {
    /** As many scenarios as there are letters to name them by. */
    public static final int MOST_SCENARIOS = 26;

    public ComparisonInput {
        effectiveScenarios = List.copyOf(effectiveScenarios);
        notes = List.copyOf(notes);
    }

    /** The same with one more note. */
    public ComparisonInput withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new ComparisonInput(
                comparison, selection, first, clock, seed, program, command, effectiveScenarios, interrupted, more);
    }

    /** A for the first scenario, B for the second, and so on. */
    public static String letter(int scenario) {
        return String.valueOf((char) ('A' + scenario));
    }
}
