package org.kouan.experiment.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.experiment.study.DesignPoint;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.scenario.study.Level;

/** What a study's factor columns hold: numbers where every level of a factor is one, texts as written otherwise. */
final class FactorValues {
    private final StudyPlan plan;
    private final List<Boolean> numeric = new ArrayList<>();

    FactorValues(StudyPlan plan) {
        this.plan = plan;
        for (int i = 0; i < plan.study().factors().size(); i++) {
            int factor = i;
            numeric.add(plan.points().stream()
                    .allMatch(point -> point.levels().get(factor).number().isPresent()));
        }
    }

    /** The SQL type of a factor's column. */
    String type(int factor) {
        return numeric.get(factor) ? "DOUBLE" : "VARCHAR";
    }

    /** For each point a Double or a String for every factor. */
    Map<Integer, Object[]> byPoint() {
        Map<Integer, Object[]> values = new HashMap<>();
        for (DesignPoint point : plan.points()) {
            Object[] ofPoint = new Object[point.levels().size()];
            for (int i = 0; i < ofPoint.length; i++) {
                Level level = point.levels().get(i);
                if (numeric.get(i)) {
                    ofPoint[i] = level.number().orElseThrow().doubleValue();
                } else {
                    ofPoint[i] = level.text();
                }
            }
            values.put(point.index(), ofPoint);
        }
        return values;
    }
}
