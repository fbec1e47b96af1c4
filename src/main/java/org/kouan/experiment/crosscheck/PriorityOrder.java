package org.kouan.experiment.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kouan.result.TheoryCheck.Figure;
import org.kouan.result.TheoryCheck.Model;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.theory.Priorities;

/** One lane that serves its classes in a fixed order, in a port of one stage: what each class waits or stays. */
final class PriorityOrder {
    private static final String FINISHES = "class-priority";
    private static final String BREAKS_OFF = "preemptive-resume";

    private final Scenario scenario;
    private final Simulated simulated;

    PriorityOrder(Scenario scenario, Simulated simulated) {
        this.scenario = scenario;
        this.simulated = simulated;
    }

    /** Whether there is an order of all classes that come, as Poisson processes, and no other stage. */
    boolean applies(Station station) {
        return station.lanes().size() == 1
                && Set.of(FINISHES, BREAKS_OFF).contains(policy(station).name())
                && station.poisson()
                && scenario.stages().size() == 1
                && order(station).size() == station.classes().size();
    }

    private static PolicySpec policy(Station station) {
        return station.lanes().get(0).whoIsNext();
    }

    private static List<String> order(Station station) {
        return policy(station).names("order").stream()
                .filter(station.classes()::containsKey)
                .toList();
    }

    /** The formula; adds what else the scenario is not. */
    Model model(Station station, List<String> differs) {
        return policy(station).name().equals(FINISHES) ? waits(station) : stays(station, differs);
    }

    private static List<Priorities.Class> classes(Station station) {
        double minutes = station.number() / station.rate();
        return order(station).stream()
                .map(station.classes()::get)
                .map(each -> new Priorities.Class(
                        each.number() / minutes,
                        each.service().mean(),
                        each.service().square()))
                .toList();
    }

    private Model waits(Station station) {
        double[] waits = Priorities.meanWaits(classes(station), station.mostDesks());
        List<String> order = order(station);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < waits.length; i++) {
            String name = order.get(i);
            figures.add(new Figure(
                    "mean wait, " + simulated.labelOfClass(name), "min", waits[i], simulated.meanWait(name)));
        }
        boolean exact = station.mostDesks() == 1 || station.isExponential();
        return CrossCheck.model(exact ? Formula.COBHAM : Formula.COBHAM_GENERAL, exact, figures);
    }

    private Model stays(Station station, List<String> differs) {
        List<Priorities.Class> classes = classes(station);
        double[] stays;
        if (station.mostDesks() == 1) {
            stays = Priorities.preemptiveStays(classes);
        } else if (station.isExponential()) {
            double[] rates =
                    classes.stream().mapToDouble(Priorities.Class::rate).toArray();
            stays = Priorities.preemptiveStays(rates, station.service().mean(), station.mostDesks());
        } else {
            return CrossCheck.silent(Formula.PREEMPTIVE, "at several desks it needs one exponential law of service");
        }
        LaneSpec lane = station.lanes().get(0);
        if (!lane.changeOver().isZero()) {
            differs.add("theory counts the change-over of lane " + lane.name() + " as a part of the inspection");
        }
        if (scenario.flows().stream()
                .anyMatch(flow -> flow.route().size() > 1 || !(flow.route().get(0) instanceof RouteStep.Visit))) {
            differs.add("routes have steps beside the stage, which count as time in the port");
        }
        List<String> order = order(station);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < stays.length; i++) {
            String name = order.get(i);
            figures.add(new Figure(
                    "mean stay, " + simulated.labelOfClass(name), "min", stays[i], simulated.meanStay(name)));
        }
        return CrossCheck.model(Formula.PREEMPTIVE, true, figures);
    }
}
