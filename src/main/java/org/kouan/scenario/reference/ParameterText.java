package org.kouan.scenario.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Times;
import org.kouan.scenario.key.Values;

/** Values of keys and parameters as a scenario writes them. */
final class ParameterText {
    private ParameterText() {}

    /** The definition in the schema that says how values of a type are written. */
    static String definition(Type type) {
        return switch (type) {
            case DURATION, POSITIVE_DURATION -> "duration";
            case COUNT -> "count";
            case NUMBER -> "number";
            case SHARE -> "share";
            case CLASSES, LANES -> "names";
            case CLASS_NUMBERS -> "class-numbers";
            case CLASS_DURATIONS -> "class-durations";
            case CLASS_COUNTS -> "class-counts";
            case LANE_COUNTS -> "lane-counts";
            case TIES -> "ties";
        };
    }

    /** A default value that is a single text or number; empty when it means that a thing is left out. */
    static Optional<Object> ifOne(Object value) {
        return value instanceof Enum<?>
                        || value instanceof PolicySpec
                        || value instanceof Duration
                        || value instanceof Number
                        || value instanceof String
                ? Optional.of(of(value))
                : Optional.empty();
    }

    /** A default value: a text for durations, else the value itself. */
    static Object of(Object value) {
        if (value instanceof Duration duration) {
            return Times.text(duration);
        }
        if (value instanceof Enum<?> constant) {
            return Values.word(constant);
        }
        if (value instanceof PolicySpec policy) {
            return policy.name();
        }
        return value instanceof Double number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
