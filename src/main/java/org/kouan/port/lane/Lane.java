package org.kouan.port.lane;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;
import org.kouan.port.policy.LaneView;
import org.kouan.port.record.LastInQueue;
import org.kouan.result.ReplicationRow;

/**
 * Where a queue meets its desks. Invariant between events: a desk that is open and idle means that nobody waits whom it
 * may serve.
 */
public final class Lane implements LaneView, LastInQueue.Line {
    /**
     * What a lane is made of; fixed when the model is compiled.
     *
     * @param index among the lanes of the model
     * @param resultIndex among the lanes of the scenario
     * @param serves by class
     * @param meanServiceMicros mean time that a unit takes up a desk
     * @param rejectedFirst whether those whom its e-gates reject go to the head of the queue
     */
    public record Design(
            int index,
            int resultIndex,
            boolean[] serves,
            long changeOverMicros,
            long meanServiceMicros,
            boolean rejectedFirst) {}

    /**
     * The parts of a lane.
     *
     * @param impatient null when nobody leaves the queue
     * @param emergencies of the stage; null when nobody is struck there
     * @param starts of the stage
     * @param tracked whether it has to be known which queue a unit has joined
     * @param interruptions null when no inspection in the port is ever broken off
     */
    public record Parts(
            Waiting waiting,
            Desks desks,
            Inspection inspection,
            @Nullable Interruptions interruptions,
            @Nullable Impatient impatient,
            @Nullable Emergencies emergencies,
            StageStarts starts,
            boolean tracked,
            LaneStatistics statistics) {}

    private final Design design;
    private final int index;
    private final Units units;
    private final Waiting waiting;
    private final Desks desks;
    private final DeskWork work;
    private final Openings openings;
    private final Returns returns;
    /** Null when no inspection in the port is ever broken off; when nobody leaves the queue; when nobody is struck. */
    private final @Nullable BreakingOff breakingOff;

    private final @Nullable Leaving leaving;
    private final @Nullable Struck struck;
    private final StageStarts starts;
    private final boolean tracked;
    private final UnitDetails details;
    private final LaneStatistics statistics;
    private final ModelObserver observer;
    private final boolean observed;

    private Neighbours neighbours = Neighbours.NONE;
    /** With one queue a desk: the lines that make up the lane of the scenario, this one among them; else null. */
    private @Nullable Lines lines;

    private final Lane[] alone = {this};

    public Lane(Design design, Parts parts, ModelCore core) {
        this.design = design;
        index = design.index;
        units = core.units();
        waiting = parts.waiting;
        desks = parts.desks;
        starts = parts.starts;
        tracked = parts.tracked;
        statistics = parts.statistics;
        details = core.details();
        observer = core.observer();
        observed = core.observed();
        openings = new Openings(this, core);
        breakingOff = parts.interruptions == null ? null : new BreakingOff(this, parts.interruptions, core);
        struck = parts.emergencies == null ? null : new Struck(this, parts.emergencies, core);
        work = new DeskWork(this, design, parts, breakingOff, struck, starts, core);
        returns = new Returns(this, tracked, core);
        leaving = parts.impatient == null ? null : new Leaving(this, parts.impatient, core);
    }

    /** Connects the lane to others, when all are made. */
    public void connect(Neighbours others) {
        neighbours = others;
        work.connect(others);
    }

    /** Makes the lane one of several lines. */
    public void oneOf(Lines all) {
        lines = all;
    }

    /** A desk of another lane takes whoever is next here; somebody must wait. */
    int giveNext(long now) {
        int unit = waiting.takeNext(now);
        work.lineChanged(now);
        return unit;
    }

    /** From now on desks are open only while an officer sits there. */
    public void staffedBy(Crew officers, int postOfLane, long leadMicros) {
        if (!officers.manning(postOfLane).isBank()) {
            work.staffedBy(new Seats(this, officers, postOfLane));
        }
        desks.staffedBy(officers, postOfLane, leadMicros);
    }

    /** From now on its desks break down. */
    public void breakDown(Machines machines) {
        desks.breakDown(machines);
        machines.of(this);
    }

    public Design design() {
        return design;
    }

    public LaneStatistics statistics() {
        return statistics;
    }

    public Waiting waiting() {
        return waiting;
    }

    public Desks desks() {
        return desks;
    }

    public Openings openings() {
        return openings;
    }

    public Neighbours neighbours() {
        return neighbours;
    }

    public DeskWork work() {
        return work;
    }

    public Returns returns() {
        return returns;
    }

    /** With one queue a desk: the lines that make up the lane of the scenario; else null. */
    @Nullable
    Lines lines() {
        return lines;
    }

    /** Breaks off inspections; there must be a lane in the port where that happens. */
    BreakingOff breakingOff() {
        return Objects.requireNonNull(breakingOff);
    }

