package org.kouan.result;

/** Times add up to more than a number holds: the scenario is at fault, in which a queue grows as long as the run lasts. */
public final class SumTooLargeException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    SumTooLargeException() {
        super("waits add up to more than 292,000 years; a queue grows as long as the run lasts:"
                + " shorten the run, or open more desks");
    }
}
