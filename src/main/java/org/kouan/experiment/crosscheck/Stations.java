package org.kouan.experiment.crosscheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Moments;

/** Takes a scenario apart into what theory sees as single queues. */
final class Stations {
    private static final String RANDOM = "random";

    private final Scenario scenario;
    private final StageSpec stage;
    private final Grid grid;
    private final Demand.OfStage demand;
    /** By lane and class, what share of the class it takes, rejected ones of gates included. */
    private final Map<String, Map<String, Double>> shares = new LinkedHashMap<>();

    private Stations(Scenario scenario, StageSpec stage, Grid grid, Demand.OfStage demand) {
        this.scenario = scenario;
        this.stage = stage;
        this.grid = grid;
        this.demand = demand;
    }

    static List<Station> of(Scenario scenario) {
        Grid grid = Grid.of(scenario);
        Map<String, Demand.OfStage> demands = Demand.of(scenario, grid);
        List<Station> stations = new ArrayList<>();
        for (StageSpec stage : scenario.stages()) {
            if (demands.containsKey(stage.name())) {
                stations.addAll(new Stations(scenario, stage, grid, demands.get(stage.name())).ofStage());
            }
        }
        return stations;
    }

    private List<Station> ofStage() {
        List<Set<LaneSpec>> groups = groups();
        List<Station> stations = new ArrayList<>();
        for (Set<LaneSpec> group : groups) {
            List<LaneSpec> lanes =
                    stage.lanes().stream().filter(group::contains).toList();
            Station station = station(lanes);
            if (station.number() > 0 && station.service().mean() > 0) {
                stations.add(station);
            }
        }
        return stations;
    }

    /** Lanes that share a class or help each other; e-gates and randomly chosen lanes each by themselves. */
    private List<Set<LaneSpec>> groups() {
        Map<String, Set<LaneSpec>> groupOf = new HashMap<>();
        for (LaneSpec lane : stage.lanes()) {
            groupOf.put(lane.name(), new LinkedHashSet<>(List.of(lane)));
        }
        boolean random = stage.whichLane().name().equals(RANDOM);
        for (String unitClass : demand.classes.keySet()) {
            List<LaneSpec> gates = serving(unitClass, true);
            List<LaneSpec> others = serving(unitClass, false);
            double uptake = gates.stream()
                    .mapToDouble(gate -> gate.eGate().orElseThrow().uptake())
                    .max()
                    .orElse(0);
            divide(unitClass, gates, uptake, random, groupOf);
            divide(unitClass, others, others.isEmpty() ? 0 : 1 - uptake, random, groupOf);
        }
        for (LaneSpec lane : stage.lanes()) {
            lane.helps().forEach(help -> join(groupOf, lane.name(), help.lane()));
        }
        addRejected();
        return List.copyOf(new LinkedHashSet<>(
                stage.lanes().stream().map(lane -> groupOf.get(lane.name())).toList()));
    }

    private List<LaneSpec> serving(String unitClass, boolean gates) {
        return stage.lanes().stream()
                .filter(lane -> lane.eGate().isPresent() == gates)
                .filter(lane -> lane.serves().contains(unitClass))
                .toList();
    }

    private void divide(
            String unitClass, List<LaneSpec> lanes, double share, boolean random, Map<String, Set<LaneSpec>> groupOf) {
        for (LaneSpec lane : lanes) {
            // Within a group the lanes are one queue, so that only the sum of their shares matters.
            sharesOf(lane.name()).merge(unitClass, share / lanes.size(), Double::sum);
            if (!random) {
                join(groupOf, lanes.get(0).name(), lane.name());
            }
        }
    }

    private static void join(Map<String, Set<LaneSpec>> groupOf, String one, String other) {
        Set<LaneSpec> group = new LinkedHashSet<>(groupOf.getOrDefault(one, Set.of()));
        group.addAll(groupOf.getOrDefault(other, Set.of()));
        group.forEach(lane -> groupOf.put(lane.name(), group));
    }

