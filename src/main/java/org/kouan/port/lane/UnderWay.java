package org.kouan.port.lane;

import java.util.Arrays;

/** The units at the desks of a lane, in the order in which their inspections began or went on. */
final class UnderWay {
    private int[] units = new int[8];
    private int count;

    void reset() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** The unit at a place in that order, from 0. */
    int get(int place) {
        return units[place];
    }

    void add(int unit) {
        if (count == units.length) {
            units = Arrays.copyOf(units, 2 * count);
        }
        units[count++] = unit;
    }

    void remove(int unit) {
        int place = 0;
        while (units[place] != unit) {
            place++;
        }
        System.arraycopy(units, place + 1, units, place, count - place - 1);
        count--;
    }
}
