package org.kouan.port.policy;

/** The lines of one lane's queue: first come, first served within a line. */
public interface QueueView {
    /** Whether nobody stands in the line. */
    boolean isEmpty(int line);

    /** When the head of a line joined it; undefined for an empty line. */
    long headJoinedMicros(int line);
}
