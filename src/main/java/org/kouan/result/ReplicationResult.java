package org.kouan.result;

import java.util.Arrays;
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
            List<Counts<ClassColumn>> classes,
            List<Counts<LaneColumn>> lanes,
            List<TargetResult> targets,
            List<Double> figures,
            @Nullable PeriodMeans days) {
        ReplicationRow row =
                new ReplicationRow(new RowShape(classes.size(), lanes.size(), targets.size(), figures.size()));
        for (int i = 0; i < classes.size(); i++) {
            for (ClassColumn column : ClassColumn.values()) {
                row.set(i, column, classes.get(i).get(column));
            }
        }
        for (int i = 0; i < lanes.size(); i++) {
            for (LaneColumn column : LaneColumn.values()) {
                row.add(i, column, lanes.get(i).get(column));
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            row.setTarget(i, targets.get(i).value(), targets.get(i).daysKept());
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
            List<Counts<ClassColumn>> classes,
            List<Counts<LaneColumn>> lanes,
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

    /** The share of days that kept a target, see {@link TargetResult}. */
    public double targetDaysKept(int target) {
        return Double.longBitsToDouble(cells[shape.targetDaysKept(target)]);
    }

    /** The figure of a feature; NaN when there was nothing to measure. */
    public double figure(int figure) {
        return Double.longBitsToDouble(cells[shape.figure(figure)]);
    }

    /** All columns of all classes, by class index. */
    public List<Counts<ClassColumn>> classes() {
        return IntStream.range(0, shape.classes()).mapToObj(this::ofClass).toList();
    }

    /** All columns of all lanes, by lane index. */
    public List<Counts<LaneColumn>> lanes() {
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
        return new TargetResult(targetValue(index), targetDaysKept(index));
    }

    /** All columns of one class. */
    public Counts<ClassColumn> ofClass(int index) {
        int first = shape.at(index, ClassColumn.ARRIVED);
        return Counts.of(ClassColumn.class, Arrays.copyOfRange(cells, first, first + ClassColumn.COUNT));
    }

    /** All columns of one lane. */
    public Counts<LaneColumn> ofLane(int index) {
        int first = shape.at(index, LaneColumn.STARTED);
        return Counts.of(LaneColumn.class, Arrays.copyOfRange(cells, first, first + LaneColumn.COUNT));
    }

    /**
     * A target on this day.
     *
     * @param value of its measure, in [0, 1]; NaN when there was nothing to measure
     * @param daysKept the share of its days of which the value reaches the required share: of a single day 1 or 0, of several
     *     dates that of those with something to measure; 1 when there was nothing
     */
    public record TargetResult(double value, double daysKept) {
        /** Of a single day. */
        public TargetResult(double value, boolean kept) {
            this(value, kept ? 1 : 0);
        }

        /** Whether every day kept it. */
        public boolean kept() {
            return daysKept == 1;
        }
    }
}
