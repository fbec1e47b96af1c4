package org.kouan.port;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.engine.Simulation;
import org.kouan.port.policy.LaneView;
import org.kouan.port.policy.WhatOpens;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.result.ReplicationResult.LaneResult;

/**
 * A queue and its desks. Desks of a lane are alike, so they are counted, not kept one by one. Invariant between events:
 * a desk that is open and idle means that nobody waits whom it may serve.
 */
final class Lane implements LaneView {
    /**
     * What a lane is made of; fixed when the model is compiled.
     *
     * @param index among the lanes of the model
     * @param resultIndex among the lanes of the scenario
     * @param preInspectionFactors by flow and class
     * @param meanServiceMicros mean time that a unit takes up a desk
     */
    record Design(
            int index,
            int resultIndex,
            Sampler[] serviceOfClass,
            double serviceFactor,
            double[][] preInspectionFactors,
            long changeOverMicros,
            long meanServiceMicros,
            StaffingPlan plan,
            double officersPerDesk,
            long setUpMicros,
            StagePurposes purposes,
            double rejection,
            boolean rejectedFirst) {}

    private final Design design;
    private final int index;
    private final boolean mayReject;
    private final long changeOverMicros;
    private final boolean withoutFactors;
    private final boolean countsAll;
    private final Simulation simulation;
    private final Units units;
    private final RandomStream draws;
    private final Queue queue;
    private final WhatOpens whatOpens;
    private final LaneStatistics statistics;
    private final ModelObserver observer;
    private final boolean[] countedClass;
    private final LastInQueue lastInQueue;

    /** Lanes whose queues the desks of this lane also serve, before or after the own queue. */
    private Lane[] helpsFirst = {};

    private Lane[] helpsIdle = {};
    /** Lanes whose desks also serve this queue. */
    private Lane[] helpers = {};
    /** With one queue a desk: the lanes that make up the lane of the scenario, this one among them; else empty. */
    private Lane[] siblings = {};

    /** Where the e-gate sends those whom it rejects; itself at desks. */
    private Lane rejectedTo = this;

    private int planned;
    private int extra;
    private int open;
    private int busy;
    private long staffedMicrosAtEnd;

    Lane(
            Design design,
            Simulation simulation,
            Units units,
            RandomStream draws,
            WhoIsNext whoIsNext,
            WhatOpens whatOpens,
            boolean[] countedClass,
            LastInQueue lastInQueue,
            ModelObserver observer) {
        this.design = design;
        index = design.index;
        mayReject = design.rejection > 0;
        changeOverMicros = design.changeOverMicros;
        withoutFactors = design.serviceFactor == 1
                && Arrays.stream(design.preInspectionFactors)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(factor -> factor == 1);
        countsAll = IntStream.range(0, countedClass.length).allMatch(c -> countedClass[c]);
        this.simulation = simulation;
        this.units = units;
        this.draws = draws;
        this.queue = new Queue(units, whoIsNext);
        this.whatOpens = whatOpens;
        this.countedClass = countedClass;
        this.lastInQueue = lastInQueue;
        this.observer = observer;
        this.statistics = new LaneStatistics();
    }

    void helps(List<Lane> first, List<Lane> idle) {
        helpsFirst = first.toArray(Lane[]::new);
        helpsIdle = idle.toArray(Lane[]::new);
    }

    void helpedBy(List<Lane> lanes) {
        helpers = lanes.toArray(Lane[]::new);
    }

    void rejectedTo(Lane lane) {
        rejectedTo = lane;
    }

    void siblings(List<Lane> lanes) {
        siblings = lanes.toArray(Lane[]::new);
    }

    Design design() {
        return design;
    }

    LaneStatistics statistics() {
        return statistics;
    }

    Queue queue() {
        return queue;
    }

    void reset() {
        queue.reset();
        whatOpens.reset();
        statistics.reset();
        planned = 0;
        extra = 0;
        open = 0;
        busy = 0;
    }

    /** Joins the queue, or goes straight to an idle desk. */
    void join(int unit, long now) {
        Lane lane = siblings.length == 0 ? this : shortestSibling();
        lane.receive(unit, now, false);
    }

