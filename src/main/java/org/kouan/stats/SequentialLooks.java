package org.kouan.stats;

/**
 * A plan for looking at the result again and again while replications are added, and stopping when it is decided,
 * without more risk of a wrong answer than stated.
 *
 * <p>If every look may be wrong with probability a, one of many looks is wrong much more often. Here look j = 1, 2, ...
 * may be wrong with probability a / (j (j + 1)); these add up to a however many looks there are, and by the union bound
 * the chance that any look is wrong is at most a. So wherever one stops, the interval of that look, computed at
 * {@link #confidence}, holds with the confidence stated. Looks come at numbers of replications that grow by half, so
 * that few are needed: the twentieth is past 40,000 replications.
 */
public final class SequentialLooks {
    private static final int FIRST_SIZE = 20;

    private final double confidence;
    private final int cap;

    /**
     * Creates a plan.
     *
     * @param confidence of the answer over all looks together, between 0 and 1
     * @param cap the number of replications at which the last look is taken, at least 1
     */
    public SequentialLooks(double confidence, int cap) {
        StudentT.requireConfidence(confidence);
        if (cap < 1) {
            throw new IllegalArgumentException("The cap on replications must be at least 1: " + cap);
        }
        this.confidence = confidence;
        this.cap = cap;
    }

    /** Returns the number of looks until the cap is reached, at least 1. */
    public int count() {
        int look = 1;
        while (replications(look) < cap) {
            look++;
        }
        return look;
    }

    /**
     * Returns how many replications there are at a look: 20, 30, 45, 68 and so on, half as many again each time, rounded
     * up, and at most the cap.
     *
     * @param look from 1
     */
    public int replications(int look) {
        requireLook(look);
        long size = FIRST_SIZE;
        for (int j = 1; j < look && size < cap; j++) {
            size += (size + 1) / 2;
        }
        return (int) Math.min(size, cap);
    }

    /**
     * Returns the confidence at which the intervals of a look are to be computed.
     *
     * @param look from 1
     */
    public double confidence(int look) {
        requireLook(look);
        return 1 - (1 - confidence) / (look * (look + 1.0));
    }

    private static void requireLook(int look) {
        if (look < 1) {
            throw new IllegalArgumentException("Looks are counted from 1: " + look);
        }
    }
}
