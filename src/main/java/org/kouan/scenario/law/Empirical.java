package org.kouan.scenario.law;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;

/** One of the observed values, each equally likely. */
public record Empirical(List<Duration> values) implements Distribution {
    /** A column of a table. */
    public static final Keys FILE = Keys.of(
            "empirical-file",
            "A column of a CSV file or workbook.",
            Key.required("file", Values.TEXT, "Relative to the scenario."),
            Key.required("column", Values.TEXT, "Name of the column."),
            Key.required("unit", Values.words("ms", "s", "min", "h", "d"), "Unit of its numbers."),
            Key.optional("sheet", Values.TEXT, "Sheet of a workbook; needed where it has more than one.", "Observed"));

    private static final Value<List<Duration>> COLUMN =
            Values.of(FILE, given -> given.beside(Columns.class).column(given));

    static final Key<Optional<Distribution>> KEY = Key.optional(
            "empirical",
            Values.shortUnlessMap(Values.some(Values.DURATION), COLUMN).as(Empirical::listed),
            "Observed values, each equally likely: listed, or a column of a CSV file or workbook.",
            "[30 s, 40 s]");

    public Empirical {
        values = List.copyOf(values);
    }

    @Override
    public Duration mean() {
        return values.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(values.size());
    }

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.empirical(
                values.stream().mapToLong(Distribution::wholeMicros).toArray(), stream);
    }

    @Override
    public double mean(double cap) {
        return values.stream()
                .mapToDouble(value -> Math.min(Distribution.micros(value), cap))
                .average()
                .orElse(Double.NaN);
    }

    @Override
    public Moments moments() {
        double square = values.stream()
                .mapToDouble(value -> Moments.minutes(value) * Moments.minutes(value))
                .average()
                .orElse(0);
        return new Moments(Moments.minutes(mean()), square);
    }

    @Override
    public Moments moments(Duration cap) {
        return new Empirical(values.stream()
                        .map(value -> value.compareTo(cap) < 0 ? value : cap)
                        .toList())
                .moments();
    }

    private static Distribution listed(List<Duration> values) {
        return new Empirical(values.isEmpty() ? List.of(Duration.ofSeconds(1)) : values);
    }

    /** Reads columns of tables. */
    @FunctionalInterface
    public interface Columns {
        /** The numbers of a column, with their unit; none after a report. */
        List<Duration> column(Given file);
    }
}
