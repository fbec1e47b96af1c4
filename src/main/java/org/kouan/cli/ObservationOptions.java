package org.kouan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.experiment.Observation;
import org.kouan.scenario.Scenario;
import picocli.CommandLine.Option;

/** Options that look at one replication in detail. */
final class ObservationOptions {
    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write a line for every event of one replication: time, unit, class, what, where.")
    private Optional<Path> trace = Optional.empty();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write a CSV row for every visit to a lane in one replication.")
    private Optional<Path> log = Optional.empty();

    @Option(
            names = "--approvals",
            paramLabel = "FILE",
            description = "Write a CSV row for every request for priority in one replication: who asked, when, what"
                    + " was decided, and by whom.")
    private Optional<Path> approvals = Optional.empty();

    @Option(
            names = "--observe",
            paramLabel = "N",
            description = "The replication that --trace, --log and --approvals tell of, from 1. Default: 1.")
    private Optional<Integer> observe = Optional.empty();

    /** Finds out what cannot be done before a long simulation, not after it. */
    void check() {
        if (observe.isPresent() && !asked()) {
            throw new BadInput("--observe needs --trace, --log or --approvals");
        }
        if (observe.filter(number -> number < 1).isPresent()) {
            throw new BadInput("--observe counts replications from 1");
        }
        differ("--trace", trace, "--log", log);
        differ("--trace", trace, "--approvals", approvals);
        differ("--log", log, "--approvals", approvals);
        Stream.of(trace, log, approvals).flatMap(Optional::stream).forEach(ObservationOptions::check);
    }

    /**
     * Rejects what the scenario cannot serve.
     *
     * @param most replications that there will be, or may be where a run ends by itself
     */
    void check(Scenario scenario, int most) {
        if (replication() > most) {
            throw new BadInput("--observe " + replication() + ": there " + (most == 1 ? "is" : "are") + " only "
                    + Text.count(most, "replication"));
        }
        if (approvals.isPresent() && scenario.approvals().isEmpty()) {
            throw new BadInput("--approvals tells of requests for priority, but nobody in the scenario asks for it");
        }
    }

    private int replication() {
        return observe.orElse(1);
    }

    /** Whether anything is to be written. */
    boolean asked() {
        return trace.isPresent() || log.isPresent() || approvals.isPresent();
    }

    private static void differ(String name, Optional<Path> file, String otherName, Optional<Path> other) {
        if (file.isPresent() && file.equals(other)) {
            throw new BadInput(name + " and " + otherName + " would both write to " + file.get());
        }
    }

    private static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new BadInput(file + " is a folder, not a file");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new BadInput("cannot write " + file + ": there is no folder " + folder + " that can be written to");
        }
    }

    /**
     * Writes what was asked for, unless the run ended before the replication.
     *
     * @param finished how many replications there were
     * @return that nothing was written, in a sentence; empty when it was, or when nothing was asked for
     */
    Optional<String> write(Scenario scenario, long seed, int finished) {
        if (!asked()) {
            return Optional.empty();
        }
        if (replication() > finished) {
            return Optional.of("No trace, log or list of requests was written: --observe " + replication()
                    + " is beyond the replications that were run, " + finished + ".");
        }
        Observation observation = new Observation(scenario, seed, replication() - 1);
        try {
            if (trace.isPresent()) {
                observation.trace(trace.get());
            }
            if (log.isPresent()) {
                observation.log(log.get());
            }
            if (approvals.isPresent()) {
                observation.approvals(approvals.get());
            }
            return Optional.empty();
        } catch (IOException failed) {
            throw new BadInput("cannot write the trace or a log: " + failed.getMessage(), failed);
        }
    }
}
