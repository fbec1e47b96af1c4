package org.kouan.port.policy;

import java.util.List;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Classes in order of priority, first come first served within a class. An inspection under way is never broken off.
 * Classes that are not named share the last rank.
 */
final class ClassPriority implements WhoIsNext {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHO_IS_NEXT,
            "class-priority",
            "Classes in order of priority, first come first served within a class, never breaking off an inspection.",
            List.of(Parameter.required("order", Type.CLASSES, "Classes, first served first.")));

    private final int[] rankOfClass;
    private final int lines;

    ClassPriority(PolicySpec spec, PolicyContext context) {
        List<String> order = spec.names("order");
        rankOfClass = context.ranks(order, context.classes());
        lines = order.size() + 1;
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public int lineOf(int classIndex) {
        return rankOfClass[classIndex];
    }

    @Override
    public int next(QueueView queue, long nowMicros) {
        int line = 0;
        while (queue.isEmpty(line)) {
            line++;
        }
        return line;
    }
}
