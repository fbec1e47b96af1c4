package org.kouan.experiment;

import java.util.List;
import org.kouan.result.RunResult;
import org.kouan.result.Summary;

/**
 * An experiment that has ended.
 *
 * @param result all finished replications
 * @param summary of them
 * @param planned how many replications there were to be, at most when it could stop by itself
 * @param interrupted whether it was stopped from outside before its end
 * @param notes what a reader of the figures must know, in sentences
 */
public record Outcome(RunResult result, Summary summary, int planned, boolean interrupted, List<String> notes) {
    public Outcome {
        notes = List.copyOf(notes);
    }
}
