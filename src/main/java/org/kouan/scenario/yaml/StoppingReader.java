package org.kouan.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kouan.scenario.Spelling;
import org.kouan.scenario.study.Stopping;

/** How many replications each point of a study gets. */
final class StoppingReader {
    private static final int MOST = 1_000_000;
    private static final double WIDEST = 1e12;
    private static final double DEFAULT_CONFIDENCE = 0.95;

    private StoppingReader() {}

    static Stopping read(YamlValue value, Map<String, String> responses) {
        if (value.isScalar()) {
            return new Stopping.Fixed(value.count(1, MOST));
        }
        YamlMap map = value.map(StudyShape.REPLICATIONS);
        Optional<YamlValue> rule = value.isMap() ? map.exactlyOne(List.of("precision", "decide")) : Optional.empty();
        int atMost =
                map.get("at-most").present().map(most -> most.count(1, MOST)).orElse(1);
        if (rule.isEmpty()) {
            return new Stopping.Fixed(1);
        }
        return map.has("precision")
                ? precision(rule.get().map(StudyShape.PRECISION), atMost, responses)
                : new Stopping.Decided(
                        rule.get().isList()
                                ? rule.get().names()
                                : List.of(rule.get().name()),
                        atMost);
    }

    private static Stopping precision(YamlMap map, int atMost, Map<String, String> responses) {
        YamlValue response = map.get("response");
        String column = response.text();
        if (!column.isEmpty() && !responses.containsKey(column)) {
            response.report("there is no response " + column, Spelling.hint(column, responses.keySet()));
        }
        if (!map.has("half-width") && !map.has("relative")) {
            map.report("needs one of the keys half-width, relative", "write {half-width: 0.5} or {relative: 5 %}");
        }
        return new Stopping.Precision(
                column,
                optional(map.find("half-width").map(width -> width.positive(WIDEST))),
                optional(map.find("relative").map(YamlScalar::positiveShare)),
                map.find("confidence").map(YamlScalar::properShare).orElse(DEFAULT_CONFIDENCE),
                atMost);
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
