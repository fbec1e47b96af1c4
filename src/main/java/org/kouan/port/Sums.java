package org.kouan.port;

/** Sums of times that may not wrap around, however long a scenario lets units wait. */
final class Sums {
    private Sums() {}

    /** A sum and a time of at least 0 more. */
    static long plus(long sumMicros, long micros) {
        long sum = sumMicros + micros;
        if (sum < 0) {
            throw tooLong();
        }
        return sum;
    }

    /** A sum that is known to be at least 0. */
    static long checked(long sumMicros) {
        if (sumMicros < 0) {
            throw tooLong();
        }
        return sumMicros;
    }

    /** What to say of a sum that does not fit. */
    static CannotGoOn tooLong() {
        return new CannotGoOn("waits add up to more than 292,000 years; a queue grows as long as the run lasts:"
                + " shorten the run, or open more desks");
    }
}
