package org.kouan.random;

/**
 * The keys of all random streams of one replication. A key follows from seed, replication and names alone: not from the
 * order in which keys are asked for, nor from which other streams exist.
 */
public final class RandomStreams {
    /*
     * The hash absorbs one 64-bit word after the other, h = mix(mix(h) ^ word) with an offset, which is a bijection of
     * the word for any h: keys that differ in one word only never collide. A name is absorbed as its length and then
     * its UTF-16 units, four to a word, so that "ab", "c" differs from "a", "bc".
     */

    private static final int UNITS_PER_WORD = Long.BYTES / Character.BYTES;

    private final long root;
    private final boolean mirrored;

    /**
     * Creates the keys of one replication.
     *
     * @param seed any number
     * @param replication the number of the replication
     */
    public RandomStreams(long seed, int replication) {
        this(seed, replication, false);
    }

    private RandomStreams(long seed, int replication, boolean mirrored) {
        root = absorb(absorb(0, seed), replication);
        this.mirrored = mirrored;
    }

    /**
     * Creates the keys of one of a pair of replications: 2n and 2n + 1 have the same keys, and the streams of the second
     * are mirrored.
     */
    public static RandomStreams ofPair(long seed, int replication) {
        return new RandomStreams(seed, replication / 2, replication % 2 == 1);
    }

    /** Whether streams are to be mirrored; see {@link RandomStream#mirror}. */
    public boolean mirrored() {
        return mirrored;
    }

    /** Brings a stream to its first word for a purpose, to be read in order, mirrored or not. */
    public void restart(RandomStream stream, String flow, String purpose) {
        stream.restart(key(flow, purpose));
        stream.mirror(mirrored);
    }

    /**
     * Returns the key of a stream.
     *
     * @param flow whose draws they are, for example the name of a flow
     * @param purpose what is drawn, for example {@code "service at passport control"}
     */
    public long key(String flow, String purpose) {
        return absorb(absorb(root, flow), purpose);
    }

    /** Returns the key of one of several numbered streams for the same purpose. */
    public long key(String flow, String purpose, int index) {
        return absorb(key(flow, purpose), index);
    }

    /**
     * Returns the number of a purpose, the same in every replication, as an index for {@link RandomStream#seek} in a
     * stream that belongs to one traveller: the traveller's own draws for that purpose.
     */
    public static long purpose(String name) {
        return absorb(0, name);
    }

    private static long absorb(long hash, String name) {
        long h = absorb(hash, name.length());
        for (int i = 0; i < name.length(); i += UNITS_PER_WORD) {
            long word = 0;
            for (int j = i; j < Math.min(i + UNITS_PER_WORD, name.length()); j++) {
                word = (word << Character.SIZE) | name.charAt(j);
            }
            h = absorb(h, word);
        }
        return h;
    }

    private static long absorb(long hash, long word) {
        return RandomStream.mix(RandomStream.mix(hash + RandomStream.GAMMA) ^ word);
    }
}
