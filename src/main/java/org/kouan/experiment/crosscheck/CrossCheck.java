package org.kouan.experiment.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.LaneResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.TheoryCheck;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;
import org.kouan.theory.ErlangC;
import org.kouan.theory.FluidQueue;
import org.kouan.theory.GeneralQueue;
import org.kouan.theory.PointwiseStationary;
import org.kouan.theory.Priorities;

/** Theory beside a simulation of the same scenario. */
public final class CrossCheck {
    private static final double MINUTE_MICROS = 60e6;
    /** After so many relaxation times what is left of an empty start is lost in the noise. */
    private static final double RELAXATIONS = 12;

    private final Scenario scenario;
    private final ResultLayout layout;
    private final List<ReplicationResult> replications;
    private final double confidence;

    private CrossCheck(Scenario scenario, RunResult result) {
        this.scenario = scenario;
        layout = result.layout();
        replications = result.replications();
        confidence = scenario.run().confidence();
    }

    /**
     * Compares what theory says of each stage with replications of the scenario.
     *
     * @param result at least two replications, for bounds
     * @param seed that they were run with
     */
    public static TheoryCheck of(Scenario scenario, RunResult result, long seed) {
        CrossCheck check = new CrossCheck(scenario, result);
        List<TheoryCheck.Station> stations = new ArrayList<>();
        for (Station station : Stations.of(scenario)) {
            stations.add(check.station(station));
        }
        return new TheoryCheck(check.replications.size(), seed, check.confidence, stations);
    }

    private TheoryCheck.Station station(Station station) {
        List<TheoryCheck.Model> models = new ArrayList<>();
        List<String> differs = new ArrayList<>(station.differs());
        models.add(new TheoryCheck.Model(
                "work over open desks",
                true,
                "",
                List.of(new TheoryCheck.Figure("utilisation", "1", station.load(), utilisation(station)))));
        if (station.isConstant() && station.load() < 1) {
            models.add(steady(station, differs));
        } else {
            models.add(pointwise(station));
            models.add(fluid(station));
        }
        return new TheoryCheck.Station(
                station.stage().name(),
                station.stage().label(),
                station.lanes().stream().map(lane -> lane.name()).toList(),
                about(station),
                models,
                differs);
    }

