package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;

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
        Map<String, Double> mix = mix(map);
        FlowSpec plain = FlowSpec.of(name, mix, arrivals.read(map.get("arrivals")));
        RouteStep[] steps = route(map.get("route")).toArray(RouteStep[]::new);
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

    private static Map<String, Double> mix(YamlMap map) {
        Map<String, Double> mix = new LinkedHashMap<>();
        Optional<YamlValue> which = map.exactlyOne(List.of("mix", "class"));
        if (which.isPresent() && map.has("class")) {
            mix.put(map.get("class").name(), 1.0);
        } else if (which.isPresent()) {
            int before = which.get().problems().count();
            which.get().named("shares").forEach((name, share) -> mix.put(name, share.share()));
            if (which.get().problems().count() > before) {
                // The sum of what is left would be wrong too, and say nothing new.
                mix.replaceAll((name, share) -> 1.0 / mix.size());
            }
        }
        return mix;
    }

    private RouteStep step(YamlValue value) {
        if (value.isScalar()) {
            return RouteStep.Visit.of(value.name());
        }
        YamlMap map = value.map(Shape.ROUTE_STEP);
        if (!value.isMap()) {
            return RouteStep.Visit.of("");
        }
        Optional<YamlValue> kind = map.exactlyOne(List.of("stage", "together", "delay", "approval"));
        if (map.has("share") && !map.has("stage") && !map.has("approval")) {
            map.get("share").report("belongs to a step with the key stage or approval", "");
        }
        if (map.has("approved-as") && !map.has("approval")) {
            map.get("approved-as").report("belongs to a step with the key approval", "");
        }
        if (kind.isPresent() && map.has("stage")) {
            return new RouteStep.Visit(
                    map.get("stage").name(), map.find("share").map(this::shares).orElse(Map.of()));
        }
        if (kind.isPresent() && map.has("approval")) {
            return request(map);
        }
        if (kind.isPresent() && map.has("together")) {
            return new RouteStep.Together(
                    kind.get().items().stream().map(this::branch).toList());
        }
        return kind.<RouteStep>map(delay -> new RouteStep.Delay(distributions.read(delay)))
                .orElse(RouteStep.Visit.of(""));
    }

    private RouteStep.Request request(YamlMap map) {
        Map<String, String> approvedAs = new LinkedHashMap<>();
        map.get("approved-as").named("classes").forEach((name, as) -> approvedAs.put(name, as.name()));
        Map<String, Double> share = new LinkedHashMap<>();
        map.find("share").ifPresent(value -> {
            if (value.isScalar()) {
                double all = value.share();
                approvedAs.keySet().forEach(name -> share.put(name, all));
            } else {
                approvedAs.keySet().forEach(name -> share.put(name, 0.0));
                value.named("shares").forEach((name, one) -> share.put(name, one.share()));
            }
        });
        return new RouteStep.Request(map.get("approval").name(), approvedAs, share);
    }

    /** A stage, a step, a list of steps, or a party. */
    private Branch branch(YamlValue value) {
        if (value.isMap() && value.keys().contains("party")) {
            YamlMap map = value.map(Shape.BRANCH);
            return party(map.get("party").map(Shape.PASSENGERS));
        }
        return new Branch.Route(
                value.isList() ? value.items().stream().map(this::step).toList() : List.of(step(value)));
    }

    private Branch.Party party(YamlMap map) {
        YamlValue size = map.get("size");
        Distribution none = new Distribution.Constant(Duration.ZERO);
        return new Branch.Party(
                FlowText.display(size.node()).equals("timetable")
                        ? Optional.empty()
                        : Optional.of(TimetableReader.party(size)),
                mix(map),
                map.find("alighting").map(arrivals::alighting).orElse(new Arrivals.Alighting.Gaps(none)),
                map.find("walk").map(distributions::read).orElse(none),
                route(map.get("route")));
    }

    private List<RouteStep> route(YamlValue value) {
        return value.isScalar()
                ? List.of(step(value))
                : value.items().stream().map(this::step).toList();
    }

    /** In the scenario a class that is not named does not take the step; in the record it does. */
    private Map<String, Double> shares(YamlValue value) {
        Map<String, Double> shares = new LinkedHashMap<>();
        if (value.isScalar()) {
            double share = value.share();
            classes.forEach(name -> shares.put(name, share));
        } else {
            classes.forEach(name -> shares.put(name, 0.0));
            value.named("shares").forEach((name, share) -> shares.put(name, share.share()));
        }
        return shares;
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
