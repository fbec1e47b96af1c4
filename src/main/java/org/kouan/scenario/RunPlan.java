package org.kouan.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.kouan.clock.PortClock;

/**
 * What one replication simulates. Times of day are durations since midnight of {@code date}; they may exceed 24 h. A unit
 * is part of the run that comes to the port in [{@code from}, {@code until}); of those who come before, only a unit that is
 * announced for the run, or for later, is there at its start.
 *
 * @param date the first day
 * @param from start of the run
 * @param until nobody arrives at or after this time
 * @param closing what happens to those who are still there at {@code until}
 * @param extend how long after {@code until} lanes stay open at most for those still there; empty for as long as needed
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
        Optional<Duration> extend,
        Duration period,
        Duration warmUp,
        int replications,
        long seed,
        double confidence) {

    /** A run with the defaults: drained, 15-minute periods, no warm-up, 100 replications, seed 1, 95 % confidence. */
    public static RunPlan of(LocalDate date, Duration from, Duration until) {
        return new RunPlan(
                date,
                from,
                until,
                Closing.DRAIN,
                Optional.empty(),
                Duration.ofMinutes(15),
                Duration.ZERO,
                100,
                1,
                0.95);
    }

    /** Its days, by the calendar. */
    public PortClock.Dates dates() {
        return new PortClock.Dates(date, date.plusDays(until.toDays()));
    }

    /** Whether it ends after it begins. */
    boolean isForward() {
        return until.compareTo(from) > 0;
    }

    /** The same with another way to close. */
    public RunPlan withClosing(Closing closing) {
        return new RunPlan(date, from, until, closing, extend, period, warmUp, replications, seed, confidence);
    }

    /** The same with lanes that stay open so long at most for those still there. */
    public RunPlan withExtend(Duration most) {
        return new RunPlan(
                date, from, until, closing, Optional.of(most), period, warmUp, replications, seed, confidence);
    }

    /** The same with a warm-up. */
    public RunPlan withWarmUp(Duration warmUp) {
        return new RunPlan(date, from, until, closing, extend, period, warmUp, replications, seed, confidence);
    }

    /** The same with another number of replications. */
    public RunPlan withReplications(int replications) {
        return new RunPlan(date, from, until, closing, extend, period, warmUp, replications, seed, confidence);
    }

    /** The same with another seed. */
    public RunPlan withSeed(long seed) {
        return new RunPlan(date, from, until, closing, extend, period, warmUp, replications, seed, confidence);
    }

    /** What happens to those who are still there at the end. */
    public enum Closing {
        /** The last staffing stays until everybody is served, at each stage as long as anybody may come to it. */
        DRAIN,
        /** The same for those who have been in the queue of a stage; the others are shut out, and count as failures. */
        DRAIN_HALL,
        /** Inspections under way are finished; those still queueing stay unfinished and count as failures. */
        CUT_OFF
    }
}
