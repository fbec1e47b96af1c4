package org.kouan.experiment.crosscheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Scenario;

/** Who comes to each stage and when, on average: flows followed along their routes, without the waits on the way. */
final class Demand {
    private final Scenario scenario;
    private final Grid grid;
    private final Map<String, OfStage> stages = new TreeMap<>();

    /** What comes to a stage. */
    static final class OfStage {
        final Map<String, OfClass> classes = new LinkedHashMap<>();
        /** What makes arrivals other than a Poisson process. */
        final Set<String> differs = new LinkedHashSet<>();
        /** Squared coefficients of variation of the intervals of flows that are no Poisson processes. */
        final List<Double> intervalScvs = new ArrayList<>();

        int flows;

        OfClass of(String unitClass, Grid grid) {
            return classes.computeIfAbsent(unitClass, name -> new OfClass(grid.none()));
        }
    }

    /** What comes to a stage of one class. */
    static final class OfClass {
        /** How many in each step. */
        final double[] arrivals;

        double number;
        /** Number times the mean, and the mean square, of what pre-inspection leaves of service. */
        double factored;

        double factoredSquare;

        OfClass(double[] arrivals) {
            this.arrivals = arrivals;
        }
    }

    private Demand(Scenario scenario, Grid grid) {
        this.scenario = scenario;
        this.grid = grid;
    }

    static Map<String, OfStage> of(Scenario scenario, Grid grid) {
        Demand demand = new Demand(scenario, grid);
        for (FlowSpec flow : scenario.flows()) {
            FlowDemand coming = new FlowDemand(scenario, grid, flow);
            new RouteWalk(demand, coming, flow).steps(flow.route(), coming.units(), flow.mixOnRoute(), 0);
        }
        return demand.stages;
    }

    Scenario scenario() {
        return scenario;
    }

    Grid grid() {
        return grid;
    }

    /** What comes to a stage, to be added to. */
    OfStage stage(String name) {
        return stages.computeIfAbsent(name, stage -> new OfStage());
    }
}
