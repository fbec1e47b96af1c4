package org.kouan.port.policy;

import java.util.List;
import java.util.Map;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Classes take turns in the order of the scenario: up to a number of units of one in a row, then of the next that waits.
 * A class of which nobody waits passes its turn on, with what is left of it. When nobody waits at all the turns begin
 * anew, with the first class; a unit that finds a free desk uses up no turn.
 */
final class WeightedTurns implements WhoIsNext {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHO_IS_NEXT,
            "weighted-turns",
            "Classes take turns, so many units of each in a row.",
            List.of(Parameter.required(
                    "turns",
                    Type.CLASS_COUNTS,
                    "Units of each class in a row while others wait; 1 for classes not named.")));

    private final int[] turnsOfClass;
    private int current;
    /** What is left of the turn of the current class. */
    private int left;

    WeightedTurns(PolicySpec spec, PolicyContext context) {
        Map<String, Integer> turns = spec.counts("turns");
        turnsOfClass = context.classes().stream()
                .mapToInt(name -> turns.getOrDefault(name, 1))
                .toArray();
        emptied();
    }

    @Override
    public int lines() {
        return turnsOfClass.length;
    }

    @Override
    public int lineOf(int classIndex) {
        return classIndex;
    }

    @Override
    public int next(QueueView queue, long nowMicros) {
        int line = current;
        if (left == 0 || queue.isEmpty(line)) {
            do {
                line = (line + 1) % turnsOfClass.length;
            } while (queue.isEmpty(line));
        }
        return line;
    }

    @Override
    public void taken(int line) {
        if (line != current || left == 0) {
            current = line;
            left = turnsOfClass[line];
        }
        left--;
    }

    @Override
    public void emptied() {
        current = turnsOfClass.length - 1;
        left = 0;
    }
}
