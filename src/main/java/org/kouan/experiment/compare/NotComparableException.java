package org.kouan.experiment.compare;

/** Scenarios have nothing in common that could be compared; the message says what is missing. */
public final class NotComparableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotComparableException(String message) {
        super(message);
    }
}
