package org.kouan.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.port.audit.Audit;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.recursion.PlainPorts;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ScenarioReader;

/**
 * What {@code --check} costs: each shipped port, each of its variants and 50 random ports with and without it, one after
 * the other many times over, by processor time of the thread. {@code benchmarks/check} runs it; arguments are parts of
 * names, of which one must occur. A benchmark, no test: it prints a table, and ends with 1 when a port is above the limit.
 */
final class CheckCost {
    private static final Path FOLDER = Path.of("scenarios");
    private static final int RANDOM_PORTS = 50;
    /** So many times a run without, event by event. */
    private static final double LIMIT = 3;

    private static final int ROUNDS = 9;
    private static final long WARM_NANOS = 250_000_000;
    private static final long ROUND_NANOS = 5_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Port(String name, Scenario scenario) {}

    /** One way to compute a port, and its next replication. */
    private static final class Way {
        final PortModel model;
        final Optional<Audit> audit;
        final RunTotals totals;
        final double[] nanos = new double[ROUNDS];
        int replication;

        Way(Scenario scenario, ModelObserver observer, Optional<Audit> audit) {
            model = PortModel.compile(scenario, observer);
            this.audit = audit;
            totals = new RunTotals(model.layout());
        }

        /** Runs so many replications. Returns the time for one. */
        double run(int times) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                int number = replication++;
                audit.ifPresent(one -> one.begin(number));
                var result = model.run(1, number, totals);
                audit.ifPresent(one -> one.end(result));
            }
            return (double) (THREADS.getCurrentThreadCpuTime() - before) / times;
        }

        double median() {
            double[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[ROUNDS / 2];
        }
    }

    private CheckCost() {}

    public static void main(String[] parts) throws IOException {
        List<Port> ports = ports().stream()
                .filter(port -> parts.length == 0
                        || Arrays.stream(parts).anyMatch(port.name().toLowerCase(Locale.ROOT)::contains))
                .toList();
        System.out.println("| port | µs a replication | with `--check` | times | of a run event by event |");
        System.out.println("|---|---:|---:|---:|---:|");
        int above = 0;
        double worst = 0;
        for (Port port : ports) {
            double times = measure(port);
            above += times > LIMIT ? 1 : 0;
            worst = Math.max(worst, times);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d ports, %d of them above %.0f times a run event by event; the largest is %.2f.%n",
                ports.size(),
                above,
                LIMIT,
                worst);
        System.exit(above == 0 ? 0 : 1);
    }

    /** Prints the row of a port; returns how many times as long as a run event by event one with the check takes. */
    private static double measure(Port port) {
        Scenario scenario = port.scenario();
        Audit audit = new Audit(scenario, 1);
        Way without = new Way(scenario, ModelObserver.NONE, Optional.empty());
        Way with = new Way(scenario, audit, Optional.of(audit));
        List<Way> ways = new ArrayList<>(List.of(without, with));
        boolean plain = PlainPorts.isPlain(scenario);
        if (plain) { // a run without the check is computed without events
            ways.add(new Way(scenario, new ModelObserver() {}, Optional.empty()));
        }
        int[] times = ways.stream().mapToInt(CheckCost::warm).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ways.size(); i++) {
                ways.get(i).nanos[round] = ways.get(i).run(times[i]);
            }
        }
        double ratio = with.median() / without.median();
        double byEvents = plain ? with.median() / ways.get(2).median() : ratio;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %s |%n",
                port.name(),
                without.median() / 1e3,
                with.median() / 1e3,
                ratio,
                plain ? String.format(Locale.ROOT, "%.2f", byEvents) : "");
        return byEvents;
    }

    /** Runs until all is compiled; returns how many replications make a round. */
    private static int warm(Way way) {
        double spent = 0;
        int times = 1;
        while (spent < WARM_NANOS) {
            double one = way.run(times);
            spent += one * times;
            times = (int) Math.max(1, ROUND_NANOS / one);
        }
        return times;
    }

    private static List<Port> ports() throws IOException {
        ScenarioReader reader = new ScenarioReader(LanePolicies.descriptors());
        List<Port> ports = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(".yaml", "");
            ports.add(new Port(name, reader.read(file, Overrides.NONE)));
            reader.variants(file)
                    .forEach(variant -> ports.add(new Port(
                            name + "#" + variant.name(), reader.read(file, Overrides.variant(variant.name())))));
        }
        for (int i = 0; i < RANDOM_PORTS; i++) {
            ports.add(new Port("random port " + i, RandomScenarios.scenario(i)));
        }
        return ports;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
