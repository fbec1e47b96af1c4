package org.kouan.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C, or SIGTERM, while something long is under way: asks it to stop, and keeps the process alive until what is
 * finished has been written and this has ended. Further signals change nothing; SIGKILL ends at once.
 */
final class Interruption {
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /** @param stop asks the work to stop soon; called by another thread */
    Interruption(Runnable stop, PrintStream err) {
        hook = new Thread(
                () -> {
                    stop.run();
                    err.println();
                    err.println("kouan: stopping after the replications under way ...");
                    awaitWritten();
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

    private void awaitWritten() {
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
