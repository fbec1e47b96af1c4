package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.kouan.engine.SimTime;
import org.kouan.port.core.UnitName;
import org.kouan.scenario.LaneSpec;

/** The desks of a lane: how many are open, who is at them, and which change over. */
final class DeskBook {
    private final LaneSpec spec;
    private final long changeOver;
    /** When desks that change over will be ready. */
    private final PriorityQueue<Long> ready = new PriorityQueue<>();

    private final List<UnitName> inspected = new ArrayList<>();
    private int open;
    private int busy;
    private int blocked;
    private int caring;

    DeskBook(LaneSpec spec) {
        this.spec = spec;
        changeOver = SimTime.micros(spec.changeOver());
    }

    int open() {
        return open;
    }

    /** Desks that can take nobody: those that inspect, care, change over, or are kept by whom they have inspected. */
    int busy() {
        return busy;
    }

    int blocked() {
        return blocked;
    }

    /** Desks that take care of somebody who was struck. */
    int caring() {
        return caring;
    }

    List<UnitName> inspected() {
        return inspected;
    }

    void open(int desks) {
        open = desks;
    }

    void inspect(UnitName who, long now) {
        makeReady(now);
        busy++;
        inspected.add(who);
    }

    /** An inspection ends; the desk changes over. */
    void finish(UnitName who, long now) {
        leave(who);
        ready.add(now + changeOver);
    }

    /** An inspection ends before it is done, and the desk is free. */
    void breakOff(UnitName who) {
        leave(who);
        busy--;
    }

    private void leave(UnitName who) {
        assertThat(inspected.remove(who))
                .as("somebody is at a desk of %s", spec.name())
                .isTrue();
    }

    void care(long now) {
        makeReady(now);
        busy++;
        caring++;
    }

    void letGo(long now) {
        caring--;
        ready.add(now + changeOver);
    }

    /** A unit that has just been inspected keeps the desk, since there is no room at the next stage. */
    void block(long now) {
        assertThat(ready.remove(now + changeOver)).isTrue();
        blocked++;
    }

    void unblock(long now) {
        ready.add(now + changeOver);
        blocked--;
    }

    /** Desks that are open and can take somebody. */
    int free(long now) {
        makeReady(now);
        return Math.max(0, open - busy);
    }

    /** When the next desk will be ready; never, if none changes over. */
    long nextReady() {
        return ready.isEmpty() ? Long.MAX_VALUE : ready.peek();
    }

    void makeReady(long upTo) {
        while (nextReady() <= upTo) {
            ready.poll();
            busy--;
        }
    }
}
