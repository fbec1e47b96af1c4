package org.kouan.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A SimPy script that is to be run in a fresh process; it checks its answer itself.
 *
 * @param benchmark class and method
 * @param script {@code w1.py} or {@code w2.py}
 * @param size customers or days, as the script takes them
 */
record SimpyRun(String benchmark, Python python, String script, int size) implements Measurement {
    private static final String WALL = "wall_ns_per_customer ";
    private static final String CPU = "cpu_ns_per_customer ";

    @Override
    public void into(Samples samples, int round, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = python.process(script, size, round + 1);
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        if (builder.start().waitFor() == 0) {
            samples.add(new Sample(round, benchmark, "", printed(log, WALL), printed(log, CPU), Double.NaN));
        }
    }

    private static double printed(Path log, String label) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(label.length())))
                .findFirst()
                .orElseThrow(() -> new IOException(log + " lacks " + label));
    }
}
