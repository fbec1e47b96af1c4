package org.kouan.experiment.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.kouan.scenario.study.Stopping.Precision;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;

/**
 * Until the interval of a column's mean is narrow enough: at two looks a tenth of the replications apart. Replications
 * without a value count as not there.
 *
 * <p>Here a look decides nothing about the mean, only about the width, so the looks need not share an error as those of
 * {@link DecisionRule} do: a sequential interval of fixed width holds about as often as one of a fixed sample (Chow and
 * Robbins 1965, Ann. Math. Stat. 36; Law and Kelton 1982 for a width relative to the mean). What it loses is that a sample
 * whose variance happens to look small stops first; the second look, with fresh replications, takes that back. How often
 * it holds and what it costs is in docs/coverage.md.
 */
final class PrecisionRule extends StoppingRule {
    private static final int FIRST = 20;
    private static final double GROWTH = 1.05;
    private static final double SECOND_LOOK = 1.1;

    private final Precision wanted;
    private final int column;

    PrecisionRule(Precision wanted, int column) {
        super(wanted.atMost());
        this.wanted = wanted;
        this.column = column;
    }

    @Override
    public boolean sequential() {
        return true;
    }

    @Override
    int[] columns() {
        return new int[] {column};
    }

    @Override
    int needed(double[][] values, int finished) {
        boolean once = false;
        int size = Math.min(FIRST, atMost());
        while (size < atMost() && finished >= size) {
            boolean narrow = isNarrow(mean(values, size));
            if (narrow && once) {
                return size;
            }
            size = Math.min(atMost(), grown(size, narrow ? SECOND_LOOK : GROWTH));
            once = narrow;
        }
        return size;
    }

    private static int grown(int size, double factor) {
        return Math.max(size + 1, (int) Math.ceil(size * factor));
    }

    @Override
    Optional<String> shortfall(double[][] values, int replications) {
        Interval mean = mean(values, replications);
        if (isNarrow(mean)) {
            return Optional.empty();
        }
        return Optional.of(
                words("the half-width of " + wanted.response(), mean.halfWidth(), wanted.halfWidth(), x -> x, "")
                        .or(() -> words(
                                "the half-width of " + wanted.response() + " as a share of the mean",
                                relative(mean),
                                wanted.relative(),
                                x -> 100 * x,
                                " %"))
                        .orElseThrow());
    }

    private static Optional<String> words(
            String what, double is, OptionalDouble limit, DoubleUnaryOperator scale, String unit) {
        return limit.isEmpty()
                ? Optional.empty()
                : Optional.of(what + " is " + shown(scale.applyAsDouble(is)) + unit + ", "
                        + shown(scale.applyAsDouble(limit.getAsDouble())) + unit + " asked for");
    }

    /** Three digits are enough to see how far it is. */
    private static String shown(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString()
                : "not known";
    }

    private Interval mean(double[][] values, int replications) {
        double[] there = Arrays.stream(values[0], 0, replications)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return MeanInterval.of(there, wanted.confidence());
    }

    private boolean isNarrow(Interval mean) {
        return within(mean.halfWidth(), wanted.halfWidth()) || within(relative(mean), wanted.relative());
    }

    private static double relative(Interval mean) {
        return mean.halfWidth() / Math.abs(mean.value());
    }

    private static boolean within(double value, OptionalDouble limit) {
        return limit.isPresent() && value <= limit.getAsDouble();
    }
}
