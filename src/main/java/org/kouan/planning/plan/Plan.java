package org.kouan.planning.plan;

import java.util.Arrays;

/** Desks by planned lane and interval. */
public final class Plan {
    private final int[][] desks;

    private Plan(int[][] desks) {
        this.desks = desks;
    }

    /** A plan of these desks, by lane and interval. */
    public static Plan of(int[]... desks) {
        return new Plan(copy(desks));
    }

    /** Desks of a lane in an interval. */
    public int desks(int lane, int interval) {
        return desks[lane][interval];
    }

    /** Desks of a cell. */
    public int desks(Cell cell) {
        return desks[cell.lane()][cell.interval()];
    }

    /** Desks of a lane, by interval. */
    public int[] lane(int lane) {
        return desks[lane].clone();
    }

    /** How many lanes it has. */
    public int lanes() {
        return desks.length;
    }

    /** How many intervals it has. */
    public int intervals() {
        return desks.length == 0 ? 0 : desks[0].length;
    }

    /** The same with more desks in a cell, or fewer. */
    public Plan with(Cell cell, int change) {
        int[][] changed = desks.clone();
        changed[cell.lane()] = desks[cell.lane()].clone();
        changed[cell.lane()][cell.interval()] += change;
        return new Plan(changed);
    }

    /** The same with another plan for a lane. */
    public Plan withLane(int lane, int[] of) {
        int[][] changed = desks.clone();
        changed[lane] = of.clone();
        return new Plan(changed);
    }

    /** Desks of a lane, added up over intervals. */
    public int sum(int lane) {
        return Arrays.stream(desks[lane]).sum();
    }

    /** How many desks of a lane close from one interval to the next, added up. */
    public int closings(int lane) {
        int closings = 0;
        for (int i = 1; i < desks[lane].length; i++) {
            closings += Math.max(0, desks[lane][i - 1] - desks[lane][i]);
        }
        return closings;
    }

    /** Whether it has nowhere more desks than another. */
    public boolean isWithin(Plan other) {
        for (int lane = 0; lane < desks.length; lane++) {
            for (int i = 0; i < desks[lane].length; i++) {
                if (desks[lane][i] > other.desks[lane][i]) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && Arrays.deepEquals(desks, plan.desks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(desks);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(desks);
    }

    private static int[][] copy(int[][] desks) {
        return Arrays.stream(desks).map(int[]::clone).toArray(int[][]::new);
    }
}
