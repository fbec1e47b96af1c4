package org.kouan.engine;

import java.util.Arrays;

/**
 * The events too far away for the front of the calendar, roughly sorted: a ladder queue (Tang, Goh and Thng 2005,
 * "Ladder queue: an O(1) priority queue structure for large-scale discrete event simulation", ACM TOMACS 15(3)).
 *
 * <p>A rung is a row of buckets of equal width, the last one open-ended. When the bucket whose turn it is holds too
 * many events for the front, its events are spread over a finer rung, which covers the same span. Events in a bucket
 * keep the order in which they were added, and equal keys always share a bucket, so that equal keys leave first in,
 * first out.
 */
final class Ladder {
    /*
     * Differences from the paper. The last bucket of the outermost rung is the paper's unsorted "top". The width of a
     * rung follows the mean distance of its events, not their maximum, so that a few far events do not make all other
     * buckets coarse. A bucket that can hold one key only is handed over slice by slice, so that a million simultaneous
     * events cost no more than others. Every finer rung is at least 8 times as fine, so there are at most some 20.
     *
     * Buckets are chains of blocks of eight events, because at a million events a chain of single events costs a cache
     * miss for each. A bucket is two numbers: its events and its newest block. Blocks are chained in a ring: behind the
     * newest comes the oldest. All blocks but the newest are full.
     */

    /** The limit of an empty ladder: above all keys. */
    static final long NO_LIMIT = Long.MAX_VALUE;

    /** The most events handed to the front at a time: a whole number of blocks. */
    static final int PULL_CAPACITY = EventCalendar.FRONT_CAPACITY / 2;

    private static final int BLOCK_BITS = 3;
    private static final int BLOCK_LENGTH = 1 << BLOCK_BITS;
    private static final int NO_BLOCK = -1;

    private long[] keys = new long[0];
    private int[] payloads = new int[0];
    private int[] nextBlock = new int[0];
    private int blocksUsed;
    private int freeBlock = NO_BLOCK;

    private Rung[] rungs = new Rung[0];
    private int depth;
    private int size;

    int size() {
        return size;
    }

    /** Returns the smallest key that belongs in the ladder; {@link #NO_LIMIT} if nothing does. */
    long limit() {
        return depth == 0 ? NO_LIMIT : rungs[depth - 1].floor;
    }

    /** Adds an event whose key is at least {@link #limit()}. */
    void add(long key, int payload) {
        int i = 0;
        while (key < rungs[i].floor) {
            i++;
        }
        append(rungs[i], key, payload);
        size++;
    }

    /**
     * Adds events that come before all others in the ladder and lowers the limit to the first of them.
     *
     * @param fromKeys their keys, the latest first; those of equal keys the one added last first
     * @param fromPayloads their payloads
     * @param count how many to take, at least 1, from the start of both arrays
     */
    void push(long[] fromKeys, int[] fromPayloads, int count) {
        int earliest = count - 1;
        double distance = 0;
        for (int i = 0; i < earliest; i++) {
            distance += fromKeys[i] - fromKeys[earliest];
        }
        long limit = limit();
        Rung rung = nextRung();
        rung.open(fromKeys[earliest], fromKeys[0], distance / count, count, limit);
        for (int i = earliest; i >= 0; i--) {
            append(rung, fromKeys[i], fromPayloads[i]);
        }
        size += count;
    }

    /**
     * Moves the earliest events to the start of the given arrays, in no order, but equal keys in the order in which they
     * were added, and raises the limit.
     *
     * @return their number, at most {@link #PULL_CAPACITY}; 0 if the ladder is empty
     */
    int pull(long[] toKeys, int[] toPayloads) {
        while (depth > 0) {
            Rung rung = rungs[depth - 1];
            if (rung.size == 0) {
                depth--;
                continue;
            }
            int bucket = rung.firstBucket();
            int count = rung.count(bucket);
            boolean bySlices = rung.holdsOneKey(bucket);
            if (count > PULL_CAPACITY && !bySlices) {
                spread(rung, bucket);
                continue;
            }
            int taken = Math.min(count, PULL_CAPACITY);
            take(rung, bucket, taken, toKeys, toPayloads);
            if (bySlices) {
                rung.floor = rung.startOf(bucket);
            } else {
                leave(rung, bucket);
            }
            return taken;
        }
        return 0;
    }

    /** Forgets all events and keeps the memory. */
    void clear() {
        depth = 0;
        size = 0;
        blocksUsed = 0;
        freeBlock = NO_BLOCK;
    }

