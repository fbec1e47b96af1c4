package org.kouan.result;

/**
 * Where everything lies in the row of a replication: the columns of the first class, of the second and so on, then those
 * of the lanes, then two of each target, the value of its measure and the share of days kept, then the figures of features.
 * Values, shares and figures are there as the bits of a double.
 */
record RowShape(int classes, int lanes, int targets, int figures) {
    private static final int TARGET_COLUMNS = 2;

    static RowShape of(ResultLayout layout) {
        return new RowShape(
                layout.classes().size(),
                layout.lanes().size(),
                layout.targets().size(),
                layout.figures().size());
    }

    int width() {
        return figure(figures);
    }

    int at(int classIndex, ClassColumn column) {
        return classIndex * ClassColumn.COUNT + column.ordinal();
    }

    int at(int lane, LaneColumn column) {
        return classes * ClassColumn.COUNT + lane * LaneColumn.COUNT + column.ordinal();
    }

    int targetValue(int target) {
        return classes * ClassColumn.COUNT + lanes * LaneColumn.COUNT + target * TARGET_COLUMNS;
    }

    int targetDaysKept(int target) {
        return targetValue(target) + 1;
    }

    int figure(int figure) {
        return targetValue(targets) + figure;
    }
}
