package org.kouan.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A stream of random words that can be positioned anywhere: word n of the stream with key k is word n of the SplitMix64
 * generator with seed k (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA), a hash
 * of {@code k + n * GAMMA}. Read in order it <em>is</em> SplitMix64.
 *
 * <p>For draws that must not depend on anything but their owner, {@link #seek} goes to the sub-stream of one traveller.
 * However many words a sampler then takes, by rejection for example, it does not touch the words of another traveller.
 *
 * <p>Not thread-safe.
 */
public final class RandomStream implements UniformRandomProvider {
    /*
     * Word j of sub-stream i is word i + j * SUBSTREAM_STRIDE of the stream. The stride is odd and above 2^40, so two
     * pairs (i, j) with i < 2^40 and j < 2^23 never name the same word: the difference of two i is less than the
     * stride, and j * SUBSTREAM_STRIDE stays below 2^64. Streams with different keys run through the same cycle of
     * 2^64 words from places that a hash has spread over it; with 2^23 streams of 2^20 words the chance that any two
     * share a stretch is below 2^46 pairs * 2^21 / 2^64 = 0.8 %, and harmless then, since the shared words belong to
     * different purposes or replications.
     */

    static final long GAMMA = 0x9e3779b97f4a7c15L;
    static final long SUBSTREAM_STRIDE = 0x19e3779b97fL;
    /** {@code GAMMA * SUBSTREAM_STRIDE}, modulo 2^64. */
    static final long SUBSTREAM_GAMMA = 0xd1f744d6228bbb6bL;

    private final boolean byInversion;
    private long position;
    private long step;
    /** Exclusive-or of every word that is drawn: all ones in a mirrored stream. */
    private long mirror;

    /** Creates a stream that stands at its first word, to be read in order. */
    public RandomStream(long key) {
        this(key, false);
    }

    /**
     * Creates a stream that stands at its first word.
     *
     * @param byInversion whether samplers made for this stream are to be rising functions of its numbers, so that {@link
     *     #mirror mirrored} numbers give antithetic values; slower
     */
    public RandomStream(long key, boolean byInversion) {
        this.byInversion = byInversion;
        restart(key);
    }

    /** Whether samplers made for this stream are to be rising functions of its numbers. */
    boolean byInversion() {
        return byInversion;
    }

    /**
     * Draws from now on the mirror images of the stream's words, or the words themselves: where {@link #nextDouble} gives
     * u, its mirror image gives 1 - u, less 2^-53.
     */
    public void mirror(boolean mirrored) {
        mirror = mirrored ? -1 : 0;
    }

    /** Goes to the first word of the stream with the given key, to be read in order. */
    public void restart(long key) {
        position = key + GAMMA;
        step = GAMMA;
    }

    /**
     * Goes to the first word of a sub-stream.
     *
     * @param key the key of the stream, from {@link RandomStreams}, or a traveller's own
     * @param index the number of the sub-stream: from 0 to 2^40 - 1, such as a traveller's number, or one of the few
     *     hashes that {@link RandomStreams#purpose} gives
     */
    public void seek(long key, long index) {
        position = key + (index + 1) * GAMMA;
        step = SUBSTREAM_GAMMA;
    }

    @Override
    public long nextLong() {
        return nextKey() ^ mirror;
    }

    /** Returns the next word as it is, mirrored or not: to be used as a key, not as a number. */
    public long nextKey() {
        long here = position;
        position = here + step;
        return mix(here);
    }

    /** Returns a key as this stream would draw it: as a number, its mirror image in a mirrored stream. */
    public long drawn(long key) {
        return key ^ mirror;
    }

    /** Returns a number from 0 inclusive to 1 exclusive, a multiple of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A bijective hash of 64 bits: variant 13 of Stafford 2011, "Better bit mixing", as in SplitMix64. */
    static long mix(long x) {
        long z = x;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
