package org.kouan.cli;

import java.util.Optional;
import org.kouan.scenario.Scenario;
import picocli.CommandLine.Option;

/** The seed of all random numbers. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SeedConverter.class,
            description =
                    "Seed of all random numbers, a whole number. Default: the scenario's; the first one's when there"
                            + " are several.")
    private Optional<Long> seed = Optional.empty();

    /** The one given, or the scenario's. */
    long or(Scenario scenario) {
        return seed.orElse(scenario.run().seed());
    }
}
