package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.experiment.crosscheck.Cautions;
import org.kouan.scenario.Announced;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Warning;

/**
 * What points of a study leave out, and what a planner should look at in them, each with the points that it is about: most
 * is the same at all of them.
 *
 * @param outside what flows announce for times outside the run
 * @param warnings of the scenarios
 */
public record PointCautions(Map<Announced, List<Integer>> outside, Map<Warning, List<Integer>> warnings) {
    /** Nothing yet. */
    PointCautions() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(int point, Scenario scenario) {
        Announced.of(scenario).stream()
                .filter(Announced::isCut)
                .forEach(cut -> of(cut, outside).add(point));
        Cautions.of(scenario).forEach(warning -> of(warning, warnings).add(point));
    }

    void addAll(PointCautions others) {
        others.outside.forEach((cut, points) -> of(cut, outside).addAll(points));
        others.warnings.forEach((warning, points) -> of(warning, warnings).addAll(points));
    }

    private static <K> List<Integer> of(K what, Map<K, List<Integer>> points) {
        return points.computeIfAbsent(what, none -> new ArrayList<>());
    }
}
