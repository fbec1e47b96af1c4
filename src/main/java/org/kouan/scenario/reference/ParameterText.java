package org.kouan.scenario.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.Times;

/** Parameters of lane policies as a scenario writes them. */
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

    /** A default value: a text for durations, else the value itself. */
    static Object of(Object value) {
        if (value instanceof Duration duration) {
            return Times.text(duration);
        }
        if (value instanceof PolicyDescriptor.Ties ties) {
            return ties.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof Double number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
