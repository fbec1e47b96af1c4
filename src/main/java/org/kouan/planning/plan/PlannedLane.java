package org.kouan.planning.plan;

import java.util.Arrays;

/**
 * A lane whose desks are to be found.
 *
 * @param index of the lane in the results
 * @param name in the scenario
 * @param label shown
 * @param path of the lane in the scenario's text, such as {@code stages.hall.lanes.desks}
 * @param officersPerDesk officers that an open desk needs
 * @param free whether its desks may change; if not it keeps its plan
 * @param fewest desks by interval
 * @param most desks by interval; equal to {@code fewest} where the lane is closed
 */
public record PlannedLane(
        int index,
        String name,
        String label,
        String path,
        double officersPerDesk,
        boolean free,
        int[] fewest,
        int[] most) {
    public PlannedLane {
        fewest = fewest.clone();
        most = most.clone();
    }

    @Override
    public int[] fewest() {
        return fewest.clone();
    }

    @Override
    public int[] most() {
        return most.clone();
    }

    /** The fewest desks in an interval. */
    public int fewest(int cell) {
        return fewest[cell];
    }

    /** The most desks in an interval. */
    public int most(int cell) {
        return most[cell];
    }

    /** The most in any interval. */
    public int largest() {
        return Arrays.stream(most).max().orElse(0);
    }
}
