package org.kouan.experiment;

/** A replication that ended with an exception: a fault of the model, reproducible by seed and number. */
public final class ReplicationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int replication;

    ReplicationFailure(int replication, long seed, Throwable cause) {
        super("replication " + replication + " of seed " + seed + " failed: " + cause, cause);
        this.replication = replication;
    }

    /** Its number. */
    public int replication() {
        return replication;
    }
}
