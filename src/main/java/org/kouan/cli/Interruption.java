package org.kouan.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kouan.report.JsonDocument;

/**
 * Ctrl-C, or SIGTERM, from the moment in which a command begins to read its input: asks the work to stop, as soon as there
 * is any, and keeps the process alive until what is finished has been written, but no longer than its patience. Further
 * signals change nothing; SIGKILL ends at once.
 */
final class Interruption implements AutoCloseable {
    /** A replication cannot be broken off in the middle, and one of many millions of travellers takes minutes. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private enum State {
        WORKING,
        REPORTING,
        GIVEN_UP
    }

    private final PrintStream err;
    private final Duration patience;
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::signalled, "interruption");
    private boolean asked;
    private boolean simulating;
    private Runnable stop = () -> {};
    private Runnable nothing;
    private State state = State.WORKING;

    private Interruption(PrintStream err, Duration patience, Runnable nothing) {
        this.err = err;
        this.patience = patience;
        this.nothing = nothing;
    }

    /**
     * Listens to signals until it is closed.
     *
     * @param json whether a document is due, also when even the input cannot be read in time
     */
    static Interruption listen(Console console, boolean json) {
        Runnable unread = () -> writeUnread(console, "Interrupted before the input was read.");
        Interruption interruption = new Interruption(console.err(), PATIENCE, json ? unread : () -> {});
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Listens to nothing, for a test that calls {@link #signalled} itself. */
    static Interruption unheard(PrintStream err, Duration patience, Runnable nothing) {
        return new Interruption(err, patience, nothing);
    }

    /** A document that says no more than what was interrupted. */
    static void writeUnread(Console console, String note) {
        console.print(to -> JsonDocument.write(to, document -> {
            document.writeStartObject();
            document.writeBooleanProperty("interrupted", true);
            document.writeName("notes");
            JsonDocument.strings(document, List.of(note));
            document.writeEndObject();
        }));
    }

    /**
     * The work has begun, or is about to.
     *
     * @param stop asks it to stop soon; called by another thread, and at once when the signal came before
     * @param nothing says on standard output that nothing was finished, when the work takes longer than the patience
     */
    synchronized void during(Runnable stop, Runnable nothing) {
        simulating = true;
        this.stop = stop;
        this.nothing = nothing;
        if (asked) {
            stop.run();
        }
    }

    /** Whether the user has asked to stop. */
    synchronized boolean asked() {
        return asked;
    }

    /** Whether the results may be written: not when patience has ended, and another thread has said so. */
    synchronized boolean mayReport() {
        if (state == State.WORKING) {
            state = State.REPORTING;
        }
        return state == State.REPORTING;
    }

    /** Everything is written: the process may end. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            written.countDown();
        }
    }

    /** What happens on a signal. */
    void signalled() {
        err.println();
        boolean replications = askToStop();
        err.println("kouan: stopping" + (replications ? " after the replications under way" : "") + ", in "
                + patience.toSeconds() + " s at the latest ...");
        if (!awaitWritten()) {
            if (giveUp()) {
                err.println("kouan: it took longer; nothing was reported");
                nothing.run();
            } else {
                awaitWritten(); // a report is being written
            }
        }
    }

    /** Returns whether replications are under way. */
    private synchronized boolean askToStop() {
        asked = true;
        stop.run();
        return simulating;
    }

    private synchronized boolean giveUp() {
        if (state == State.WORKING) {
            state = State.GIVEN_UP;
        }
        return state == State.GIVEN_UP;
    }

    private boolean awaitWritten() {
        try {
            return written.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
