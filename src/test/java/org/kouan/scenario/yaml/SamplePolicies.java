package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;

/** Descriptors with a parameter of every type. */
final class SamplePolicies {
    static final List<PolicyDescriptor> ALL = List.of(
            policy(Question.WHICH_LANE, "shortest-queue"),
            policy(
                    Question.WHICH_LANE,
                    "preference",
                    required("order", Type.LANES),
                    optional("overflow-at", Type.COUNT, 1_000_000)),
            policy(Question.WHO_IS_NEXT, "first-come"),
            policy(Question.WHO_IS_NEXT, "class-priority", required("order", Type.CLASSES)),
            policy(Question.WHAT_CHANGES, "nothing"),
            policy(
                    Question.WHAT_CHANGES,
                    "stage-policy",
                    required("counts", Type.LANE_COUNTS),
                    optional("lanes", Type.LANES, List.of()),
                    optional("guests", Type.CLASSES, List.of())),
            policy(Question.WHAT_OPENS, "plan"),
            policy(
                    Question.WHAT_OPENS,
                    "on-wait",
                    required("threshold", Type.DURATION),
                    optional("at-most", Type.COUNT, 99),
                    optional("speed", Type.NUMBER, 1.5),
                    optional("cover", Type.SHARE, 1.0),
                    optional("call-up", Type.DURATION, Duration.ofMinutes(5)),
                    optional("every", Type.POSITIVE_DURATION, Duration.ofMinutes(1)),
                    optional("lanes", Type.LANES, List.of()),
                    optional("weights", Type.CLASS_NUMBERS, Map.of()),
                    optional("limits", Type.CLASS_DURATIONS, Map.of()),
                    optional("turns", Type.CLASS_COUNTS, Map.of())));

    private SamplePolicies() {}

    private static PolicyDescriptor policy(Question question, String name, Parameter... parameters) {
        return new PolicyDescriptor(question, name, "", List.of(parameters));
    }

    private static Parameter required(String key, Type type) {
        return new Parameter(key, type, Optional.empty(), "");
    }

    private static Parameter optional(String key, Type type, Object value) {
        return new Parameter(key, type, Optional.of(value), "");
    }
}
