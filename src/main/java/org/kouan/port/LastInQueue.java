package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;

/**
 * Times the last unit in each queue every 15 minutes, as Heathrow does: a sample's value is known when that unit's
 * inspection begins, and the empty queue of a lane that is open is a sample of no wait. A class belongs to one such target
 * at most.
 */
final class LastInQueue {
    /** How often the last in each queue is timed. */
    static final long EVERY_MICROS = 15 * SimTime.MICROS_PER_MINUTE;

    private record Probe(TargetRecorder target, List<Lane> lanes) {}

    private final List<Probe> probes = new ArrayList<>();
    private final Units units;

    LastInQueue(Units units) {
        this.units = units;
    }

    /** Measures a target at these lanes. */
    void lookAt(TargetRecorder target, List<Lane> lanes) {
        probes.add(new Probe(target, lanes));
    }

    /** Whether any target is measured like this. */
    boolean isUsed() {
        return !probes.isEmpty();
    }

    /** Picks the last in each queue, in a period. */
    void sample(int period) {
        for (Probe probe : probes) {
            for (Lane lane : probe.lanes()) {
                int last = lane.waiting().lastOf(probe.target().protectedClasses());
                if (last != Units.NONE) {
                    units.sample(last);
                } else if (lane.hasOpenDesk()) {
                    probe.target().recordSample(0, true, 1, period);
                }
            }
        }
    }

    /** A unit that was picked has waited this long, to the start of its inspection or to the end of the run. */
    void timed(int unit, long waitMicros, boolean finished) {
        for (Probe probe : probes) {
            if (probe.target().protects(units.unitClass(unit))) {
                probe.target().recordSample(waitMicros, finished, units.count(unit), units.period(unit));
            }
        }
        units.unmark(unit, Units.SAMPLED);
    }
}
