package org.kouan.experiment.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.kouan.result.RunResult;
import org.kouan.result.TheoryCheck;
import org.kouan.result.TheoryCheck.Figure;
import org.kouan.result.TheoryCheck.Model;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Moments;
import org.kouan.theory.ErlangA;
import org.kouan.theory.ErlangC;
import org.kouan.theory.FluidQueue;
import org.kouan.theory.GeneralQueue;
import org.kouan.theory.PointwiseStationary;

/** Theory beside a simulation of the same scenario. */
public final class CrossCheck {
    /** After this number of relaxation times the effect of an empty start is lost in the noise. */
    private static final double RELAXATIONS = 12;

    private final Scenario scenario;
    private final Simulated simulated;
    private final PriorityOrder ordered;

    private CrossCheck(Scenario scenario, RunResult result) {
        this.scenario = scenario;
        simulated = new Simulated(result, scenario.run().confidence());
        ordered = new PriorityOrder(scenario, simulated);
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
        return new TheoryCheck(
                check.simulated.replications(), seed, scenario.run().confidence(), stations);
    }

    private TheoryCheck.Station station(Station station) {
        List<Model> models = new ArrayList<>();
        List<String> differs = new ArrayList<>(station.differs());
        boolean leaving =
                station.lanes().stream().anyMatch(lane -> lane.impatience().isPresent());
        models.add(model(
                Formula.WORK,
                !leaving,
                List.of(new Figure("utilisation", "1", station.load(), simulated.utilisation(station)))));
        if (station.isConstant() && station.patience().isPresent()) {
            models.add(impatient(station, station.patience().get(), differs));
        } else if (station.isConstant() && station.load() < 1) {
            models.add(steady(station, differs));
        } else {
            if (station.patience().isPresent()) {
                differs.add(
                        "whoever waits may give up; with rates and desks that change, theory lets all of them wait");
            }
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
        String patience = station.patience()
                .map(each -> ", patience " + number(each.mean()) + " min")
                .orElse("");
        return come + ", service " + number(station.service().mean()) + " min (cv "
                + number(Math.sqrt(station.service().scv())) + ")" + patience + ", "
                + (station.isConstant() ? "" : "up to ") + station.mostDesks()
                + (station.mostDesks() == 1 ? " desk" : " desks");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    static Model model(Formula formula, boolean exact, List<Figure> figures) {
        return new Model(formula.title(), formula.meaning(), exact, "", figures);
    }

    /** A formula that comes near but says nothing, and why. */
    static Model silent(Formula formula, String why) {
        return new Model(formula.title(), formula.meaning(), false, why, List.of());
    }

    /** Adds what a run that begins empty lacks to be in a steady state, if anything. */
    private void tellOfTheStart(Station station, double relaxation, List<String> differs) {
        double length = station.grid().until() - station.grid().from();
        double relaxations = length / relaxation;
        double warmUp = Moments.minutes(scenario.run().warmUp());
        if (warmUp * relaxations / length < RELAXATIONS) {
            differs.add("the run begins empty, and lasts " + number(relaxations)
                    + " relaxation times: a steady state takes some " + number(RELAXATIONS) + " before anybody counts");
        }
    }

    private Model steady(Station station, List<String> differs) {
        int desks = station.mostDesks();
        double service = station.service().mean();
        ErlangC markovian = new ErlangC(station.rate(), service, desks);
        double slower = (1 + station.service().scv()) / 2;
        tellOfTheStart(station, Math.max(markovian.relaxation(), service) * slower, differs);
        if (ordered.applies(station)) {
            return ordered.model(station, differs);
        }
        double scv = station.isExponential() ? 1 : station.service().scv();
        GeneralQueue queue = new GeneralQueue(station.rate(), service, desks, station.arrivalScv(), scv);
        Formula formula = !station.poisson()
                ? Formula.ALLEN_CUNNEEN
                : station.isExponential()
                        ? Formula.ERLANG_C
                        : desks == 1 ? Formula.POLLACZEK_KHINCHINE : Formula.ALLEN_CUNNEEN_SERVICE;
        return model(
                formula, queue.isExact(), figures(station, queue.meanWait(), limit -> 1 - queue.waitsLonger(limit)));
    }

    /** Those who wait may abandon the queue: there is a steady state under any load. */
    private Model impatient(Station station, Patience patience, List<String> differs) {
        double service = station.service().mean();
        ErlangA queue = new ErlangA(station.rate(), service, station.mostDesks(), patience.mean());
        // Those who wait leave at the rate of abandonment at least, so that nothing lasts much longer than patience.
        double withoutLeaving = station.load() < 1
                ? new ErlangC(station.rate(), service, station.mostDesks()).relaxation()
                : Double.POSITIVE_INFINITY;
        tellOfTheStart(station, Math.max(service, Math.min(patience.mean(), withoutLeaving)), differs);
        if (!patience.exponential()) {
            differs.add("patience is not one exponential law; theory takes it as one of the same mean");
        }
        if (!station.isExponential()) {
            differs.add("service is not one exponential law; theory takes it as one of the same mean");
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("utilisation", "1", queue.utilisation(), simulated.utilisation(station)));
        figures.add(new Figure("give up", "1", queue.abandoned(), simulated.gaveUp(station)));
        figures.add(
                new Figure("mean wait of the served", "min", queue.meanWaitOfServed(), simulated.meanWait(station)));
        figures.addAll(kept(station, "served within ", queue::servedWithin));
        boolean exact = patience.exponential() && station.isExponential() && station.poisson();
        return model(Formula.ERLANG_A, exact, figures);
    }

    private Model pointwise(Station station) {
        PointwiseStationary queue = new PointwiseStationary(
                station.arrivals(),
                station.desks(),
                station.grid().step(),
                station.service().mean(),
                station.arrivalScv(),
                station.service().scv());
        double largest = queue.largestUtilisation();
        if (!queue.isDefined()) {
            return silent(
                    Formula.POINTWISE,
                    Double.isInfinite(largest)
                            ? "somebody comes while no desk is open"
                            : "at its peak " + number(largest) + " times as many desks are needed as are open");
        }
        return model(Formula.POINTWISE, false, figures(station, queue.meanWait(), queue::within));
    }

    private Model fluid(Station station) {
        FluidQueue queue = new FluidQueue(
                station.arrivals(),
                station.desks(),
                station.grid().step(),
                station.service().mean());
        return model(Formula.FLUID, false, figures(station, queue.meanWait(), queue::within));
    }

    private List<Figure> figures(Station station, double meanWait, DoubleUnaryOperator within) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("mean wait", "min", meanWait, simulated.meanWait(station)));
        figures.addAll(kept(station, "wait at most ", within));
        return figures;
    }

    /** The share that keeps the limit of each target on the waits of all here and nowhere else. */
    private List<Figure> kept(Station station, String what, DoubleUnaryOperator within) {
        List<Figure> figures = new ArrayList<>();
        for (int t = 0; t < scenario.targets().size(); t++) {
            Target target = scenario.targets().get(t);
            boolean ofAll = target.stages().equals(List.of(station.stage().name()))
                    && target.measure() == Target.Measure.SHARE
                    && List.copyOf(station.classes().keySet()).equals(inOrder(target.classes()));
            if (ofAll) {
                double limit = Moments.minutes(target.limit());
                figures.add(new Figure(
                        what + number(limit) + " min", "1", within.applyAsDouble(limit), simulated.kept(t, target)));
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
}
