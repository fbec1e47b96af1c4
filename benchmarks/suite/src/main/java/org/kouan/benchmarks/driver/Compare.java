package org.kouan.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.benchmarks.Allocation;
import org.kouan.benchmarks.BothWays;
import org.kouan.benchmarks.Workloads;
import org.kouan.scenario.Scenario;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs everything and prints the tables: {@code benchmarks/run}, or {@code benchmarks/run --quick} in under five
 * minutes. Raw data, logs and tables stay in {@code benchmarks/suite/target/results-<Java version>}.
 */
public final class Compare {
    private Compare() {}

    public static void main(String[] args) throws IOException, InterruptedException {
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
        BothWays.check();
        List<Python> pythons = pythons(quick);
        pythons.forEach(python -> System.err.println(python.version() + ": " + python.program()));
        Samples samples = new Samples(folder.resolve("raw.csv"));
        try {
            measure(new Schedule(quick, pythons).rounds(), samples, folder);
        } catch (RunnerException failure) {
            System.err.println(
                    "A benchmark could not be run, perhaps since others run at the same time: " + failure.getMessage());
            System.exit(1);
        }
        String tables = tables(machine, quick, new Tables(samples, pythons), new Children(folder, quick ? 3 : 5));
        Files.writeString(folder.resolve("table.md"), tables);
        System.out.print(tables);
        System.err.println("Raw data and logs: " + folder);
    }

    /** Those that SimPy runs on. PyPy has to run for long, for it takes seconds until it is warm. */
    private static List<Python> pythons(boolean quick) throws IOException, InterruptedException {
        Optional<Python> pypy = quick ? Optional.empty() : Python.pypy();
        return Stream.of(Python.main(System.getenv()), pypy)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void measure(List<List<Measurement>> rounds, Samples samples, Path folder)
            throws IOException, InterruptedException, RunnerException {
        int total = rounds.stream().mapToInt(List::size).sum();
        int started = 0;
        for (int round = 0; round < rounds.size(); round++) {
            for (Measurement run : rounds.get(round)) {
                started++;
                System.err.printf(Locale.ROOT, "%d/%d %s%n", started, total, run.benchmark());
                run.into(samples, round, folder.resolve(run.benchmark() + "-" + round + ".log"));
            }
        }
    }

    private static String tables(String machine, boolean quick, Tables tables, Children children)
            throws IOException, InterruptedException {
        tables.line("%s%s", machine, quick ? "; quick mode: few and short runs" : "");
        tables.simulators("W1: M/M/10, five million customers", "QueueBenchmark");
        tables.simulators("W2: port day, 1,000 days", "PortDayBenchmark");
        tables.threads();
        tables.methods(
                "Event calendar, hold model, ns",
                "CalendarBenchmark",
                List.of("kouan", "priorityQueueOfObjects"),
                Sample::cpuNanos);
        tables.methods(
                "Samplers, ns a draw", "SamplerBenchmark", List.of("kouan", "commonsMath", "ssj"), Sample::cpuNanos);
        tables.methods("Growing runs, CPU ns a traveller", "ScalingBenchmark", List.of("travellers"), Sample::cpuNanos);
        tables.methods(
                "Growing halls, CPU ns a traveller",
                "ScalingBenchmark",
                List.of("desks", "desksByEvents"),
                Sample::cpuNanos);
        tables.line("%n### Memory and start%n");
        tables.line("| what | |");
        tables.line("|---|---:|");
        tables.line(
                "| smallest heap for one run of 10 million travellers, MB | %s |",
                children.smallestHeap().map(Object::toString).orElse("failed"));
        Scenario w1 = Workloads.queue();
        Scenario w2 = Workloads.portDay();
        tables.line(
                "| bytes an event of a further run of W1, with its result; event by event | %.3f; %.3f |",
                Allocation.queue(w1), Allocation.queue(Workloads.byEvents(w1)));
        tables.line(
                "| bytes an event of further days of W2, with their results; event by event | %.3f; %.3f |",
                Allocation.portDay(w2), Allocation.portDay(Workloads.byEvents(w2)));
        tables.line(
                "| `./kouan run` on W2, 100 replications with report, cold, s | %s |",
                children.coldStart()
                        .map(seconds -> String.format(Locale.ROOT, "%.2f", seconds))
                        .orElse("failed"));
        return tables.toString();
    }
}
