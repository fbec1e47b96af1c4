package org.kouan.result;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The estimates of one class or lane: one for each metric.
 *
 * @param <M> {@link ClassMetric} or {@link LaneMetric}
 */
public final class Estimates<M extends Enum<M>> {
    private final Map<M, Estimate> values;

    private Estimates(Map<M, Estimate> values) {
        this.values = values;
    }

    /** What a function gives for each metric. */
    public static <M extends Enum<M>> Estimates<M> of(Class<M> metrics, Function<M, Estimate> estimate) {
        Map<M, Estimate> values = new EnumMap<>(metrics);
        for (M metric : metrics.getEnumConstants()) {
            values.put(metric, estimate.apply(metric));
        }
        return new Estimates<>(values);
    }

    /** The estimate of a metric; NaN where it does not apply. */
    public Estimate get(M metric) {
        return Objects.requireNonNull(values.get(metric));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Estimates<?> estimates && values.equals(estimates.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
