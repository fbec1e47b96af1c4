package org.kouan.validation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Approval;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.theory.ErlangC;

/**
 * Features of flows against theory, beside the cases of the suite. All comparisons together raise a false alarm with
 * probability 0.001 at most. Runs start empty and count nothing before a warm-up of many relaxation times.
 */
class FlowTheoryTest {
    private static final RatioTheory THEORY = new RatioTheory(new Family(20, 0.001), 0.12);
    private static final int REPLICATIONS = 40;

    /**
     * M^X/M/1 with batches of X = 4, a Poisson stream of buses whose passengers alight all at once: mean wait of a
     * passenger rho (1 + E[X^2] / E[X]) / (2 (1 - rho)) / (lambda E[X]) - 1 / mu (Gross and Harris 1998, 3.1).
     */
    @Test
    void busloads() {
        double buses = 0.15;
        int size = 4;
        double load = buses * size;
        double exact = load * (1 + size) / (2 * (1 - load)) / (buses * size) - 1;
        FlowSpec flow = FlowSpec.of("buses", Map.of("bus", 1.0), Hall.poisson(buses))
                .withRoute(new RouteStep.Together(List.of(Branch.Party.of(size, Map.of(Hall.PERSON, 1.0), "hall"))));

        Results results = run(flow, 20_000 / load, Hall.stage(Hall.exponential(1), 1));

        THEORY.agree(exact, results.waits(1), results.arrived(1));
    }

    /** Requests that come as a Poisson stream to two approvers of exponential times: M/M/2, Erlang's wait. */
    @Test
    void approvers() {
        double requests = 1.5;
        double exact = new ErlangC(requests, 1, 2).meanWait();
        FlowSpec flow = FlowSpec.of("trucks", Map.of(Hall.PERSON, 1.0), Hall.poisson(requests))
                .withRoute(RouteStep.Request.of("duty", Hall.PERSON, "urgent"), RouteStep.Visit.of("hall"));
        Map<String, Distribution> free =
                Map.of(Hall.PERSON, new Constant(Duration.ZERO), "urgent", new Constant(Duration.ZERO));
        StageSpec hall =
                StageSpec.of("hall", free, LaneSpec.of("desks", List.of(Hall.PERSON, "urgent"), LaneSpec.Desks.of(1)));
        Scenario scenario = Scenario.of(
                        "theory",
                        plan(20_000),
                        List.of(UnitClass.of(Hall.PERSON, "persons"), UnitClass.of("urgent", "urgent")),
                        List.of(hall),
                        List.of(flow),
                        List.of())
                .withApprovals(
                        List.of(Approval.of("duty", 2, Hall.exponential(1)).withAhead(Hall.minutes(30))));
        Replications replications = replicate(scenario);
        List<String> keys =
                replications.layout().figures().stream().map(info -> info.key()).toList();
        List<ReplicationResult> days = replications.result().replications();
        double[] number = figure(days, keys.indexOf("approval.duty.requests"));
        double[] sums = figure(days, keys.indexOf("approval.duty.taken-up-after"));
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= number[i];
        }

        THEORY.agree(exact, sums, number);
    }

    private static double[] figure(List<ReplicationResult> days, int index) {
        return days.stream().mapToDouble(day -> day.figure(index)).toArray();
    }

    private static RunPlan plan(double runMinutes) {
        Duration warmUp = Hall.minutes(500);
        return RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, warmUp.plus(Hall.minutes(runMinutes)))
                .withWarmUp(warmUp);
    }

    private static Replications replicate(Scenario scenario) {
        Replications replications = Replications.of(scenario, 20230220, 2);
        replications.runTo(REPLICATIONS, Progress.NONE);
        return replications;
    }

    private static Results run(FlowSpec flow, double runMinutes, StageSpec... stages) {
        List<String> classes = new ArrayList<>(flow.mix().keySet());
        flow.parties().forEach(party -> classes.addAll(party.mix().keySet()));
        Scenario scenario = Scenario.of(
                "theory",
                plan(runMinutes),
                classes.stream().map(name -> UnitClass.of(name, name)).toList(),
                List.of(stages),
                List.of(flow),
                List.of());
        return new Results(replicate(scenario).result().replications());
    }
}
