package org.kouan.stats;

/**
 * The integral over time of a whole number that changes by steps. A change of {@code by} at time t adds
 * {@code -by * t}, so that the integral up to T is that sum plus the current value times T: one addition a change, and
 * no need to know when the last one was. Sums may wrap around; differences of integrals do not suffer.
 */
public final class Area {
    private long value;
    private long sum;

    /** Zero from the beginning of time. */
    public void reset() {
        value = 0;
        sum = 0;
    }

    /** Adds to the value at an instant. */
    public void change(long by, long nowMicros) {
        value += by;
        sum -= by * nowMicros;
    }

    /** The value now. */
    public long value() {
        return value;
    }

    /** The integral from the reset until now, in value-microseconds. */
    public long until(long nowMicros) {
        return sum + value * nowMicros;
    }
}
