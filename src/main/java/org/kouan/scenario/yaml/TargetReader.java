package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.List;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.Visits;

/** Targets. */
final class TargetReader {
    private final List<StageSpec> stages;
    private final Visits visits;

    TargetReader(List<StageSpec> stages, Visits visits) {
        this.stages = stages;
        this.visits = visits;
    }

    Target target(String name, YamlValue value) {
        YamlMap map = value.map(Shape.TARGET);
        List<String> classes = map.get("classes").names();
        List<String> where = map.find("stages").map(YamlValue::names).orElseGet(() -> visitedBy(classes));
        Duration limit = map.get("limit").duration();
        double share = map.find("share").map(YamlValue::positiveShare).orElse(1.0);
        Target plain = Target.of(name, classes, where, limit).withShare(share);
        return new Target(
                name,
                map.find("label").map(YamlValue::text).orElse(plain.label()),
                classes,
                where,
                limit,
                map.find("measure")
                        .map(measure -> measure.oneOf(Target.Measure.class))
                        .orElse(plain.measure()),
                share,
                map.find("days").map(YamlValue::properShare).orElse(plain.days()),
                map.find("judged-on")
                        .map(judged -> judged.oneOf(Target.Judged.class))
                        .orElse(plain.judged()));
    }

    /** Every stage that some of the classes may come to, in the order of the scenario. */
    private List<String> visitedBy(List<String> classes) {
        return stages.stream()
                .map(StageSpec::name)
                .filter(stage -> classes.stream().anyMatch(visits.classesAt(stage)::contains))
                .toList();
    }
}
