package org.kouan.port.lane;

import java.util.Arrays;
import org.kouan.port.core.Units;
import org.kouan.port.policy.QueueView;
import org.kouan.port.policy.WhoIsNext;

/**
 * Those who wait at one lane, in one or several lines that are linked through the units' rows. Within a line the order
 * is that of joining, except for those who are sent to the head.
 */
final class Queue implements QueueView {
    private final Units units;
    private final WhoIsNext whoIsNext;
    private final boolean single;
    /*
     * The only line of a queue is kept in fields, one step nearer than in an array: an inspection that begins waits for
     * the way to the head of the line.
     */
    private int onlyHead;
    private int onlyTail;
    private final int[] heads;
    private final int[] tails;
    private int length;

    Queue(Units units, WhoIsNext whoIsNext) {
        this.units = units;
        this.whoIsNext = whoIsNext;
        single = whoIsNext.lines() == 1;
        heads = new int[whoIsNext.lines()];
        tails = new int[whoIsNext.lines()];
        reset();
    }

    void reset() {
        Arrays.fill(heads, Units.NONE);
        Arrays.fill(tails, Units.NONE);
        onlyHead = Units.NONE;
        onlyTail = Units.NONE;
        length = 0;
        whoIsNext.emptied();
    }

    int length() {
        return length;
    }

    /** Joins at the end of the line of the unit's class. */
    void addLast(int unit) {
        int line = lineOf(unit);
        units.setNext(unit, Units.NONE);
        if (head(line) == Units.NONE) {
            setHead(line, unit);
        } else {
            units.setNext(tail(line), unit);
        }
        setTail(line, unit);
        length++;
    }

    /** Joins at the head of the line of the unit's class. */
    void addFirst(int unit) {
        int line = lineOf(unit);
        units.setNext(unit, head(line));
        setHead(line, unit);
        if (tail(line) == Units.NONE) {
            setTail(line, unit);
        }
        length++;
    }

    /** Takes out a unit, wherever it stands. */
    void remove(int unit) {
        int line = lineOf(unit);
        int before = Units.NONE;
        for (int each = head(line); each != unit; each = units.next(each)) {
            before = each;
        }
        if (before == Units.NONE) {
            setHead(line, units.next(unit));
        } else {
            units.setNext(before, units.next(unit));
        }
        if (tail(line) == unit) {
            setTail(line, before);
        }
        leaves();
    }

    /** The first in the queue, which has one line; {@link Units#NONE} when nobody waits. */
    int first() {
        return head(0);
    }

    /**
     * The last in the queue, which has one line, of those whose inspection was not broken off; {@link Units#NONE} when
     * there are none.
     */
    int last() {
        int last = tail(0);
        if (last != Units.NONE && units.is(last, Units.BROKEN_OFF)) {
            last = Units.NONE;
            for (int unit = head(0); unit != Units.NONE; unit = units.next(unit)) {
                if (!units.is(unit, Units.BROKEN_OFF)) {
                    last = unit;
                }
            }
        }
        return last;
    }

    /** The unit that goes next; the queue must not be empty. */
    int next(long nowMicros) {
        return head(single ? 0 : whoIsNext.next(this, nowMicros));
    }

    /** Takes out the unit that goes next; the queue must not be empty. */
    int removeNext(long nowMicros) {
        int line = single ? 0 : whoIsNext.next(this, nowMicros);
        int unit = head(line);
        setHead(line, units.next(unit));
        if (head(line) == Units.NONE) {
            setTail(line, Units.NONE);
        }
        if (!single) {
            whoIsNext.taken(line);
        }
        leaves();
        return unit;
    }

    private void leaves() {
        length--;
        if (!single && length == 0) {
            whoIsNext.emptied();
        }
    }

    /**
     * Of those of the given classes who stand last in their line, the one who joined last; {@link Units#NONE} when
     * there are none. Who was sent to the head of a line is not its last, however late, nor is anybody whose
     * inspection was broken off.
     */
    int lastOf(boolean[] classes) {
        int last = Units.NONE;
        for (int line = 0; line < heads.length; line++) {
            int lastInLine = Units.NONE;
            for (int unit = head(line); unit != Units.NONE; unit = units.next(unit)) {
                if (classes[units.unitClass(unit)] && !units.is(unit, Units.BROKEN_OFF)) {
                    lastInLine = unit;
                }
            }
            if (lastInLine != Units.NONE
                    && (last == Units.NONE || units.joinedMicros(lastInLine) >= units.joinedMicros(last))) {
                last = lastInLine;
            }
        }
        return last;
    }

    @Override
    public boolean isEmpty(int line) {
        return head(line) == Units.NONE;
    }

    @Override
    public long headJoinedMicros(int line) {
        return units.joinedMicros(head(line));
    }

    private int head(int line) {
        return single ? onlyHead : heads[line];
    }

    private int tail(int line) {
        return single ? onlyTail : tails[line];
    }

    private void setHead(int line, int unit) {
        if (single) {
            onlyHead = unit;
        } else {
            heads[line] = unit;
        }
    }

    private void setTail(int line, int unit) {
        if (single) {
            onlyTail = unit;
        } else {
            tails[line] = unit;
        }
    }

    private int lineOf(int unit) {
        return single ? 0 : whoIsNext.lineOf(units.unitClass(unit));
    }
}