    /** Moves on to the bucket after the given one, or to the coarser rung if there is none. */
    private void leave(Rung rung, int bucket) {
        if (rung.isLast(bucket)) {
            depth--;
        } else {
            rung.leave(bucket);
        }
    }

    private Rung nextRung() {
        if (depth == rungs.length) {
            rungs = Arrays.copyOf(rungs, depth + 1);
            rungs[depth] = new Rung();
        }
        return rungs[depth++];
    }

    private void append(Rung rung, long key, int payload) {
        int bucket = rung.bucketOf(key);
        int count = rung.count(bucket);
        int block = rung.newestBlock(bucket);
        if (offset(count) == 0) {
            block = chain(count == 0 ? NO_BLOCK : block);
            rung.setNewestBlock(bucket, block);
        }
        int slot = firstSlot(block) + offset(count);
        keys[slot] = key;
        payloads[slot] = payload;
        rung.setCount(bucket, count + 1);
        rung.size++;
    }

    /** Moves the oldest events of a bucket, either all or a whole number of blocks. */
    private void take(Rung rung, int bucket, int count, long[] toKeys, int[] toPayloads) {
        int newest = rung.newestBlock(bucket);
        int oldest = nextBlock[newest];
        int block = oldest;
        int last = oldest;
        for (int i = 0; i < count; i += BLOCK_LENGTH) {
            int length = Math.min(BLOCK_LENGTH, count - i);
            System.arraycopy(keys, firstSlot(block), toKeys, i, length);
            System.arraycopy(payloads, firstSlot(block), toPayloads, i, length);
            last = block;
            block = nextBlock[block];
        }
        nextBlock[newest] = block;
        nextBlock[last] = freeBlock;
        freeBlock = oldest;
        rung.setCount(bucket, rung.count(bucket) - count);
        rung.size -= count;
        size -= count;
    }

    /** Spreads the events of a bucket, which becomes empty, over a finer rung. */
    private void spread(Rung rung, int bucket) {
        int count = rung.count(bucket);
        int oldest = nextBlock[rung.newestBlock(bucket)];
        rung.setCount(bucket, 0);
        rung.size -= count;
        leave(rung, bucket);
        Rung finer = openRung(oldest, count);
        int block = oldest;
        for (int i = 0; i < count; i += BLOCK_LENGTH) {
            int length = Math.min(BLOCK_LENGTH, count - i);
            for (int slot = firstSlot(block); slot < firstSlot(block) + length; slot++) {
                append(finer, keys[slot], payloads[slot]);
            }
            int spent = block;
            block = nextBlock[block];
            nextBlock[spent] = freeBlock;
            freeBlock = spent;
        }
    }

    /** Opens a rung that fits the events in a chain of blocks. */
    private Rung openRung(int oldestBlock, int count) {
        long first = Long.MAX_VALUE;
        long last = 0;
        long anchor = keys[firstSlot(oldestBlock)];
        double sum = 0;
        int block = oldestBlock;
        for (int i = 0; i < count; i += BLOCK_LENGTH) {
            int length = Math.min(BLOCK_LENGTH, count - i);
            for (int slot = firstSlot(block); slot < firstSlot(block) + length; slot++) {
                long key = keys[slot];
                first = Math.min(first, key);
                last = Math.max(last, key);
                sum += key - anchor;
            }
            block = nextBlock[block];
        }
        double meanDistance = Math.max(0, sum / count + (anchor - first));
        long limit = limit();
        Rung rung = nextRung();
        rung.open(first, last, meanDistance, count, limit);
        return rung;
    }

    /** Returns a free block, chained into the ring behind {@code newest}, or a ring of its own if that is none. */
    private int chain(int newest) {
        int block = freeBlock;
        if (block == NO_BLOCK) {
            block = blocksUsed++;
            if (block == nextBlock.length) {
                grow();
            }
        } else {
            freeBlock = nextBlock[block];
        }
        if (newest == NO_BLOCK) {
            nextBlock[block] = block;
        } else {
            nextBlock[block] = nextBlock[newest];
            nextBlock[newest] = block;
        }
        return block;
    }

    private void grow() {
        int blocks = Math.max(16, nextBlock.length + nextBlock.length / 2);
        nextBlock = Arrays.copyOf(nextBlock, blocks);
        keys = Arrays.copyOf(keys, blocks * BLOCK_LENGTH);
        payloads = Arrays.copyOf(payloads, blocks * BLOCK_LENGTH);
    }

    private static int firstSlot(int block) {
        return block << BLOCK_BITS;
    }

    private static int offset(int count) {
        return count & (BLOCK_LENGTH - 1);
    }
}
