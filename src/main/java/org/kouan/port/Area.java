package org.kouan.port;

/**
 * The integral over time of a whole number that changes by steps. A change of {@code by} at time t adds
 * {@code -by * t}, so that the integral up to T is that sum plus the current value times T: one addition a change, and
 * no need to know when the last one was. Sums may wrap around; differences of integrals do not suffer.
 */
final class Area {
    private long value;
    private long sum;

    void reset() {
        value = 0;
        sum = 0;
    }

    void change(long by, long nowMicros) {
        value += by;
        sum -= by * nowMicros;
    }

    long value() {
        return value;
    }

    /** The integral from the reset until now, in value-microseconds. */
    long until(long nowMicros) {
        return sum + value * nowMicros;
    }
}
