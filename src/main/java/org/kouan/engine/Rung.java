package org.kouan.engine;

import java.util.Arrays;

/**
 * One row of buckets of the {@link Ladder}: bucket b takes the keys from {@code start + b * width} on, the last bucket
 * all that follow. Knows how many events each bucket holds and its newest block; the events are the ladder's.
 */
final class Rung {
    /** The fewest buckets of a rung; together with the rounding of the width it makes a finer rung 8 times as fine. */
    private static final int MIN_BUCKETS = 16;

    /** The mean number of events for each bucket. */
    private static final int BUCKET_LOAD = 4;

    /** How many mean distances the buckets before the last cover; of exponential distances 2 % lie beyond. */
    private static final double COVERED_MEANS = 4;

    /** The smallest key that this rung takes now. */
    long floor;

    /** The number of events in all buckets. */
    int size;

    private long ceiling;
    private long start;
    private int widthBits;
    private int lastBucket;
    private int bucket;
    private int[] buckets = new int[0];

    /**
     * Empties this rung and fits its buckets to the events it will take first.
     *
     * @param first the smallest key
     * @param last the largest key
     * @param meanDistance the mean distance of a key from the smallest
     * @param events the number of keys
     * @param limit the smallest key of the coarser rung; this rung takes only smaller ones from now on
     */
    void open(long first, long last, double meanDistance, int events, long limit) {
        int count = Math.max(MIN_BUCKETS, events / BUCKET_LOAD);
        long span = Math.min(last - first, (long) (COVERED_MEANS * meanDistance));
        start = first;
        floor = first;
        ceiling = limit;
        widthBits = bitsFor(span / count);
        lastBucket = count - 1;
        bucket = 0;
        size = 0;
        if (buckets.length < 2 * count) {
            buckets = new int[Math.max(2 * count, 2 * buckets.length)];
        } else {
            Arrays.fill(buckets, 0, 2 * count, 0);
        }
    }

    /** Returns the bucket for a key of at least {@link #floor}. */
    int bucketOf(long key) {
        return (int) Math.min((key - start) >>> widthBits, lastBucket);
    }

    /** Returns the first bucket that holds an event; the rung must not be empty. */
    int firstBucket() {
        while (count(bucket) == 0) {
            bucket++;
        }
        return bucket;
    }

    /** Returns the smallest key that a bucket may hold. */
    long startOf(int bucket) {
        return start + ((long) bucket << widthBits);
    }

    /** Takes no more keys up to the end of a bucket. */
    void leave(int bucket) {
        floor = Math.min(startOf(bucket + 1), ceiling);
    }

    boolean isLast(int bucket) {
        return bucket == lastBucket;
    }

    /** Whether all events in a bucket must have the same key. */
    boolean holdsOneKey(int bucket) {
        return widthBits == 0 && !isLast(bucket);
    }

    int count(int bucket) {
        return buckets[2 * bucket];
    }

    void setCount(int bucket, int count) {
        buckets[2 * bucket] = count;
    }

    /** Returns the newest block of a bucket; meaningless if the bucket is empty. */
    int newestBlock(int bucket) {
        return buckets[2 * bucket + 1];
    }

    void setNewestBlock(int bucket, int block) {
        buckets[2 * bucket + 1] = block;
    }

    /** Returns b such that 2^b exceeds the width and is at most twice the width, or 0 for width 0. */
    private static int bitsFor(long width) {
        return Long.SIZE - Long.numberOfLeadingZeros(width);
    }
}
