package org.kouan.port.arrival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Names;
import org.kouan.port.policy.Forecast;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** The forecast that follows from the arrivals and routes that a scenario states. */
public final class ScheduleForecast implements Forecast {
    /** A share of a flow that comes to a stage so long after it has come to the port. */
    private record Stream(ExpectedArrivals arrivals, double share, long lagMicros) {
        double expected(long fromMicros, long toMicros) {
            return share * arrivals.between(fromMicros - lagMicros, toMicros - lagMicros);
        }
    }

    /**
     * What a flow brings.
     *
     * @param passengers those of the services that bring its units; where the flow has none, its units
     * @param passengersByClass the same by class, where the services say so
     */
    private record Coming(
            ExpectedArrivals units, ExpectedArrivals passengers, Map<String, ExpectedArrivals> passengersByClass) {
        static Coming of(FlowSpec flow, Scenario scenario) {
            if (flow.bringsConveyances() && flow.arrivals() instanceof Arrivals.Timetable timetable) {
                return ofServices(flow, timetable, scenario, service -> 1);
            }
            return only(ExpectedArrivals.of(flow, scenario));
        }

        /** By class of the units, where the services say so. */
        static Coming ofClass(String name, FlowSpec flow, Arrivals.Timetable timetable, Scenario scenario) {
            return flow.bringsConveyances()
                    ? ofServices(flow, timetable, scenario, service -> flow.shareOfUnits(service, name))
                    : only(ExpectedArrivals.ofTravellers(
                            timetable, flow, scenario, service -> flow.shareOfUnits(service, name)));
        }

        private static Coming ofServices(
                FlowSpec flow,
                Arrivals.Timetable timetable,
                Scenario scenario,
                ToDoubleFunction<Arrivals.Service> shares) {
            Map<String, ExpectedArrivals> byClass = new LinkedHashMap<>();
            timetable
                    .travellerMix()
                    .keySet()
                    .forEach(name -> byClass.put(
                            name,
                            ExpectedArrivals.ofTravellers(
                                    timetable,
                                    flow,
                                    scenario,
                                    service -> shares.applyAsDouble(service) * service.shareOfTravellers(name))));
            return new Coming(
                    ExpectedArrivals.ofServices(timetable, scenario, shares),
                    ExpectedArrivals.ofTravellers(timetable, flow, scenario, shares),
                    byClass);
        }

        private static Coming only(ExpectedArrivals all) {
            return new Coming(all, all, Map.of());
        }

        /** Members of a class of the parties whose size the services say. */
        Coming members(String name) {
            return only(passengersByClass.getOrDefault(name, passengers));
        }

        /** The share of the members who are of a class. */
        double shareOfMembers(String name, double byTheMix) {
            return passengersByClass.containsKey(name) ? 1 : byTheMix;
        }
    }

    private final Scenario scenario;
    private final Names names;
    /** By stage and class. */
    private final List<List<List<Stream>>> streams = new ArrayList<>();

    public ScheduleForecast(Scenario scenario) {
        this.scenario = scenario;
        names = new Names(scenario);
        for (int s = 0; s < scenario.stages().size(); s++) {
            List<List<Stream>> byClass = new ArrayList<>();
            for (int c = 0; c < scenario.classes().size(); c++) {
                byClass.add(new ArrayList<>());
            }
            streams.add(byClass);
        }
        for (FlowSpec flow : scenario.flows()) {
            if (flow.arrivals() instanceof Arrivals.Timetable timetable && flow.servicesSayClasses()) {
                for (String unitClass : flow.mix().keySet()) {
                    Coming coming = Coming.ofClass(unitClass, flow, timetable, scenario);
                    follow(flow.route(), unitClass, 1, coming, Duration.ZERO);
                }
            } else {
                Coming coming = Coming.of(flow, scenario);
                flow.mixOnRoute()
                        .forEach((unitClass, share) -> follow(flow.route(), unitClass, share, coming, Duration.ZERO));
            }
        }
    }

    @Override
    public double expected(int stageIndex, int classIndex, long fromMicros, long toMicros) {
        List<Stream> streamsOfClass = streams.get(stageIndex).get(classIndex);
        if (streamsOfClass.size() > 2) {
            // Sums of three doubles depend on their order: in ascending order that of flows in a file changes no bit.
            return streamsOfClass.stream()
                    .mapToDouble(stream -> stream.expected(fromMicros, toMicros))
                    .sorted()
                    .reduce(0, Double::sum);
        }
        double expected = 0;
        for (Stream stream : streamsOfClass) {
            expected += stream.expected(fromMicros, toMicros);
        }
        return expected;
    }

    /** Adds the streams of a route that a share of a flow's units begins so late; returns how long the route takes. */
    private Duration follow(List<RouteStep> route, String unitClass, double share, Coming coming, Duration start) {
        Duration lag = start;
        double left = share;
        for (int i = 0; i < route.size(); i++) {
            RouteStep step = route.get(i);
            if (step instanceof RouteStep.Visit visit) {
                double taking = visit.shareOf(unitClass);
                add(visit.stage(), unitClass, new Stream(coming.units, left * taking, SimTime.micros(lag)));
                lag = lag.plus(times(inspection(visit.stage(), unitClass), taking));
            } else if (step instanceof RouteStep.Together together) {
                Duration latest = lag;
                for (RouteStep.Branch branch : together.branches()) {
                    Duration end = followBranch(branch, unitClass, left, coming, lag);
                    latest = end.compareTo(latest) > 0 ? end : latest;
                }
                lag = latest;
            } else if (step instanceof RouteStep.Request request && request.shareOf(unitClass) > 0) {
                double approved = left * request.shareOf(unitClass) * (1 - scenario.refusal(request));
                String as = request.approvedAs().getOrDefault(unitClass, unitClass);
                follow(route.subList(i + 1, route.size()), as, approved, coming, lag);
                left -= approved;
            } else if (step instanceof RouteStep.Delay delay) {
                lag = lag.plus(delay.time().mean());
            }
        }
        return lag;
    }

    private Duration followBranch(
            RouteStep.Branch branch, String unitClass, double share, Coming coming, Duration start) {
        if (!(branch instanceof RouteStep.Branch.Party party)) {
            return follow(branch.route(), unitClass, share, coming, start);
        }
        double size = party.size().map(Arrivals.PartySize::mean).orElse(1.0);
        boolean ofServices = party.size().isEmpty();
        Duration latest = start;
        for (Map.Entry<String, Double> member : party.mix().entrySet()) {
            String name = member.getKey();
            Duration end = follow(
                    party.route(),
                    name,
                    share * size * (ofServices ? coming.shareOfMembers(name, member.getValue()) : member.getValue()),
                    ofServices ? coming.members(name) : coming,
                    start.plus(party.walk().mean()));
            latest = end.compareTo(latest) > 0 ? end : latest;
        }
        return latest;
    }

    private void add(String stage, String unitClass, Stream stream) {
        if (stream.share > 0) {
            streams.get(names.stageIndex(stage))
                    .get(names.classIndex(unitClass))
                    .add(stream);
        }
    }

    /** Mean time at the first lane that serves the class; zero where none does. */
    private Duration inspection(String stageName, String unitClass) {
        StageSpec stage = scenario.stages().get(names.stageIndex(stageName));
        for (LaneSpec lane : stage.lanes()) {
            if (lane.serves().contains(unitClass)) {
                var law = lane.service().getOrDefault(unitClass, stage.service().get(unitClass));
                return law == null ? Duration.ZERO : times(law.mean(), stage.serviceFactor() * lane.serviceFactor());
            }
        }
        return Duration.ZERO;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
