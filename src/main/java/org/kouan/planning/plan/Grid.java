package org.kouan.planning.plan;

import java.time.Duration;
import org.kouan.scenario.RunPlan;

/**
 * Intervals of the day within which the number of desks is the same. They begin at whole multiples of their length, so the
 * first may begin before the run does. Of a run longer than a day those of the first day stand for all days.
 *
 * @param from begin of the first, since midnight of the first day
 * @param step length of each; divides 24 h
 * @param cells how many, at most those of a day
 */
public record Grid(Duration from, Duration step, int cells) {
    private static final Duration DAY = Duration.ofDays(1);

    /** The intervals of a run. */
    public static Grid of(RunPlan run, Duration step) {
        if (DAY.toNanos() % step.toNanos() != 0) {
            throw new IllegalArgumentException("intervals must divide the day: " + step);
        }
        Duration from = step.multipliedBy(run.from().dividedBy(step));
        long cells = ceiling(run.until().minus(from), step);
        return new Grid(from, step, (int) Math.min(cells, DAY.dividedBy(step)));
    }

    private static long ceiling(Duration time, Duration step) {
        return -Math.floorDiv(-time.toNanos(), step.toNanos());
    }

    /** When an interval begins, since midnight of the first day. */
    public Duration begin(int cell) {
        return from.plus(step.multipliedBy(cell));
    }

    /** The same in microseconds. */
    public long beginMicros(int cell) {
        return begin(cell).toNanos() / 1_000;
    }

    /** How long each is, in microseconds. */
    public long stepMicros() {
        return step.toNanos() / 1_000;
    }

    /** The same in hours. */
    public double stepHours() {
        return step.toNanos() / 3600e9;
    }

    /** How many intervals a day has. */
    public int ofDay() {
        return (int) DAY.dividedBy(step);
    }

    /** The number of an interval among those of a day that begins at midnight. */
    public int timeOfDay(int cell) {
        return (int) ((from.dividedBy(step) + cell) % ofDay());
    }
}