    public void reset() {
        waiting.reset();
        statistics.reset();
        desks.reset();
        if (breakingOff != null) {
            breakingOff.reset();
        }
        work.inspection().reset();
    }

    /** Joins the queue, or goes straight to an idle desk. */
    public void join(int unit, long now) {
        line().receive(unit, now, false);
    }

    /** The line that an arrival joins. */
    private Lane line() {
        return lines == null ? this : lines.shortest();
    }

    private void receive(int unit, long now, boolean first) {
        if (leaving != null && leaving.balks(unit, now)) {
            return;
        }
        if (observed) {
            observer.joined(now, units.flow(unit), units.number(unit), units.unitClass(unit), design.resultIndex);
        }
        if (tracked) {
            details.join(unit, index);
        }
        Lane free = withFreeDesk();
        if (free != null && starts.mayBegin()) {
            statistics.taken(0);
            free.work.begin(unit, now);
            return;
        }
        waiting.join(unit, first, now);
        if (free != null || (breakingOff != null && breakingOff.preempts())) {
            starts.due();
        }
        work.lineChanged(now);
    }

    /** The timer of a unit in the queue has ended: it is struck, or its patience is over. */
    public void timerEnds(int unit, long now) {
        if (units.is(unit, Units.STRIKES_NEXT)) {
            Objects.requireNonNull(struck).strike(unit, now);
        } else {
            Objects.requireNonNull(leaving).giveUp(unit, now);
        }
        work.lineChanged(now);
    }

    /** The queues that make up the lane of the scenario. */
    public Lane[] queues() {
        return lines == null ? alone : lines.lanes();
    }

    /** Desks that are open for its queue: its own, or where it has none those of the lanes that help it. */
    public int desksForQueue() {
        int open = desks.isShut() ? 0 : desks.open();
        return open > 0 ? open : neighbours.desksOfHelpers();
    }

    /** Whether a unit that joined now would not have to wait. */
    public boolean takesAtOnce(int unit) {
        return hasDeskForComer()
                || neighbours.haveDeskForComer()
                || (breakingOff != null && breakingOff.couldPreempt(unit));
    }

    /** This lane if a desk of it is free, else the first that helps it and has one, else null. */
    private @Nullable Lane withFreeDesk() {
        return desks.hasFree() ? this : neighbours.withFreeDesk();
    }

    /** Whether a desk is free, and not for somebody who waits and will begin in this instant. */
    boolean hasDeskForComer() {
        return desks.hasFree() && waiting.length() < desks.free();
    }

    /** Units in the queue, but for those who will begin at free desks of the lane in this instant. */
    private int toWait() {
        return Math.max(0, waiting.length() - desks.willBeFree());
    }

    /** Units at desks, and those who will begin at free desks of the lane in this instant. */
    private int atDesks() {
        return desks.stayBusy() + Math.min(waiting.length(), desks.willBeFree());
    }

    /** The e-gate has rejected the unit: a desk lane takes it. */
    public void sendToDesk(int unit, long now) {
        units.mark(unit, Units.REJECTED);
        Objects.requireNonNull(neighbours.rejectedTo()).line().receive(unit, now, design.rejectedFirst);
    }

    /** Adds its figures to the row of the replication. */
    public void addTo(ReplicationRow row, long now) {
        statistics.addTo(row, design.resultIndex, now, desks.officersPerDesk());
    }

    @Override
    public int lastOf(boolean[] classes) {
        return waiting.lastOf(classes);
    }

    /** Whether a desk is open: of this line alone, where each desk has its own. */
    @Override
    public boolean hasOpenDesk() {
        return desks.open() > 0;
    }

    /** Units in this line and at its desk. */
    int presentInLine() {
        return waiting.length() + desks.stayBusy();
    }

    /** Open desks of the lane of the scenario, those among them whose officers go after the inspection under way. */
    public int staffedDesks() {
        return lines == null ? desks.open() : lines.open();
    }

    @Override
    public int index() {
        return design.resultIndex;
    }

    @Override
    public boolean hasGates() {
        return neighbours.rejectedTo() != null;
    }

    @Override
    public boolean serves(int classIndex) {
        return design.serves[classIndex];
    }

    @Override
    public int queueLength() {
        return lines == null ? toWait() : lines.sum(Lane::toWait);
    }

    @Override
    public int inBusyDesks() {
        return lines == null ? atDesks() : lines.sum(Lane::atDesks);
    }

    @Override
    public int openDesks() {
        return lines == null ? desks.open() : lines.open();
    }

    @Override
    public long estimatedWaitMicros() {
        int open = openDesks();
        if (open == 0) {
            return Long.MAX_VALUE;
        }
        return queueLength() * work.inspection().mean(design.meanServiceMicros, open) / open;
    }
}
