package org.kouan.scenario;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;

/** Checks that policies exist and that their parameters have the declared types and refer to something. */
final class PolicyChecks {
    private final List<String> classes;
    private final List<PolicyDescriptor> policies;
    private final Findings findings;

    PolicyChecks(Scenario scenario, List<PolicyDescriptor> policies, Findings findings) {
        this.classes = scenario.classes().stream().map(UnitClass::name).toList();
        this.policies = policies;
        this.findings = findings;
    }

    void check(String path, PolicySpec policy, Question question, List<String> lanes) {
        Optional<PolicyDescriptor> descriptor = policies.stream()
                .filter(known -> known.question() == question && known.name().equals(policy.name()))
                .findFirst();
        if (descriptor.isEmpty()) {
            if (!isDefault(policy)) {
                findings.exists(
                        path,
                        policy.name(),
                        "policy",
                        policies.stream()
                                .filter(known -> known.question() == question)
                                .map(PolicyDescriptor::name)
                                .toList());
            }
            return;
        }
        for (Parameter parameter : descriptor.get().parameters()) {
            Object value = policy.parameters().get(parameter.key());
            if (value == null && parameter.defaultValue().isEmpty()) {
                findings.add(path, policy.name(), "the policy needs the parameter " + parameter.key(), "");
            } else if (value != null) {
                check(path + "." + parameter.key(), parameter, value, lanes);
            }
        }
        for (String key : policy.parameters().keySet()) {
            List<String> keys =
                    descriptor.get().parameters().stream().map(Parameter::key).toList();
            findings.exists(path + "." + key, key, "parameter", keys);
        }
    }

    /** The parameters of a type that a policy names, by key. */
    Map<String, Object> parameters(PolicySpec policy, Question question, PolicyDescriptor.Type type) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (PolicyDescriptor known : policies) {
            if (known.question() == question && known.name().equals(policy.name())) {
                for (Parameter parameter : known.parameters()) {
                    if (parameter.type() == type && policy.parameters().containsKey(parameter.key())) {
                        found.put(parameter.key(), policy.parameters().get(parameter.key()));
                    }
                }
            }
        }
        return found;
    }

    /** The model always has the default policies; a reader without descriptors need not know them. */
    private static boolean isDefault(PolicySpec policy) {
        return List.of(PolicySpec.SHORTEST_QUEUE, PolicySpec.FIRST_COME, PolicySpec.PLAN, PolicySpec.NOTHING)
                .contains(policy);
    }

    private void check(String path, Parameter parameter, Object value, List<String> lanes) {
        boolean typed = switch (parameter.type()) {
            case DURATION -> value instanceof Duration;
            case POSITIVE_DURATION ->
                value instanceof Duration duration && !duration.isZero() && !duration.isNegative();
            case COUNT -> value instanceof Integer;
            case NUMBER, SHARE -> value instanceof Double;
            case CLASSES -> names(path, value, "class", classes);
            case LANES -> names(path, value, "lane", lanes);
            case CLASS_NUMBERS, CLASS_DURATIONS, CLASS_COUNTS ->
                value instanceof Map<?, ?> map && keys(path, map, "class", classes);
            case TIES -> value instanceof PolicyDescriptor.Ties;
            case LANE_COUNTS -> value instanceof Map<?, ?> map && keys(path, map, "lane", lanes);
        };
        if (!typed) {
            findings.add(path, value, "must be of type " + parameter.type(), "");
        }
    }

    private boolean keys(String path, Map<?, ?> numbers, String what, List<String> known) {
        numbers.keySet().forEach(name -> findings.exists(path + "." + name, String.valueOf(name), what, known));
        return true;
    }

    private boolean names(String path, Object value, String what, List<String> known) {
        if (!(value instanceof Collection<?> names)) {
            return false;
        }
        findings.allExist(path, names.stream().map(String::valueOf).toList(), what, known);
        return true;
    }
}
