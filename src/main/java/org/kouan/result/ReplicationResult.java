package org.kouan.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One replication, in whole numbers of units and microseconds. Waits include, for units not yet inspected at the end,
 * the time that they had waited by then.
 *
 * @param replication its number, from 0
 * @param events handled by the engine
 * @param endMicros when the last event happened, or the regular time ended if that was later
 * @param countedMicros from the end of the warm-up until {@code endMicros}, the time to drain included
 * @param classes by class index
 * @param lanes by lane index
 * @param targets by target index
 * @param figures by figure index; NaN when there was nothing to measure
 * @param days what each period looked like; null beyond {@link RunTotals#KEPT_DAYS} replications
 */
public record ReplicationResult(
        int replication,
        long events,
        long endMicros,
        long countedMicros,
        List<ClassResult> classes,
        List<LaneResult> lanes,
        List<TargetResult> targets,
        List<Double> figures,
        @Nullable PeriodMeans days) {
    public ReplicationResult {
        classes = List.copyOf(classes);
        lanes = List.copyOf(lanes);
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
    }

    /** Without figures of particular features. */
    public ReplicationResult(
            int replication,
            long events,
            long endMicros,
            long countedMicros,
            List<ClassResult> classes,
            List<LaneResult> lanes,
            List<TargetResult> targets,
            @Nullable PeriodMeans days) {
        this(replication, events, endMicros, countedMicros, classes, lanes, targets, List.of(), days);
    }

    /**
     * A class. {@code arrived = served + unfinished}; arrivals during warm-up are not in any of them.
     *
     * @param arrived came into the port
     * @param served left it with every check done
     * @param unfinished were still there at the end
     * @param waitSumMicros sum of the waits of all that arrived
     * @param waitMaxMicros longest of them
     * @param within served with a wait within the limit of the class's target; 0 without one
     * @param excessMicros sum of what waits exceed that limit by; 0 without one
     * @param staySumMicros sum of the times in the port, from arrival until all checks are done, of those served
     * @param p50Micros quantiles of the waits; -1 when nobody arrived
     */
    public record ClassResult(
            long arrived,
            long served,
            long unfinished,
            long waitSumMicros,
            long waitMaxMicros,
            long within,
            long excessMicros,
            long staySumMicros,
            long p50Micros,
            long p90Micros,
            long p95Micros,
            long p99Micros) {}

    /**
     * A lane.
     *
     * @param started inspections begun at its desks
     * @param taken units of its queue (or at once from joining it) that went to a desk, here or at a lane that helps
     * @param waitSumMicros sum of their waits
     * @param queueMax most units in the queue at once
     * @param queueAreaMicros integral of the queue length over time, in unit-microseconds
     * @param busyMicros desk-microseconds of inspections (with change-over)
     * @param openMicros desk-microseconds open, including the time that a closing desk finishes its unit in
     * @param officerMicros officer-microseconds on duty: open desks times officers a desk, and set-up
     * @param overtimeMicros officer-microseconds after the run's end time, contained in {@code officerMicros}
     */
    public record LaneResult(
            long started,
            long taken,
            long waitSumMicros,
            long queueMax,
            long queueAreaMicros,
            long busyMicros,
            long openMicros,
            long officerMicros,
            long overtimeMicros) {
        /** Two lines of one lane together; the longest queue is that of the longer line. */
        public LaneResult plus(LaneResult other) {
            return new LaneResult(
                    started + other.started,
                    taken + other.taken,
                    waitSumMicros + other.waitSumMicros,
                    Math.max(queueMax, other.queueMax),
                    queueAreaMicros + other.queueAreaMicros,
                    busyMicros + other.busyMicros,
                    openMicros + other.openMicros,
                    officerMicros + other.officerMicros,
                    overtimeMicros + other.overtimeMicros);
        }
    }

    /**
     * A target on this day.
     *
     * @param value of its measure, in [0, 1]; NaN when there was nothing to measure
     * @param kept whether the value reaches the required share; true when there was nothing to measure
     */
    public record TargetResult(double value, boolean kept) {}
}
