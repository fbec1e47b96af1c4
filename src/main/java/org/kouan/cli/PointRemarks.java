package org.kouan.cli;

import java.util.Map;
import java.util.Optional;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.SweepOutcome;
import tools.jackson.core.JsonGenerator;

/**
 * What there is to say of single points beside their figures, by point.
 *
 * @param sequential whether points stop by themselves, so that each reached what was asked for or not
 * @param shortfalls precision or decision that a point did not reach, in words
 * @param duplicates points that simulate the same as an earlier one
 */
record PointRemarks(boolean sequential, Map<Integer, String> shortfalls, Map<Integer, Integer> duplicates) {
    /** Of a store, which does not know what a study stopped for. */
    static final PointRemarks NONE = new PointRemarks(false, Map.of(), Map.of());

    /** Of a study that has been simulated as far as it goes. */
    static PointRemarks of(StudyPlan plan, SweepOutcome outcome) {
        boolean sequential =
                plan.points().stream().anyMatch(point -> point.rule().sequential());
        return new PointRemarks(sequential && outcome.complete(), outcome.shortfalls(), plan.duplicates());
    }

    /** Into the object of a point that is open. */
    void write(int point, JsonGenerator json) {
        if (sequential) {
            json.writeBooleanProperty("reached", !shortfalls.containsKey(point));
            Optional.ofNullable(shortfalls.get(point))
                    .ifPresent(shortfall -> json.writeStringProperty("shortfall", shortfall));
        }
        Optional.ofNullable(duplicates.get(point)).ifPresent(same -> json.writeNumberProperty("same_as", same));
    }
}
