package org.kouan.result;

/** Sums of times that may not wrap around, however long a scenario lets units wait. */
public final class Sums {
    private Sums() {}

    /**
     * A sum and a time, both at least 0.
     *
     * @throws SumTooLargeException if they do not fit into a number
     */
    public static long plus(long sumMicros, long micros) {
        return checked(sumMicros + micros);
    }

    /**
     * A sum that is known to be at least 0.
     *
     * @throws SumTooLargeException if it has wrapped around
     */
    public static long checked(long sumMicros) {
        if (sumMicros < 0) {
            throw new SumTooLargeException();
        }
        return sumMicros;
    }
}
