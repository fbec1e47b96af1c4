package org.kouan.port.recursion;

import java.util.List;
import org.kouan.port.arrival.Arrivals;
import org.kouan.port.arrival.Flow;
import org.kouan.port.core.Figures;

/**
 * A plain port: one stage of plain lanes, computed without an event for an arrival or the end of an inspection. It is the
 * recursion of departure times (Kiefer and Wolfowitz 1955, "On the theory of queues with many servers", Transactions of
 * the AMS 78; for simulation Krivulin 1994, "A recursive equations based representation for the G/G/m queue", Applied
 * Mathematics Letters 7, and Ebert, Wu, Mengersen and Ruggeri 2020, "Computationally efficient simulation of queues: the R
 * package queuecomputer", J. of Statistical Software 95), extended to staffing plans and desks that help other queues. What is drawn, decided and counted is what lanes of events draw, decide and count, to the
 * bit. {@link PlainPorts} says which ports are plain.
 */
public final class PlainHall implements Figures.Counter {
    private final Arrivals arrivals;
    private final Cohorts cohorts;
    private final PlainLane[] lanes;
    private final PlainLane[] laneOfClass;
    private final LaneGroup[] groups;
    private final LaneGroup[] groupOfClass;
    private final LaneGroup[] groupOfLane;
    private long arrived;

    /**
     * What it is made of.
     *
     * @param lanes by index
     * @param laneOfClass by class: the lane that it comes to
     * @param groupOfLane by index of the lane: the lanes that are connected, each group with one object
     */
    public record Parts(PlainLane[] lanes, int[] laneOfClass, LaneGroup[] groupOfLane) {}

    public PlainHall(Arrivals arrivals, Parts parts, Cohorts cohorts) {
        this.arrivals = arrivals;
        this.cohorts = cohorts;
        lanes = parts.lanes;
        groupOfLane = parts.groupOfLane;
        groups = List.of(groupOfLane).stream().distinct().toArray(LaneGroup[]::new);
        laneOfClass = new PlainLane[parts.laneOfClass.length];
        groupOfClass = new LaneGroup[parts.laneOfClass.length];
        for (int c = 0; c < laneOfClass.length; c++) {
            laneOfClass[c] = lanes[parts.laneOfClass[c]];
            groupOfClass[c] = groupOfLane[parts.laneOfClass[c]];
        }
    }

    @Override
    public void reset() {
        arrived = 0;
        for (LaneGroup group : groups) {
            group.reset();
        }
    }

    @Override
    public void count(long now) {
        for (LaneGroup group : groups) {
            group.count(now);
        }
    }

    /** Arrivals, and ends of inspections and change-overs that have begun: the number of events that they would be. */
    public long events() {
        long events = arrived;
        for (LaneGroup group : groups) {
            events += group.events();
        }
        return events;
    }

    /** When the last inspection ends. */
    public long lastEnd() {
        long last = 0;
        for (LaneGroup group : groups) {
            last = Math.max(last, group.lastEnd());
        }
        return last;
    }

    /** All that happens before a time, and nothing at it. */
    public void runUntil(long time) {
        long before = Math.min(time, arrivals.untilMicros());
        Flow flow = arrivals.first();
        for (long now = flow.nextArrival(); now < before; now = flow.nextArrival()) {
            flow = arrive(flow, now);
        }
        for (LaneGroup group : groups) {
            group.catchUp(time - 1);
        }
    }

    /** The next unit of a flow arrives. Returns the flow that comes next. */
    private Flow arrive(Flow flow, long now) {
        int unitClass = flow.nextClass();
        long drawn = flow.nextService();
        flow.pass();
        Flow next = arrivals.first();
        arrived++;
        groupOfClass[unitClass].arrive(
                laneOfClass[unitClass], cohorts.arrived(unitClass), drawn, next.nextArrival() > now, now);
        return next;
    }

    /** A lane follows its plan from now on, before anything else that happens now. */
    public void followPlan(int lane, long now) {
        groupOfLane[lane].followPlan(lanes[lane], now);
    }

    /** All desks close for good, before anything else that happens now. */
    public void closeForGood(long now) {
        for (LaneGroup group : groups) {
            group.closeForGood(now);
        }
    }

    /** The run is over: those who wait are not served. */
    public void end(long end) {
        for (LaneGroup group : groups) {
            group.end(end);
        }
    }
}
