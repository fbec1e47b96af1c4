package org.kouan.report.content;

import java.util.List;
import java.util.stream.Stream;
import org.kouan.result.Program;
import org.kouan.result.SteadyState;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Warning;

/**
 * Everything that the report of a steady-state study says.
 *
 * @param scenario that was simulated
 * @param warnings of the scenario, and of whom nobody is planned to serve
 * @param state what was found
 * @param seed of all random numbers
 * @param program that simulated
 * @param command that reproduces it, as typed in a shell
 * @param effectiveScenario as YAML, with defaults and options of the command filled in
 * @param interrupted whether it was stopped before its end, so that there are no figures
 */
public record SteadyStateInput(
        Scenario scenario,
        List<Warning> warnings,
        SteadyState state,
        long seed,
        Program program,
        String command,
        String effectiveScenario,
        boolean interrupted) {
    public SteadyStateInput {
        warnings = List.copyOf(warnings);
    }

    /** Sentences for the reader: on what the run leaves out, and on the figures. */
    public List<String> notes() {
        return Stream.concat(CautionText.of(scenario, warnings).stream(), state.notes().stream())
                .toList();
    }
}