    private String about(Station station) {
        double perHour = 60 * station.rate();
        String come = station.isConstant()
                ? number(perHour) + " come an hour"
                : number(station.number()) + " come, " + number(perHour) + " an hour on average";
        return come + ", service " + number(station.service().mean()) + " min (cv "
                + number(Math.sqrt(station.service().scv())) + "), "
                + (station.isConstant() ? "" : "up to ") + station.mostDesks()
                + (station.mostDesks() == 1 ? " desk" : " desks");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private TheoryCheck.Model steady(Station station, List<String> differs) {
        int desks = station.mostDesks();
        double service = station.service().mean();
        ErlangC markovian = new ErlangC(station.rate(), service, desks);
        double length = station.grid().until() - station.grid().from();
        double relaxations = length
                / (Math.max(markovian.relaxation(), service)
                        * (1 + station.service().scv())
                        / 2);
        double warmUp = Moments.minutes(scenario.run().warmUp());
        if (warmUp * relaxations / length < RELAXATIONS) {
            differs.add("the run begins empty, and lasts " + number(relaxations)
                    + " relaxation times: a steady state takes some " + number(RELAXATIONS) + " before anybody counts");
        }
        List<String> order = priorities(station);
        if (!order.isEmpty()) {
            return ordered(station, order, desks);
        }
        double scv = station.isExponential() ? 1 : station.service().scv();
        GeneralQueue queue = new GeneralQueue(station.rate(), service, desks, station.arrivalScv(), scv);
        String name = !station.poisson()
                ? "GI/G/c, Allen-Cunneen"
                : station.isExponential()
                        ? "M/M/c, Erlang C"
                        : desks == 1 ? "M/G/1, Pollaczek-Khinchine" : "M/G/c, Allen-Cunneen";
        return new TheoryCheck.Model(
                name, queue.isExact(), "", figures(station, queue.meanWait(), limit -> 1 - queue.waitsLonger(limit)));
    }

    /** The order of the classes where one lane serves by class, and each class's wait is that of this stage alone. */
    private List<String> priorities(Station station) {
        boolean ordered = station.lanes().size() == 1
                && station.lanes().get(0).whoIsNext().name().equals("class-priority");
        if (!ordered || !station.poisson() || scenario.stages().size() > 1) {
            return List.of();
        }
        List<String> order = station.lanes().get(0).whoIsNext().names("order").stream()
                .filter(station.classes()::containsKey)
                .toList();
        return order.size() == station.classes().size() ? order : List.of();
    }

    private TheoryCheck.Model ordered(Station station, List<String> order, int desks) {
        double minutes = station.number() / station.rate();
        List<Priorities.Class> classes = order.stream()
                .map(station.classes()::get)
                .map(each -> new Priorities.Class(
                        each.number() / minutes,
                        each.service().mean(),
                        each.service().square()))
                .toList();
        double[] waits = Priorities.meanWaits(classes, desks);
        List<TheoryCheck.Figure> figures = new ArrayList<>();
        for (int i = 0; i < waits.length; i++) {
            int index = indexOfClass(order.get(i));
            figures.add(new TheoryCheck.Figure(
                    "mean wait, " + layout.classes().get(index).label(),
                    "min",
                    waits[i],
                    ratio(
                            result -> result.classes().get(index).waitSumMicros() / MINUTE_MICROS,
                            result -> result.classes().get(index).arrived())));
        }
        boolean exact = desks == 1 || station.isExponential();
        return new TheoryCheck.Model(
                exact ? "priorities, Cobham" : "priorities, Cobham with Allen-Cunneen", exact, "", figures);
    }

    private TheoryCheck.Model pointwise(Station station) {
        PointwiseStationary queue = new PointwiseStationary(
                station.arrivals(),
                station.desks(),
                station.grid().step(),
                station.service().mean(),
                station.arrivalScv(),
                station.service().scv());
        double largest = queue.largestUtilisation();
        if (!queue.isDefined()) {
            String why = Double.isInfinite(largest)
                    ? "somebody comes while no desk is open"
                    : "its load reaches " + number(largest) + " of the open desks";
            return new TheoryCheck.Model("pointwise stationary", false, why, List.of());
        }
        return new TheoryCheck.Model(
                "pointwise stationary", false, "", figures(station, queue.meanWait(), queue::within));
    }

    private TheoryCheck.Model fluid(Station station) {
        FluidQueue queue = new FluidQueue(
                station.arrivals(),
                station.desks(),
                station.grid().step(),
                station.service().mean());
        return new TheoryCheck.Model("fluid limit", false, "", figures(station, queue.meanWait(), queue::within));
    }

    private List<TheoryCheck.Figure> figures(Station station, double meanWait, ToDoubleFunction<Double> within) {
        List<TheoryCheck.Figure> figures = new ArrayList<>();
        figures.add(new TheoryCheck.Figure("mean wait", "min", meanWait, meanWait(station)));
        for (int t = 0; t < scenario.targets().size(); t++) {
            Target target = scenario.targets().get(t);
            boolean ofAll = target.stages().equals(List.of(station.stage().name()))
                    && target.measure() == Target.Measure.SHARE
                    && List.copyOf(station.classes().keySet()).equals(inOrder(target.classes()));
            if (ofAll) {
                double limit = Moments.minutes(target.limit());
                figures.add(new TheoryCheck.Figure(
                        "wait at most " + number(limit) + " min", "1", within.applyAsDouble(limit), kept(t, target)));
            }
        }
        return figures;
    }

    private List<String> inOrder(List<String> classes) {
        return scenario.classes().stream()
                .map(UnitClass::name)
                .filter(classes::contains)
                .toList();
    }

    private int indexOfClass(String name) {
        return scenario.classes().stream().map(UnitClass::name).toList().indexOf(name);
    }

    private Interval meanWait(Station station) {
        return ratio(
                result -> sum(result, station, LaneResult::waitSumMicros) / MINUTE_MICROS,
                result -> sum(result, station, LaneResult::taken));
    }

    private Interval utilisation(Station station) {
        return ratio(
                result -> sum(result, station, LaneResult::busyMicros),
                result -> sum(result, station, LaneResult::openMicros));
    }

    private Interval kept(int target, Target of) {
        List<Integer> classes = of.classes().stream().map(this::indexOfClass).toList();
        ToDoubleFunction<ReplicationResult> arrived = result -> classes.stream()
                .mapToDouble(index -> result.classes().get(index).arrived())
                .sum();
        return ratio(
                result -> {
                    double come = arrived.applyAsDouble(result);
                    return come == 0 ? 0 : come * result.targets().get(target).value();
                },
                arrived);
    }

    private double sum(ReplicationResult result, Station station, ToDoubleFunction<LaneResult> figure) {
        List<LaneResult> lanes = result.lanes();
        double sum = 0;
        for (int i = 0; i < lanes.size(); i++) {
            String name = layout.lanes().get(i).name();
            if (station.lanes().stream().anyMatch(lane -> lane.name().equals(name))) {
                sum += figure.applyAsDouble(lanes.get(i));
            }
        }
        return sum;
    }

    private Interval ratio(
            ToDoubleFunction<ReplicationResult> numerator, ToDoubleFunction<ReplicationResult> denominator) {
        return MeanInterval.ratio(
                replications.stream().mapToDouble(numerator).toArray(),
                replications.stream().mapToDouble(denominator).toArray(),
                confidence);
    }
}
