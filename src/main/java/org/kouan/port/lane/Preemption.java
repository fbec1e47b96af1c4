package org.kouan.port.lane;

/** How units take desks that are busy, at a lane where inspections may be broken off. */
public interface Preemption {
    /** A replication starts. */
    void reset();

    /** Whether a unit that finds all desks busy may break off an inspection. */
    boolean preempts();

    /** Whether a unit would get a desk by breaking off another's inspection. */
    boolean couldPreempt(int unit);

    /** The unit that goes next preempts inspections as far as the policy says so. Returns whether any was preempted. */
    boolean preemptForQueue(long now);

    /** Whether the next unit here would preempt the inspection of the next unit there, and so goes first. */
    boolean goesBefore(Waiting there, long now);
}
