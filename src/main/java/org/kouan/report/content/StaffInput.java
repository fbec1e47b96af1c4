package org.kouan.report.content;

import java.util.List;
import org.kouan.result.Program;
import org.kouan.result.StaffAnswer;

/**
 * What there is to tell of a search for a plan.
 *
 * @param title of the scenario
 * @param seed of the days of the proof
 * @param seconds that the search took
 * @param command that gives the same again
 * @param notes of how the scenario was read
 */
public record StaffInput(
        StaffAnswer answer,
        String title,
        long seed,
        double seconds,
        Program program,
        String command,
        List<String> notes) {
    public StaffInput {
        notes = List.copyOf(notes);
    }
}
