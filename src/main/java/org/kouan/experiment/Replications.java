package org.kouan.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kouan.port.PortModel;
import org.kouan.port.core.Sampling;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/**
 * Replications 0, 1, 2, ... of one model on several threads. The result is the same for any number of threads.
 *
 * <p>A run can be taken further, {@code runTo(100)} and then {@code runTo(200)}, and stopped at any time: then it keeps
 * what is finished and equals a run with that many replications.
 */
public final class Replications {
    /*
     * Workers take the lowest number that nobody has taken, and always finish what they took. So the finished ones have
     * no gaps, whenever the run stops. Each worker adds up in its own RunTotals; these hold whole numbers, which sum to
     * the same in whatever order threads add to it, so neither blocks nor an order of merging is needed, and memory grows with threads
     * only.
     */
    private final ResultLayout layout;
    private Supplier<? extends ReplicationModel> models;
    private final long seed;
    private final int threads;
    private final Sampling sampling;
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private ReplicationResult[] results = {};
    private int finished;
    private volatile boolean stopped;
    private volatile boolean failed;

    /**
     * @param layout of what the models return
     * @param models gives every worker a model of its own; called by the thread that calls {@link #runTo}
     * @param seed of the whole run
     * @param threads at least 1
     */
    public Replications(ResultLayout layout, Supplier<? extends ReplicationModel> models, long seed, int threads) {
        this(layout, models, seed, threads, Sampling.ORDINARY);
    }

    private Replications(
            ResultLayout layout,
            Supplier<? extends ReplicationModel> models,
            long seed,
            int threads,
            Sampling sampling) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        this.layout = layout;
        this.models = models;
        this.seed = seed;
        this.threads = threads;
        this.sampling = sampling;
    }

    /** The replications of a scenario. Seed, number and threads are not taken from it. */
    public static Replications of(Scenario scenario, long seed, int threads) {
        return of(scenario, seed, threads, Sampling.ORDINARY);
    }

    /** The replications of a scenario, of which 2n and 2n + 1 are an antithetic pair. */
    public static Replications antithetic(Scenario scenario, long seed, int threads) {
        return of(scenario, seed, threads, Sampling.ANTITHETIC);
    }

    /** The replications of a scenario, with figures of how lucky each was: see {@link org.kouan.port.compile.Controls}. */
    public static Replications controlled(Scenario scenario, long seed, int threads) {
        return of(scenario, seed, threads, Sampling.CONTROLLED);
    }

    private static Replications of(Scenario scenario, long seed, int threads, Sampling sampling) {
        PortModel first = PortModel.compile(scenario, sampling);
        Iterator<PortModel> compiled = List.of(first).iterator();
        Supplier<ReplicationModel> models = () -> {
            PortModel model = compiled.hasNext() ? compiled.next() : PortModel.compile(scenario, sampling);
            return model::run;
        };
        return new Replications(first.layout(), models, seed, threads, sampling);
    }

    /**
     * Recounts the rules that every port keeps, while replications of the scenario run. They become slower, and their
     * results are the same. To be asked for before the first.
     */
    public Audits audit(Scenario scenario) {
        if (!workers.isEmpty()) {
            throw new IllegalStateException("replications are under way already");
        }
        Audits audits = new Audits(scenario, sampling);
        models = audits::model;
        return audits;
    }

    /** How many replications make up one that is independent of all others. */
    int replicationsAUnit() {
        return sampling == Sampling.ANTITHETIC ? 2 : 1;
    }

    /** Names and shapes of the results. */
    public ResultLayout layout() {
        return layout;
    }

    /** How many replications are simulated at the same time. */
    public int threads() {
        return threads;
    }

    /** How many replications are finished. */
    public int finished() {
        return finished;
    }

    /** Asks a run to stop after the replications under way, and later ones not to begin. Any thread may call it. */
    public void stop() {
        stopped = true;
    }

    /** Whether it was asked to stop. */
    public boolean stopped() {
        return stopped;
    }

    /**
     * Runs until this many replications are finished in all, or until stopped. An interrupt of the calling thread stops
     * the run, too, and is passed on.
     *
     * @throws ReplicationFailure when a replication fails: the one with the lowest number, if several do
     */
    public void runTo(int replications, Progress progress) {
        if (replications <= finished || stopped || failed) {
            return;
        }
        results = Arrays.copyOf(results, replications);
        next.set(finished);
        while (workers.size() < Math.min(threads, replications - finished)) {
            workers.add(new Worker(models.get(), new RunTotals(layout)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers.size(), threadNames());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Worker worker : workers) {
                running.add(pool.submit(() -> worker.work(replications, progress)));
            }
            awaitAll(running, this::stop);
        } finally {
            pool.shutdown();
        }
    }

    /**
     * What is finished so far; later replications do not change it. Not while {@link #runTo} is under way.
     *
     * @throws org.kouan.result.SumTooLargeException when waits of all replications cannot be added up
     */
    public RunResult result() {
        RunTotals totals = new RunTotals(layout);
        workers.forEach(worker -> totals.add(worker.totals));
        return new RunResult(layout, results(), totals);
    }

    /** The replications of {@link #result()}, without the work of adding up the totals. */
    List<ReplicationResult> results() {
        return Arrays.asList(results).subList(0, finished);
    }

    private static void awaitAll(List<Future<?>> running, Runnable stop) {
        List<Throwable> failures = new ArrayList<>();
        boolean interrupted = false;
        for (int i = 0; i < running.size(); ) {
            try {
                running.get(i).get();
                i++;
            } catch (InterruptedException interrupt) {
                stop.run();
                interrupted = true;
            } catch (ExecutionException e) {
                failures.add(e.getCause());
                i++;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throwLowest(failures);
    }

    private static void throwLowest(List<Throwable> failures) {
        ReplicationFailure lowest = null;
        for (Throwable failure : failures) {
            if (!(failure instanceof ReplicationFailure replication)) {
                throw new IllegalStateException("the listener to progress failed", failure);
            }
            if (lowest == null || replication.replication() < lowest.replication()) {
                lowest = replication;
            }
        }
        if (lowest != null) {
            throw lowest;
        }
    }

    private synchronized void finish(int replication, ReplicationResult result, Progress progress, int total) {
        results[replication] = result;
        finished++;
        progress.finished(finished, total);
    }

    private static ThreadFactory threadNames() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "replications-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private final class Worker {
        private final ReplicationModel model;
        private final RunTotals totals;

        Worker(ReplicationModel model, RunTotals totals) {
            this.model = model;
            this.totals = totals;
        }

        void work(int until, Progress progress) {
            try {
                while (!stopped && !failed) {
                    int replication = next.getAndIncrement();
                    if (replication >= until) {
                        return;
                    }
                    finish(replication, run(replication), progress, until);
                }
            } catch (RuntimeException | Error failure) {
                failed = true;
                throw failure;
            }
        }

        private ReplicationResult run(int replication) {
            try {
                return model.run(seed, replication, totals);
            } catch (RuntimeException | Error failure) {
                throw new ReplicationFailure(replication, seed, failure);
            }
        }
    }
}
