package org.kouan.port;

import org.jspecify.annotations.Nullable;

/**
 * People who change lines: as soon as a line is shorter than another by so many, those at desks counted, the last of the
 * longest goes to the end of the shortest, the first among equals each time, and so on until lines are even. Nobody goes
 * to a line whose desk is not open, and such a line counts as longer by one. The wait goes on, and so does patience. Who
 * goes on after an interruption stands at the head, and stays.
 */
final class Jockeying implements Figures.Counter {
    private final Lane[] lines;
    private final int difference;
    private final Units units;
    private final UnitDetails details;
    private final boolean tracked;
    private final ModelObserver observer;
    private final boolean observed;
    private long moved;

    /**
     * @param difference at least 2, so that nobody gains nothing
     * @param tracked whether it has to be known which line a unit has joined
     */
    Jockeying(Lane[] lines, int difference, boolean tracked, ModelCore core) {
        this.lines = lines.clone();
        this.difference = difference;
        this.tracked = tracked;
        units = core.units();
        details = core.details();
        observer = core.observer();
        observed = core.observed();
    }

    /** Registers the figure of a lane of the scenario. */
    void report(Figures figures, String lane, String label) {
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

    /** A line has become shorter or longer, or its desk opens or closes: others may change to it, or from it. */
    void evenOut(long now) {
        Lane shortest = shortest();
        Lane longest = longest();
        while (shortest != null
                && longest != null
                && length(longest) - length(shortest) >= difference
                && shortest != longest) {
            move(longest, shortest, now);
            shortest = shortest();
            longest = longest();
        }
    }

    /** Units in a line and at its desk; a desk that is not open counts as one more. */
    private static int length(Lane line) {
        return line.presentInLine() + (line.hasOpenDesk() ? 0 : 1);
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
            if (line.waiting().lastMayGo() && (best == null || length(line) > length(best))) {
                best = line;
            }
        }
        return best;
    }

    private void move(Lane from, Lane to, long now) {
        int unit = from.waiting().leaveFromEnd(now);
        if (tracked) {
            details.moveTo(unit, to.design().index());
        }
        moved++;
        if (observed) {
            observer.changedLine(now, units.flow(unit), units.number(unit), units.unitClass(unit), to.index());
        }
        to.waiting().comeFromOther(unit, now);
        to.work().fill(now);
    }
}
