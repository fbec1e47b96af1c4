package org.kouan.experiment.crosscheck;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.kouan.clock.LocalClock;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;

/**
 * The time of a run in equal steps, and some hours more for those who reach later stages after its end.
 *
 * @param run whose time it is
 * @param clock of the port
 * @param from start of the run, in minutes since midnight that have passed
 * @param until its end
 * @param step in minutes
 * @param steps how many, the hours after the end included
 */
record Grid(RunPlan run, LocalClock clock, double from, double until, double step, int steps) {
    private static final double MICROS_PER_MINUTE = 60e6;
    private static final double AFTER = 6 * 60;
    private static final double MOST_STEPS = 60_000;
    private static final double[] LENGTHS = {1, 5, 15, 60};

    static Grid of(Scenario scenario) {
        LocalClock clock = scenario.clock();
        double from = minutes(clock.microsAt(scenario.run().from()));
        double until = minutes(clock.microsAt(scenario.run().until()));
        double step = LENGTHS[LENGTHS.length - 1];
        for (int i = LENGTHS.length - 1; i >= 0; i--) {
            step = (until - from) / LENGTHS[i] <= MOST_STEPS ? LENGTHS[i] : step;
        }
        return new Grid(scenario.run(), clock, from, until, step, (int) Math.ceil((until - from + AFTER) / step));
    }

    double[] none() {
        return new double[steps];
    }

    /** Adds a number, spread evenly from one minute to another; all in the step of {@code begin} when both are equal. */
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

    /** Minutes since midnight that have passed when the clock reads a time. */
    double minutesAt(Duration reading) {
        return minutes(clock.microsAt(reading));
    }

    /** When slots of appointments begin. */
    double[] begins(Arrivals.Appointments appointments) {
        return Arrays.stream(appointments.beginsOfRun(run, clock))
                .mapToDouble(Grid::minutes)
                .toArray();
    }

    private static double minutes(long micros) {
        return micros / MICROS_PER_MINUTE;
    }

    /** What the clock reads at the begin of a step. */
    Duration reading(int index) {
        return clock.reading(micros(from + index * step));
    }

    /** The day of a time. */
    long day(double minutes) {
        return clock.day(micros(minutes));
    }

    /** When a day begins. */
    double midnight(long day) {
        return minutes(clock.midnightMicros(day));
    }

    private static long micros(double minutes) {
        return Math.round(minutes * MICROS_PER_MINUTE);
    }

    /** The values of a function of what the clock reads at the middles of the steps; from the end of the run on the last one. */
    double[] values(ToDoubleFunction<Duration> profile) {
        double[] values = none();
        double last = 0;
        for (int i = 0; i < steps; i++) {
            double middle = from + (i + 0.5) * step;
            last = middle < until ? profile.applyAsDouble(clock.reading(micros(middle))) : last;
            values[i] = last;
        }
        return values;
    }

    /** The same numbers, some minutes later. */
    double[] later(double[] numbers, double minutes) {
        int by = (int) Math.round(minutes / step);
        double[] later = none();
        for (int i = 0; i < steps; i++) {
            later[index(i + by)] += numbers[i];
        }
        return later;
    }
}
