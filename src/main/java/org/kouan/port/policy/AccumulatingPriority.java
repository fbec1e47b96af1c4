package org.kouan.port.policy;

import java.util.List;
import java.util.Map;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Everybody earns priority while waiting, at the rate of the class; the unit with the most goes next (Kleinrock 1964,
 * "A delay dependent queue discipline"). With rates of 1 / limit this serves the longest wait relative to its target.
 * Of equals, the class that comes first in the scenario goes first.
 */
final class AccumulatingPriority implements WhoIsNext {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHO_IS_NEXT,
            "accumulating-priority",
            "The longest wait first, weighted by class: 4 counts a minute of waiting four times.",
            List.of(Parameter.required(
                    "weights", Type.CLASS_NUMBERS, "Weight of each class; 1 for classes not named.")));

    private final double[] weightOfClass;

    AccumulatingPriority(PolicySpec spec, PolicyContext context) {
        Map<String, Double> weights = spec.numbers("weights");
        weightOfClass = context.classes().stream()
                .mapToDouble(name -> weights.getOrDefault(name, 1.0))
                .toArray();
    }

    @Override
    public int lines() {
        return weightOfClass.length;
    }

    @Override
    public int lineOf(int classIndex) {
        return classIndex;
    }

    @Override
    public int next(QueueView queue, long nowMicros) {
        int best = -1;
        double most = -1;
        for (int line = 0; line < weightOfClass.length; line++) {
            if (!queue.isEmpty(line)) {
                double earned = weightOfClass[line] * (nowMicros - queue.headJoinedMicros(line));
                if (earned > most) {
                    most = earned;
                    best = line;
                }
            }
        }
        return best;
    }
}
