package org.kouan.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kouan.benchmarks.Allocation;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs everything and prints the tables: {@code benchmarks/run}, or {@code benchmarks/run --quick} in under five
 * minutes. Raw data, logs and tables stay in {@code benchmarks/suite/target/results-<Java version>}.
 */
public final class Compare {
    private Compare() {}

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        if (!Arrays.asList(args).stream().allMatch("--quick"::equals)) {
            System.err.println("usage: benchmarks/run [--quick]");
            System.exit(2);
        }
        boolean quick = args.length > 0;
        Path folder = Path.of(
                "benchmarks", "suite", "target", "results-" + Runtime.version().feature());
        Files.createDirectories(folder);
        String machine = Machine.describe();
        System.err.println(machine);
        Samples samples = new Samples(folder.resolve("raw.csv"));
        measure(new Schedule(quick).rounds(), samples, folder);
        String tables = tables(machine, quick, samples, new Children(folder));
        Files.writeString(folder.resolve("table.md"), tables);
        System.out.print(tables);
        System.err.println("Raw data and logs: " + folder);
    }

    private static void measure(List<List<JmhRun>> rounds, Samples samples, Path folder) throws RunnerException {
        int total = rounds.stream().mapToInt(List::size).sum();
        int started = 0;
        for (int round = 0; round < rounds.size(); round++) {
            for (JmhRun run : rounds.get(round)) {
                started++;
                System.err.printf(Locale.ROOT, "%d/%d %s%n", started, total, run.benchmark());
                run.into(samples, round, folder.resolve(run.benchmark() + "-" + round + ".log"));
            }
        }
    }

    private static String tables(String machine, boolean quick, Samples samples, Children children)
            throws IOException, InterruptedException {
        Tables tables = new Tables(samples);
        tables.line("%s%s", machine, quick ? "; quick mode: few and short runs" : "");
        tables.simulators("W1: M/M/10, five million customers", "QueueBenchmark", children.simpy("w1.py"));
        tables.simulators("W2: port day, 1,000 days", "PortDayBenchmark", children.simpy("w2.py"));
        tables.threads();
        tables.methods(
                "Event calendar, hold model, ns",
                "CalendarBenchmark",
                List.of("kouan", "priorityQueueOfObjects"),
                Sample::cpuNanos);
        tables.methods(
                "Samplers, ns a draw", "SamplerBenchmark", List.of("kouan", "commonsMath", "ssj"), Sample::cpuNanos);
        tables.methods("Growing runs, CPU ns a traveller", "ScalingBenchmark", List.of("travellers"), Sample::cpuNanos);
        tables.methods("Growing halls, CPU ns a traveller", "ScalingBenchmark", List.of("desks"), Sample::cpuNanos);
        tables.line("%n### Memory and start%n");
        tables.line("| what | |");
        tables.line("|---|---:|");
        tables.line(
                "| smallest heap for one run of 10 million travellers, MB | %s |",
                children.smallestHeap().map(Object::toString).orElse("failed"));
        tables.line("| bytes an event of a further run of W1, with its result | %.3f |", Allocation.queue());
        tables.line("| bytes an event of further days of W2, with their results | %.3f |", Allocation.portDay());
        tables.line(
                "| `./kouan run` on W2, 100 replications with report, cold, s | %s |",
                children.coldStart()
                        .map(seconds -> String.format(Locale.ROOT, "%.2f", seconds))
                        .orElse("failed"));
        return tables.toString();
    }
}
