package org.kouan.scenario.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.UnitClass;

/** The run and the classes. */
final class RunReader {
    static final int MAX_REPLICATIONS = 1_000_000;

    private RunReader() {}

    static RunPlan run(YamlValue value) {
        YamlMap map = value.map(Shape.RUN);
        LocalDate date = map.get("date").date();
        Duration from = map.find("from").map(YamlValue::timeOfDay).orElse(Duration.ZERO);
        Duration until = map.get("until").timeOfDayOr(from.plusHours(24));
        RunPlan plan = RunPlan.of(date, from, until);
        Optional<Integer> replications = map.find("replications").map(number -> number.count(1, MAX_REPLICATIONS));
        return new RunPlan(
                date,
                from,
                until,
                map.find("closing")
                        .map(closing -> closing.oneOf(RunPlan.Closing.class))
                        .orElse(plan.closing()),
                map.find("extend").map(YamlValue::positiveDuration),
                map.find("period").map(YamlValue::positiveDuration).orElse(plan.period()),
                map.find("warm-up").map(YamlValue::duration).orElse(plan.warmUp()),
                replications.orElse(plan.replications()),
                map.find("seed")
                        .map(seed -> seed.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(plan.seed()),
                map.find("confidence").map(YamlValue::properShare).orElse(plan.confidence()));
    }

    static List<UnitClass> classes(YamlValue value) {
        return value.named("classes").entrySet().stream()
                .map(entry -> unitClass(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static UnitClass unitClass(String name, YamlValue value) {
        if (!value.isMap()) {
            return UnitClass.of(name, value.text());
        }
        YamlMap map = value.map(Shape.UNIT_CLASS);
        UnitClass plain = UnitClass.of(name, map.get("label").text());
        return map.find("unit")
                .map(unit -> new UnitClass(name, plain.label(), unit.oneOf(UnitClass.Unit.class)))
                .orElse(plain);
    }
}
