package org.kouan.scenario.yaml;

import java.util.Map;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayLevel.Growth;

/** How busy days are. */
final class DayLevelReader {
    private static final double MAX_CV = 3;
    private static final double MAX_FACTOR = 1_000;
    private static final double MAX_GROWTH = 10;

    private DayLevelReader() {}

    static DayLevel read(YamlValue value) {
        YamlMap map = value.map(Shape.DAY_LEVEL);
        return new DayLevel(
                map.find("gamma")
                        .map(gamma -> gamma.map(Shape.GAMMA_LEVEL).get("cv").positive(MAX_CV))
                        .orElse(0.0),
                map.find("week")
                        .map(week -> PortReader.week(week, Shape.WEEK_LEVELS, factor -> factor.number(MAX_FACTOR)))
                        .orElse(Map.of()),
                map.find("dates")
                        .map(dates -> PortReader.dates(dates, "factors", factor -> factor.number(MAX_FACTOR)))
                        .orElse(Map.of()),
                map.find("growth").map(DayLevelReader::growth));
    }

    private static Growth growth(YamlValue value) {
        YamlMap map = value.map(Shape.GROWTH);
        return new Growth(
                map.get("per-year").positive(MAX_GROWTH), map.get("since").date());
    }
}
