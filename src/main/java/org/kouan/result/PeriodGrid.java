package org.kouan.result;

/**
 * Arrival periods of equal length. A run of up to 48 hours has one period after the other; a longer one is folded onto
 * the 24 hours of the day, so that the number of periods stays small.
 *
 * @param fromMicros start of the first period
 * @param lengthMicros length of each
 * @param count how many
 * @param folded whether times are taken modulo 24 hours
 */
public record PeriodGrid(long fromMicros, long lengthMicros, int count, boolean folded) {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int LONGEST_UNFOLDED_DAYS = 2;

    /** The grid of a run; {@code lengthMicros} divides 24 hours. */
    public static PeriodGrid of(long fromMicros, long untilMicros, long lengthMicros) {
        if (untilMicros - fromMicros > LONGEST_UNFOLDED_DAYS * DAY_MICROS) {
            return new PeriodGrid(0, lengthMicros, Math.toIntExact(DAY_MICROS / lengthMicros), true);
        }
        return unfolded(fromMicros, untilMicros, lengthMicros);
    }

    /** The grid of a run of any length, with one period after the other. */
    public static PeriodGrid unfolded(long fromMicros, long untilMicros, long lengthMicros) {
        long start = Math.floorDiv(fromMicros, lengthMicros) * lengthMicros;
        long count = (untilMicros - start + lengthMicros - 1) / lengthMicros;
        return new PeriodGrid(start, lengthMicros, Math.toIntExact(count), false);
    }

    /** The period of a time within the run. Times after the last period of an unfolded grid fall into the last. */
    public int indexOf(long timeMicros) {
        if (folded) {
            return (int) (timeMicros % DAY_MICROS / lengthMicros);
        }
        return (int) Math.min((timeMicros - fromMicros) / lengthMicros, count - 1L);
    }

    /** Start of a period; a time of day when folded. */
    public long startOf(int period) {
        return fromMicros + period * lengthMicros;
    }
}
