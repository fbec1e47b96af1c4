package org.kouan.stats;

/** The average over time of a quantity that jumps at instants and is constant in between, such as a queue's length. */
public final class TimeAverage {
    private long start;
    private long last;
    private double value;
    private double area;
    private double max;

    /** Creates a path that starts at time 0 with value 0. */
    public TimeAverage() {
        restart(0, 0);
    }

    /** Forgets the path and starts a new one. */
    public void restart(long timeMicros, double initialValue) {
        start = timeMicros;
        last = timeMicros;
        value = initialValue;
        area = 0;
        max = initialValue;
    }

    /**
     * Sets the value from an instant on.
     *
     * @throws IllegalArgumentException if the instant lies before the last one
     */
    public void set(long timeMicros, double newValue) {
        area = area(timeMicros);
        last = timeMicros;
        value = newValue;
        max = Math.max(max, newValue);
    }

    /** Returns the value since the last instant. */
    public double value() {
        return value;
    }

    /** Returns the largest value of the path, one that was held for no time included. */
    public double max() {
        return max;
    }

    /**
     * Returns the integral of the path up to an instant, in units of the value times microseconds.
     *
     * @throws IllegalArgumentException if the instant lies before the last one
     */
    public double area(long untilMicros) {
        if (untilMicros < last) {
            throw new IllegalArgumentException(
                    "A path known up to " + last + " µs cannot be asked about or changed at " + untilMicros + " µs");
        }
        return area + value * (untilMicros - last);
    }

    /**
     * Returns the average from the start of the path up to an instant; NaN if no time has passed.
     *
     * @throws IllegalArgumentException if the instant lies before the last one
     */
    public double average(long untilMicros) {
        double integral = area(untilMicros);
        return untilMicros == start ? Double.NaN : integral / (untilMicros - start);
    }
}
