package org.kouan.stats;

import java.util.Arrays;

/**
 * The distribution of waits. Waits are kept to the nearest 0.1 s, and above some 200 s to within 0.1 %. Merging in any
 * order gives the same quantiles. Memory grows with the longest wait, from 16 KB (200 s) to 140 KB (60 days).
 */
public final class Quantiles {
    /*
     * A histogram with cells as those of HdrHistogram (Tene), of 1 unit each up to 2047, of 2 units up to 4095, of 4 up
     * to 8191 and so on: the cell of a value is its 11 leading bits and how far they are shifted. It is recorded in
     * once for every unit that leaves the port, without a branch that depends on the wait, and added up once a day.
     */

    /** The longest wait told apart from longer ones: 60 days. */
    public static final long LONGEST_MICROS = 60L * 24 * 3600 * 1_000_000;

    private static final long UNIT_MICROS = 100_000;

    private static final int LEADING_BITS = 11;
    private static final int HALF_BITS = LEADING_BITS - 1;
    private static final long FINEST = (1L << LEADING_BITS) - 1;

    /** By cell; as long as the longest wait ever recorded needs, so that adding and resetting touch no more. */
    private long[] counts = new long[1 << LEADING_BITS];

    /** Records a wait in microseconds, at least 0. */
    public void record(long micros) {
        int cell = cell((Math.min(micros, LONGEST_MICROS) + UNIT_MICROS / 2) / UNIT_MICROS);
        if (cell >= counts.length) {
            growTo(((cell >> HALF_BITS) + 1) << HALF_BITS);
        }
        counts[cell]++;
    }

    private static int cell(long units) {
        int shift = Long.SIZE - LEADING_BITS - Long.numberOfLeadingZeros(units | FINEST);
        return (shift << HALF_BITS) + (int) (units >>> shift);
    }

    /** The largest number of units in a cell. */
    private static long largestIn(int cell) {
        int shift = Math.max((cell >> HALF_BITS) - 1, 0);
        long leading = (long) cell - (shift << HALF_BITS);
        return ((leading + 1) << shift) - 1;
    }

    private void growTo(int cells) {
        counts = Arrays.copyOf(counts, cells);
    }

    /**
     * The smallest wait in microseconds that at least a share {@code p} of waits does not exceed, to the resolution
     * stated above; -1 when empty.
     *
     * @param p from 0 to 1
     */
    public long quantile(double p) {
        long[] quantile = new long[1];
        quantiles(new double[] {p}, quantile);
        return quantile[0];
    }

    /**
     * Several quantiles at once, for the price of the last.
     *
     * @param shares from 0 to 1, in rising order
     * @param into receives the {@link #quantile} of each
     */
    public void quantiles(double[] shares, long[] into) {
        long total = count();
        long upTo = 0;
        int cell = -1;
        for (int i = 0; i < shares.length; i++) {
            long rank = rank(shares[i], total);
            while (upTo < rank) {
                upTo += counts[++cell];
            }
            into[i] = total == 0 ? -1 : largestIn(cell) * UNIT_MICROS;
        }
    }

    /** How many of the shortest waits make up a share: at least one, unless there are none. */
    private static long rank(double share, long total) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A quantile needs a share from 0 to 1, not " + share);
        }
        // 0.95 of 100 is 95, but 100 * 0.95 may be 95.00000000000001, which would round up to 96.
        double percent = Math.min(Math.max(Math.nextDown(100 * share), 0), 100);
        return Math.min(Math.max((long) Math.ceil(percent * total / 100), 1), total);
    }

    /** Adds all of another. */
    public void add(Quantiles other) {
        long[] others = other.counts;
        if (others.length > counts.length) {
            growTo(others.length);
        }
        long[] sums = counts;
        for (int cell = 0; cell < others.length; cell++) {
            sums[cell] += others[cell];
        }
    }

    /** How many were recorded. */
    public long count() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Back to nothing, keeping the memory. */
    public void reset() {
        Arrays.fill(counts, 0);
    }
}
