package org.kouan.planning.fifo;

import org.kouan.engine.SimTime;
import org.kouan.planning.plan.Grid;
import org.kouan.scenario.RunPlan;

/**
 * When the intervals of a plan end, as a lane sees it: after the last interval its desks stay open until all are served,
 * or close for good.
 */
final class LaneClock {
    private final long begin;
    private final long step;
    private final long[] ends;
    private final long until;

    LaneClock(Grid grid, RunPlan run) {
        begin = grid.beginMicros(0);
        step = grid.stepMicros();
        until = run.until().toNanos() / 1_000;
        ends = new long[grid.cells() + 1];
        for (int cell = 0; cell < grid.cells(); cell++) {
            ends[cell] = grid.beginMicros(cell + 1);
        }
        ends[grid.cells() - 1] = run.closing() == RunPlan.Closing.CUT_OFF ? until : SimTime.NEVER;
        ends[grid.cells()] = SimTime.NEVER;
    }

    /** How many intervals. */
    int cells() {
        return ends.length - 1;
    }

    /** When an interval begins. */
    long begin(int cell) {
        return begin + cell * step;
    }

    /** How long an interval is. */
    long step() {
        return step;
    }

    /** When what is planned for an interval ends; of the interval after the last, in which all is closed, never. */
    long end(int cell) {
        return ends[cell];
    }

    /** The interval of a time, or the one after the last. */
    int cellAt(long micros) {
        int cell = (int) Math.max(0, Math.min((micros - begin) / step, cells() - 1));
        return micros >= ends[cell] ? cells() : cell;
    }

    /** The end of the regular time. */
    long until() {
        return until;
    }
}
