package org.kouan.experiment.crosscheck;

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.kouan.scenario.RunPlan;

/**
 * The time of a run in equal steps, and some hours more for those who reach later stages after its end.
 *
 * @param from start of the run, in minutes since midnight
 * @param until its end
 * @param step in minutes
 * @param steps how many, the hours after the end included
 */
record Grid(double from, double until, double step, int steps) {
    private static final double AFTER = 6 * 60;
    private static final double MOST_STEPS = 60_000;
    private static final double[] LENGTHS = {1, 5, 15, 60};

    static Grid of(RunPlan run) {
        double from = Moments.minutes(run.from());
        double until = Moments.minutes(run.until());
        double step = LENGTHS[LENGTHS.length - 1];
        for (int i = LENGTHS.length - 1; i >= 0; i--) {
            step = (until - from) / LENGTHS[i] <= MOST_STEPS ? LENGTHS[i] : step;
        }
        return new Grid(from, until, step, (int) Math.ceil((until - from + AFTER) / step));
    }

    double[] none() {
        return new double[steps];
    }

    /** Adds so many, evenly from one minute to another; all in the step of {@code begin} when both are equal. */
    void spread(double[] into, double number, double begin, double end) {
        double first = (begin - from) / step;
        double last = Math.max((end - from) / step, first);
        if (last - first < 1e-9) {
            into[index(first)] += number;
            return;
        }
        double each = number / (last - first);
        for (int i = (int) Math.floor(first); i < last; i++) {
            double part = Math.min(i + 1, last) - Math.max(i, first);
            into[index(i)] += each * part;
        }
    }

    /** The same of those only who come from the start of the run on and before its end. */
    void spreadWithinRun(double[] into, double number, double begin, double end) {
        double first = Math.max(begin, from);
        double last = Math.min(Math.max(end, begin), until);
        if (begin < end && first < last) {
            spread(into, number * (last - first) / (end - begin), first, last);
        } else if (begin >= end && begin >= from && begin < until) {
            spread(into, number, begin, begin);
        }
    }

    private int index(double at) {
        return (int) Math.max(0, Math.min(steps - 1, Math.floor(at)));
    }

    /** The values of a function of time at the middles of the steps; from the end of the run on the last one. */
    double[] values(ToDoubleFunction<Duration> profile) {
        double[] values = none();
        double last = 0;
        for (int i = 0; i < steps; i++) {
            double middle = from + (i + 0.5) * step;
            last = middle < until ? profile.applyAsDouble(duration(middle)) : last;
            values[i] = last;
        }
        return values;
    }

    /** The same numbers so many minutes later. */
    double[] later(double[] numbers, double minutes) {
        int by = (int) Math.round(minutes / step);
        double[] later = none();
        for (int i = 0; i < steps; i++) {
            later[index(i + by)] += numbers[i];
        }
        return later;
    }

    private static Duration duration(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e9));
    }
}
