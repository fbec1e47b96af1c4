package org.kouan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
    }

    /** Rejects files that cannot or must not be written. */
    void check(OutputPlaces places) {
        trace.ifPresent(file -> places.writes("--trace", file));
        log.ifPresent(file -> places.writes("--log", file));
        approvals.ifPresent(file -> places.writes("--approvals", file));
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
        trace.ifPresent(file -> write(file, observation::trace));
        log.ifPresent(file -> write(file, observation::log));
        approvals.ifPresent(file -> write(file, observation::approvals));
        return Optional.empty();
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void write(Path file, Writing writing) {
        try {
            writing.to(file);
        } catch (IOException failed) {
            throw new OutputFailed(file, failed);
        }
    }
}
