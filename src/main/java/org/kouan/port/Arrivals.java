package org.kouan.port;

import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.random.RandomStreams;

/**
 * The arrivals of all flows whose units come one by one. The earliest, of the first flow among equals, is kept apart from
 * the calendar.
 */
final class Arrivals {
    private final Simulation simulation;
    private final Flow[] flows;
    private final long untilMicros;

    /** @param untilMicros from when on nobody arrives */
    Arrivals(Simulation simulation, List<Flow> flows, long untilMicros) {
        this.simulation = simulation;
        this.flows = flows.toArray(Flow[]::new);
        this.untilMicros = untilMicros;
    }

    void start(RandomStreams streams) {
        for (Flow flow : flows) {
            flow.reset(streams);
        }
    }

    /** The flow that comes next, the first among equals. */
    Flow first() {
        Flow first = flows[0];
        for (int f = 1; f < flows.length; f++) {
            if (flows[f].nextArrival() < first.nextArrival()) {
                first = flows[f];
            }
        }
        return first;
    }

    /** Whoever comes next is the next arrival event. */
    void announceFirst() {
        Flow first = first();
        long time = first.nextArrival();
        simulation.setApart(time < untilMicros ? time : SimTime.NEVER, Event.of(Event.ARRIVAL, first.index()));
    }

    /** The unit of a flow that comes now; whoever comes next is announced. */
    int create(int flow) {
        int unit = flows[flow].createNext();
        announceFirst();
        return unit;
    }

    /** From when on nobody arrives. */
    long untilMicros() {
        return untilMicros;
    }
}
