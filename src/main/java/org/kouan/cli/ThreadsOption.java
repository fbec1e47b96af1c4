package org.kouan.cli;

import picocli.CommandLine.Option;

/** How many threads simulate. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads simulate; the results do not depend on it. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Rejects a number that cannot be. */
    void check() {
        if (threads < 1) {
            throw new BadInput("--threads must be at least 1: " + threads);
        }
    }

    int number() {
        return threads;
    }
}
