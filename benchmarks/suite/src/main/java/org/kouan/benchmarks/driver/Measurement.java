package org.kouan.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/** Something that is measured in a process of its own. */
interface Measurement {
    /** Class and method, {@code QueueBenchmark.kouan}. */
    String benchmark();

    /** Runs it and adds its samples; what fails, for example with a wrong answer, adds none. */
    void into(Samples samples, int round, Path log) throws IOException, InterruptedException, RunnerException;
}
