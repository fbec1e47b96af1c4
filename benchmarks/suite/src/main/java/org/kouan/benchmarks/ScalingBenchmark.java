package org.kouan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.kouan.experiment.Outcome;
import org.kouan.scenario.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What Kouan pays per traveller as a run grows, in travellers and in desks: W1 with other numbers of either. Ten
 * million travellers are simulated each time, in as many replications as that takes.
 *
 * <pre>
 * java -jar benchmarks/suite/target/benchmarks.jar ScalingBenchmark -prof org.kouan.benchmarks.ProcessCpu
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ScalingBenchmark {
    private static final int TRAVELLERS = 10_000_000;

    @Benchmark
    @OperationsPerInvocation(TRAVELLERS)
    public Outcome travellers(ByTravellers run) {
        return Workloads.run(run.scenario, ++run.seed, TRAVELLERS / run.travellers, 1);
    }

    @Benchmark
    @OperationsPerInvocation(TRAVELLERS)
    public Outcome desks(ByDesks run) {
        return Workloads.run(run.scenario, ++run.seed, 1, 1);
    }

    @Benchmark
    @OperationsPerInvocation(TRAVELLERS)
    public Outcome desksByEvents(ByDesks run) {
        return Workloads.run(run.byEvents, ++run.seed, 1, 1);
    }

    /** Runs of ten desks and different lengths. */
    @State(Scope.Benchmark)
    public static class ByTravellers {
        @Param({"1000", "10000", "100000", "1000000", "10000000"})
        int travellers;

        private Scenario scenario;
        private long seed;

        @Setup
        public void read() {
            scenario = Workloads.queue(10, travellers);
        }
    }

    /** Runs of equal length on different numbers of desks. */
    @State(Scope.Benchmark)
    public static class ByDesks {
        @Param({"10", "30", "100", "300", "1000"})
        int desks;

        private Scenario scenario;
        private Scenario byEvents;
        private long seed;

        @Setup
        public void read() {
            scenario = Workloads.queue(desks, TRAVELLERS);
            byEvents = Workloads.byEvents(scenario);
        }
    }
}
