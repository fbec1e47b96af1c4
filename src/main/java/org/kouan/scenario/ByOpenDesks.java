package org.kouan.scenario;

import java.util.List;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;

/**
 * Service times that depend on how many desks of the lane are open when an inspection begins, for example because they
 * share a document examiner.
 *
 * @param steps by number of desks, rising; none when it makes no difference
 */
public record ByOpenDesks(List<Step> steps) {
    /** No difference. */
    public static final ByOpenDesks NONE = new ByOpenDesks(List.of());

    /** A list of steps. */
    static final Value<ByOpenDesks> VALUE = Values.list(Step.VALUE).as(ByOpenDesks::new);

    public ByOpenDesks {
        steps = List.copyOf(steps);
    }

    /**
     * From this number of open desks on, service times are multiplied.
     *
     * @param desks at least 1
     * @param factor above 0
     */
    public record Step(int desks, double factor) {
        private static final Key<Integer> DESKS =
                Key.required("desks", Values.count(1, 100_000), "From so many open desks on, up to the next step.");

        private static final Key<Double> FACTOR =
                Key.required("factor", Values.positive(1_000), "Multiplies every service time of the lane.", "1.1");

        private static final Value<Step> VALUE = Values.record(
                Keys.of("by-open-desks", "From so many open desks on, service times are multiplied.", DESKS, FACTOR),
                given -> new Step(given.get(DESKS), given.get(FACTOR)));
    }

    /** The factor at a number of open desks; 1 below the first step. */
    public double factor(int desks) {
        double factor = 1;
        for (Step step : steps) {
            if (step.desks <= desks) {
                factor = step.factor;
            }
        }
        return factor;
    }
}