    private void addRejected() {
        Map<String, Map<String, Double>> rejected = new LinkedHashMap<>();
        for (LaneSpec gate : stage.lanes()) {
            gate.eGate()
                    .ifPresent(eGate -> sharesOf(gate.name())
                            .forEach((unitClass, share) -> rejected.computeIfAbsent(
                                            eGate.rejectedTo(), to -> new LinkedHashMap<>())
                                    .merge(unitClass, share * eGate.rejection(), Double::sum)));
        }
        rejected.forEach(
                (lane, of) -> of.forEach((unitClass, share) -> sharesOf(lane).merge(unitClass, share, Double::sum)));
    }

    private Map<String, Double> sharesOf(String lane) {
        return shares.computeIfAbsent(lane, name -> new LinkedHashMap<>());
    }

    private Station station(List<LaneSpec> lanes) {
        Map<String, Station.OfClass> classes = new LinkedHashMap<>();
        double[] arrivals = grid.none();
        double number = 0;
        double mean = 0;
        double square = 0;
        for (UnitClass unitClass : scenario.classes()) {
            String name = unitClass.name();
            Demand.OfClass of = demand.of(name, grid);
            double share = 0;
            double serviceMean = 0;
            double serviceSquare = 0;
            for (LaneSpec lane : lanes) {
                double part = sharesOf(lane.name()).getOrDefault(name, 0.0);
                Distribution law =
                        lane.service().getOrDefault(name, stage.service().get(name));
                if (part > 0 && law != null) {
                    Moments moments = service(lane, law, of);
                    share += part;
                    serviceMean += part * moments.mean();
                    serviceSquare += part * moments.square();
                }
            }
            if (share > 0 && of.number > 0) {
                double come = share * of.number;
                Moments service = new Moments(serviceMean / share, serviceSquare / share);
                classes.put(name, new Station.OfClass(come, service));
                for (int i = 0; i < arrivals.length; i++) {
                    arrivals[i] += share * of.arrivals[i];
                }
                number += come;
                mean += come * service.mean();
                square += come * service.square();
            }
        }
        double[] desks = grid.none();
        for (LaneSpec lane : lanes) {
            double[] open = grid.values(
                    time -> lane.desks().open().at(time, scenario.run().date()));
            for (int i = 0; i < desks.length; i++) {
                desks[i] += open[i];
            }
        }
        boolean alone = demand.flows == 1 && lanes.size() == stage.lanes().size();
        boolean poisson = demand.intervalScvs.isEmpty();
        double scv = poisson ? 1 : alone && classes.size() == 1 ? demand.intervalScvs.get(0) : 1;
        Moments service = number == 0 ? new Moments(0, 0) : new Moments(mean / number, square / number);
        return new Station(
                stage,
                lanes,
                grid,
                arrivals,
                desks,
                service,
                classes,
                scv,
                poisson,
                Patience.of(lanes, classes),
                differs(lanes, poisson, scv));
    }

    private Moments service(LaneSpec lane, Distribution law, Demand.OfClass of) {
        Moments moments = law.moments();
        double factor = stage.serviceFactor() * lane.serviceFactor();
        double first = of.number == 0 ? 1 : of.factored / of.number;
        double second = of.number == 0 ? 1 : of.factoredSquare / of.number;
        return new Moments(factor * first * moments.mean(), factor * factor * second * moments.square())
                .plus(Moments.minutes(lane.changeOver()));
    }

    private List<String> differs(List<LaneSpec> lanes, boolean poisson, double scv) {
        List<String> differs = new ArrayList<>(demand.differs);
        if (!poisson && scv == 1) {
            differs.add("flows with regular intervals are taken as Poisson processes");
        }
        differs.addAll(Assumptions.differing(new Assumptions.Seen(scenario, stage, lanes)));
        return differs;
    }
}
