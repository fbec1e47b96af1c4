package org.kouan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.kouan.benchmarks.peers.DsolPortDay;
import org.kouan.benchmarks.peers.KalasimPortDay;
import org.kouan.benchmarks.peers.SsjPortDay;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.RunResult;
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
 * W2: the port day, in nanoseconds per traveller. Kouan reads {@code scenarios/benchmark/w2-port-day.yaml}, runs 1,000
 * replications with all its statistics and ends with verdicts and summary; the peers record waits by class and the
 * share within 30 minutes. Every result is checked against the reference, together with all before it in the same JVM,
 * and a wrong one ends the benchmark.
 *
 * <pre>
 * java -jar benchmarks/suite/target/benchmarks.jar PortDayBenchmark -prof gc -prof org.kouan.benchmarks.ProcessCpu
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
public class PortDayBenchmark {
    private static final int DAYS = 1000;
    private static final int DAYS_OF_SSJ = 200;
    private static final int DAYS_OF_DSOL = 100;
    private static final int DAYS_OF_KALASIM = 5;

    private final PortDayAnswer.Checker checker = new PortDayAnswer.Checker();
    private final SsjPortDay ssj = new SsjPortDay();
    private Scenario scenario;
    private Scenario byEvents;
    private int seed;

    @Setup
    public void read() {
        scenario = Workloads.portDay();
        byEvents = Workloads.byEvents(scenario);
    }

    @Benchmark
    @OperationsPerInvocation(DAYS * PortDay.TRAVELLERS)
    public PortDayAnswer kouan() {
        return checker.check(kouan(scenario, 1));
    }

    @Benchmark
    @OperationsPerInvocation(DAYS * PortDay.TRAVELLERS)
    public PortDayAnswer kouanByEvents() {
        return checker.check(kouan(byEvents, 1));
    }

    @Benchmark
    @OperationsPerInvocation(DAYS * PortDay.TRAVELLERS)
    public PortDayAnswer kouanOnTwoThreads() {
        return checker.check(kouan(scenario, 2));
    }

    @Benchmark
    @OperationsPerInvocation(DAYS_OF_SSJ * PortDay.TRAVELLERS)
    public PortDayAnswer ssj() {
        return checker.check(ssj.run(DAYS_OF_SSJ));
    }

    @Benchmark
    @OperationsPerInvocation(DAYS_OF_DSOL * PortDay.TRAVELLERS)
    public PortDayAnswer dsol() {
        return checker.check(DsolPortDay.run(DAYS_OF_DSOL, ++seed));
    }

    @Benchmark
    @OperationsPerInvocation(DAYS_OF_KALASIM * PortDay.TRAVELLERS)
    public PortDayAnswer kalasim() {
        int first = seed;
        seed += DAYS_OF_KALASIM;
        return checker.check(KalasimPortDay.run(DAYS_OF_KALASIM, first));
    }

    private PortDayAnswer kouan(Scenario w2, int threads) {
        RunResult result = Workloads.run(w2, ++seed, DAYS, threads).result();
        long[] served = new long[PortDay.CLASSES];
        double[] waitSum = new double[PortDay.CLASSES];
        long[] within = new long[PortDay.CLASSES];
        result.replications().forEach(day -> {
            for (int c = 0; c < PortDay.CLASSES; c++) {
                Counts<ClassColumn> travellers = day.ofClass(c);
                served[c] += travellers.get(ClassColumn.SERVED);
                waitSum[c] += travellers.get(ClassColumn.WAIT_SUM) / Workloads.MICROS_PER_MINUTE;
                within[c] += travellers.get(ClassColumn.WITHIN);
            }
        });
        long p95 = result.totals().waits(PortDay.FOREIGNER).quantile(0.95);
        return new PortDayAnswer(DAYS, served, waitSum, within, p95 / Workloads.MICROS_PER_MINUTE);
    }
}
