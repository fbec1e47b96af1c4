package org.kouan.benchmarks.driver;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.kouan.benchmarks.PortDay;

/** The results as Markdown. */
final class Tables {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int EVENTS_PER_TRAVELLER = 2;
    private static final int DAYS = 1000;

    private final Samples samples;
    private final List<Python> pythons;
    private final StringBuilder text = new StringBuilder();

    /** @param pythons that SimPy ran on */
    Tables(Samples samples, List<Python> pythons) {
        this.samples = samples;
        this.pythons = pythons;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** One workload on all simulators. */
    void simulators(String title, String benchmark) {
        line("%n### %s%n", title);
        line("| simulator | random numbers | CPU ns a traveller, median | smallest to largest | by the clock |"
                + " times Kouan | times event by event | bytes an event |");
        line("|---|---|---:|---:|---:|---:|---:|---:|");
        simulator("Kouan", "SplitMix64 by position, ziggurats", benchmark, "kouan");
        simulator("Kouan, event by event", "the same", benchmark, "kouanByEvents");
        simulator("SSJ 3.3.2", "MRG32k3a, inversion", benchmark, "ssj");
        simulator("DSOL 4.3.2", "Mersenne twister, polar and logarithm", benchmark, "dsol");
        simulator("kalasim 1.0.6", "Mersenne twister of commons-math3", benchmark, "kalasim");
        for (Python python : pythons) {
            simulator(python.version(), "Mersenne twister of Python", benchmark, python.method());
        }
        if (pythons.isEmpty()) {
            line("| SimPy | | not measured: no Python with SimPy here | | | | | |");
        }
    }

    private void simulator(String name, String random, String benchmark, String method) {
        String full = benchmark + "." + method;
        OptionalDouble cpu = samples.median(full, "", Sample::cpuNanos);
        if (cpu.isEmpty()) {
            line("| %s | %s | failed, see the log | | | | | |", name, random);
            return;
        }
        double bytes = samples.median(full, "", Sample::bytes).orElseThrow() / EVENTS_PER_TRAVELLER;
        line(
                "| %s | %s | %.1f | %s | %.1f | %s | %s | %s |",
                name,
                random,
                cpu.getAsDouble(),
                samples.range(full, "", Sample::cpuNanos),
                samples.median(full, "", Sample::wallNanos).orElseThrow(),
                ratio(cpu, samples.median(benchmark + ".kouan", "", Sample::cpuNanos)),
                ratio(cpu, samples.median(benchmark + ".kouanByEvents", "", Sample::cpuNanos)),
                Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%.3f", bytes));
    }

    /** Two threads against one, by the clock. */
    void threads() {
        OptionalDouble one = samples.median("PortDayBenchmark.kouan", "", Sample::wallNanos);
        OptionalDouble two = samples.median("PortDayBenchmark.kouanOnTwoThreads", "", Sample::wallNanos);
        line("%n### Two threads, W2 by the clock%n");
        line("| threads | ms for 1,000 days with verdict | times as fast |");
        line("|---:|---:|---:|");
        line("| 1 | %s | 1 |", millis(one));
        line("| 2 | %s | %s |", millis(two), ratio(one, two));
    }

    /** A benchmark by its parameters, one column per method. */
    void methods(String title, String benchmark, List<String> methods, ToDoubleFunction<Sample> value) {
        line("%n### %s%n", title);
        line("| | %s |", String.join(" | ", methods));
        line("|---|%s", "---:|".repeat(methods.size()));
        for (String parameters : samples.parameters(benchmark + "." + methods.get(0))) {
            StringBuilder row = new StringBuilder("| " + parameters + " |");
            for (String method : methods) {
                OptionalDouble median = samples.median(benchmark + "." + method, parameters, value);
                row.append(median.isPresent() ? String.format(Locale.ROOT, " %.1f |", median.getAsDouble()) : " |");
            }
            line("%s", row);
        }
    }

    private static String millis(OptionalDouble nanosPerTraveller) {
        return nanosPerTraveller.isEmpty()
                ? "failed"
                : String.format(
                        Locale.ROOT,
                        "%.0f",
                        nanosPerTraveller.getAsDouble() * DAYS * PortDay.TRAVELLERS / NANOS_PER_MILLI);
    }

    private static String ratio(OptionalDouble of, OptionalDouble to) {
        return of.isEmpty() || to.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.2f", of.getAsDouble() / to.getAsDouble());
    }
}
