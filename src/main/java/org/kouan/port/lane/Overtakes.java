package org.kouan.port.lane;

import java.util.Arrays;
import java.util.List;
import org.kouan.port.core.Figures;
import org.kouan.port.core.Units;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;
import org.kouan.scenario.UnitClass;

/**
 * Who overtakes whom at a stage. A unit <em>overtakes</em> when its inspection begins while another unit waits at the
 * stage that joined one of its queues earlier; the other is <em>overtaken</em>. Each unit counts once on each side,
 * however many it passes or lets pass, with its class, for every inspection that begins. Those who join at the same
 * instant do not overtake each other. A unit that is sent on to another queue of the stage, by e-gates or from the emergency
 * passage, joins that anew; an inspection that was broken off has begun already.
 */
public final class Overtakes implements LaneFeature.InQueue, LaneFeature.NewInspection, Figures.Counter {
    /*
     * Places are given in the order of joining and kept in a ring, in which those who have left are skipped once they
     * are the first: each joins and is skipped once, so that a unit costs the same however long the queues are.
     */

    private static final int INITIAL_PLACES = 64;
    private static final long NO_PLACE = -1;

    private long[] joined = new long[INITIAL_PLACES];
    private boolean[] waits = new boolean[INITIAL_PLACES];
    private long first;
    private long next;
    /** By unit. */
    private long[] placeOf = new long[INITIAL_PLACES];

    /** When the last of those had joined whose inspection has begun. */
    private long latestBegun;

    private final Units units;
    private final long[] begun;
    private final long[] overtook;
    private final long[] overtaken;

    public Overtakes(Units units, int classes) {
        this.units = units;
        begun = new long[classes];
        overtook = new long[classes];
        overtaken = new long[classes];
    }

    /** Registers the figures of the classes that a stage serves. */
    public void register(Figures figures, String stage, String label, List<UnitClass> classes, boolean[] served) {
        figures.counter(this);
        for (int i = 0; i < classes.size(); i++) {
            int c = i;
            UnitClass unitClass = classes.get(c);
            if (served[c]) {
                String of = unitClass.label();
                figures.add(
                        new FigureInfo(
                                Subject.STAGE,
                                stage,
                                label,
                                "overtook-" + unitClass.name(),
                                of + ", overtook",
                                "per replication"),
                        end -> overtook[c]);
                figures.add(
                        new FigureInfo(
                                Subject.STAGE,
                                stage,
                                label,
                                "overtaken-" + unitClass.name(),
                                of + ", overtaken",
                                "per replication"),
                        end -> overtaken[c]);
                figures.add(
                        new FigureInfo(
                                Subject.STAGE,
                                stage,
                                label,
                                "overtaken-share-" + unitClass.name(),
                                of + ", share overtaken",
                                "1"),
                        end -> begun[c] == 0 ? Double.NaN : (double) overtaken[c] / begun[c]);
            }
        }
    }

    @Override
    public void reset() {
        first = 0;
        next = 0;
        Arrays.fill(placeOf, NO_PLACE);
        latestBegun = Long.MIN_VALUE;
        count(0);
    }

    @Override
    public void count(long now) {
        Arrays.fill(begun, 0);
        Arrays.fill(overtook, 0);
        Arrays.fill(overtaken, 0);
    }

    /** A unit joins a queue of the stage, and waits for an inspection that has yet to begin. */
    @Override
    public void queued(int unit, long now) {
        if (units.is(unit, Units.BROKEN_OFF | Units.STRUCK)) {
            return;
        }
        if (unit >= placeOf.length) {
            int before = placeOf.length;
            placeOf = Arrays.copyOf(placeOf, Integer.highestOneBit(unit) << 1);
            Arrays.fill(placeOf, before, placeOf.length, NO_PLACE);
        }
        if (next - first == joined.length) {
            makeRoom();
        }
        placeOf[unit] = next;
        joined[at(next)] = now;
        waits[at(next)] = true;
        next++;
    }

    private int at(long place) {
        return (int) place & (joined.length - 1);
    }

    private void makeRoom() {
        long[] longer = new long[2 * joined.length];
        boolean[] more = new boolean[2 * joined.length];
        for (long place = first; place < next; place++) {
            longer[(int) place & (longer.length - 1)] = joined[at(place)];
            more[(int) place & (longer.length - 1)] = waits[at(place)];
        }
        joined = longer;
        waits = more;
    }

    @Override
    public void called(int unit) {
        // it keeps its place until its inspection begins
    }

    /** A unit leaves the queue where it waits. */
    @Override
    public void leftQueue(int unit) {
        waits[at(placeOf[unit])] = false;
        placeOf[unit] = NO_PLACE;
        while (first < next && !waits[at(first)]) {
            first++;
        }
    }

    /** The inspection of a unit begins, of one that waits, or of one that has come at this instant. */
    @Override
    public void begins(int unit, long now) {
        long since = now;
        if (unit < placeOf.length && placeOf[unit] != NO_PLACE) {
            since = joined[at(placeOf[unit])];
            leftQueue(unit);
        }
        int unitClass = units.unitClass(unit);
        begun[unitClass]++;
        overtook[unitClass] += first < next && joined[at(first)] < since ? 1 : 0;
        overtaken[unitClass] += latestBegun > since ? 1 : 0;
        latestBegun = Math.max(latestBegun, since);
    }
}
