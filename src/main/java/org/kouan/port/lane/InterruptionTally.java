package org.kouan.port.lane;

import org.kouan.engine.SimTime;
import org.kouan.port.core.Figures;
import org.kouan.scenario.ClosingDesk;

/** What is counted of the inspections that are broken off at a lane of the scenario. */
public final class InterruptionTally implements Figures.Counter {
    private long brokenOff;
    private long dismissed;
    private long wastedMicros;
    private long wentOn;
    private long awayMicros;

    /** Registers the figures of a lane: only those of what may happen there. */
    public void report(Figures figures, String lane, String label, ClosingDesk closingDesk, boolean breaksOff) {
        figures.counter(this);
        if (closingDesk == ClosingDesk.LEAVE) {
            figures.ofLane(lane, label, "dismissed", "sent off by closing desks", "per replication", end -> dismissed);
        }
        if (!breaksOff) {
            return;
        }
        figures.ofLane(lane, label, "broken-off", "inspections broken off", "per replication", end -> brokenOff);
        figures.ofLane(lane, label, "wasted", "desk time wasted by it", "min", end -> SimTime.minutes(wastedMicros));
        figures.ofLane(
                lane,
                label,
                "mean-away",
                "mean time until it went on",
                "min",
                end -> wentOn == 0 ? Double.NaN : SimTime.minutes(awayMicros) / wentOn);
    }

    @Override
    public void reset() {
        count(0);
    }

    @Override
    public void count(long now) {
        brokenOff = 0;
        dismissed = 0;
        wastedMicros = 0;
        wentOn = 0;
        awayMicros = 0;
    }

    /** An inspection is broken off; of the time at the desk so much is lost. */
    void brokenOff(long wasted) {
        brokenOff++;
        wastedMicros += wasted;
    }

    /** A unit is sent off by a closing desk. */
    void dismissed() {
        dismissed++;
    }

    /** An inspection goes on after its unit has waited for it. */
    void goesOn(long awaited) {
        wentOn++;
        awayMicros += awaited;
    }
}
