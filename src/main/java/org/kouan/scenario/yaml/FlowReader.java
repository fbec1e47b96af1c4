package org.kouan.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.RouteStep;

/** Flows: who comes and which way they go. */
final class FlowReader {
    private final ArrivalsReader arrivals;
    private final DistributionReader distributions;
    private final List<String> classes;

    FlowReader(ArrivalsReader arrivals, DistributionReader distributions, List<String> classes) {
        this.arrivals = arrivals;
        this.distributions = distributions;
        this.classes = classes;
    }

    FlowSpec flow(String name, YamlValue value) {
        YamlMap map = value.map(Shape.FLOW);
        Arrivals coming = arrivals.read(map.get("arrivals"));
        RouteStep[] steps = new RouteReader(arrivals, distributions, classes, coming)
                .route(map.get("route"))
                .toArray(RouteStep[]::new);
        FlowSpec unmixed = FlowSpec.of(name, Map.of(), coming).withRoute(steps);
        Map<String, Double> mix = unmixed.servicesSayClasses()
                ? MixReader.said(map, ((Arrivals.Timetable) coming).unitMix(unmixed.bringsConveyances()))
                : MixReader.read(map);
        FlowSpec plain = FlowSpec.of(name, mix, coming);
        return new FlowSpec(
                name,
                map.find("label").map(YamlValue::text).orElse(plain.label()),
                map.find("direction")
                        .map(direction -> direction.oneOf(FlowSpec.Direction.class))
                        .orElse(plain.direction()),
                mix,
                plain.arrivals(),
                List.of(steps),
                map.find("pre-inspection").map(given -> preInspection(given, plain.withRoute(steps))),
                map.find("day-level").map(DayLevelReader::read).orElse(plain.dayLevel()),
                map.find("published-wait").map(wait -> new PublishedWaitReader(distributions).read(wait, mix)));
    }

    private static PreInspection preInspection(YamlValue value, FlowSpec flow) {
        YamlMap map = value.map(Shape.PRE_INSPECTION);
        YamlValue factor = map.get("factor");
        Map<String, Double> factors = new LinkedHashMap<>();
        if (factor.isScalar()) {
            double all = factor.positiveShare();
            flow.classes().forEach(name -> factors.put(name, all));
            flow.parties().forEach(party -> party.classes().forEach(name -> factors.put(name, all)));
        } else if (!factor.isMissing()) {
            factor.named("factors").forEach((name, one) -> factors.put(name, one.positiveShare()));
        }
        return new PreInspection(map.get("share").share(), factors);
    }
}
