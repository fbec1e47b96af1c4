package org.kouan.experiment;

import org.jspecify.annotations.Nullable;
import org.kouan.port.core.CannotGoOn;
import org.kouan.result.SumTooLargeException;

/**
 * A replication that ended with an exception: a fault of the model, or a scenario that cannot be run to its end.
 * Reproducible by seed and number.
 */
public final class ReplicationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int replication;

    ReplicationFailure(int replication, long seed, Throwable cause) {
        this("", replication, seed, cause);
    }

    /** @param where head of the message, such as the design point; may be empty */
    public ReplicationFailure(String where, int replication, long seed, Throwable cause) {
        super(where + "replication " + (replication + 1) + " of seed " + seed + reason(cause), cause);
        this.replication = replication;
    }

    private static String reason(Throwable cause) {
        return isOfScenario(cause) ? ": " + cause.getMessage() : " failed: " + cause;
    }

    /** Whether the scenario is at fault, not the program: the message says what could be changed in it. */
    public boolean isOfScenario() {
        return isOfScenario(getCause());
    }

    private static boolean isOfScenario(@Nullable Throwable cause) {
        return cause instanceof CannotGoOn || cause instanceof SumTooLargeException;
    }

    /** Its number, from 0; messages count from 1. */
    public int replication() {
        return replication;
    }
}
