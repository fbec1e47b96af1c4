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
    /** By flow; {@link SimTime#NEVER} when nobody comes any more. */
    private final long[] nextMicros;

    /** @param untilMicros from when on nobody arrives */
    Arrivals(Simulation simulation, List<Flow> flows, long untilMicros) {
        this.simulation = simulation;
        this.flows = flows.toArray(Flow[]::new);
        this.untilMicros = untilMicros;
        nextMicros = new long[flows.size()];
    }

    /** @param asEvents whether each arrival is an event */
    void start(RandomStreams streams, boolean asEvents) {
        for (int f = 0; f < flows.length; f++) {
            flows[f].reset(streams);
            nextMicros[f] = next(f);
        }
        if (asEvents) {
            announceFirst();
        }
    }

    /** The unit of a flow that comes now; whoever comes next is announced. */
    int create(int flow) {
        int unit = flows[flow].createNext();
        long next = next(flow);
        if (flows.length == 1) {
            // in as few steps as can be: which event is next cannot be known before
            simulation.setApart(next, Event.of(Event.ARRIVAL, flow));
        } else {
            nextMicros[flow] = next;
            announceFirst();
        }
        return unit;
    }

    private long next(int flow) {
        long time = flows[flow].nextArrival();
        return time < untilMicros ? time : SimTime.NEVER;
    }

    private void announceFirst() {
        int first = 0;
        for (int f = 1; f < nextMicros.length; f++) {
            if (nextMicros[f] < nextMicros[first]) {
                first = f;
            }
        }
        simulation.setApart(nextMicros[first], Event.of(Event.ARRIVAL, first));
    }
}
