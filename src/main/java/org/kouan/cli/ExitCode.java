package org.kouan.cli;

/** What the process says to the shell. */
final class ExitCode {
    /** Done. An undecided target is no failure. */
    static final int DONE = 0;
    /** A target is missed, and the user asked to be told so. */
    static final int TARGET_MISSED = 1;
    /** Bad input, bad usage, or a place that must not or cannot be written to, found before anything is simulated. */
    static final int BAD_INPUT = 2;
    /** A fault of the program. */
    static final int OUR_FAULT = 70;
    /** Output could not be written, though nothing spoke against it before: a full disk, a pipe that was closed. */
    static final int OUTPUT_FAILED = 74;
    /** Stopped by the user; what was finished is written. The JVM itself says 143 instead after SIGTERM. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
