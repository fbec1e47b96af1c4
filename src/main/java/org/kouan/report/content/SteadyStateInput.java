package org.kouan.report.content;

import org.kouan.result.Program;
import org.kouan.result.SteadyState;
import org.kouan.scenario.Scenario;

/**
 * Everything that the report of a steady-state study says.
 *
 * @param scenario that was simulated
 * @param state what was found
 * @param seed of all random numbers
 * @param program that simulated
 * @param command that reproduces it, as typed in a shell
 * @param effectiveScenario as YAML, with defaults and options of the command filled in
 * @param interrupted whether it was stopped before its end, so that there are no figures
 */
public record SteadyStateInput(
        Scenario scenario,
        SteadyState state,
        long seed,
        Program program,
        String command,
        String effectiveScenario,
        boolean interrupted) {}
