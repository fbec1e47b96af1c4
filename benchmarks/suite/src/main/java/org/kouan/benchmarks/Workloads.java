package org.kouan.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Replications;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ScenarioReader;

/**
 * The scenarios of the benchmarks, read from their YAML files below the working folder, and how Kouan runs them: as the
 * command line does, by the ordinary reader, model and experiment. The model itself chooses how to compute a port:
 * these are plain, and it does without events for arrivals and ends of inspections; {@link #byEvents} keeps it from
 * that.
 */
public final class Workloads {
    private static final Path FOLDER = Path.of("scenarios", "benchmark");

    /** Arrivals per desk and hour that load desks of the queue by 0.9. */
    private static final int PER_DESK_AND_HOUR = 18;

    static final double MICROS_PER_MINUTE = 60e6;

    private Workloads() {}

    /** W1: M/M/10, load 0.9, five million customers. */
    public static Scenario queue() {
        return read("w1-mm10.yaml", Overrides.NONE);
    }

    /** W1 with another number of desks and as many customers as stated, at the same load. */
    public static Scenario queue(int desks, long customers) {
        int perHour = desks * PER_DESK_AND_HOUR;
        long seconds = customers * 3600 / perHour;
        return read(
                "w1-mm10.yaml",
                Overrides.NONE
                        .set("stages.servers.lanes.line.desks", Integer.toString(desks))
                        .set("flows.customers.arrivals.poisson.per-hour", Integer.toString(perHour))
                        .set("run.until", String.format(Locale.ROOT, "%d s", seconds)));
    }

    /** W2: the port day. */
    public static Scenario portDay() {
        return read("w2-port-day.yaml", Overrides.NONE);
    }

    /**
     * The same, event by event: its flows declare a share of nought ahead, which changes no figure, but is a feature,
     * and a port with any feature is not plain. In YAML {@code pre-inspection: {share: 0 %, factor: 1}}.
     */
    public static Scenario byEvents(Scenario scenario) {
        return scenario.withFlows(scenario.flows().stream()
                .map(flow -> flow.withPreInspection(new FlowSpec.PreInspection(0, Map.of())))
                .toList());
    }

    /** Runs replications 0 to {@code replications - 1} of a scenario, up to and including verdicts and summary. */
    public static Outcome run(Scenario scenario, long seed, int replications, int threads) {
        Replications runs = Replications.of(scenario, seed, threads);
        return new Experiment(runs, scenario.run().confidence(), (finished, total) -> {}).run(replications);
    }

    private static Scenario read(String file, Overrides overrides) {
        return new ScenarioReader(LanePolicies.descriptors()).read(FOLDER.resolve(file), overrides);
    }
}
