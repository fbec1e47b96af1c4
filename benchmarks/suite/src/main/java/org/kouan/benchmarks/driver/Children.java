package org.kouan.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kouan.benchmarks.LongRun;

/** What can only be measured from outside a JVM: the heap that is enough, and a cold start. */
final class Children {
    /** The JVM rounds the size of a heap up to whole steps. */
    private static final int STEP_MEGABYTES = 2;

    private static final int MOST_STEPS = 512;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Path folder;
    private final int starts;

    /**
     * @param folder for what the children write
     * @param starts of which the cold start is the median
     */
    Children(Path folder, int starts) {
        this.folder = folder;
        this.starts = starts;
    }

    /** The smallest heap in megabytes with which a run of ten million customers ends well. */
    Optional<Integer> smallestHeap() throws IOException, InterruptedException {
        int tooFew = 0;
        int enough = MOST_STEPS;
        if (!runsIn(enough)) {
            return Optional.empty();
        }
        while (enough - tooFew > 1) {
            // Between the geometric means, for the answer is far below the cap.
            int middle = Math.max(tooFew + 1, (int) Math.sqrt((double) tooFew * enough));
            if (runsIn(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return Optional.of(enough * STEP_MEGABYTES);
    }

    private boolean runsIn(int steps) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + steps * STEP_MEGABYTES + "m",
                "-cp",
                System.getProperty("java.class.path"),
                LongRun.class.getName());
        return run(command, "long-run.log") == 0;
    }

    /**
     * Seconds by the clock that {@code ./kouan run} takes for 100 replications of W2 with report: the median of several
     * starts after one that may build. Empty when it fails.
     */
    Optional<Double> coldStart() throws IOException, InterruptedException {
        List<String> command = List.of(
                "./kouan",
                "run",
                "scenarios/benchmark/w2-port-day.yaml",
                "--replications",
                "100",
                "--out",
                folder.resolve("cold-start").toString(),
                "--quiet");
        if (run(command, "cold-start.log") != 0) {
            return Optional.empty();
        }
        double[] seconds = new double[starts];
        for (int i = 0; i < starts; i++) {
            long start = System.nanoTime();
            run(command, "cold-start.log");
            seconds[i] = (System.nanoTime() - start) / NANOS_PER_SECOND;
        }
        Arrays.sort(seconds);
        return Optional.of(seconds[starts / 2]);
    }

    private int run(List<String> command, String log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(log.toLowerCase(Locale.ROOT)).toFile());
        return builder.start().waitFor();
    }
}
