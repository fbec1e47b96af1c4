package org.kouan.port.arrival;

import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.Turn;
import org.kouan.random.RandomStreams;

/**
 * The arrivals of all flows whose units come one by one. The earliest is kept apart from the calendar.
 *
 * <p>Flows that come in the same instant come one after the other, each in order of its units, in an order that is drawn
 * for the day from the flows' names. So the order of flows in a scenario changes nothing, no flow is always before
 * another, and which of two units is first does not hang on who else comes. The drawn order holds for timetables, too.
 */
public final class Arrivals {
    private final Simulation simulation;
    private static final int PRIORITY = Turn.priority(Event.ARRIVAL);
    private final Flow[] flows;
    /** In the order in which they come in the same instant. */
    private final Flow[] inOrder;

    private final long[] keys;
    private final long untilMicros;

    /** @param untilMicros from when on nobody arrives */
    public Arrivals(Simulation simulation, List<Flow> flows, long untilMicros) {
        this.simulation = simulation;
        this.flows = flows.toArray(Flow[]::new);
        inOrder = this.flows.clone();
        keys = new long[inOrder.length];
        this.untilMicros = untilMicros;
    }

    public void start(RandomStreams streams) {
        for (Flow flow : flows) {
            flow.reset(streams);
        }
        drawOrder(streams);
    }

    private void drawOrder(RandomStreams streams) {
        for (int f = 0; f < flows.length; f++) {
            Flow flow = flows[f];
            long key = streams.key(flow.name(), "order in one instant");
            int place = f;
            while (place > 0 && isBefore(key, flow, keys[place - 1], inOrder[place - 1])) {
                keys[place] = keys[place - 1];
                inOrder[place] = inOrder[place - 1];
                place--;
            }
            keys[place] = key;
            inOrder[place] = flow;
        }
    }

    private static boolean isBefore(long key, Flow flow, long otherKey, Flow other) {
        return key < otherKey || (key == otherKey && flow.name().compareTo(other.name()) < 0);
    }

    /** All flows, in the order in which they come in the same instant. */
    public Flow[] inOrder() {
        return inOrder;
    }

    /** The flow that comes next, the first among equals. */
    public Flow first() {
        Flow[] all = inOrder;
        Flow first = all[0];
        for (int f = 1; f < all.length; f++) {
            if (all[f].nextArrival() < first.nextArrival()) {
                first = all[f];
            }
        }
        return first;
    }

    /** The unit that comes next is the next arrival event. */
    public void announceFirst() {
        Flow first = first();
        long time = first.nextArrival();
        simulation.setApart(
                time < untilMicros ? time : SimTime.NEVER, PRIORITY, Event.of(Event.ARRIVAL, first.index()));
    }

    /** The unit of a flow that comes now; the one that comes next is announced. */
    public int create(int flow) {
        int unit = flows[flow].createNext();
        announceFirst();
        return unit;
    }

    /** From when on nobody arrives. */
    public long untilMicros() {
        return untilMicros;
    }
}
