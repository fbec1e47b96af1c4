package org.kouan.port.core;

/** How a model draws its random numbers, and whether it tells how lucky they were. */
public enum Sampling {
    /** Independent replications. */
    ORDINARY,
    /**
     * Replications 2n and 2n + 1 are a pair: the second takes the mirror images of the first's numbers, where one has a
     * traveller with a short inspection the other has one with a long inspection. Values are drawn by inversion, so the
     * days are others than those of ordinary sampling, and just as likely.
     */
    ANTITHETIC,
    /**
     * Independent replications, the same as in ordinary sampling, with figures for how far arrivals and inspections were
     * off their known means: see {@code Controls}.
     */
    CONTROLLED,
    /** Independent replications, whose arrival periods are not folded onto one day, however long they are. */
    UNFOLDED
}
