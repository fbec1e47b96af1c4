package org.kouan.experiment.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.TheoryCheck;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/** Stages whose theory is looked at, and what a check of them says. */
abstract class CrossCheckStory {
    static final LocalDate DATE = LocalDate.of(2024, 6, 3);

    static Scenario scenario(RunPlan run, Map<String, Double> mix, Arrivals arrivals, StageSpec... stages) {
        List<String> classes = List.copyOf(mix.keySet());
        String[] route = java.util.Arrays.stream(stages).map(StageSpec::name).toArray(String[]::new);
        return new ScenarioChecks(LanePolicies.descriptors())
                .checked(Scenario.of(
                        "checked",
                        run,
                        classes.stream().map(name -> UnitClass.of(name, name)).toList(),
                        List.of(stages),
                        List.of(FlowSpec.of("flow", mix, arrivals, route)),
                        List.of(Target.of("limit", classes, List.of(route[0]), Duration.ofMinutes(5)))));
    }

    static Arrivals perHour(double rate) {
        return new Arrivals.Poisson(DayProfile.constant(rate));
    }

    static Distribution exponential(double minutes) {
        return new Exponential(Duration.ofMillis(Math.round(60_000 * minutes)));
    }

    static StageSpec hall(Distribution service, int desks) {
        LaneSpec lane = LaneSpec.of("desks", List.of("person"), LaneSpec.Desks.of(desks));
        return StageSpec.of("hall", Map.of("person", service), lane);
    }

    static RunPlan steady() {
        return RunPlan.of(DATE, Duration.ZERO, Duration.ofDays(20)).withWarmUp(Duration.ofDays(2));
    }

    static RunPlan shortRun() {
        return RunPlan.of(DATE, Duration.ZERO, Duration.ofHours(24));
    }

    static TheoryCheck check(Scenario scenario) {
        Replications replications = Replications.of(scenario, 1, 2);
        replications.runTo(16, Progress.NONE);
        return CrossCheck.of(scenario, replications.result(), 1);
    }

    static TheoryCheck.Model model(TheoryCheck.Station station, String name) {
        return station.models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + station.models()));
    }

    static double theory(TheoryCheck.Model model, String figure) {
        return model.figures().stream()
                .filter(each -> each.name().equals(figure))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " is not among " + model.figures()))
                .theory();
    }

    static void assertNear(TheoryCheck.Model model, double percent) {
        assertThat(model.figures())
                .allSatisfy(figure -> assertThat(figure.simulated().value())
                        .as("%s, %s", model.name(), figure.name())
                        .isCloseTo(figure.theory(), withinPercentage(percent)));
    }

    static List<String> names(TheoryCheck.Station station) {
        return station.models().stream().map(TheoryCheck.Model::name).toList();
    }
}
