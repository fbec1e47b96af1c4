package org.kouan.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lane policy chosen by name, with its parameters converted to the types that its {@link PolicyDescriptor} declares
 * and its defaults filled in.
 *
 * @param name of the policy
 * @param parameters by key, in the order of the descriptor
 */
public record PolicySpec(String name, Map<String, Object> parameters) {
    /** Which lane an arrival joins unless the scenario says otherwise. */
    public static final PolicySpec SHORTEST_QUEUE = of("shortest-queue");

    /** Who is next unless the scenario says otherwise. */
    public static final PolicySpec FIRST_COME = of("first-come");

    /** What opens unless the scenario says otherwise: the staffing plan alone. */
    public static final PolicySpec PLAN = of("plan");

    /** What changes at a stage as a whole unless the scenario says otherwise. */
    public static final PolicySpec NOTHING = of("nothing");

    public PolicySpec {
        parameters = Ordered.copyOf(parameters);
    }

    /** A policy without parameters. */
    public static PolicySpec of(String name) {
        return new PolicySpec(name, Map.of());
    }

    /** A parameter of type {@link PolicyDescriptor.Type#DURATION} or {@link PolicyDescriptor.Type#POSITIVE_DURATION}. */
    public Duration duration(String key) {
        return value(key, Duration.class);
    }

    /** A parameter of type {@link PolicyDescriptor.Type#COUNT}. */
    public int count(String key) {
        return value(key, Integer.class);
    }

    /** A parameter of type {@link PolicyDescriptor.Type#NUMBER} or {@link PolicyDescriptor.Type#SHARE}. */
    public double number(String key) {
        return value(key, Double.class);
    }

    /** A parameter of type {@link PolicyDescriptor.Type#CLASSES} or {@link PolicyDescriptor.Type#LANES}. */
    public List<String> names(String key) {
        List<?> raw = value(key, List.class);
        return raw.stream().map(String.class::cast).toList();
    }

    /** Numbers by class name, of type {@link PolicyDescriptor.Type#CLASS_NUMBERS}. */
    public Map<String, Double> numbers(String key) {
        Map<?, ?> raw = value(key, Map.class);
        Map<String, Double> numbers = new LinkedHashMap<>();
        raw.forEach((name, number) -> numbers.put((String) name, (Double) number));
        return numbers;
    }

    /** Durations by class name, of type {@link PolicyDescriptor.Type#CLASS_DURATIONS}. */
    public Map<String, Duration> durations(String key) {
        Map<?, ?> raw = value(key, Map.class);
        Map<String, Duration> durations = new LinkedHashMap<>();
        raw.forEach((name, duration) -> durations.put((String) name, (Duration) duration));
        return durations;
    }

    /**
     * Whole numbers by name, of type {@link PolicyDescriptor.Type#LANE_COUNTS} or
     * {@link PolicyDescriptor.Type#CLASS_COUNTS}.
     */
    public Map<String, Integer> counts(String key) {
        Map<?, ?> raw = value(key, Map.class);
        Map<String, Integer> counts = new LinkedHashMap<>();
        raw.forEach((name, count) -> counts.put((String) name, (Integer) count));
        return counts;
    }

    private <T> T value(String key, Class<T> type) {
        Object value = parameters.get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "policy " + name + " has no parameter " + key + " of type " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
