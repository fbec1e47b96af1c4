package example;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.Summary;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Lognormal;

/** A hall with two desks, built without YAML and simulated on 200 days. */
public final class InJava {
    private InJava() {}

    /** Prints the share of days on which all citizens queue at most 30 minutes. */
    public static void main(String... arguments) {
        Summary summary = simulate();
        System.out.println(summary.targets().get(0).value());
    }

    static Summary simulate() {
        var classes = List.of(UnitClass.of("citizen", "Chinese citizens"));
        var service = Map.<String, Distribution>of("citizen", new Lognormal(Duration.ofSeconds(45), 0.5));
        var desks = LaneSpec.of("desks", List.of("citizen"), Desks.of(2));
        var hall = StageSpec.of("hall", service, desks);
        var arrivals = new Arrivals.Poisson(DayProfile.constant(140)); // an hour
        var flow = FlowSpec.of("travellers", Map.of("citizen", 1.0), arrivals, "hall");
        var target = Target.of("30-min", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30));
        var run = RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ofHours(10), Duration.ofHours(14));
        var scenario = Scenario.of("in-java", run, classes, List.of(hall), List.of(flow), List.of(target));
        new ScenarioChecks(LanePolicies.descriptors()).checked(scenario); // throws with all problems
        var replications = Replications.of(scenario, 1, 2); // seed 1, two threads
        var experiment = new Experiment(replications, 0.95, Progress.NONE);
        return experiment.run(200).summary();
    }
}
