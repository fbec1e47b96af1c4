package org.kouan.experiment.study;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Which replications of a point are there, which are under way, and which are still to be given out. */
final class PointLedger {
    private final DesignPoint point;
    private final int[] columns;
    private final double[][] values;
    private final BitSet there = new BitSet();
    private final BitSet taken = new BitSet();
    private int withoutGaps;
    private int needed;

    PointLedger(DesignPoint point) {
        this.point = point;
        columns = point.rule().columns();
        values = new double[columns.length][0];
        needed = point.rule().needed(values, 0);
    }

    DesignPoint point() {
        return point;
    }

    /** A row that is in the results now. */
    void add(Row row) {
        int replication = row.replication();
        there.set(replication);
        taken.set(replication);
        for (int i = 0; i < columns.length; i++) {
            if (values[i].length <= replication) {
                values[i] = Arrays.copyOf(values[i], Math.max(64, 2 * replication + 1));
            }
            values[i][replication] = row.values()[columns[i]];
        }
        withoutGaps = there.nextClearBit(withoutGaps);
        if (withoutGaps >= needed) {
            needed = point.rule().needed(values, withoutGaps);
        }
    }

    boolean isThere(int replication) {
        return there.get(replication);
    }

    /** Whether all that is needed is there. */
    boolean complete() {
        return withoutGaps >= needed;
    }

    /** What it lacks in spite of all the replications that it may have; empty while it may have more. */
    Optional<String> shortfall() {
        return complete() ? point.rule().shortfall(values, needed) : Optional.empty();
    }

    /** How many replications it needs, as far as it is known. */
    int needed() {
        return needed;
    }

    /** How many of those are there. */
    int finished() {
        return there.get(0, needed).cardinality();
    }

    /** Gives out replications that are needed and that nobody works on, without a gap; empty when there are none. */
    Optional<Block> take(int most) {
        int from = taken.nextClearBit(withoutGaps);
        if (from >= needed) {
            return Optional.empty();
        }
        int next = taken.nextSetBit(from);
        int until = Math.min(needed, from + most);
        if (next >= 0 && next < until) {
            until = next;
        }
        taken.set(from, until);
        return Optional.of(new Block(point.index(), from, until));
    }
}
