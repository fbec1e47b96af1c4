package org.kouan.result;

import org.jspecify.annotations.Nullable;

/**
 * What a figure of a class or lane is: its name, its value on a day, and how it is estimated over days.
 *
 * @param key path in JSON and column name in CSV; a dot separates levels
 * @param label for people
 * @param unit in which it is given
 * @param over how it is estimated over days
 * @param of what it is made of
 * @param by what that is divided by, where it is a ratio; elsewhere days on which this is 0 have no value; null if there is
 *     no such number
 * @param p of a quantile, in (0, 1); NaN elsewhere
 */
public record Measure(
        String key,
        String label,
        String unit,
        Over over,
        Amount of,
        @Nullable Amount by,
        double p) {
    /** How days are put together. */
    public enum Over {
        /** The mean of the days' values. */
        MEAN,
        /** A ratio of sums over all days, so that a busy day counts for more than a quiet one. */
        RATIO,
        /** A ratio in [0, 1]. */
        SHARE,
        /** A quantile of the waits of all days together. */
        QUANTILE,
        /** The largest value of all days. */
        LARGEST,
        /** The mean of the days' largest values, each of which is also the value of {@link #LARGEST} on its day. */
        MEAN_OF_LARGEST
    }

    static Measure count(String key, String label, Amount of) {
        return mean(key, label, "per replication", of);
    }

    static Measure mean(String key, String label, String unit, Amount of) {
        return new Measure(key, label, unit, Over.MEAN, of, null, Double.NaN);
    }

    static Measure ratio(String key, String label, String unit, Amount of, Amount by) {
        return new Measure(key, label, unit, Over.RATIO, of, by, Double.NaN);
    }

    static Measure share(String key, String label, Amount of, Amount by) {
        return new Measure(key, label, "1", Over.SHARE, of, by, Double.NaN);
    }

    static Measure quantile(String key, String label, double p, Amount of, Amount by) {
        return new Measure(key, label, "min", Over.QUANTILE, of, by, p);
    }

    static Measure largest(String key, String label, String unit, Amount of, @Nullable Amount by) {
        return new Measure(key, label, unit, Over.LARGEST, of, by, Double.NaN);
    }

    static Measure meanOfLargest(String key, String label, String unit, Amount of, @Nullable Amount by) {
        return new Measure(key, label, unit, Over.MEAN_OF_LARGEST, of, by, Double.NaN);
    }

    /** What it is made of, in its unit. */
    public double amount(ReplicationResult day, int index) {
        return of.of(day, index) / perUnit();
    }

    /** What that is divided by, or 1. */
    public double divisor(ReplicationResult day, int index) {
        return by == null ? 1 : by.of(day, index);
    }

    /** Its value on a day; NaN when there is nothing to measure, such as a mean wait where nobody came. */
    public double ofDay(ReplicationResult day, int index) {
        double divisor = divisor(day, index);
        if (divisor == 0) {
            return Double.NaN;
        }
        return over == Over.RATIO || over == Over.SHARE ? amount(day, index) / divisor : amount(day, index);
    }

    private double perUnit() {
        return switch (unit) {
            case "min" -> 60e6;
            case "h" -> 3600e6;
            default -> 1;
        };
    }
}
