package org.kouan.result;

import java.util.Arrays;

/**
 * What a replication has of one class or lane: a whole number for each column.
 *
 * @param <C> {@link ClassColumn} or {@link LaneColumn}
 */
public final class Counts<C extends Enum<C>> {
    private final Class<C> columns;
    private final long[] values;

    private Counts(Class<C> columns, long[] values) {
        if (values.length != columns.getEnumConstants().length) {
            throw new IllegalArgumentException(values.length + " values for the columns of " + columns);
        }
        this.columns = columns;
        this.values = values;
    }

    /** One value for each column, in their order. */
    public static <C extends Enum<C>> Counts<C> of(Class<C> columns, long... values) {
        return new Counts<>(columns, values.clone());
    }

    /** The value of a column. */
    public long get(C column) {
        return values[column.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts<?> counts && columns == counts.columns && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (C column : columns.getEnumConstants()) {
            text.append(text.isEmpty() ? "" : ", ").append(column).append(' ').append(get(column));
        }
        return text.toString();
    }
}
