package org.kouan.port.lane;

import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Units;

/**
 * People who change lines: as soon as a line is shorter than another by the threshold, those at desks counted, the last of the
 * longest goes to the end of the shortest, the first among equals each time, and so on until lines are even. From a line
 * whose desk is not open everybody goes, one after the other from its head, to the shortest whose desk is; nobody goes to
 * such a line. The wait goes on, and so does patience. Who goes on after an interruption stands at the head, and stays.
 */
public final class Jockeying implements QueueWatch.Moves, Figures.Counter {
    private final Lane[] lines;
    private final int difference;
    private final Returns returns;
    private final Units units;
    private final ModelObserver observer;
    private final boolean observed;
    private long moved;

    /** @param difference at least 2, so that nobody gains nothing */
    public Jockeying(Lane[] lines, int difference, Returns returns, ModelCore core) {
        this.lines = lines.clone();
        this.difference = difference;
        this.returns = returns;
        units = core.units();
        observer = core.observer();
        observed = core.observed();
    }

    /** Registers the figure of a lane of the scenario. */
    public void report(Figures figures, String lane, String label) {
        figures.counter(this);
        figures.ofLane(lane, label, "changed-lines", "changes of line", "per replication", end -> moved);
    }

    @Override
    public void reset() {
        count(0);
    }

    @Override
    public void count(long now) {
        moved = 0;
    }

    @Override
    public void look(long now) {
        for (Lane line : lines) {
            if (!line.hasOpenDesk()) {
                leave(line, now);
            }
        }
        Lane shortest = shortest();
        Lane longest = longest();
        while (shortest != null
                && longest != null
                && length(longest) - length(shortest) >= difference
                && shortest != longest) {
            move(longest.waiting().last(), longest, shortest, now);
            shortest = shortest();
            longest = longest();
        }
    }

    /** All who may leave a line whose desk is not open do, while that of another is. */
    private void leave(Lane shut, long now) {
        Lane open = shortest();
        int unit = shut.waiting().first();
        while (open != null && unit != Units.NONE) {
            int next = units.next(unit);
            if (!units.is(unit, Units.BROKEN_OFF)) {
                move(unit, shut, open, now);
                open = shortest();
            }
            unit = next;
        }
    }

    /** Units in a line and at its desk. */
    private static int length(Lane line) {
        return line.presentInLine();
    }

    /** The first of the shortest lines whose desk is open; null if there is none. */
    private @Nullable Lane shortest() {
        Lane best = null;
        for (Lane line : lines) {
            if (line.hasOpenDesk() && (best == null || length(line) < length(best))) {
                best = line;
            }
        }
        return best;
    }

    /** The first of the longest lines whose last may go; null if there is none. */
    private @Nullable Lane longest() {
        Lane best = null;
        for (Lane line : lines) {
            if (line.waiting().last() != Units.NONE && (best == null || length(line) > length(best))) {
                best = line;
            }
        }
        return best;
    }

    private void move(int unit, Lane from, Lane to, long now) {
        from.waiting().leaveForOther(unit, now);
        moved++;
        if (observed) {
            observer.changedQueue(new ModelEvent.ChangedQueue(now, units.who(unit), from.index(), to.index()));
        }
        returns.comeFromOther(unit, to, now);
        to.work().starts().decideNow(now);
    }
}
