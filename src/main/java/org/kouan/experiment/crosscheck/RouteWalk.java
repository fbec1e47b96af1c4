package org.kouan.experiment.crosscheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/** One flow along its route. */
record RouteWalk(Demand demand, FlowDemand coming, FlowSpec flow) {
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
                now += delay.time().moments().mean();
            } else {
                coming.differs().add("routes have steps that theory does not follow");
            }
        }
        return now;
    }

    /** The mix after the decisions. */
    private Map<String, Double> decided(RouteStep.Request request, Map<String, Double> mix) {
        double refusal = demand.scenario().refusal(request);
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
                coming.differs().add("travellers come in the parties of their conveyances, not as a Poisson process");
                double[] travellers = travellers(party, units);
                double walk = party.walk().moments().mean();
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
                    .mapToDouble(service -> coming.party(timetable, service))
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
        Demand.OfStage of = demand.stage(visit.stage());
        double[] come = demand.grid().later(units, after);
        double service = 0;
        double all = 0;
        boolean whole = mix.size() == 1;
        for (Map.Entry<String, Double> part : mix.entrySet()) {
            double share = part.getValue() * visit.shareOf(part.getKey());
            Demand.OfClass ofClass = of.of(part.getKey(), demand.grid());
            double number = 0;
            for (int i = 0; i < come.length; i++) {
                ofClass.arrivals[i] += share * come[i];
                number += share * come[i];
            }
            whole &= visit.shareOf(part.getKey()) == 1;
            factors(ofClass, part.getKey(), number);
            service += share * mean(spec(visit.stage()), part.getKey());
            all += part.getValue();
        }
        of.flows++;
        of.differs.addAll(coming.differs());
        of.intervalScvs.addAll(coming.intervalScvs());
        if (after > 0) {
            of.differs.add("arrivals have passed earlier steps; theory takes them as they came, later by the mean"
                    + " service and delays, without the waits on the way");
        }
        if (!coming.intervalScvs().isEmpty() && !whole) {
            of.differs.add("a part of a flow with regular intervals is less regular than the flow");
        }
        return all == 0 ? 0 : service / all;
    }

    private void factors(Demand.OfClass of, String unitClass, double number) {
        double share = flow.preInspection().map(FlowSpec.PreInspection::share).orElse(0.0);
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
                return law.moments().mean() * stage.serviceFactor() * lane.serviceFactor();
            }
        }
        return 0;
    }

    private StageSpec spec(String name) {
        return demand.scenario().stages().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
