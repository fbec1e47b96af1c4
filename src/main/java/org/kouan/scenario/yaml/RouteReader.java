package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** The route of one flow. */
final class RouteReader {
    private final ArrivalsReader reader;
    private final DistributionReader distributions;
    private final List<String> classes;
    private final Arrivals arrivals;

    /**
     * @param classes of the scenario
     * @param arrivals of the flow
     */
    RouteReader(ArrivalsReader reader, DistributionReader distributions, List<String> classes, Arrivals arrivals) {
        this.reader = reader;
        this.distributions = distributions;
        this.classes = classes;
        this.arrivals = arrivals;
    }

    /** The steps of a list, or a single one. */
    List<RouteStep> route(YamlValue value) {
        return value.isScalar()
                ? List.of(step(value))
                : value.items().stream().map(this::step).toList();
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
        Distribution none = new Constant(Duration.ZERO);
        boolean ofServices = FlowText.display(size.node()).equals("timetable");
        return new Branch.Party(
                ofServices ? Optional.empty() : Optional.of(TimetableReader.party(size)),
                ofServices && arrivals instanceof Arrivals.Timetable timetable && timetable.saysTravellers()
                        ? MixReader.said(map, timetable.travellerMix())
                        : MixReader.read(map),
                map.find("alighting").map(reader::alighting).orElse(new Arrivals.Alighting.Gaps(none)),
                map.find("walk").map(distributions::read).orElse(none),
                route(map.get("route")));
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
}
