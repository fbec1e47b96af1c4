package org.kouan.scenario;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What one replication simulates. Times of day are durations since midnight of {@code date}; they may exceed 24 h.
 *
 * @param date the first day
 * @param from start of the run
 * @param until nobody arrives at or after this time
 * @param closing what happens to those who are still there at {@code until}
 * @param period length of an arrival period in the results; divides 24 h
 * @param warmUp arrivals before {@code from + warmUp} are simulated but not counted
 * @param replications how many, unless the command says otherwise
 * @param seed of all random numbers, unless the command says otherwise
 * @param confidence of intervals and verdicts, in (0, 1)
 */
public record RunPlan(
        LocalDate date,
        Duration from,
        Duration until,
        Closing closing,
        Duration period,
        Duration warmUp,
        int replications,
        long seed,
        double confidence) {

    /** What happens to those who are still there at the end. */
    public enum Closing {
        /** The last staffing stays until everybody is served. */
        DRAIN,
        /** Inspections under way are finished; those still queueing stay unfinished and count as failures. */
        CUT_OFF
    }
}
