package org.kouan.planning.plan;

/** What was asked for cannot be: the message says what and why. */
public final class LimitsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message for whom asked. */
    public LimitsException(String message) {
        super(message);
    }
}