    private void receive(int unit, long now, boolean first) {
        if (observer != ModelObserver.NONE) {
            observer.joined(now, units.number(unit), units.unitClass(unit), design.resultIndex);
        }
        if (busy < open) {
            takeAtOnce(unit, now, this);
            return;
        }
        for (Lane helper : helpers) {
            if (helper.busy < helper.open) {
                takeAtOnce(unit, now, helper);
                return;
            }
        }
        units.setJoinedMicros(unit, now);
        if (first) {
            queue.addFirst(unit);
        } else {
            queue.addLast(unit);
        }
        statistics.joinedQueue(now);
    }

    private void takeAtOnce(int unit, long now, Lane at) {
        statistics.taken(0);
        at.busy++;
        at.statistics.deskBecameBusy(now);
        at.inspect(unit, now);
    }

    private Lane shortestSibling() {
        Lane best = siblings[0];
        for (Lane lane : siblings) {
            if (lane.queue.length() + lane.busy < best.queue.length() + best.busy) {
                best = lane;
            }
        }
        return best;
    }

    /** Puts open, idle desks to work while somebody waits whom they may serve. */
    private void fillDesks(long now) {
        while (busy < open) {
            int unit = takeNext(now);
            if (unit == Units.NONE) {
                return;
            }
            busy++;
            statistics.deskBecameBusy(now);
            inspect(unit, now);
        }
    }

    /** A desk has finished with its unit: it closes if the plan says so, else takes the next, else idles. */
    void deskReady(long now) {
        if (busy <= open) {
            int unit = takeNext(now);
            if (unit != Units.NONE) {
                inspect(unit, now);
                return;
            }
        }
        boolean closes = busy > open;
        busy--;
        statistics.deskBecameIdle(now, closes);
    }

    private int takeNext(long now) {
        for (Lane helped : helpsFirst) {
            if (helped.queue.length() > 0) {
                return helped.takeFromQueue(now);
            }
        }
        if (queue.length() > 0) {
            return takeFromQueue(now);
        }
        for (Lane helped : helpsIdle) {
            if (helped.queue.length() > 0) {
                return helped.takeFromQueue(now);
            }
        }
        return Units.NONE;
    }

    private int takeFromQueue(long now) {
        int unit = queue.removeNext(now);
        long wait = now - units.joinedMicros(unit);
        statistics.leftQueue(now, wait);
        if (units.is(unit, Units.SAMPLED)) {
            lastInQueue.timed(unit, wait, true);
        }
        if (countsAll || countedClass[units.unitClass(unit)]) {
            units.addWaitedMicros(unit, wait);
        }
        return unit;
    }

    private void inspect(int unit, long now) {
        units.setLane(unit, index);
        statistics.started();
        if (observer != ModelObserver.NONE) {
            observer.started(now, units.number(unit), units.unitClass(unit), design.resultIndex);
        }
        long end = now + serviceMicros(unit);
        simulation.schedule(end, Event.priority(Event.INSPECTED), Event.of(Event.INSPECTED, unit));
    }

    private long serviceMicros(int unit) {
        long micros = units.serviceMicros(unit);
        if (micros == Units.NOT_DRAWN) {
            micros = drawService(unit);
        } else {
            units.setServiceMicros(unit, Units.NOT_DRAWN);
        }
        return withoutFactors ? micros : Math.round(micros * (design.serviceFactor * preInspectionFactor(unit)));
    }

    private long drawService(int unit) {
        boolean rejected = units.is(unit, Units.REJECTED);
        draws.seek(
                units.identity(unit), rejected ? design.purposes.serviceAfterRejection() : design.purposes.service());
        return design.serviceOfClass[units.unitClass(unit)].sample();
    }

    private double preInspectionFactor(int unit) {
        return units.is(unit, Units.PRE_INSPECTED)
                ? design.preInspectionFactors[units.flow(unit)][units.unitClass(unit)]
                : 1;
    }

