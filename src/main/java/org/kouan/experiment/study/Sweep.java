package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.kouan.experiment.Progress;
import org.kouan.experiment.ReplicationFailure;

/**
 * Simulates what a study lacks, on several threads, and adds it to its rows. Which rows there are in the end, and what
 * is in them, depends on the study alone: not on threads, on interruptions, nor on what was there before.
 */
public final class Sweep {
    /*
     * Threads take blocks of replications of one point, compile the point and hand over finished rows every so often.
     * The calling thread alone writes: all that has come in meanwhile in one transaction, so that few replications are
     * lost when the process is killed, and fast simulations do not wait for one commit each.
     */
    private static final int BLOCK = 64;
    private static final long HAND_OVER_NANOS = 500_000_000L;

    /** What a thread hands over: rows, or its end, perhaps by a failure. */
    private record Delivery(List<Row> rows, boolean end, Optional<Throwable> failure) {}

    private final StudyPlan plan;
    private final Rows rows;
    private final int threads;
    private final Progress progress;
    private final Worklist work;
    private long found;
    private long simulated;

    /**
     * @param plan what to simulate
     * @param rows where they are kept; those that are there are not simulated again
     * @param threads at least 1
     * @param progress hears of replications that are added
     */
    public Sweep(StudyPlan plan, Rows rows, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        this.plan = plan;
        this.rows = rows;
        this.threads = threads;
        this.progress = progress;
        work = new Worklist(plan.points(), BLOCK);
        rows.forEach(row -> {
            work.add(row);
            found++;
        });
    }

    /** Replications that are still to be simulated, as far as it is known. */
    public long missing() {
        return work.needed() - work.finished();
    }

    /** Replications that were there before. */
    public long found() {
        return found;
    }

    /** Asks to stop after the replications under way. Any thread may call it. */
    public void stop() {
        work.stop();
    }

    /**
     * Simulates until every point has what it needs, or until stopped. An interrupt of the calling thread stops it, too,
     * and is passed on.
     *
     * @throws ReplicationFailure when a replication fails; what was finished before is kept
     */
    public SweepOutcome run() {
        BlockingQueue<Delivery> deliveries = new ArrayBlockingQueue<>(2 * threads);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> work(deliveries), "sweep-" + (i + 1));
            thread.setDaemon(true);
            thread.start();
        }
        receive(deliveries);
        return new SweepOutcome(found, simulated, work.complete(), work.shortfalls());
    }

    private void receive(BlockingQueue<Delivery> deliveries) {
        Optional<Throwable> failure = Optional.empty();
        boolean keeping = true;
        boolean interrupted = false;
        for (int running = threads; running > 0; ) {
            List<Delivery> arrived = new ArrayList<>();
            try {
                arrived.add(deliveries.take());
            } catch (InterruptedException interrupt) {
                interrupted = true;
                stop();
                continue;
            }
            deliveries.drainTo(arrived);
            running -= (int) arrived.stream().filter(Delivery::end).count();
            failure = failure.or(() -> arrived.stream()
                    .flatMap(delivery -> delivery.failure.stream())
                    .findFirst());
            if (keeping) { // also what was finished before another replication failed
                Optional<Throwable> lost = keep(arrived);
                keeping = lost.isEmpty();
                failure = failure.or(() -> lost);
            }
            failure.ifPresent(any -> stop());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        failure.ifPresent(Sweep::rethrow);
    }

    private Optional<Throwable> keep(List<Delivery> arrived) {
        List<Row> all =
                arrived.stream().flatMap(delivery -> delivery.rows.stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        try {
            rows.add(all);
            all.forEach(work::add);
            simulated += all.size();
            progress.finished(saturated(simulated), saturated(simulated + missing()));
            return Optional.empty();
        } catch (RuntimeException | Error failed) {
            return Optional.of(failed);
        }
    }

    private void work(BlockingQueue<Delivery> deliveries) {
        Optional<Throwable> failure = Optional.empty();
        try {
            int compiled = -1;
            PointSimulation simulation = null;
            for (Optional<Block> next = work.next(); next.isPresent(); next = work.next()) {
                Block block = next.get();
                if (simulation == null || block.point() != compiled) {
                    simulation = plan.simulation(plan.points().get(block.point()));
                    compiled = block.point();
                }
                simulate(block, simulation, deliveries);
            }
        } catch (InterruptedException nobodyInterruptsWorkers) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            failure = Optional.of(failed);
        }
        hand(new Delivery(List.of(), true, failure), deliveries);
    }

    private void simulate(Block block, PointSimulation simulation, BlockingQueue<Delivery> deliveries) {
        List<Row> finished = new ArrayList<>();
        long since = System.nanoTime();
        try {
            for (int replication = block.from(); replication < block.until() && !work.stopped(); replication++) {
                finished.add(new Row(block.point(), replication, simulation.run(replication)));
                if (System.nanoTime() - since > HAND_OVER_NANOS) {
                    hand(new Delivery(finished, false, Optional.empty()), deliveries);
                    finished = new ArrayList<>();
                    since = System.nanoTime();
                }
            }
        } finally { // whatever ends it, what is finished is kept
            hand(new Delivery(finished, false, Optional.empty()), deliveries);
        }
    }

    private static void hand(Delivery delivery, BlockingQueue<Delivery> deliveries) {
        boolean interrupted = false;
        for (boolean handed = false; !handed; ) {
            try {
                deliveries.put(delivery);
                handed = true;
            } catch (InterruptedException interrupt) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private static int saturated(long value) {
        return (int) Math.min(value, Integer.MAX_VALUE);
    }
}
