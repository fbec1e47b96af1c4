package org.kouan.result;

import java.util.Arrays;

/**
 * What is counted by class or lane and stretch of time, be that an arrival period, a time of day or a date. Whole numbers
 * only, so that any order of adding gives the same bytes. Arrays are indexed by {@code class * count + stretch} or
 * {@code lane * count + stretch}.
 */
public class PeriodSums {
    /** Arrivals by class. */
    public final long[] arrivals;
    /** Of the arrivals, those that have not gone through all checks by the end of the run. */
    public final long[] unfinished;
    /** Waits in microseconds by class, at the time of arrival. */
    public final long[] waitSumMicros;
    /** Longest wait in microseconds by class, at the time of arrival. */
    public final long[] waitMaxMicros;
    /** Served within the limit of the class's target, by class, at the time of arrival. */
    public final long[] within;
    /** Integral of the queue length by lane, in unit-microseconds. */
    public final long[] queueAreaMicros;
    /** Longest queue by lane. */
    public final long[] queueMax;
    /** Desk-microseconds open by lane. */
    public final long[] openMicros;
    /** Simulated microseconds that are counted. */
    public final long[] elapsedMicros;

    private final int count;

    /** @param count of stretches of time */
    public PeriodSums(int classes, int lanes, int count) {
        this.count = count;
        arrivals = new long[classes * count];
        unfinished = new long[classes * count];
        waitSumMicros = new long[classes * count];
        waitMaxMicros = new long[classes * count];
        within = new long[classes * count];
        queueAreaMicros = new long[lanes * count];
        queueMax = new long[lanes * count];
        openMicros = new long[lanes * count];
        elapsedMicros = new long[count];
    }

    /** How many stretches of time. */
    public int count() {
        return count;
    }

    /**
     * Adds other sums of the same classes and lanes, whose stretches are parts of these.
     *
     * @param into by stretch of the other: of which one here it is a part
     * @throws SumTooLargeException if a sum does not fit into a number
     */
    public void addParts(PeriodSums other, int[] into) {
        addParts(arrivals, other.arrivals, into);
        addParts(unfinished, other.unfinished, into);
        addParts(waitSumMicros, other.waitSumMicros, into);
        addParts(within, other.within, into);
        addParts(queueAreaMicros, other.queueAreaMicros, into);
        addParts(openMicros, other.openMicros, into);
        addParts(elapsedMicros, other.elapsedMicros, into);
        largest(waitMaxMicros, other.waitMaxMicros, into);
        largest(queueMax, other.queueMax, into);
    }

    /** Back to nothing. */
    public void reset() {
        Arrays.fill(arrivals, 0);
        Arrays.fill(unfinished, 0);
        Arrays.fill(waitSumMicros, 0);
        Arrays.fill(waitMaxMicros, 0);
        Arrays.fill(within, 0);
        Arrays.fill(queueAreaMicros, 0);
        Arrays.fill(queueMax, 0);
        Arrays.fill(openMicros, 0);
        Arrays.fill(elapsedMicros, 0);
    }

    /** Adds other sums of the same stretches. */
    final void addSame(PeriodSums other) {
        addAll(arrivals, other.arrivals);
        addAll(unfinished, other.unfinished);
        addAll(waitSumMicros, other.waitSumMicros);
        addAll(within, other.within);
        addAll(queueAreaMicros, other.queueAreaMicros);
        addAll(openMicros, other.openMicros);
        addAll(elapsedMicros, other.elapsedMicros);
        largest(waitMaxMicros, other.waitMaxMicros);
        largest(queueMax, other.queueMax);
    }

    static void addAll(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Sums.plus(to[i], from[i]);
        }
    }

    static void largest(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.max(to[i], from[i]);
        }
    }

    private void addParts(long[] to, long[] from, int[] into) {
        for (int row = 0; row * into.length < from.length; row++) {
            for (int part = 0; part < into.length; part++) {
                int cell = row * count + into[part];
                to[cell] = Sums.plus(to[cell], from[row * into.length + part]);
            }
        }
    }

    private void largest(long[] to, long[] from, int[] into) {
        for (int row = 0; row * into.length < from.length; row++) {
            for (int part = 0; part < into.length; part++) {
                int cell = row * count + into[part];
                to[cell] = Math.max(to[cell], from[row * into.length + part]);
            }
        }
    }
}
