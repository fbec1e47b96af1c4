package org.kouan.port.policy;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Ties;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/** Which of the lanes that are equally good an arrival joins. */
final class AmongEquals {
    /** The parameter of a policy that says it. */
    static final Parameter PARAMETER = new Parameter(
            "ties",
            Type.TIES,
            Optional.of(Ties.FIRST),
            "Of equally good lanes: the first in the order of the scenario, or any, each equally likely.");

    private final boolean random;

    AmongEquals(PolicySpec spec) {
        random = spec.parameters().getOrDefault(PARAMETER.key(), Ties.FIRST) == Ties.RANDOM;
    }

    /** Whether chance decides. */
    boolean isRandom() {
        return random;
    }

    /**
     * Chooses among some positions, each equally likely.
     *
     * @param count of all positions
     * @param first of the equals
     * @param isEqual whether a position from the first on is among the equals
     * @param draw the unit's own random numbers for this choice
     */
    int choose(int count, int first, IntPredicate isEqual, RandomStream draw) {
        int equals = 0;
        for (int i = first; i < count; i++) {
            equals += isEqual.test(i) ? 1 : 0;
        }
        int pick = equals == 1 ? 0 : draw.nextInt(equals);
        int chosen = first;
        while (pick > 0) {
            chosen++;
            pick -= isEqual.test(chosen) ? 1 : 0;
        }
        return chosen;
    }
}
