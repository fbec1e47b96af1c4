package org.kouan.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or SIGTERM, while something long is under way: asks it to stop, and keeps the process alive until what is
 * finished has been written and this has ended, but no longer than {@link #PATIENCE_SECONDS}. Further signals change
 * nothing; SIGKILL ends at once.
 */
final class Interruption {
    /** A replication cannot be broken off in the middle, and one of many millions of travellers takes minutes. */
    static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /** @param stop asks the work to stop soon; called by another thread */
    Interruption(Runnable stop, PrintStream err) {
        hook = new Thread(
                () -> {
                    stop.run();
                    err.println();
                    err.println("kouan: stopping after the replications under way, in " + PATIENCE_SECONDS
                            + " s at the latest ...");
                    if (!awaitWritten()) {
                        err.println("kouan: they took longer; nothing was reported");
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Everything is written: the process may end. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            written.countDown();
        }
    }

    private boolean awaitWritten() {
        try {
            return written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
