package org.kouan.port.lane;

import org.kouan.engine.SimTime;
import org.kouan.port.core.Figures;
import org.kouan.stats.Area;

/** What is counted of the breakdowns at a lane of the scenario, at desks that were to be open. */
public final class BreakdownTally implements Figures.Counter {
    private static final double MICROS_PER_HOUR = 3600.0 * SimTime.MICROS_PER_SECOND;

    private final Area outOfOrder = new Area();
    private long outOfOrderBefore;
    private long breakdowns;
    private long interrupted;

    /** Registers the figures of a lane. */
    public void report(Figures figures, String lane, String label, String deskName, boolean breaksOff) {
        figures.counter(this);
        figures.ofLane(lane, label, "breakdowns", "breakdowns", "per replication", end -> breakdowns);
        figures.ofLane(
                lane,
                label,
                "out-of-order",
                deskName + "-hours out of order",
                "h",
                end -> (outOfOrder.until(end) - outOfOrderBefore) / MICROS_PER_HOUR);
        if (breaksOff) {
            figures.ofLane(
                    lane, label, "interrupted", "broken off by breakdowns", "per replication", end -> interrupted);
        }
    }

    @Override
    public void reset() {
        outOfOrder.reset();
        count(0);
    }

    @Override
    public void count(long now) {
        outOfOrderBefore = outOfOrder.until(now);
        breakdowns = 0;
        interrupted = 0;
    }

    /** Fewer or more desks that were to be open are out of order. */
    void outOfOrder(int change, long now) {
        outOfOrder.change(change, now);
    }

    /** A desk breaks down that was to be open. */
    void breaksDown() {
        breakdowns++;
    }

    /** The inspection there is broken off. */
    void interrupts() {
        interrupted++;
    }
}
