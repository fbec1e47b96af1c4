package org.kouan.port.core;

import java.util.Arrays;

/**
 * The units present, one row each: travellers, conveyances, and the parts of a conveyance that are checked side by
 * side. Rows are reused, so memory grows with the number present at once, not with the number served.
 */
public final class Units {
    /*
     * A row is a stretch of one long array, so that a unit lies in two cache lines and an access costs one bounds check
     * against one array. An array a field was not measurably slower; this form keeps all accesses behind names.
     */

    /** No unit: the end of a line. */
    public static final int NONE = -1;

    /** The period of a unit that is not counted because it came during warm-up. */
    public static final int NOT_COUNTED = -1;

    /** A service time that is still to be drawn. */
    public static final long NOT_DRAWN = -1;

    /** In the port. */
    public static final int PRESENT = 1;

    /** Declared and checked ahead: the flow says how much faster its inspections are. */
    public static final int PRE_INSPECTED = 1 << 1;

    /** An e-gate of the stage where it is has sent it to a desk. */
    public static final int REJECTED = 1 << 2;

    /** It was the last in its queue when that was sampled; {@link #count} says how often. */
    public static final int SAMPLED = 1 << 3;

    /** It is a part of {@link #whole}. */
    public static final int PART = 1 << 4;

    /** It is checked in parts; {@link #count} says how many are still to finish. */
    public static final int IN_PARTS = 1 << 5;

    /** It belongs to a party; {@link #party} says to which. */
    public static final int MEMBER = 1 << 6;

    /** It has been inspected and is still at the desk, while it goes on or waits for room at its next stage. */
    public static final int AT_DESK = 1 << 7;

    /** It waits before a stage that is full. */
    public static final int BEFORE_ROOM = 1 << 8;

    /** Its inspection was broken off, and has not gone on yet. */
    public static final int BROKEN_OFF = 1 << 9;
    /** It has come while the port is closed to it, and waits for the opening. */
    public static final int AT_GATE = 1 << 10;

    /** It has left a queue once to come back. */
    public static final int CAME_BACK = 1 << 11;

    /** Its exposures to sudden illness are counted. */
    public static final int EXPOSED = 1 << 12;

    /** What its timer says is when it is struck, not when it gives up. */
    public static final int STRIKES_NEXT = 1 << 13;

    /** It has been struck, and is on its way through the emergency passage. */
    public static final int STRUCK = 1 << 14;

    /** It has been in the queue of a stage, or somebody whom it brought has; known only where doors close. */
    public static final int INSIDE = 1 << 15;

    /** It has been about to arrive, and comes later because of a published wait. */
    public static final int PUT_OFF = 1 << 16;

    private static final int ROW_BITS = 4;
    private static final int INITIAL_ROWS = 256;

    private static final int FLOW = 0;
    private static final int CLASS = 1;
    private static final int NUMBER = 2;
    private static final int IDENTITY = 3;
    private static final int NEXT_STEP = 4;
    private static final int PERIOD = 5;
    private static final int ARRIVED = 6;
    private static final int WAITED = 7;
    private static final int FLAGS = 8;
    private static final int SERVICE = 9;
    private static final int JOINED = 10;
    private static final int LANE = 11;
    private static final int NEXT = 12;
    private static final int WHOLE = 13;
    private static final int COUNT = 14;
    private static final int PARTS_WAITED = 15;

    private long[] fields = new long[INITIAL_ROWS << ROW_BITS];
    private int firstFree = NONE;
    private int used;

    private static int at(int unit, int field) {
        return (unit << ROW_BITS) + field;
    }

    /** Forgets everybody. */
    public void reset() {
        Arrays.fill(fields, 0, used << ROW_BITS, 0);
        firstFree = NONE;
        used = 0;
    }

    /** Rows ever used since the reset; those present are among them. */
    public int rows() {
        return used;
    }

    /** A row for a unit that begins its route at a step of the program. */
    public int create(int flowIndex, int classIndex, long number, long identity, int firstStep) {
        int unit = firstFree;
        if (unit == NONE) {
            unit = newRow();
        } else {
            firstFree = next(unit);
        }
        fields[at(unit, FLOW)] = flowIndex;
        fields[at(unit, CLASS)] = classIndex;
        fields[at(unit, NUMBER)] = number;
        fields[at(unit, IDENTITY)] = identity;
        fields[at(unit, NEXT_STEP)] = firstStep;
        fields[at(unit, PERIOD)] = NOT_COUNTED;
        fields[at(unit, WAITED)] = 0;
        fields[at(unit, FLAGS)] = PRESENT;
        fields[at(unit, SERVICE)] = NOT_DRAWN;
        return unit;
    }

    /** A part of a conveyance, which is checked on its own on a branch of the route. */
    public int createPart(int whole, int firstStep) {
        int part = create(flow(whole), unitClass(whole), number(whole), identity(whole), firstStep);
        fields[at(part, FLAGS)] = PRESENT | PART | (flags(whole) & PRE_INSPECTED);
        fields[at(part, WHOLE)] = whole;
        return part;
    }

    /** Gives the row back. */
    public void release(int unit) {
        fields[at(unit, FLAGS)] = 0;
        fields[at(unit, NEXT)] = firstFree;
        firstFree = unit;
    }

    private int newRow() {
        if (used << ROW_BITS == fields.length) {
            fields = Arrays.copyOf(fields, 2 * fields.length);
        }
        return used++;
    }

