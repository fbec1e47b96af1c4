package org.kouan.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All measured iterations; written to a CSV file as they come. */
final class Samples {
    private final List<Sample> samples = new ArrayList<>();
    private final Path file;

    Samples(Path file) throws IOException {
        this.file = file;
        Files.writeString(file, "round,benchmark,parameters,wall_ns,cpu_ns,bytes\n");
    }

    void add(Sample sample) {
        samples.add(sample);
        String line = String.format(
                Locale.ROOT,
                "%d,%s,%s,%.3f,%.3f,%.4f%n",
                sample.round(),
                sample.benchmark(),
                sample.parameters(),
                sample.wallNanos(),
                sample.cpuNanos(),
                sample.bytes());
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values of a benchmark in ascending order. */
    private double[] values(String benchmark, String parameters, ToDoubleFunction<Sample> value) {
        return samples.stream()
                .filter(sample -> sample.benchmark().equals(benchmark)
                        && sample.parameters().equals(parameters))
                .mapToDouble(value)
                .sorted()
                .toArray();
    }

    /** Median over all rounds and iterations; empty when the benchmark did not run, or gave a wrong answer. */
    OptionalDouble median(String benchmark, String parameters, ToDoubleFunction<Sample> value) {
        double[] sorted = values(benchmark, parameters, value);
        int n = sorted.length;
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    /** Smallest and largest, as text; empty without any. */
    String range(String benchmark, String parameters, ToDoubleFunction<Sample> value) {
        double[] sorted = values(benchmark, parameters, value);
        return sorted.length == 0
                ? ""
                : String.format(Locale.ROOT, "%.1f to %.1f", sorted[0], sorted[sorted.length - 1]);
    }

    /** The parameters that a benchmark ran with, in order of their first appearance. */
    List<String> parameters(String benchmark) {
        return Arrays.asList(samples.stream()
                .filter(sample -> sample.benchmark().equals(benchmark))
                .map(Sample::parameters)
                .distinct()
                .toArray(String[]::new));
    }
}
