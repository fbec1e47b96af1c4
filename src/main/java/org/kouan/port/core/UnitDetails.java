package org.kouan.port.core;

import java.util.Arrays;

/**
 * What some features need to know of the units present, in rows beside those of {@link Units}. Takes no memory before
 * a feature writes to it.
 */
public final class UnitDetails {
    /** No time, and nothing left of an inspection. */
    public static final long NONE = -1;

    private static final int ROW_BITS = 3;
    private static final int INITIAL_ROWS = 256;

    private static final int STARTED = 0;
    private static final int ENDS = 1;
    private static final int LEFT = 2;
    private static final int HOME = 3;
    private static final int TIMER = 4;
    private static final int EXPOSURES = 5;
    private static final int WAITED_HERE = 6;
    private static final int OUTCOME = 7;

    private long[] fields = {};
    private int rows;

    private static int at(int unit, int field) {
        return (unit << ROW_BITS) + field;
    }

    public void reset() {
        Arrays.fill(fields, 0, rows << ROW_BITS, NONE);
    }

    /** Makes sure that the unit has a row. What it says of a unit that has left is left over. */
    private void have(int unit) {
        if (unit < rows) {
            return;
        }
        int before = fields.length;
        int wanted = Math.max(INITIAL_ROWS, Integer.highestOneBit(unit) << 1);
        fields = Arrays.copyOf(fields, wanted << ROW_BITS);
        Arrays.fill(fields, before, fields.length, NONE);
        rows = wanted;
    }

    /** A unit joins the queue of a lane: where it goes back to when its inspection is broken off. */
    public void join(int unit, int lane) {
        have(unit);
        fields[at(unit, HOME)] = lane;
        fields[at(unit, LEFT)] = NONE;
        fields[at(unit, TIMER)] = NONE;
    }

    /** A unit that waits goes to the line of another lane; what its timer says stays. */
    public void moveTo(int unit, int lane) {
        fields[at(unit, HOME)] = lane;
    }

    /** When it leaves the queue where it waits of itself; {@link #NONE} when it does not wait, or as long as it takes. */
    public long timer(int unit) {
        return fields[at(unit, TIMER)];
    }

    public void setTimer(int unit, long time) {
        fields[at(unit, TIMER)] = time;
    }

    /** How often it has begun to wait, where that is counted. */
    public long exposures(int unit) {
        return fields[at(unit, EXPOSURES)];
    }

    public void setExposures(int unit, long exposures) {
        fields[at(unit, EXPOSURES)] = exposures;
    }

    /** How long one who was struck had waited in the queue by then. */
    public long waitedHere(int unit) {
        return fields[at(unit, WAITED_HERE)];
    }

    public void setWaitedHere(int unit, long micros) {
        fields[at(unit, WAITED_HERE)] = micros;
    }

    /** What becomes of its request for priority, as set last. */
    public int outcome(int unit) {
        return (int) fields[at(unit, OUTCOME)];
    }

    public void setOutcome(int unit, int outcome) {
        have(unit);
        fields[at(unit, OUTCOME)] = outcome;
    }

    /** The lane whose queue it has joined last. */
    public int home(int unit) {
        return (int) fields[at(unit, HOME)];
    }

    /** Its inspection begins, or goes on. */
    public void begin(int unit, long now, long ends) {
        fields[at(unit, STARTED)] = now;
        fields[at(unit, ENDS)] = ends;
    }

    /** When the inspection under way began or went on. */
    public long started(int unit) {
        return fields[at(unit, STARTED)];
    }

    /** When the inspection under way is to end; {@link #NONE} when none is under way. */
    public long ends(int unit) {
        return unit < rows ? fields[at(unit, ENDS)] : NONE;
    }

    /** Its inspection is over, or broken off. */
    public void end(int unit) {
        fields[at(unit, ENDS)] = NONE;
    }

    /** Time that an inspection which was broken off still needs; {@link #NONE} when none was. */
    public long left(int unit) {
        return fields[at(unit, LEFT)];
    }

    public void setLeft(int unit, long micros) {
        fields[at(unit, LEFT)] = micros;
    }
}
