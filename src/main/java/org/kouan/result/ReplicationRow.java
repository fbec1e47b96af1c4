package org.kouan.result;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The result of a replication while its model fills it in: one row of numbers that is used again for every
 * replication, and of which {@link #result} keeps a copy. Nothing else is allocated for the result of a day.
 */
public final class ReplicationRow {
    private final RowShape shape;
    private final long[] cells;

    /** A row of zeros for the classes, lanes, targets and figures of a layout. */
    public ReplicationRow(ResultLayout layout) {
        this(RowShape.of(layout));
    }

    ReplicationRow(RowShape shape) {
        this.shape = shape;
        cells = new long[shape.width()];
    }

    /** Back to zeros. */
    public void reset() {
        Arrays.fill(cells, 0);
    }

    /** Sets a column of a class. */
    public void set(int classIndex, ClassColumn column, long value) {
        cells[shape.at(classIndex, column)] = value;
    }

    /** Adds to a column of a lane, which may consist of several lines. */
    public void add(int lane, LaneColumn column, long value) {
        cells[shape.at(lane, column)] += value;
    }

    /** Raises a column of a lane, where that of its longest line counts. */
    public void raise(int lane, LaneColumn column, long value) {
        int at = shape.at(lane, column);
        cells[at] = Math.max(cells[at], value);
    }

    /**
     * Sets what became of a target.
     *
     * @param value of its measure, in [0, 1]; NaN when there was nothing to measure
     * @param daysKept share of its days that reach the required share
     */
    public void setTarget(int target, double value, double daysKept) {
        cells[shape.targetValue(target)] = Double.doubleToRawLongBits(value);
        cells[shape.targetDaysKept(target)] = Double.doubleToRawLongBits(daysKept);
    }

    /** Sets the figure of a feature; NaN when there was nothing to measure. */
    public void setFigure(int figure, double value) {
        cells[shape.figure(figure)] = Double.doubleToRawLongBits(value);
    }

    /** Makes a result of the row as it stands; {@link ReplicationResult} says what the arguments are. */
    public ReplicationResult result(
            int replication, long events, long endMicros, long countedMicros, @Nullable PeriodMeans days) {
        return new ReplicationResult(replication, events, endMicros, countedMicros, shape, cells.clone(), days);
    }
}
