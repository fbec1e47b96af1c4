package org.kouan.experiment.crosscheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** Who comes to each stage and when, on average: flows followed along their routes, without the waits on the way. */
final class Demand {
    /** In minutes. */
    private static final double DAY = 24 * 60;

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
            Set<String> differs = new LinkedHashSet<>();
            List<Double> scvs = new ArrayList<>();
            double[] units = demand.units(flow, differs, scvs);
            new Walk(demand, flow, differs, scvs).steps(flow.route(), units, flow.mixOnRoute(), 0);
        }
        return demand.stages;
    }

    /** How many units of a flow come in each step. */
    private double[] units(FlowSpec flow, Set<String> differs, List<Double> scvs) {
        double[] units = grid.none();
        Arrivals arrivals = flow.arrivals();
        if (arrivals instanceof Arrivals.Poisson poisson) {
            rates(units, time -> poisson.perHour().at(time) * scenario.expectedLevel(flow, time.toDays()));
        } else if (arrivals instanceof Arrivals.LinearPoisson poisson) {
            rates(units, time -> poisson.perHour().at(time) * scenario.expectedLevel(flow, time.toDays()));
        } else if (arrivals instanceof Arrivals.Renewal renewal) {
            Moments interval = Moments.of(renewal.interval());
            double from = Moments.minutes(renewal.from());
            for (double at = from; at < grid.until(); ) {
                double end = Math.min(grid.until(), (Math.floor(at / DAY) + 1) * DAY);
                grid.spread(units, level(flow, at) * (end - at) / interval.mean(), at, end);
                at = end;
            }
            scvs.add(interval.scv());
        } else if (arrivals instanceof Arrivals.Present present) {
            double from = Moments.minutes(present.from());
            grid.spread(units, level(flow, from) * present.number(), from, Moments.minutes(present.to()));
            differs.add("a fixed number is present or comes at known times, not as a Poisson process");
        } else if (arrivals instanceof Arrivals.Appointments appointments) {
            appointments(flow, appointments, units);
            differs.add("those with appointments come to their slots, not as a Poisson process; theory takes the mean"
                    + " of those who have booked and come, the late and the early at their means");
            if (appointments.lapsedShare() > 0) {
                differs.add("appointments lapse; theory takes the mean share of those who are too late, at the times of"
                        + " all");
            }
        } else if (arrivals instanceof Arrivals.Timetable timetable) {
            timetable(flow, timetable, units);
            differs.add("arrivals are parties by timetable, not a Poisson process: each brings a queue of its own");
            timetable
                    .lateness()
                    .ifPresent(late -> differs.add("theory takes services at their scheduled times, without lateness"));
        } else {
            differs.add("arrivals of flow " + flow.name() + " are of a kind that theory does not follow");
        }
        return units;
    }

    private void rates(double[] units, ToDoubleFunction<Duration> perHour) {
        double[] rates = grid.values(perHour);
        for (int i = 0; i < units.length; i++) {
            boolean during = grid.from() + (i + 0.5) * grid.step() < grid.until();
            units[i] = during ? rates[i] / 60 * grid.step() : 0;
        }
    }

    private void appointments(FlowSpec flow, Arrivals.Appointments appointments, double[] units) {
        for (double day = Math.floor(grid.from() / DAY) * DAY; day < grid.until(); day += DAY) {
            double number = appointments.expected(level(flow, day));
            for (int slot = 0; slot < appointments.slots(); slot++) {
                double begin =
                        day + Moments.minutes(appointments.from()) + slot * Moments.minutes(appointments.every());
                if (begin >= grid.from() && begin < grid.until()) {
                    for (Arrivals.Part part : appointments.parts()) {
                        double from = Math.max(grid.from(), begin + Moments.minutes(part.from()));
                        double to = Math.max(grid.from(), begin + Moments.minutes(part.to()));
                        grid.spread(units, number * part.share(), from, to);
                    }
                }
            }
        }
    }

    private void timetable(FlowSpec flow, Arrivals.Timetable timetable, double[] units) {
        for (Arrivals.Service service : timetable.services()) {
            double time = Moments.minutes(service.time());
            if (time < grid.from() || time >= grid.until()) {
                continue;
            }
            if (flow.bringsConveyances()) {
                grid.spread(units, 1, time, time);
            } else {
                double party = party(flow, timetable, service);
                double begin = time
                        + Moments.minutes(timetable.firstAfter())
                        + Moments.of(timetable.walk()).mean();
                grid.spread(units, party, begin, begin + alighting(timetable.alighting(), party));
            }
        }
    }

    private double party(FlowSpec flow, Arrivals.Timetable timetable, Arrivals.Service service) {
        double party = service.party() >= 0
                ? service.party()
                : timetable.party().map(Arrivals.PartySize::mean).orElse(0.0);
        return party * level(flow, Moments.minutes(service.time()));
    }

    private double level(FlowSpec flow, double minutes) {
        return scenario.expectedLevel(flow, (long) (minutes / DAY));
    }

    private static double alighting(Arrivals.Alighting how, double party) {
        return how instanceof Arrivals.Alighting.Gaps gaps
                ? Math.max(0, party - 1) * Moments.of(gaps.gap()).mean()
                : Moments.of(((Arrivals.Alighting.Over) how).time()).mean();
    }

    private StageSpec stage(String name) {
        return scenario.stages().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One flow along its route. */
    private record Walk(Demand demand, FlowSpec flow, Set<String> differs, List<Double> scvs) {
        /** Follows steps and returns how many minutes after the arrival they end, on average and without waits. */
        double steps(List<RouteStep> route, double[] units, Map<String, Double> mix, double after) {
            double now = after;
            Map<String, Double> having = mix;
            for (RouteStep step : route) {
                if (step instanceof RouteStep.Visit visit) {
                    now += visit(visit, units, having, now);
                } else if (step instanceof RouteStep.Together together) {
                    now = together(together, units, having, now);
                } else if (step instanceof RouteStep.Request request) {
                    having = decided(request, having);
                } else if (step instanceof RouteStep.Delay delay) {
                    now += Moments.of(delay.time()).mean();
                } else {
                    differs.add("routes have steps that theory does not follow");
                }
            }
            return now;
        }

        /** The mix after the decisions. */
        private Map<String, Double> decided(RouteStep.Request request, Map<String, Double> mix) {
            double refusal = demand.scenario.refusal(request);
            Map<String, Double> after = new LinkedHashMap<>(mix);
            mix.forEach((name, share) -> {
                double approved = share * request.shareOf(name) * (1 - refusal);
                if (approved > 0) {
                    after.merge(name, -approved, Double::sum);
                    after.merge(request.approvedAs().getOrDefault(name, name), approved, Double::sum);
                }
            });
            return after;
        }

        private double together(RouteStep.Together together, double[] units, Map<String, Double> mix, double now) {
            double end = now;
            for (RouteStep.Branch branch : together.branches()) {
                if (branch instanceof RouteStep.Branch.Party party) {
                    differs.add("travellers come in the parties of their conveyances, not as a Poisson process");
                    double[] travellers = travellers(party, units);
                    double walk = Moments.of(party.walk()).mean();
                    end = Math.max(end, steps(party.route(), travellers, party.mix(), now + walk));
                } else {
                    end = Math.max(end, steps(branch.route(), units, mix, now));
                }
            }
            return end;
        }

        private double[] travellers(RouteStep.Branch.Party party, double[] units) {
            double[] travellers = units.clone();
            double size = party.size().map(Arrivals.PartySize::mean).orElse(Double.NaN);
            if (Double.isNaN(size)) {
                Arrivals.Timetable timetable = (Arrivals.Timetable) flow.arrivals();
                size = timetable.services().stream()
                        .mapToDouble(service -> demand.party(flow, timetable, service))
                        .average()
                        .orElse(0);
            }
            for (int i = 0; i < travellers.length; i++) {
                travellers[i] *= size;
            }
            return travellers;
        }

        /** Adds a visit and returns its mean service over all who take the route. */
        private double visit(RouteStep.Visit visit, double[] units, Map<String, Double> mix, double after) {
            OfStage of = demand.stages.computeIfAbsent(visit.stage(), name -> new OfStage());
            double[] come = demand.grid.later(units, after);
            double service = 0;
            double all = 0;
            boolean whole = mix.size() == 1;
            for (Map.Entry<String, Double> part : mix.entrySet()) {
                double share = part.getValue() * visit.shareOf(part.getKey());
                OfClass ofClass = of.of(part.getKey(), demand.grid);
                double number = 0;
                for (int i = 0; i < come.length; i++) {
                    ofClass.arrivals[i] += share * come[i];
                    number += share * come[i];
                }
                whole &= visit.shareOf(part.getKey()) == 1;
                factors(ofClass, part.getKey(), number);
                service += share * mean(demand.stage(visit.stage()), part.getKey());
                all += part.getValue();
            }
            of.flows++;
            of.differs.addAll(differs);
            of.intervalScvs.addAll(scvs);
            if (after > 0) {
                of.differs.add("arrivals have passed earlier steps; theory takes them as they came, later by the mean"
                        + " service and delays, without the waits on the way");
            }
            if (!scvs.isEmpty() && !whole) {
                of.differs.add("a part of a flow with regular intervals is less regular than the flow");
            }
            return all == 0 ? 0 : service / all;
        }

        private void factors(OfClass of, String unitClass, double number) {
            double share =
                    flow.preInspection().map(FlowSpec.PreInspection::share).orElse(0.0);
            double factor = flow.preInspection()
                    .map(given -> given.factor().getOrDefault(unitClass, 1.0))
                    .orElse(1.0);
            of.number += number;
            of.factored += number * (1 - share + share * factor);
            of.factoredSquare += number * (1 - share + share * factor * factor);
        }

        private static double mean(StageSpec stage, String unitClass) {
            for (LaneSpec lane : stage.lanes()) {
                Distribution law =
                        lane.service().getOrDefault(unitClass, stage.service().get(unitClass));
                if (lane.serves().contains(unitClass) && law != null) {
                    return Moments.of(law).mean() * stage.serviceFactor() * lane.serviceFactor();
                }
            }
            return 0;
        }
    }
}
