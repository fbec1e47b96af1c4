package org.kouan.port.lane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
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
public final class Lane implements LaneView, Neighbour, Lines.Line, LastInQueue.Line {
    private final LaneDesign design;
    private final int index;
    private final Units units;
    private final Waiting waiting;
    private final Desks desks;
    private final DeskWork work;
    private final Openings openings;
    private final StageStarts starts;
    private final boolean tracked;
    private final UnitDetails details;
    private final LaneStatistics statistics;
    private final ModelObserver observer;
    private final boolean observed;

    private final List<LaneFeature> features = new ArrayList<>();
    private LaneFeature.AtEntrance[] atEntrance = {};
    private LaneFeature.WithTimer[] withTimer = {};
    /** Null when no inspection in the port is ever broken off. */
    private @Nullable Preemption preemption;

    private Neighbours neighbours = Neighbours.NONE;
    /** With one queue a desk: the lines that make up the lane of the scenario, this one among them; else null. */
    private @Nullable Lines<Lane> lines;

    private final Lane[] alone = {this};

    public Lane(LaneDesign design, LaneParts parts, ModelCore core) {
        this.design = design;
        index = design.index();
        units = core.units();
        waiting = parts.waiting();
        desks = parts.desks();
        starts = parts.starts();
        tracked = parts.tracked();
        statistics = parts.statistics();
        details = core.details();
        observer = core.observer();
        observed = core.observed();
        work = new DeskWork(this, design, parts, core);
        openings = new Openings(this, desks, work, core);
    }

    /** From now on the lane has a feature more. Of several that know how long a unit takes up a desk the first is asked. */
    public void add(LaneFeature feature) {
        features.add(feature);
        if (feature instanceof Preemption ofDesks) {
            preemption = ofDesks;
        }
        atEntrance = LaneFeature.at(LaneFeature.AtEntrance.class, features).toArray(LaneFeature.AtEntrance[]::new);
        withTimer = LaneFeature.at(LaneFeature.WithTimer.class, features).toArray(LaneFeature.WithTimer[]::new);
        waiting.with(LaneFeature.at(LaneFeature.InQueue.class, features));
        work.with(features, preemption);
    }

    /** Connects the lane to others, when all are made. */
    public void connect(Neighbours others) {
        neighbours = others;
        work.connect(others);
    }

    /** Makes the lane one of several lines. */
    public void oneOf(Lines<Lane> all) {
        lines = all;
    }

    @Override
    public int giveNext(long now) {
        int unit = waiting.takeNext(now);
        work.lineChanged(now);
        return unit;
    }

    /** From now on desks are open only while an officer sits there. */
    public void staffedBy(Desks.Staff officers, @Nullable Seating seats, long leadMicros) {
        if (seats != null) {
            work.staffedBy(seats);
        }
        desks.staffedBy(officers, leadMicros);
    }

    public LaneDesign design() {
        return design;
    }

    public LaneStatistics statistics() {
        return statistics;
    }

    @Override
    public Waiting waiting() {
        return waiting;
    }

    @Override
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

    @Override
    public int place() {
        return index;
    }

    /**
     * Where somebody goes who left the queue for a desk and comes back: here, but where each desk has its own queue and
     * the one here is shut, to the shortest line of the lane whose desk is open, if any is.
     */
    Lane lineForReturn() {
        return lines == null || hasOpenDesk() || openDesks() == 0 ? this : lines.shortest();
    }

    public void reset() {
        waiting.reset();
        statistics.reset();
        desks.reset();
        if (preemption != null) {
            preemption.reset();
        }
        work.inspection().reset();
    }

    /** Joins the queue, or goes straight to an idle desk. */
    public void join(int unit, long now) {
        receive(unit, false, now);
    }

    /** The same for a unit that may go to the head of the queue. */
    void receive(int unit, boolean first, long now) {
        line().take(unit, first, now);
    }

    /** The line that an arrival joins. */
    private Lane line() {
        return lines == null ? this : lines.shortest();
    }

    private void take(int unit, boolean first, long now) {
        for (LaneFeature.AtEntrance feature : atEntrance) {
            if (!feature.admits(unit, now)) {
                return;
            }
        }
        if (observed) {
            observer.joined(new ModelEvent.Joined(now, units.who(unit), design.resultIndex()));
        }
        if (tracked) {
            details.join(unit, index);
        }
        Neighbour free = withFreeDesk();
        if (free != null && starts.mayBegin()) {
            statistics.taken(0);
            free.begin(unit, now);
            return;
        }
        waiting.join(unit, first, now);
        if (free != null || (preemption != null && preemption.preempts())) {
            starts.due();
        }
        work.lineChanged(now);
    }

    /** The timer of a unit in the queue has ended: it is struck, or its patience is over. */
    public void timerEnds(int unit, long now) {
        boolean struck = units.is(unit, Units.STRIKES_NEXT);
        for (LaneFeature.WithTimer feature : withTimer) {
            feature.timerEnds(unit, struck, now);
        }
        work.lineChanged(now);
    }

    /** The queues that make up the lane of the scenario. */
    public Lane[] queues() {
        return lines == null ? alone : lines.all();
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
                || (preemption != null && preemption.couldPreempt(unit));
    }

    /** This lane if a desk of it is free, else the first that helps it and has one, else null. */
    private @Nullable Neighbour withFreeDesk() {
        return desks.hasFree() ? this : neighbours.withFreeDesk();
    }

    /** Whether a desk is free, and not for somebody who waits and will begin in this instant. */
    boolean hasDeskForComer() {
        return desks.hasFreeBeyond(waiting.length());
    }

    /** Units in the queue, but for those who will begin at free desks of the lane in this instant. */
    private int toWait() {
        return Math.max(0, waiting.length() - desks.willBeFree());
    }

    /** Units at desks, and those who will begin at free desks of the lane in this instant. */
    private int atDesks() {
        return desks.stayBusy() + Math.min(waiting.length(), desks.willBeFree());
    }

    @Override
    public void begin(int unit, long now) {
        work.begin(unit, now);
    }

    /** Adds its figures to the row of the replication. */
    public void addTo(ReplicationRow row, long now) {
        statistics.addTo(row, design.resultIndex(), now, desks.officersPerDesk());
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

    @Override
    public int presentInLine() {
        return waiting.length() + desks.stayBusy();
    }

    /** Open desks of the lane of the scenario, those among them whose officers go after the inspection under way. */
    public int staffedDesks() {
        return openDesks();
    }

    @Override
    public int index() {
        return design.resultIndex();
    }

    @Override
    public boolean hasGates() {
        return design.hasGates();
    }

    @Override
    public boolean serves(int classIndex) {
        return design.serves()[classIndex];
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
        return lines == null ? desks.open() : lines.sum(line -> line.desks.open());
    }

    @Override
    public long estimatedWaitMicros() {
        int open = openDesks();
        if (open == 0) {
            return Long.MAX_VALUE;
        }
        return queueLength() * work.inspection().mean(design.meanServiceMicros(), open) / open;
    }
}
