package org.kouan.scenario.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All values between two, in one unit.
 *
 * @param from the least
 * @param to the most; {@code from} at least
 * @param unit as written behind the number, such as {@code s} or {@code %}; may be empty
 * @param perUnit what one unit counts as in {@link Level#number}
 * @param step from one value to the next, above 0; empty for any value between, which only a Latin hypercube can draw
 */
public record Range(BigDecimal from, BigDecimal to, String unit, BigDecimal perUnit, Optional<BigDecimal> step) {
    /** Values drawn from a range without steps are rounded to a ten-thousandth of its width, or finer. */
    private static final int DIGITS_OF_WIDTH = 4;

    /** {@code from}, and as many steps more as stay within {@code to}; only {@code from} where there is no step. */
    List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (long i = 0; i < count(); i++) {
            levels.add(level(from.add(step.orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(i)))));
        }
        return levels;
    }

    /** How many values its steps give. */
    public long count() {
        return step.map(by -> to.subtract(from).divideToIntegralValue(by).longValueExact() + 1)
                .orElse(1L);
    }

    /** The value for a share of the way from 0 inclusive to 1 exclusive; with steps every value has an equal part. */
    Level at(double share) {
        if (step.isPresent()) {
            long index = Math.min((long) (share * count()), count() - 1);
            return level(from.add(step.get().multiply(BigDecimal.valueOf(index))));
        }
        BigDecimal width = to.subtract(from);
        int whole = width.signum() == 0 ? 1 : width.precision() - width.scale();
        int decimals = Math.max(0, DIGITS_OF_WIDTH - whole);
        return level(from.add(width.multiply(new BigDecimal(share)).setScale(decimals, RoundingMode.DOWN)));
    }

    private Level level(BigDecimal value) {
        BigDecimal plain = Quantity.plain(value);
        String text = plain.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
        return Level.of(text, Quantity.plain(plain.multiply(perUnit)));
    }
}
