package org.kouan.scenario.yaml;

import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;

/** Desks that break down and are repaired. */
final class BreakdownsReader {
    private final DistributionReader distributions;

    BreakdownsReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    Breakdowns read(YamlValue value) {
        YamlMap map = value.map(Shape.BREAKDOWNS);
        return new Breakdowns(
                distributions.read(map.get("between")),
                distributions.read(map.get("repair")),
                map.find("in-service").map(rule -> rule.oneOf(InService.class)).orElse(InService.FINISH));
    }
}