    public int flow(int unit) {
        return (int) fields[at(unit, FLOW)];
    }

    public int unitClass(int unit) {
        return (int) fields[at(unit, CLASS)];
    }

    public void setUnitClass(int unit, int unitClass) {
        fields[at(unit, CLASS)] = unitClass;
    }

    /** Number within its flow, from 0; the parts of a conveyance share its number. */
    public long number(int unit) {
        return fields[at(unit, NUMBER)];
    }

    /** Key of the unit's own random numbers: the same whatever the policies do. */
    public long identity(int unit) {
        return fields[at(unit, IDENTITY)];
    }

    /** Position in the program of the next step. */
    public int nextStep(int unit) {
        return (int) fields[at(unit, NEXT_STEP)];
    }

    public void setNextStep(int unit, int step) {
        fields[at(unit, NEXT_STEP)] = step;
    }

    /** Arrival period, or {@link #NOT_COUNTED}. */
    public int period(int unit) {
        return (int) fields[at(unit, PERIOD)];
    }

    public void setPeriod(int unit, int period) {
        fields[at(unit, PERIOD)] = period;
    }

    /** When it came into the port. */
    public long arrivedMicros(int unit) {
        return fields[at(unit, ARRIVED)];
    }

    public void setArrivedMicros(int unit, long micros) {
        fields[at(unit, ARRIVED)] = micros;
    }

    /** Wait so far at the stages that count for the class, in microseconds. */
    public long waitedMicros(int unit) {
        return fields[at(unit, WAITED)];
    }

    public void addWaitedMicros(int unit, long micros) {
        fields[at(unit, WAITED)] += micros;
    }

    /** What is to be known of it, as above; 0 when the row is free. */
    public int flags(int unit) {
        return (int) fields[at(unit, FLAGS)];
    }

    public boolean is(int unit, int flag) {
        return (flags(unit) & flag) != 0;
    }

    public void mark(int unit, int flag) {
        fields[at(unit, FLAGS)] |= flag;
    }

    public void unmark(int unit, int flag) {
        fields[at(unit, FLAGS)] &= ~flag;
    }

    /** Service time at its first stage, when it was drawn ahead; else {@link #NOT_DRAWN}. */
    public long serviceMicros(int unit) {
        return fields[at(unit, SERVICE)];
    }

    public void setServiceMicros(int unit, long micros) {
        fields[at(unit, SERVICE)] = micros;
    }

    /** When it joined the queue where it stands or stood last. */
    public long joinedMicros(int unit) {
        return fields[at(unit, JOINED)];
    }

    public void setJoinedMicros(int unit, long micros) {
        fields[at(unit, JOINED)] = micros;
    }

    /** Lane whose queue it stands in, or whose desk inspects it. */
    public int lane(int unit) {
        return (int) fields[at(unit, LANE)];
    }

    public void setLane(int unit, int lane) {
        fields[at(unit, LANE)] = lane;
    }

    /** Behind it in its line, or the next free row. */
    public int next(int unit) {
        return (int) fields[at(unit, NEXT)];
    }

    public void setNext(int unit, int next) {
        fields[at(unit, NEXT)] = next;
    }

    /** The conveyance that it is a part of, with {@link #PART}. */
    public int whole(int unit) {
        return (int) fields[at(unit, WHOLE)];
    }

    /** The party that it belongs to, with {@link #MEMBER}; a member is no part. */
    public int party(int unit) {
        return (int) fields[at(unit, WHOLE)];
    }

    /** It comes with others. */
    public void joinParty(int unit, int party) {
        fields[at(unit, WHOLE)] = party;
        mark(unit, MEMBER);
    }

    /** Times sampled with {@link #SAMPLED}, parts still to finish with {@link #IN_PARTS}; a unit is never both. */
    public int count(int unit) {
        return (int) fields[at(unit, COUNT)];
    }

    /** It is the last in its queue while that is sampled. */
    public void sample(int unit) {
        fields[at(unit, COUNT)] = is(unit, SAMPLED) ? count(unit) + 1 : 1;
        mark(unit, SAMPLED);
    }

    /** It is taken apart, and goes on when all parts that are added from now on have finished. */
    public void beginParts(int unit) {
        fields[at(unit, COUNT)] = 0;
        fields[at(unit, PARTS_WAITED)] = 0;
        mark(unit, IN_PARTS);
    }

    /** More parts, or members of its party, must finish before it goes on. */
    public void addParts(int unit, int parts) {
        fields[at(unit, COUNT)] += parts;
    }

    /** It is whole again: of its parts the longest wait counts. */
    public void endParts(int unit) {
        addWaitedMicros(unit, partsWaitedMicros(unit));
        unmark(unit, IN_PARTS);
    }

    /** Counts down the parts of a unit, and says how many are still to finish. */
    public int finishPart(int unit) {
        fields[at(unit, COUNT)]--;
        return count(unit);
    }

    /** Longest wait among its parts so far, with {@link #IN_PARTS}. */
    public long partsWaitedMicros(int unit) {
        return fields[at(unit, PARTS_WAITED)];
    }

    public void raisePartsWaitedMicros(int unit, long micros) {
        fields[at(unit, PARTS_WAITED)] = Math.max(partsWaitedMicros(unit), micros);
    }

    /** The unit as observers know it. */
    public UnitName who(int unit) {
        return new UnitName(flow(unit), number(unit), unitClass(unit));
    }
}
