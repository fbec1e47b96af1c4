package org.kouan.experiment.study;

import java.util.List;
import org.kouan.scenario.study.Level;

/**
 * One combination of levels. A study may have very many: what is simulated is made of the levels when it is needed, see
 * {@link StudyPlan#portable}.
 *
 * @param index its place in the design, from 0
 * @param levels in the order of the factors
 * @param content name of what decides its results: points of equal content have equal results
 * @param seed of all its replications; that of its scenario, so that points compare on common random numbers
 * @param rule how many replications it needs
 * @param skipped why it is not simulated; empty when it is, and then nothing else says anything
 */
public record DesignPoint(int index, List<Level> levels, String content, long seed, StoppingRule rule, String skipped) {
    private static final StoppingRule NONE = StoppingRule.fixed(0);

    public DesignPoint {
        levels = List.copyOf(levels);
    }

    /** One that breaks a constraint. */
    static DesignPoint skipped(int index, List<Level> levels, String reason) {
        return new DesignPoint(index, levels, "", 0, NONE, reason);
    }

    /** Whether it is to be simulated. */
    public boolean simulated() {
        return skipped.isEmpty();
    }
}
