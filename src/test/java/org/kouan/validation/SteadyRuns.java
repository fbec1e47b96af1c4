package org.kouan.validation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.law.Distribution;

/**
 * Runs of a hall that count nothing before its steady state.
 *
 * <p>Runs start empty and count nothing before a warm-up of 12 relaxation times of M/M/c, 1 / (sqrt(c mu) -
 * sqrt(lambda))^2 (Morse 1958; Abate and Whitt 1987): what is left of the start is of the order of e^-12 = 6e-6 of the
 * mean, far below the standard errors of 1e-3 and more. Laws of service with squared coefficient of variation v above 1
 * relax (1 + v) / 2 times as slowly, and groups as many times as slowly as a traveller has companions, for which the
 * warm-up allows.
 */
final class SteadyRuns {
    static final int REPLICATIONS = 64;
    static final double RELAXATIONS = 12;

    /** Travellers of a replication: enough that replications are nearly normal. */
    static final int MANY = 32_000;

    private SteadyRuns() {}

    static double relaxation(double perMinute, double serviceMinutes, int desks) {
        double gap = Math.sqrt(desks / serviceMinutes) - Math.sqrt(perMinute);
        return Math.max(serviceMinutes, 1 / (gap * gap));
    }

    /** Replications of so many travellers each, counted from the steady state on. */
    static Results run(Trial trial, Hall hall, double perMinute, double relaxation, int travellers) {
        double warmUp = RELAXATIONS * relaxation;
        return trial.run(hall.scenario(Hall.plan(warmUp, warmUp + travellers / perMinute)), REPLICATIONS);
    }

    static Arrivals renewal(Distribution interval) {
        return new Arrivals.Renewal(interval, Duration.ZERO);
    }

    /** One figure of a queue M/M/c: a mean wait, or the share that waits at most a limit. */
    static Results queue(Trial trial, double rate, double service, int desks, Double... limits) {
        Hall hall = new Hall(
                Map.of(Hall.PERSON, Hall.poisson(rate)),
                List.of(Hall.stage(Hall.exponential(service), desks)),
                List.of(limits));
        return run(trial, hall, rate, relaxation(rate, service, desks), MANY);
    }

    static double[] within(Results results, int limit, int limits) {
        double[] within = results.arrived(0);
        double[] late = results.late(limit, limits, 0);
        for (int i = 0; i < within.length; i++) {
            within[i] -= late[i];
        }
        return within;
    }
}
