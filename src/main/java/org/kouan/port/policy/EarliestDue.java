package org.kouan.port.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kouan.engine.SimTime;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;

/**
 * Everybody is due when the limit of the class has passed since joining; the unit that is due first goes next, also
 * when it is overdue (Jackson 1955, "Scheduling a production line to minimize maximum tardiness"). Classes without a
 * limit go when nobody with one waits, first come first served. Of units due at the same time, the class that comes
 * first in the scenario goes first.
 */
final class EarliestDue implements WhoIsNext {
    static final PolicyDescriptor DESCRIPTOR = new PolicyDescriptor(
            Question.WHO_IS_NEXT,
            "earliest-due",
            "Whoever is due first: a limit after joining, by class.",
            List.of(Parameter.required(
                    "limits",
                    Type.CLASS_DURATIONS,
                    "How long each class should wait at most; classes not named come after all others.")));

    /** Later than any limit, and far from the end of the numbers. */
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final long[] limitOfClass;

    EarliestDue(PolicySpec spec, PolicyContext context) {
        Map<String, Duration> limits = spec.durations("limits");
        limitOfClass = context.classes().stream()
                .mapToLong(name -> limits.containsKey(name) ? SimTime.micros(limits.get(name)) : NEVER)
                .toArray();
    }

    @Override
    public int lines() {
        return limitOfClass.length;
    }

    @Override
    public int lineOf(int classIndex) {
        return classIndex;
    }

    @Override
    public int next(QueueView queue, long nowMicros) {
        int best = -1;
        long first = Long.MAX_VALUE;
        for (int line = 0; line < limitOfClass.length; line++) {
            if (!queue.isEmpty(line)) {
                long due = queue.headJoinedMicros(line) + limitOfClass[line];
                if (due < first) {
                    first = due;
                    best = line;
                }
            }
        }
        return best;
    }
}
