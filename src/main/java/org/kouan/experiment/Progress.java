package org.kouan.experiment;

/** Hears how far a run has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (finished, total) -> {};

    /**
     * One more replication is finished. Calls come from several threads, but one at a time and with {@code finished}
     * rising.
     *
     * @param finished replications so far
     * @param total replications planned; a run that stops by itself may end before
     */
    void finished(int finished, int total);
}
