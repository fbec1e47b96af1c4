package org.kouan.port.audit;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.UnitNumber;

/**
 * Who is known: those in the port, those who were put off and those who still stand at a lane. It is asked once an event,
 * so it is a table of its own, and those who have left are used again for those who come.
 */
final class Known {
    private static final int INITIAL_SLOTS = 256;
    private static final int SERVICE_BITS = Integer.numberOfTrailingZeros(UnitNumber.MOST_TOGETHER);
    /** Odd, and far from whole fractions of all slots. */
    private static final int SPREAD = 0x9E3779B1;

    private static final int SPREAD_CLASSES = 0x85EBCA6B;

    private final int stages;
    private @Nullable Who[] slots = new @Nullable Who[INITIAL_SLOTS];
    private int size;
    /** To be used again. */
    private @Nullable Who free;
    /** The last that was asked for: once it has been told of it may have left. */
    private @Nullable Who last;

    Known(int stages) {
        this.stages = stages;
    }

    void clear() {
        Arrays.fill(slots, null);
        size = 0;
        last = null;
    }

    /** The unit of a name, which becomes known by that. */
    Who get(int flow, long number, int classIndex) {
        if (last != null) {
            if (last.is(flow, number, classIndex) && !last.isForgotten()) {
                return last; // several things happen to a unit one after the other
            }
            forget(last);
        }
        Who who = slots[slot(flow, number, classIndex)];
        while (who != null && !who.is(flow, number, classIndex)) {
            who = who.next;
        }
        last = who == null ? add(flow, number, classIndex) : who;
        return last;
    }

    /** Those who come one after the other are neighbours; {@link UnitNumber} packs services and travellers in a number. */
    private int slot(int flow, long number, int classIndex) {
        int group = (int) (number >>> SERVICE_BITS) * SPREAD + flow;
        return ((int) number + group * SPREAD + classIndex * SPREAD_CLASSES) & (slots.length - 1);
    }

    private Who add(int flow, long number, int classIndex) {
        if (size == slots.length) {
            grow();
        }
        Who who = free;
        if (who == null) {
            who = new Who(stages);
        } else {
            free = who.next;
        }
        who.name(flow, number, classIndex);
        put(who);
        size++;
        who.known = true;
        return who;
    }

    private void put(Who who) {
        int slot = slot(who.flow(), who.number(), who.classIndex());
        who.next = slots[slot];
        slots[slot] = who;
    }

    private void grow() {
        @Nullable Who[] old = slots;
        slots = new @Nullable Who[2 * old.length];
        for (Who first : old) {
            Who who = first;
            while (who != null) {
                Who next = who.next;
                put(who);
                who = next;
            }
        }
    }

    /** Somebody is known no more who is nowhere. */
    void forget(Who who) {
        if (!who.known || !who.isForgotten()) {
            return;
        }
        int slot = slot(who.flow(), who.number(), who.classIndex());
        Who before = null;
        Who one = slots[slot];
        while (one != null && one != who) {
            before = one;
            one = one.next;
        }
        if (before == null) {
            slots[slot] = who.next;
        } else {
            before.next = who.next;
        }
        size--;
        who.known = false;
        who.next = free;
        free = who;
    }

    void forEach(Consumer<Who> each) {
        for (Who first : slots) {
            for (Who who = first; who != null; who = who.next) {
                each.accept(who);
            }
        }
    }
}
