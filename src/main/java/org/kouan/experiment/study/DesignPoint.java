package org.kouan.experiment.study;

import java.util.List;
import org.kouan.scenario.study.Level;
import org.kouan.scenario.yaml.PortableScenario;

/**
 * One combination of levels.
 *
 * @param index its place in the design, from 0
 * @param levels in the order of the factors
 * @param content name of what decides its results: points of equal content have equal results
 * @param scenario what is simulated
 * @param seed of all its replications; that of its scenario, so that points compare on common random numbers
 * @param rule how many replications it needs
 * @param skipped why it is not simulated; empty when it is, and then nothing else says anything
 */
public record DesignPoint(
        int index,
        List<Level> levels,
        String content,
        PortableScenario scenario,
        long seed,
        StoppingRule rule,
        String skipped) {
    private static final PortableScenario NOTHING = new PortableScenario("", "", java.util.Map.of());

    public DesignPoint {
        levels = List.copyOf(levels);
    }

    /** One that breaks a constraint. */
    static DesignPoint skipped(int index, List<Level> levels, String reason) {
        return new DesignPoint(index, levels, "", NOTHING, 0, StoppingRule.fixed(0), reason);
    }

    /** Whether it is to be simulated. */
    public boolean simulated() {
        return skipped.isEmpty();
    }
}
