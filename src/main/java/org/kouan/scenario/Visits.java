package org.kouan.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes come to which stage on some route. */
public final class Visits {
    private final Map<String, Set<String>> classesByStage = new LinkedHashMap<>();

    public Visits(List<FlowSpec> flows) {
        for (FlowSpec flow : flows) {
            flow.mix().forEach((unitClass, share) -> {
                if (share > 0) {
                    flow.route().forEach(step -> follow(step, unitClass));
                }
            });
        }
    }

    private void follow(RouteStep step, String unitClass) {
        if (step instanceof RouteStep.Visit visit && visit.shareOf(unitClass) > 0) {
            add(visit.stage(), unitClass);
        } else if (step instanceof RouteStep.Together together) {
            together.stages().forEach(stage -> add(stage, unitClass));
        }
    }

    private void add(String stage, String unitClass) {
        classesByStage.computeIfAbsent(stage, name -> new LinkedHashSet<>()).add(unitClass);
    }

    /** The classes that may come to a stage. */
    public Set<String> classesAt(String stage) {
        return classesByStage.getOrDefault(stage, Set.of());
    }
}
