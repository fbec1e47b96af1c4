package org.kouan.port;

import java.util.Arrays;

/**
 * The units present, one row each: travellers, conveyances, and the parts of a conveyance that are checked side by
 * side. Rows are reused, so memory grows with the number present at once, not with the number served.
 */
final class Units {
    /** No unit: the end of a line. */
    static final int NONE = -1;

    /** The period of a unit that is not counted because it came during warm-up. */
    static final int NOT_COUNTED = -1;

    /** A service time that is still to be drawn. */
    static final long NOT_DRAWN = -1;

    /** In the port. */
    static final int PRESENT = 1;

    /** Declared and checked ahead: the flow says how much faster its inspections are. */
    static final int PRE_INSPECTED = 1 << 1;

    /** An e-gate of the stage where it is has sent it to a desk. */
    static final int REJECTED = 1 << 2;

    /** It was the last in its queue when that was sampled; {@link #samples} says how often. */
    static final int SAMPLED = 1 << 3;

    /** It is a part of {@link #whole}. */
    static final int PART = 1 << 4;

    /** It waits for {@link #openParts} of its parts. */
    static final int IN_PARTS = 1 << 5;

    private static final int INITIAL_ROWS = 256;

    int[] flow = new int[INITIAL_ROWS];
    int[] unitClass = new int[INITIAL_ROWS];
    /** Number within its flow, from 0; the parts of a conveyance share its number. */
    long[] number = new long[INITIAL_ROWS];
    /** Key of the unit's own random numbers: the same whatever the policies do. */
    long[] identity = new long[INITIAL_ROWS];
    /** Position in the flow's route of the next step. */
    int[] nextStep = new int[INITIAL_ROWS];
    /** Arrival period, or {@link #NOT_COUNTED}. */
    int[] period = new int[INITIAL_ROWS];
    /** When it came into the port. */
    long[] arrivedMicros = new long[INITIAL_ROWS];
    /** Wait so far at the stages that count for the class, in microseconds. */
    long[] waitedMicros = new long[INITIAL_ROWS];
    /** What is to be known of it, as above; 0 when the row is free. */
    int[] flags = new int[INITIAL_ROWS];
    /** Service time at its first stage, when it was drawn ahead; else {@link #NOT_DRAWN}. */
    long[] serviceMicros = new long[INITIAL_ROWS];
    /** When it joined the queue where it stands or stood last. */
    long[] joinedMicros = new long[INITIAL_ROWS];
    /** Lane whose queue it stands in, or whose desk inspects it. */
    int[] lane = new int[INITIAL_ROWS];
    /** Behind it in its line, or the next free row. */
    int[] next = new int[INITIAL_ROWS];
    /** Times it was sampled, with {@link #SAMPLED}. */
    int[] samples = new int[INITIAL_ROWS];
    /** The conveyance that it is a part of, with {@link #PART}. */
    int[] whole = new int[INITIAL_ROWS];
    /** Parts still to finish, with {@link #IN_PARTS}. */
    int[] openParts = new int[INITIAL_ROWS];
    /** Longest wait among parts that have finished, with {@link #IN_PARTS}. */
    long[] partsWaitedMicros = new long[INITIAL_ROWS];

    private int firstFree = NONE;
    private int used;

    /** Forgets everybody. */
    void reset() {
        Arrays.fill(flags, 0, used, 0);
        firstFree = NONE;
        used = 0;
    }

    /** Rows ever used since the reset; those present are among them. */
    int rows() {
        return used;
    }

    boolean is(int unit, int flag) {
        return (flags[unit] & flag) != 0;
    }

    /** A row for a unit that begins its route. */
    int create(int flowIndex, int classIndex, long flowNumber, long key) {
        int unit = firstFree;
        if (unit == NONE) {
            unit = newRow();
        } else {
            firstFree = next[unit];
        }
        flow[unit] = flowIndex;
        unitClass[unit] = classIndex;
        number[unit] = flowNumber;
        identity[unit] = key;
        nextStep[unit] = 0;
        period[unit] = NOT_COUNTED;
        waitedMicros[unit] = 0;
        flags[unit] = PRESENT;
        serviceMicros[unit] = NOT_DRAWN;
        return unit;
    }

    /** A part of a conveyance, which is checked on its own. */
    int createPart(int wholeUnit) {
        int part = create(flow[wholeUnit], unitClass[wholeUnit], number[wholeUnit], identity[wholeUnit]);
        flags[part] = PRESENT | PART | (flags[wholeUnit] & PRE_INSPECTED);
        whole[part] = wholeUnit;
        return part;
    }

    /** Gives the row back. */
    void release(int unit) {
        flags[unit] = 0;
        next[unit] = firstFree;
        firstFree = unit;
    }

    private int newRow() {
        if (used == flow.length) {
            grow();
        }
        return used++;
    }

    private void grow() {
        int rows = 2 * flow.length;
        flow = Arrays.copyOf(flow, rows);
        unitClass = Arrays.copyOf(unitClass, rows);
        number = Arrays.copyOf(number, rows);
        identity = Arrays.copyOf(identity, rows);
        nextStep = Arrays.copyOf(nextStep, rows);
        period = Arrays.copyOf(period, rows);
        arrivedMicros = Arrays.copyOf(arrivedMicros, rows);
        waitedMicros = Arrays.copyOf(waitedMicros, rows);
        flags = Arrays.copyOf(flags, rows);
        serviceMicros = Arrays.copyOf(serviceMicros, rows);
        joinedMicros = Arrays.copyOf(joinedMicros, rows);
        lane = Arrays.copyOf(lane, rows);
        next = Arrays.copyOf(next, rows);
        samples = Arrays.copyOf(samples, rows);
        whole = Arrays.copyOf(whole, rows);
        openParts = Arrays.copyOf(openParts, rows);
        partsWaitedMicros = Arrays.copyOf(partsWaitedMicros, rows);
    }
}
