package org.kouan.port;

import java.util.List;

/**
 * A plain port: one stage of plain lanes, computed without an event for an arrival or the end of an inspection. It is the
 * recursion of departure times (Kiefer and Wolfowitz 1955, "On the theory of queues with many servers", Transactions of
 * the AMS 78; for simulation Krivulin 1994, and Ebert, Wu, Mengersen and Ruggeri 2020, "Computationally efficient
 * simulation of queues: the R package queuecomputer", J. of Statistical Software 95), extended to staffing plans and
 * desks that help other queues. What is drawn, decided and counted is what lanes of events draw, decide and count, to the
 * bit. {@link PlainPorts} says which ports are plain.
 */
final class PlainHall implements Figures.Counter {
    private final Flow[] flows;
    private final long untilMicros;
    private final Cohorts cohorts;
    private final PlainLane[] lanes;
    private final PlainLane[] laneOfClass;
    private final PlainLanes[] groups;
    private final PlainLanes[] groupOfClass;
    private final PlainLanes[] groupOfLane;
    private long arrivals;

    /**
     * What it is made of.
     *
     * @param lanes by index
     * @param laneOfClass by class: the lane that it comes to
     * @param groupOfLane by index of the lane: the lanes that are connected, each group with one object
     */
    record Parts(PlainLane[] lanes, int[] laneOfClass, PlainLanes[] groupOfLane) {}

    PlainHall(List<Flow> flows, long untilMicros, Parts parts, Cohorts cohorts) {
        this.flows = flows.toArray(Flow[]::new);
        this.untilMicros = untilMicros;
        this.cohorts = cohorts;
        lanes = parts.lanes;
        groupOfLane = parts.groupOfLane;
        groups = List.of(groupOfLane).stream().distinct().toArray(PlainLanes[]::new);
        laneOfClass = new PlainLane[parts.laneOfClass.length];
        groupOfClass = new PlainLanes[parts.laneOfClass.length];
        for (int c = 0; c < laneOfClass.length; c++) {
            laneOfClass[c] = lanes[parts.laneOfClass[c]];
            groupOfClass[c] = groupOfLane[parts.laneOfClass[c]];
        }
    }

    @Override
    public void reset() {
        arrivals = 0;
        for (PlainLanes group : groups) {
            group.reset();
        }
    }

    @Override
    public void count(long now) {
        for (PlainLanes group : groups) {
            group.count(now);
        }
    }

    /** Arrivals, and ends of inspections and change-overs that have begun: so many events they would be. */
    long events() {
        long events = arrivals;
        for (PlainLanes group : groups) {
            events += group.events();
        }
        return events;
    }

    /** When the last inspection ends. */
    long lastEnd() {
        long last = 0;
        for (PlainLanes group : groups) {
            last = Math.max(last, group.lastEnd());
        }
        return last;
    }

    /** All that happens before a time, and nothing at it. */
    void runUntil(long time) {
        long before = Math.min(time, untilMicros);
        Flow flow = nextFlow();
        for (long now = flow.nextArrival(); now < before; now = flow.nextArrival()) {
            arrive(flow, now);
            flow = nextFlow();
        }
        for (PlainLanes group : groups) {
            group.catchUp(time - 1);
        }
    }

    /** The flow that comes next, the first among equals. */
    private Flow nextFlow() {
        Flow first = flows[0];
        for (int f = 1; f < flows.length; f++) {
            if (flows[f].nextArrival() < first.nextArrival()) {
                first = flows[f];
            }
        }
        return first;
    }

    private void arrive(Flow flow, long now) {
        int unitClass = flow.nextClass();
        long drawn = flow.nextService();
        flow.pass();
        arrivals++;
        groupOfClass[unitClass].arrive(laneOfClass[unitClass], cohorts.arrived(unitClass), drawn, now);
    }

    /** A lane follows its plan from now on, before anything else that happens now. */
    void followPlan(int lane, long now) {
        groupOfLane[lane].followPlan(lanes[lane], now);
    }

    /** All desks close for good, before anything else that happens now. */
    void closeForGood(long now) {
        for (PlainLanes group : groups) {
            group.closeForGood(now);
        }
    }

    /** The run is over: those who wait are not served. */
    void end(long end) {
        for (PlainLanes group : groups) {
            group.end(end);
        }
    }
}
