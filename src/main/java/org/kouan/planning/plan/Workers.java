package org.kouan.planning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Threads that share the days of a sample. What each day comes to is put where it belongs, whoever did it. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;
    private volatile boolean stopped;

    /** So many threads. */
    public Workers(int threads) {
        this.threads = threads;
        AtomicInteger number = new AtomicInteger();
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "planning-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many threads. */
    public int threads() {
        return threads;
    }

    /** Asks to stop soon: days not begun are left out, and {@link #each} throws. Any thread may call it. */
    public void stop() {
        stopped = true;
    }

    /** Whether it was asked to stop. */
    public boolean stopped() {
        return stopped;
    }

    /**
     * Does something for each number from 0.
     *
     * @param doer gives every thread one of its own
     * @param done takes them back, one after the other
     * @throws StoppedException when asked to stop before all is done
     */
    public <T extends IntConsumer> void each(int number, Supplier<T> doer, Consumer<T> done) {
        AtomicInteger next = new AtomicInteger();
        List<T> doers = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, number); i++) {
            T each = doer.get();
            doers.add(each);
            running.add(pool.submit(() -> {
                for (int n = next.getAndIncrement(); n < number && !stopped; n = next.getAndIncrement()) {
                    each.accept(n);
                }
            }));
        }
        running.forEach(Workers::await);
        if (stopped) {
            throw new StoppedException();
        }
        doers.forEach(done);
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** Asked to stop before all was done. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