    /** Adds to their waits what those in the queue have waited here by the end of the run. */
    void addWaitsSoFar(long end) {
        while (queue.length() > 0) {
            int unit = queue.removeNext(end);
            long wait = end - units.joinedMicros(unit);
            if (units.is(unit, Units.SAMPLED)) {
                lastInQueue.timed(unit, wait, false);
            }
            if (countedClass[units.unitClass(unit)]) {
                units.addWaitedMicros(unit, wait);
            }
        }
    }

    /** Whether the e-gate sends the unit to a desk. Always false at desks. */
    boolean rejects(int unit) {
        if (!mayReject || units.is(unit, Units.REJECTED)) {
            return false;
        }
        draws.seek(units.identity(unit), design.purposes.rejection());
        return draws.nextDouble() < design.rejection;
    }

    /** The e-gate has rejected the unit: a desk lane takes it. */
    void sendToDesk(int unit, long now) {
        units.mark(unit, Units.REJECTED);
        Lane lane = rejectedTo.siblings.length == 0 ? rejectedTo : rejectedTo.shortestSibling();
        lane.receive(unit, now, design.rejectedFirst);
    }

    /** The unit has left the desk: the desk changes over, then takes the next. */
    void inspected(long now) {
        if (changeOverMicros == 0) {
            deskReady(now);
        } else {
            simulation.schedule(
                    now + changeOverMicros, Event.priority(Event.DESK_READY), Event.of(Event.DESK_READY, design.index));
        }
    }

    /** Follows the staffing plan from now on. */
    void followPlan(long now) {
        int before = planned;
        planned = design.plan.desksAt(now);
        if (before == 0 && planned > 0) {
            statistics.setUp(planned * design.officersPerDesk * design.setUpMicros);
        }
        if (before > 0 && planned == 0) {
            extra = 0;
            whatOpens.reset();
        }
        setOpen(now);
    }

    /** Closes all desks for good; inspections under way are finished. */
    void closeForGood(long now) {
        planned = 0;
        extra = 0;
        setOpen(now);
    }

    /**
     * Lets the opening policy look. Returns when it wants to look again: not before the plan opens the lane again, when
     * that has closed it. A lane that its plan never opens is a reserve, which only the policy opens.
     */
    long look(long now) {
        if (planned == 0 && design.plan.opensAtAll()) {
            return Math.max(whatOpens.nextCheck(now), design.plan.nextChange(now));
        }
        int wanted = whatOpens.extraDesks(this, now);
        if (wanted != extra) {
            extra = wanted;
            setOpen(now);
        }
        return whatOpens.nextCheck(now);
    }

    private void setOpen(long now) {
        int wanted = planned + extra;
        if (wanted != open) {
            statistics.staffed(now, Math.max(open, busy), Math.max(wanted, busy));
            open = wanted;
            observer.opened(now, design.resultIndex, openDesks());
            fillDesks(now);
        }
    }

    /** Notes that the regular time of the run is over: what is staffed from now on is overtime. */
    void regularTimeEnds(long now) {
        staffedMicrosAtEnd = statistics.staffedMicros(now);
    }

    LaneResult result(long now) {
        return statistics.result(now, staffedMicrosAtEnd, design.officersPerDesk);
    }

    /** Whether a desk is open: of this line alone, where each desk has its own. */
    boolean hasOpenDesk() {
        return open > 0;
    }

    @Override
    public int index() {
        return design.resultIndex;
    }

    @Override
    public int queueLength() {
        int sum = siblings.length == 0 ? queue.length() : 0;
        for (Lane lane : siblings) {
            sum += lane.queue.length();
        }
        return sum;
    }

    @Override
    public int inBusyDesks() {
        int sum = siblings.length == 0 ? busy : 0;
        for (Lane lane : siblings) {
            sum += lane.busy;
        }
        return sum;
    }

    @Override
    public int openDesks() {
        int sum = siblings.length == 0 ? open : 0;
        for (Lane lane : siblings) {
            sum += lane.open;
        }
        return sum;
    }

    @Override
    public long estimatedWaitMicros() {
        int desks = openDesks();
        if (desks == 0) {
            return Long.MAX_VALUE;
        }
        return queueLength() * design.meanServiceMicros / desks;
    }
}
