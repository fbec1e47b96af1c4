package org.kouan.scenario.study;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with or without a unit, as in a scenario.
 *
 * @param number as written
 * @param unit as written, empty for none
 * @param perUnit what one unit counts as: seconds for durations, 0.01 for per cent, 1 without a unit
 */
public record Quantity(BigDecimal number, String unit, BigDecimal perUnit) {
    private static final String NUMBER = "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?";
    private static final Pattern QUANTITY = Pattern.compile("\\s*(" + NUMBER + ")\\s*(ms|s|min|h|d|%|)\\s*");
    private static final Pattern PART = Pattern.compile("\\s*(" + NUMBER + ")\\s*(ms|s|min|h|d)");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "",
            BigDecimal.ONE,
            "%",
            new BigDecimal("0.01"),
            "ms",
            new BigDecimal("0.001"),
            "s",
            BigDecimal.ONE,
            "min",
            BigDecimal.valueOf(60),
            "h",
            BigDecimal.valueOf(3600),
            "d",
            BigDecimal.valueOf(86_400));
    private static final int LONGEST = 60;

    /** A single number with at most one unit; empty when the text is anything else. */
    public static Optional<Quantity> parse(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2);
        return Optional.of(new Quantity(new BigDecimal(matcher.group(1)), unit, perUnit(unit)));
    }

    /** What it counts as. */
    public BigDecimal value() {
        return plain(number.multiply(perUnit));
    }

    /** The level of a text: a number where it is one, durations of several parts such as {@code 1 h 30 min} included. */
    public static Level level(String text) {
        Optional<Quantity> single = parse(text);
        if (single.isPresent()) {
            return Level.of(text, single.get().value());
        }
        Matcher part = PART.matcher(text);
        BigDecimal seconds = BigDecimal.ZERO;
        int end = 0;
        while (text.length() <= LONGEST && end < text.length() && part.find(end) && part.start() == end) {
            seconds = seconds.add(new BigDecimal(part.group(1)).multiply(perUnit(part.group(2))));
            end = part.end();
        }
        return end > 0 && end == text.length() ? Level.of(text, plain(seconds)) : Level.of(text);
    }

    private static BigDecimal perUnit(String unit) {
        return UNITS.getOrDefault(unit, BigDecimal.ONE);
    }

    /** Without trailing zeros, so that equal numbers are equal as records. */
    static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
