package org.kouan.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes come to which stage on some route. */
public final class Visits {
    private final Map<String, Set<String>> classesByStage = new LinkedHashMap<>();
    private final Set<String> coming = new LinkedHashSet<>();
    private boolean arrivals;

    public Visits(List<FlowSpec> flows) {
        for (FlowSpec flow : flows) {
            arrivals = flow.arrivals().bringAnybody();
            follow(flow.mix(), flow.route());
            flow.lapsedAs().forEach((name, as) -> {
                if (flow.mix().getOrDefault(name, 0.0) > 0) {
                    follow(flow.route(), as);
                }
            });
        }
    }

    private void follow(Map<String, Double> mix, List<RouteStep> route) {
        mix.forEach((unitClass, share) -> {
            if (share > 0) {
                follow(route, unitClass);
            }
        });
    }

    private void follow(List<RouteStep> route, String unitClass) {
        for (int i = 0; i < route.size(); i++) {
            if (route.get(i) instanceof RouteStep.Request request && request.shareOf(unitClass) > 0) {
                follow(route.subList(i + 1, route.size()), request.approvedAs().getOrDefault(unitClass, unitClass));
            }
            follow(route.get(i), unitClass);
        }
    }

    private void follow(RouteStep step, String unitClass) {
        if (step instanceof RouteStep.Visit visit && visit.shareOf(unitClass) > 0) {
            add(visit.stage(), unitClass);
        } else if (step instanceof RouteStep.Together together) {
            for (RouteStep.Branch branch : together.branches()) {
                if (branch instanceof RouteStep.Branch.Party party) {
                    follow(party.mix(), party.route());
                } else {
                    follow(branch.route(), unitClass);
                }
            }
        }
    }

    private void add(String stage, String unitClass) {
        classesByStage.computeIfAbsent(stage, name -> new LinkedHashSet<>()).add(unitClass);
        if (arrivals) {
            coming.add(unitClass);
        }
    }

    /** Whether a flow that has arrivals brings the class to any stage. */
    public boolean comes(String unitClass) {
        return coming.contains(unitClass);
    }

    /** The classes that may come to a stage. */
    public Set<String> classesAt(String stage) {
        return classesByStage.getOrDefault(stage, Set.of());
    }
}
