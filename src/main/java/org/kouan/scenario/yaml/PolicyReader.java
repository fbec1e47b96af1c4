package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Spelling;

/** Lane policies and their parameters, as their descriptors declare them. */
final class PolicyReader {
    private static final double MAX_NUMBER = 1e9;
    private static final int MAX_COUNT = 100_000;

    private final List<PolicyDescriptor> policies;

    PolicyReader(List<PolicyDescriptor> policies) {
        this.policies = List.copyOf(policies);
    }

    /** A name, or a map with the name and parameters. */
    PolicySpec read(Optional<YamlValue> given, Question question, PolicySpec defaultPolicy) {
        if (given.isEmpty()) {
            return withDefaults(question, defaultPolicy);
        }
        YamlValue value = given.get();
        YamlValue nameValue = value;
        if (!value.isScalar()) {
            if (!value.isMap()) {
                value.wrongKind("the name of a policy, or a map", "write {policy: NAME, ...}");
                return defaultPolicy;
            }
            nameValue = new YamlMap(value, (Node.Fields) value.node(), Shape.POLICY).get("policy");
            if (nameValue.isMissing()) {
                value.report("the key policy is missing", "known here: " + String.join(", ", names(question)));
                return defaultPolicy;
            }
        }
        String name = nameValue.text();
        Optional<PolicyDescriptor> descriptor = find(question, name);
        if (descriptor.isEmpty()) {
            if (!name.isEmpty()) {
                nameValue.report("there is no such policy", Spelling.hint(name, names(question)));
            }
            return defaultPolicy;
        }
        return parameters(value, descriptor.get()).orElse(defaultPolicy);
    }

    private PolicySpec withDefaults(Question question, PolicySpec policy) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        find(question, policy.name())
                .ifPresent(found -> found.parameters()
                        .forEach(parameter ->
                                parameter.defaultValue().ifPresent(value -> parameters.put(parameter.key(), value))));
        return new PolicySpec(policy.name(), parameters);
    }

    private Optional<PolicyDescriptor> find(Question question, String name) {
        return policies.stream()
                .filter(policy -> policy.question() == question && policy.name().equals(name))
                .findFirst();
    }

    private List<String> names(Question question) {
        return policies.stream()
                .filter(policy -> policy.question() == question)
                .map(PolicyDescriptor::name)
                .toList();
    }

    private static Optional<PolicySpec> parameters(YamlValue value, PolicyDescriptor policy) {
        List<String> keys = new ArrayList<>(List.of("policy"));
        policy.parameters().forEach(parameter -> keys.add(parameter.key()));
        Node.Fields node = value.node() instanceof Node.Fields fields ? fields : new Node.Fields(Map.of(), value.at());
        YamlMap map = new YamlMap(value, node, Shape.POLICY);
        if (value.isMap()) {
            map.checkKeys(keys);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        boolean complete = true;
        for (Parameter parameter : policy.parameters()) {
            Optional<YamlValue> given = map.find(parameter.key());
            if (given.isPresent()) {
                parameters.put(parameter.key(), parameter(given.get(), parameter.type()));
            } else if (parameter.defaultValue().isPresent()) {
                parameters.put(parameter.key(), parameter.defaultValue().get());
            } else {
                complete = false;
                value.report(
                        "the policy " + policy.name() + " needs the key " + parameter.key(),
                        "write {policy: " + policy.name() + ", " + parameter.key() + ": ...}");
            }
        }
        return complete ? Optional.of(new PolicySpec(policy.name(), parameters)) : Optional.empty();
    }

    private static Object parameter(YamlValue value, PolicyDescriptor.Type type) {
        return switch (type) {
            case DURATION -> value.duration();
            case POSITIVE_DURATION -> value.positiveDuration();
            case COUNT -> value.count(0, Integer.MAX_VALUE);
            case NUMBER -> value.number(MAX_NUMBER);
            case SHARE -> value.share();
            case CLASSES, LANES -> value.names();
            case LANE_COUNTS -> {
                Map<String, Integer> counts = new LinkedHashMap<>();
                value.named("counts").forEach((name, count) -> counts.put(name, count.count(0, MAX_COUNT)));
                yield counts;
            }
            case TIES -> value.oneOf(PolicyDescriptor.Ties.class);
            case CLASS_DURATIONS -> {
                Map<String, Duration> durations = new LinkedHashMap<>();
                value.named("durations").forEach((name, duration) -> durations.put(name, duration.duration()));
                yield durations;
            }
            case CLASS_COUNTS -> {
                Map<String, Integer> counts = new LinkedHashMap<>();
                value.named("counts").forEach((name, count) -> counts.put(name, count.count(1, MAX_COUNT)));
                yield counts;
            }
            case CLASS_NUMBERS -> {
                Map<String, Double> numbers = new LinkedHashMap<>();
                value.named("numbers").forEach((name, number) -> numbers.put(name, number.number(MAX_NUMBER)));
                yield numbers;
            }
        };
    }
}
