package org.kouan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.kouan.benchmarks.peers.DsolQueue;
import org.kouan.benchmarks.peers.KalasimQueue;
import org.kouan.benchmarks.peers.SsjQueue;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * W1: the queue M/M/10 at load 0.9, in nanoseconds per customer. Kouan reads {@code scenarios/benchmark/w1-mm10.yaml}.
 * Every result is checked against the exact values, together with all before it in the same JVM, and a wrong one ends
 * the benchmark.
 *
 * <pre>
 * java -jar benchmarks/suite/target/benchmarks.jar QueueBenchmark -prof gc -prof org.kouan.benchmarks.ProcessCpu
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 5,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class QueueBenchmark {
    private static final int CUSTOMERS = 5_000_000;
    private static final int CUSTOMERS_OF_SSJ = 1_000_000;
    private static final int CUSTOMERS_OF_DSOL = 500_000;
    /** Few, for a run of five million would take minutes; its bookkeeping also grows with the run. */
    private static final int CUSTOMERS_OF_KALASIM = 50_000;

    private static final double CUSTOMERS_PER_MINUTE = 3;

    private final QueueAnswer.Checker checker = new QueueAnswer.Checker();
    private final SsjQueue ssj = new SsjQueue();
    private Scenario scenario;
    private Scenario byEvents;
    private int seed;

    @Setup
    public void read() {
        scenario = Workloads.queue();
        byEvents = Workloads.byEvents(scenario);
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public QueueAnswer kouan() {
        return checker.check(kouan(scenario, ++seed));
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public QueueAnswer kouanByEvents() {
        return checker.check(kouan(byEvents, ++seed));
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS_OF_SSJ)
    public QueueAnswer ssj() {
        return checker.check(ssj.run(CUSTOMERS_OF_SSJ / CUSTOMERS_PER_MINUTE));
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS_OF_DSOL)
    public QueueAnswer dsol() {
        return checker.check(DsolQueue.run(CUSTOMERS_OF_DSOL / CUSTOMERS_PER_MINUTE, ++seed));
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS_OF_KALASIM)
    public QueueAnswer kalasim() {
        return checker.check(KalasimQueue.run(CUSTOMERS_OF_KALASIM / CUSTOMERS_PER_MINUTE, ++seed));
    }

    static QueueAnswer kouan(Scenario scenario, long seed) {
        ReplicationResult run =
                Workloads.run(scenario, seed, 1, 1).result().replications().get(0);
        Counts<ClassColumn> customers = run.classes().get(0);
        double n = customers.get(ClassColumn.ARRIVED);
        return new QueueAnswer(
                customers.get(ClassColumn.ARRIVED),
                customers.get(ClassColumn.WAIT_SUM) / Workloads.MICROS_PER_MINUTE,
                Math.round((1 - run.targets().get(0).value()) * n),
                Math.round((1 - run.targets().get(1).value()) * n));
    }
}
