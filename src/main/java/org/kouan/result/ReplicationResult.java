package org.kouan.result;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One replication, in whole numbers of units and microseconds. Waits include, for units not yet inspected at the end,
 * the time that they had waited by then.
 *
 * <p>All of it lies in one short row, so that thousands of replications can be kept; {@link #classes}, {@link #lanes},
 * {@link #targets} and {@link #figures} put it together anew whenever they are asked for.
 */
public final class ReplicationResult {
    private final int replication;
    private final long events;
    private final long endMicros;
    private final long countedMicros;
    private final RowShape shape;
    private final long[] cells;
    private final @Nullable PeriodMeans days;

    /** Takes over the cells of a row. */
    ReplicationResult(
            int replication,
            long events,
            long endMicros,
            long countedMicros,
            RowShape shape,
            long[] cells,
            @Nullable PeriodMeans days) {
        this.replication = replication;
        this.events = events;
        this.endMicros = endMicros;
        this.countedMicros = countedMicros;
        this.shape = shape;
        this.cells = cells;
        this.days = days;
    }

    /** A replication with these results, by class, lane, target and figure index. */
    public static ReplicationResult of(
            int replication,
            long events,
            long endMicros,
            long countedMicros,
            List<ClassResult> classes,
            List<LaneResult> lanes,
            List<TargetResult> targets,
            List<Double> figures,
            @Nullable PeriodMeans days) {
        ReplicationRow row =
                new ReplicationRow(new RowShape(classes.size(), lanes.size(), targets.size(), figures.size()));
        for (int i = 0; i < classes.size(); i++) {
            for (ClassColumn column : ClassColumn.values()) {
                row.set(i, column, column.of(classes.get(i)));
            }
        }
        for (int i = 0; i < lanes.size(); i++) {
            for (LaneColumn column : LaneColumn.values()) {
                row.add(i, column, column.of(lanes.get(i)));
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            row.setTarget(i, targets.get(i).value(), targets.get(i).kept());
        }
        for (int i = 0; i < figures.size(); i++) {
            row.setFigure(i, figures.get(i));
        }
        return row.result(replication, events, endMicros, countedMicros, days);
    }

    /** Without figures of particular features. */
    public static ReplicationResult of(
            int replication,
            long events,
            long endMicros,
            long countedMicros,
            List<ClassResult> classes,
            List<LaneResult> lanes,
            List<TargetResult> targets,
            @Nullable PeriodMeans days) {
        return of(replication, events, endMicros, countedMicros, classes, lanes, targets, List.of(), days);
    }

    /** Its number, from 0. */
    public int replication() {
        return replication;
    }

    /** How many events the engine handled. */
    public long events() {
        return events;
    }

    /** When the last event happened, or the regular time ended if that was later. */
    public long endMicros() {
        return endMicros;
    }

    /** Time from the end of the warm-up until {@link #endMicros}, the time to drain included. */
    public long countedMicros() {
        return countedMicros;
    }

    /** What each period looked like; null beyond {@link RunTotals#KEPT_DAYS} replications. */
    public @Nullable PeriodMeans days() {
        return days;
    }

    /** One column of a class. */
    public long get(int classIndex, ClassColumn column) {
        return cells[shape.at(classIndex, column)];
    }

    /** One column of a lane. */
    public long get(int lane, LaneColumn column) {
        return cells[shape.at(lane, column)];
    }

    /** The value of a target's measure, in [0, 1]; NaN when there was nothing to measure. */
    public double targetValue(int target) {
        return Double.longBitsToDouble(cells[shape.targetValue(target)]);
    }

    /** Whether the value reaches the required share; true when there was nothing to measure. */
    public boolean targetKept(int target) {
        return cells[shape.targetKept(target)] != 0;
    }

    /** The figure of a feature; NaN when there was nothing to measure. */
    public double figure(int figure) {
        return Double.longBitsToDouble(cells[shape.figure(figure)]);
    }

    /** All columns of all classes, by class index. */
    public List<ClassResult> classes() {
        return IntStream.range(0, shape.classes()).mapToObj(this::ofClass).toList();
    }

    /** All columns of all lanes, by lane index. */
    public List<LaneResult> lanes() {
        return IntStream.range(0, shape.lanes()).mapToObj(this::ofLane).toList();
    }

    /** All targets, by target index. */
    public List<TargetResult> targets() {
        return IntStream.range(0, shape.targets()).mapToObj(this::ofTarget).toList();
    }

    /** All figures of features, by figure index; NaN when there was nothing to measure. */
    public List<Double> figures() {
        return IntStream.range(0, shape.figures()).mapToObj(this::figure).toList();
    }

    /** What became of one target. */
    public TargetResult ofTarget(int index) {
        return new TargetResult(targetValue(index), targetKept(index));
    }

    /** All columns of one class. */
    public ClassResult ofClass(int index) {
        return new ClassResult(
                get(index, ClassColumn.ARRIVED),
                get(index, ClassColumn.SERVED),
                get(index, ClassColumn.UNFINISHED),
                get(index, ClassColumn.WAIT_SUM),
                get(index, ClassColumn.WAIT_MAX),
                get(index, ClassColumn.WITHIN),
                get(index, ClassColumn.EXCESS),
                get(index, ClassColumn.STAY_SUM),
                get(index, ClassColumn.P50),
                get(index, ClassColumn.P90),
                get(index, ClassColumn.P95),
                get(index, ClassColumn.P99),
                get(index, ClassColumn.SERVED_WAIT_SUM));
    }

    /** All columns of one lane. */
    public LaneResult ofLane(int index) {
        return new LaneResult(
                get(index, LaneColumn.STARTED),
                get(index, LaneColumn.TAKEN),
                get(index, LaneColumn.WAIT_SUM),
                get(index, LaneColumn.QUEUE_MAX),
                get(index, LaneColumn.QUEUE_AREA),
                get(index, LaneColumn.BUSY),
                get(index, LaneColumn.OPEN),
                get(index, LaneColumn.OFFICER),
                get(index, LaneColumn.OVERTIME));
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
     * @param servedWaitSumMicros sum of the waits of those served
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
            long p99Micros,
            long servedWaitSumMicros) {}

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
            long overtimeMicros) {}

    /**
     * A target on this day.
     *
     * @param value of its measure, in [0, 1]; NaN when there was nothing to measure
     * @param kept whether the value reaches the required share; true when there was nothing to measure
     */
    public record TargetResult(double value, boolean kept) {}
}
