package org.kouan.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.kouan.report.content.ReportInput.Timings;

/** How long the steps of a run take. */
final class Stopwatch {
    /** Steps in the order in which they are taken. */
    enum Step {
        /** From the start of the process to the command. */
        START_UP("start-up"),
        READ("read"),
        COMPILE("compile"),
        SIMULATE("simulate"),
        REPORT("report");

        private final String label;

        Step(String label) {
            this.label = label;
        }
    }

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<Step, Double> seconds = new EnumMap<>(Step.class);
    private long last = System.nanoTime();

    /** Starts; the time since the launcher (or else the process) began counts as {@link Step#START_UP}. */
    Stopwatch() {
        Duration startUp = Duration.between(started(), Instant.now());
        seconds.put(Step.START_UP, Math.max(0, startUp.toNanos() / NANOS_PER_SECOND));
    }

    /** The process table, used without a launcher, may be off by half a second; and clocks may have been set back. */
    private static Instant started() {
        String told = System.getProperty("kouan.started", "");
        if (told.matches("\\d{19}")) {
            return Instant.EPOCH.plusNanos(Long.parseLong(told));
        }
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    /** Ends a step that began with the end of the one before. */
    void end(Step step) {
        long now = System.nanoTime();
        seconds.put(step, (now - last) / NANOS_PER_SECOND);
        last = now;
    }

    /** As the report tells them; reading includes compiling. A step that has not ended is NaN. */
    Timings timings() {
        return new Timings(
                seconds(Step.START_UP),
                seconds(Step.READ) + seconds(Step.COMPILE),
                seconds(Step.SIMULATE),
                seconds(Step.REPORT),
                total());
    }

    /** One line a step. */
    void print(PrintStream err) {
        seconds.forEach((step, value) -> line(err, step.label, value));
        line(err, "total", total());
    }

    private double seconds(Step step) {
        return seconds.getOrDefault(step, Double.NaN);
    }

    private double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static void line(PrintStream err, String step, double value) {
        err.printf(Locale.ROOT, "%-10s %8.3f s%n", step, value);
    }
}
