package org.kouan.planning.fifo;

/**
 * Those who come to a lane on a day, in the order of its queue.
 *
 * @param joined when each joined the queue, in microseconds
 * @param busy how long each keeps a desk, its change-over included
 * @param targets which targets protect each: a bit a target
 */
record LaneDay(long[] joined, long[] busy, byte[] targets) {
    /** The most targets. */
    static final int MOST_TARGETS = 8;

    /** How many come. */
    int size() {
        return joined.length;
    }

    /** Whether a target protects somebody. */
    boolean isProtected(int traveller, int target) {
        return (targets[traveller] >> target & 1) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LaneDay day
                && java.util.Arrays.equals(joined, day.joined)
                && java.util.Arrays.equals(busy, day.busy)
                && java.util.Arrays.equals(targets, day.targets);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(joined);
    }
}
