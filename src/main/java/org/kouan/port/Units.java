package org.kouan.port;

import java.util.Arrays;

/**
 * The units present, one row each: travellers, conveyances, and the parts of a conveyance that are checked side by
 * side. Rows are reused, so memory grows with the number present at once, not with the number served.
 */
final class Units {
    /** No unit: the end of a line, or a unit without a parent. */
    static final int NONE = -1;

    /** The period of a unit that is not counted because it came during warm-up. */
    static final int NOT_COUNTED = -1;

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
    /** Wait so far at the stages that count for the class, in microseconds. */
    long[] waitedMicros = new long[INITIAL_ROWS];
    /** When it joined the queue where it stands or stood last. */
    long[] joinedMicros = new long[INITIAL_ROWS];
    /** Lane whose queue it stands in, or whose desk inspects it. */
    int[] lane = new int[INITIAL_ROWS];
    /** Behind it in its line, or the next free row. */
    int[] next = new int[INITIAL_ROWS];
    /** Multiplies its service times: below 1 after pre-inspection. */
    double[] serviceFactor = new double[INITIAL_ROWS];
    /** The conveyance that it is a part of, or {@link #NONE}. */
    int[] parent = new int[INITIAL_ROWS];
    /** Parts still to finish. */
    int[] openParts = new int[INITIAL_ROWS];
    /** Longest wait among parts that have finished. */
    long[] partsWaitedMicros = new long[INITIAL_ROWS];
    /** How many times it was sampled as the last in its queue. */
    int[] samples = new int[INITIAL_ROWS];
    /** Whether an e-gate has sent it to a desk. */
    boolean[] rejected = new boolean[INITIAL_ROWS];
    /** Whether the row is in use. */
    boolean[] present = new boolean[INITIAL_ROWS];

    private int firstFree = NONE;
    private int used;

    /** Forgets everybody. */
    void reset() {
        Arrays.fill(present, 0, used, false);
        firstFree = NONE;
        used = 0;
    }

    /** Rows ever used since the reset; those present are among them. */
    int rows() {
        return used;
    }

    /** A row for a unit that begins its route. */
    int create(int flowIndex, int classIndex, long flowNumber, long key) {
        int unit = firstFree;
        if (unit == NONE) {
            if (used == flow.length) {
                grow();
            }
            unit = used++;
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
        serviceFactor[unit] = 1;
        parent[unit] = NONE;
        partsWaitedMicros[unit] = 0;
        samples[unit] = 0;
        rejected[unit] = false;
        present[unit] = true;
        return unit;
    }

    /** A part of a conveyance, which is checked on its own. */
    int createPart(int whole) {
        int part = create(flow[whole], unitClass[whole], number[whole], identity[whole]);
        serviceFactor[part] = serviceFactor[whole];
        parent[part] = whole;
        return part;
    }

    /** Gives the row back. */
    void release(int unit) {
        present[unit] = false;
        next[unit] = firstFree;
        firstFree = unit;
    }

    private void grow() {
        int rows = 2 * flow.length;
        flow = Arrays.copyOf(flow, rows);
        unitClass = Arrays.copyOf(unitClass, rows);
        number = Arrays.copyOf(number, rows);
        identity = Arrays.copyOf(identity, rows);
        nextStep = Arrays.copyOf(nextStep, rows);
        period = Arrays.copyOf(period, rows);
        waitedMicros = Arrays.copyOf(waitedMicros, rows);
        joinedMicros = Arrays.copyOf(joinedMicros, rows);
        lane = Arrays.copyOf(lane, rows);
        next = Arrays.copyOf(next, rows);
        serviceFactor = Arrays.copyOf(serviceFactor, rows);
        parent = Arrays.copyOf(parent, rows);
        openParts = Arrays.copyOf(openParts, rows);
        partsWaitedMicros = Arrays.copyOf(partsWaitedMicros, rows);
        samples = Arrays.copyOf(samples, rows);
        rejected = Arrays.copyOf(rejected, rows);
        present = Arrays.copyOf(present, rows);
    }
}
