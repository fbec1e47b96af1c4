package org.kouan.port.core;

/**
 * A replication cannot go on because of what the scenario asks for: its message, a sentence without a full stop, says
 * what a planner could change.
 */
public final class CannotGoOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotGoOn(String message) {
        super(message);
    }
}
