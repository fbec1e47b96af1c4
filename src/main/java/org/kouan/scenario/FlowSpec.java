package org.kouan.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One stream of arrivals.
 *
 * @param name unique identifier
 * @param label shown in the report
 * @param direction of travel
 * @param mix share of each class, in the order of the scenario; sums to 1
 * @param arrivals when they come
 * @param route the steps through the port, at least one
 * @param preInspection present when a share is declared and checked ahead
 * @param dayLevel how busy days are for this flow, on top of the level of the port
 * @param publishedWait present when some of it heed a wait that the port publishes
 */
public record FlowSpec(
        String name,
        String label,
        Direction direction,
        Map<String, Double> mix,
        Arrivals arrivals,
        List<RouteStep> route,
        Optional<PreInspection> preInspection,
        DayLevel dayLevel,
        Optional<PublishedWait> publishedWait) {
    public FlowSpec {
        mix = Ordered.copyOf(mix);
        route = List.copyOf(route);
    }

    /** A flow into the country, labelled with its name, all of which visits the stages in turn. */
    public static FlowSpec of(String name, Map<String, Double> mix, Arrivals arrivals, String... stages) {
        List<RouteStep> route =
                Stream.of(stages).<RouteStep>map(RouteStep.Visit::of).toList();
        return new FlowSpec(
                name, name, Direction.ENTRY, mix, arrivals, route, Optional.empty(), DayLevel.NONE, Optional.empty());
    }

    /** The same with another route. */
    public FlowSpec withRoute(RouteStep... route) {
        return new FlowSpec(
                name, label, direction, mix, arrivals, List.of(route), preInspection, dayLevel, publishedWait);
    }

    /** The same with a share declared ahead. */
    public FlowSpec withPreInspection(PreInspection preInspection) {
        return new FlowSpec(
                name, label, direction, mix, arrivals, route, Optional.of(preInspection), dayLevel, publishedWait);
    }

    /** The same with days of other levels. */
    public FlowSpec withDayLevel(DayLevel dayLevel) {
        return new FlowSpec(name, label, direction, mix, arrivals, route, preInspection, dayLevel, publishedWait);
    }

    /** The same with some who heed a published wait. */
    public FlowSpec withPublishedWait(PublishedWait wait) {
        return new FlowSpec(name, label, direction, mix, arrivals, route, preInspection, dayLevel, Optional.of(wait));
    }

    /** The parties that its units carry, in the order of the route. */
    public List<RouteStep.Branch.Party> parties() {
        return parties(route).toList();
    }

    /** By class: the class of those whose appointments have lapsed; empty without such. */
    public Map<String, String> lapsedAs() {
        return arrivals instanceof Arrivals.Appointments appointments
                ? appointments.tolerance().map(Arrivals.Tolerance::lapsedAs).orElse(Map.of())
                : Map.of();
    }

    /**
     * The expected share of each class of those who begin the route; less than 1 together when some are turned away
     * whose appointments have lapsed.
     */
    public Map<String, Double> mixOnRoute() {
        double lapsed = arrivals instanceof Arrivals.Appointments appointments ? appointments.lapsedShare() : 0;
        if (lapsed == 0) {
            return mix;
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        mix.forEach((name, share) -> {
            shares.merge(name, share * (1 - lapsed), Double::sum);
            if (lapsedAs().containsKey(name)) {
                shares.merge(lapsedAs().get(name), share * lapsed, Double::sum);
            }
        });
        return shares;
    }

    /** Whether it comes by a timetable whose services say the classes of its units. */
    public boolean servicesSayClasses() {
        return arrivals instanceof Arrivals.Timetable timetable
                && (timetable.saysUnitClasses() || (timetable.saysTravellers() && !bringsConveyances()));
    }

    /** The share of the units of a service who are of a class. */
    public double shareOfUnits(Arrivals.Service service, String name) {
        if (!service.travellers().isEmpty() && !bringsConveyances()) {
            return service.shareOfTravellers(name);
        }
        return service.unitClass().map(only -> only.equals(name) ? 1.0 : 0.0).orElse(mix.getOrDefault(name, 0.0));
    }

    /**
     * The classes that its units may have: those of its mix, of lapsed appointments, and those that approvals on its
     * route give them.
     */
    public Set<String> classes() {
        Set<String> classes = new LinkedHashSet<>(mix.keySet());
        classes.addAll(lapsedAs().values());
        return RouteStep.classesAfter(classes, route);
    }

    /** The requests for approval of its units, and of the members of their parties. */
    public Stream<RouteStep.Request> requests() {
        return Stream.concat(route.stream(), parties().stream().flatMap(party -> party.route().stream()))
                .filter(RouteStep.Request.class::isInstance)
                .map(RouteStep.Request.class::cast);
    }

    private static Stream<RouteStep.Branch.Party> parties(List<RouteStep> route) {
        return route.stream()
                .filter(RouteStep.Together.class::isInstance)
                .flatMap(step -> ((RouteStep.Together) step).branches().stream())
                .flatMap(branch -> branch instanceof RouteStep.Branch.Party party
                        ? Stream.concat(Stream.of(party), parties(party.route()))
                        : parties(branch.route()));
    }

    /** Whether its timetable brings conveyances, each with its party; else the timetable brings the travellers alone. */
    public boolean bringsConveyances() {
        return arrivals instanceof Arrivals.Timetable
                && parties().stream().anyMatch(party -> party.size().isEmpty());
    }

    /** Into or out of the country. */
    public enum Direction {
        ENTRY,
        EXIT
    }

    /**
     * Forecast and pre-inspection.
     *
     * @param share of the flow that is declared ahead, in [0, 1]
     * @param factor by class name: multiplies the service times of those who were, in (0, 1]; 1 for classes not named
     */
    public record PreInspection(double share, Map<String, Double> factor) {
        public PreInspection {
            factor = Ordered.copyOf(factor);
        }
    }
}
