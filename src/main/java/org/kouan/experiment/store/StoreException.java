package org.kouan.experiment.store;

/** A store that cannot be used; the message says why and what to do, in a sentence without a full stop. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Something that could not be written, though nothing spoke against it before: a full disk, for example. */
    public static final class Unwritten extends StoreException {
        private static final long serialVersionUID = 1L;

        Unwritten(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
