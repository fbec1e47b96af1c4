package org.kouan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Replications;
import org.kouan.experiment.compare.VarianceReductions;
import org.kouan.report.content.ReportInput;
import org.kouan.scenario.Scenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often a scenario is simulated, from which seed, and by how many threads. */
final class SamplingOptions {
    private static final int DEFAULT_MAX_REPLICATIONS = 10_000;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(
            names = "--replications",
            paramLabel = "N|auto",
            converter = ReplicationNumber.Converter.class,
            description = "How many replications, or 'auto': until every target is decided. Default: the scenario's.")
    private Optional<ReplicationNumber> number = Optional.empty();

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            converter = ReplicationNumber.CapConverter.class,
            description = "The most that 'auto' may take. Default: " + DEFAULT_MAX_REPLICATIONS + ".")
    private Optional<Integer> cap = Optional.empty();

    @Option(
            names = "--antithetic",
            description = "Simulate days in pairs, one with the mirror images of the other's random numbers, and tell"
                    + " what that was worth. The days are others than without it.")
    private boolean antithetic;

    @Option(
            names = "--control",
            description = "Tell, too, what figures come to when they are corrected by how far arrivals and inspection"
                    + " times were off their known means, and what that was worth.")
    private boolean control;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    /** Rejects options that contradict each other, before anything is read. */
    void check() {
        threads.check();
        if (antithetic && control) {
            throw new BadInput("--antithetic and --control exclude each other");
        }
        if (cap.isPresent() && !auto()) {
            throw new BadInput("--max-replications needs --replications auto");
        }
    }

    /** Whether an option is given that speaks of replications. */
    boolean asksForDays() {
        return number.isPresent() || cap.isPresent() || antithetic || control;
    }

    /** Whether days are others than those of the seed alone. */
    boolean antithetic() {
        return antithetic;
    }

    /** The report, with what was gained by an option that is to reduce variance. */
    ReportInput withGain(ReportInput report) {
        if (antithetic) {
            return report.with(VarianceReductions.antithetic(
                    report.result(), report.summary().confidence()));
        }
        return control
                ? report.with(VarianceReductions.control(
                        report.result(), report.summary().confidence()))
                : report;
    }

    /** Rejects options that the scenario cannot serve. */
    void check(Scenario scenario) {
        if (auto() && scenario.targets().isEmpty()) {
            throw new BadInput("--replications auto runs until every target is decided, but the scenario has none");
        }
    }

    /** How many replications there will be, at most where a run ends by itself. */
    int most(Scenario scenario) {
        return auto()
                ? cap.orElse(DEFAULT_MAX_REPLICATIONS)
                : number.map(ReplicationNumber::number).orElse(scenario.run().replications());
    }

    /** Whether a run ends by itself. */
    boolean auto() {
        return number.isPresent() && number.get().auto();
    }

    /** The one given, or the scenario's. */
    long seed(Scenario scenario) {
        return seed.or(scenario);
    }

    /** Compiles the scenario. */
    Replications replications(Scenario scenario) {
        if (antithetic) {
            return Replications.antithetic(scenario, seed(scenario), threads.number());
        }
        return control
                ? Replications.controlled(scenario, seed(scenario), threads.number())
                : Replications.of(scenario, seed(scenario), threads.number());
    }

    /** Runs as often as asked. */
    Outcome run(Experiment experiment, Scenario scenario) {
        int most = most(scenario);
        return auto() ? experiment.runUntilDecided(most) : experiment.run(most);
    }

    /**
     * The options that give the same figures again: after an interruption, as many replications as were
     * finished, or as were asked for when none was.
     */
    List<String> words(Outcome outcome, Scenario scenario) {
        List<String> words = new ArrayList<>(numbers(outcome, scenario));
        if (antithetic || control) {
            words.add(antithetic ? "--antithetic" : "--control");
        }
        return words;
    }

    private List<String> numbers(Outcome outcome, Scenario scenario) {
        List<String> words = new ArrayList<>(List.of("--seed", Long.toString(seed(scenario)), "--replications"));
        int finished = outcome.result().replications().size();
        if (auto() && (!outcome.interrupted() || finished == 0)) {
            words.addAll(List.of("auto", "--max-replications", Integer.toString(outcome.planned())));
        } else {
            words.add(Integer.toString(finished == 0 ? outcome.planned() : finished));
        }
        return words;
    }
}
