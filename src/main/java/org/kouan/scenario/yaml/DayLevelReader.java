package org.kouan.scenario.yaml;

import org.kouan.scenario.DayLevel;

/** How busy days are. */
final class DayLevelReader {
    private static final double MAX_CV = 3;

    private DayLevelReader() {}

    static DayLevel read(YamlValue value) {
        YamlMap map = value.map(Shape.DAY_LEVEL);
        return DayLevel.gamma(map.get("gamma").map(Shape.GAMMA_LEVEL).get("cv").positive(MAX_CV));
    }
}
