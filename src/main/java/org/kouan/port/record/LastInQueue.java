package org.kouan.port.record;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Units;

/**
 * Times the last unit in each queue every 15 minutes, as Heathrow does: a sample's value is known when that unit's
 * inspection begins, and the empty queue of a lane that is open is a sample of no wait. A class belongs to one such target
 * at most.
 */
public final class LastInQueue {
    /** How often the last in each queue is timed. */
    public static final long EVERY_MICROS = 15 * SimTime.MICROS_PER_MINUTE;

    /** A lane, as far as its queue is timed. */
    public interface Line {
        /** Of those of some classes, the last in it; {@link Units#NONE} if there is none. */
        int lastOf(boolean[] classes);

        /** Whether those who come now may be served. */
        boolean hasOpenDesk();
    }

    private record Probe(TargetRecorder target, List<? extends Line> lines) {}

    private final List<Probe> probes = new ArrayList<>();
    private final Units units;

    public LastInQueue(Units units) {
        this.units = units;
    }

    /** Measures a target at these lines. */
    public void lookAt(TargetRecorder target, List<? extends Line> lines) {
        probes.add(new Probe(target, lines));
    }

    /** Whether any target is measured like this. */
    public boolean isUsed() {
        return !probes.isEmpty();
    }

    /** Picks the last in each queue, in a period. */
    public void sample(int period) {
        for (Probe probe : probes) {
            for (Line line : probe.lines()) {
                int last = line.lastOf(probe.target().protectedClasses());
                if (last != Units.NONE) {
                    units.sample(last);
                } else if (line.hasOpenDesk()) {
                    probe.target().recordSample(0, true, 1, period);
                }
            }
        }
    }

    /** A unit that was picked has waited this long, to the start of its inspection or to the end of the run. */
    public void timed(int unit, long waitMicros, boolean finished) {
        for (Probe probe : probes) {
            if (probe.target().protects(units.unitClass(unit))) {
                probe.target().recordSample(waitMicros, finished, units.count(unit), units.period(unit));
            }
        }
        units.unmark(unit, Units.SAMPLED);
    }
}
