package org.kouan.scenario;

import java.util.List;

/**
 * Service times that depend on how many desks of the lane are open when an inspection begins, for example because they
 * share a document examiner.
 *
 * @param steps by number of desks, rising; none when it makes no difference
 */
public record ByOpenDesks(List<Step> steps) {
    /** No difference. */
    public static final ByOpenDesks NONE = new ByOpenDesks(List.of());

    public ByOpenDesks {
        steps = List.copyOf(steps);
    }

    /**
     * From this number of open desks on, service times are multiplied.
     *
     * @param desks at least 1
     * @param factor above 0
     */
    public record Step(int desks, double factor) {}

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
