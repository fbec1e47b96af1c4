package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.Simulation;
import org.kouan.port.policy.LaneView;
import org.kouan.port.staffing.Officers;
import org.kouan.result.ReplicationRow;
import org.kouan.scenario.ClosingDesk;

/**
 * Where a queue meets its desks. Invariant between events: a desk that is open and idle means that nobody waits whom it
 * may serve.
 */
final class Lane implements LaneView {
    /**
     * What a lane is made of; fixed when the model is compiled.
     *
     * @param index among the lanes of the model
     * @param resultIndex among the lanes of the scenario
     * @param serves by class
     * @param meanServiceMicros mean time that a unit takes up a desk
     * @param rejectedFirst whether those whom its e-gates reject go to the head of the queue
     */
    record Design(
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
     * @param tracked whether it has to be known which queue a unit has joined
     * @param interruptions null when no inspection in the port is ever broken off
     */
    record Parts(
            Waiting waiting,
            Desks desks,
            Inspection inspection,
            @Nullable Interruptions interruptions,
            @Nullable Impatient impatient,
            boolean tracked,
            LaneStatistics statistics) {}

    private final Design design;
    private final int index;
    private final long changeOverMicros;
    private final Simulation simulation;
    private final Units units;
    private final Waiting waiting;
    private final Desks desks;
    private final Inspection inspection;
    private final @Nullable Interruptions interruptions;
    private final @Nullable Impatient impatient;
    private final boolean tracked;
    private final boolean preempts;
    private final UnitDetails details;
    private final Exit exit;
    private final LaneStatistics statistics;
    private final ModelObserver observer;
    private final boolean observed;

    private Neighbours neighbours = Neighbours.NONE;
    private Lane[] all = {};
    private Lane[] helpsFirst = {};
    private Lane[] helpsIdle = {};
    private Lane[] helpers = {};
    private @Nullable Lane rejectedTo;
    /** The officers of the lane, and the number of the lane among theirs; null when a plan alone opens desks. */
    private @Nullable Crew crew;

    private int post;
    /** With one queue a desk: the lines that make up the lane of the scenario, this one among them; else null. */
    private @Nullable Lines lines;

    private long staffedMicrosAtEnd;

    Lane(Design design, Parts parts, ModelCore core) {
        this.design = design;
        index = design.index;
        changeOverMicros = design.changeOverMicros;
        simulation = core.simulation();
        units = core.units();
        waiting = parts.waiting;
        desks = parts.desks;
        inspection = parts.inspection;
        interruptions = parts.interruptions;
        impatient = parts.impatient;
        tracked = parts.tracked;
        preempts = interruptions != null && interruptions.preempt();
        statistics = parts.statistics;
        details = core.details();
        exit = core.exit();
        observer = core.observer();
        observed = core.observed();
    }

    /** Connects the lane to others, when all are made. */
    void connect(Neighbours neighbours) {
        all = neighbours.all().toArray(Lane[]::new);
        helpsFirst = neighbours.helpsFirst().toArray(Lane[]::new);
        helpsIdle = neighbours.helpsIdle().toArray(Lane[]::new);
        helpers = neighbours.helpers().toArray(Lane[]::new);
        rejectedTo = neighbours.rejectedTo();
        this.neighbours = neighbours;
    }

    /** From now on, beside those to whom it is connected, its idle desks help some lanes, and others help it. */
    void alsoHelps(List<Lane> helped, List<Lane> helping) {
        List<Lane> idle = new ArrayList<>(helped);
        idle.removeAll(neighbours.helpsFirst());
        helpsIdle = union(neighbours.helpsIdle(), idle);
        helpers = union(neighbours.helpers(), helping);
    }

    private static Lane[] union(List<Lane> lanes, List<Lane> more) {
        return Stream.concat(lanes.stream(), more.stream()).distinct().toArray(Lane[]::new);
    }

    /** Makes the lane one of several lines. */
    void oneOf(Lines all) {
        lines = all;
    }

    /** From now on desks are open only while an officer sits there. */
    void staffedBy(Crew officers, int postOfLane, long leadMicros) {
        crew = officers;
        post = postOfLane;
        desks.staffedBy(officers, postOfLane, leadMicros);
    }

    Design design() {
        return design;
    }

    LaneStatistics statistics() {
        return statistics;
    }

    Waiting waiting() {
        return waiting;
    }

    Desks desks() {
        return desks;
    }

    void reset() {
        waiting.reset();
        statistics.reset();
        desks.reset();
        if (interruptions != null) {
            interruptions.reset();
        }
        inspection.reset();
    }

    /** Joins the queue, or goes straight to an idle desk. */
    void join(int unit, long now) {
        line().receive(unit, now, false);
    }

    /** The line that an arrival joins. */
    private Lane line() {
        return lines == null ? this : lines.shortest();
    }

    private void receive(int unit, long now, boolean first) {
        if (impatient != null && balks(impatient, unit)) {
            leaves(impatient, unit, true, now);
            return;
        }
        if (observed) {
            observer.joined(now, units.flow(unit), units.number(unit), units.unitClass(unit), design.resultIndex);
        }
        if (tracked) {
            details.join(unit, index);
        }
        Lane free = withFreeDesk();
        if (free != null) {
            statistics.taken(0);
            free.begin(unit, now);
        } else if (preempts && preempt(unit, now)) {
            statistics.taken(0);
        } else {
            waiting.join(unit, first, now);
        }
    }

    private boolean balks(Impatient here, int unit) {
        return withFreeDesk() == null
                && (interruptions == null
                        || !preempts
                        || interruptions.victim(units.unitClass(unit), desks.forPreempting()) == Units.NONE)
                && here.balks(unit, this);
    }

    /** The patience of a unit in this queue has ended. */
    void giveUp(int unit, long now) {
        Impatient here = Objects.requireNonNull(impatient);
        here.givesUp(unit, waiting.giveUp(unit, now));
        leaves(here, unit, false, now);
    }

    /** A unit leaves without having been inspected, for good or to come back. */
    private void leaves(Impatient here, int unit, boolean balks, long now) {
        boolean comesBack = here.comesBack(unit, now);
        if (observed) {
            long number = units.number(unit);
            if (balks) {
                observer.balked(now, units.flow(unit), number, units.unitClass(unit), design.resultIndex, comesBack);
            } else {
                observer.gaveUp(now, units.flow(unit), number, units.unitClass(unit), design.resultIndex, comesBack);
            }
        }
        if (comesBack) {
            exit.leaveStage(index, now);
        } else {
            exit.leave(unit, index, now);
        }
    }

    /** This lane if it has a free desk, else the first that helps it and has one, else null. */
    private @Nullable Lane withFreeDesk() {
        if (desks.hasFree()) {
            return this;
        }
        for (Lane helper : helpers) {
            if (helper.desks.hasFree()) {
                return helper;
            }
        }
        return null;
    }

    /** A free desk begins with a unit. */
    private void begin(int unit, long now) {
        desks.begin(now);
        if (crew != null) {
            crew.begin(post, unit);
        }
        inspect(unit, now);
    }

    /** Gives the unit a desk of this lane by breaking off another's inspection, if the policy says so. */
    private boolean preempt(int unit, long now) {
        Interruptions here = Objects.requireNonNull(interruptions);
        int victim = here.victim(units.unitClass(unit), desks.forPreempting());
        if (victim == Units.NONE) {
            return false;
        }
        breakOff(here, victim, here.preemptedResume(), now);
        if (crew != null) {
            crew.takesInstead(victim, unit);
        }
        inspect(unit, now);
        sendBack(victim, now);
        return true;
    }

    private void breakOff(Interruptions here, int unit, boolean resume, long now) {
        here.breakOff(unit, resume, now);
        if (observed) {
            observer.brokenOff(
                    now,
                    units.flow(unit),
                    units.number(unit),
                    units.unitClass(unit),
                    design.resultIndex,
                    all[details.home(unit)].design.resultIndex);
        }
    }

    /** Sends a unit whose inspection was broken off to the head of the queue that it came from. */
    private void sendBack(int unit, long now) {
        all[details.home(unit)].takeBack(unit, now);
    }

    private void takeBack(int unit, long now) {
        units.setJoinedMicros(unit, now);
        Lane free = withFreeDesk();
        if (free != null) {
            free.begin(unit, now);
        } else if (!preempts || !preempt(unit, now)) {
            waiting.join(unit, true, now);
        }
    }

    /** What happens to those at the desks that are to close. */
    private void closeDesks(Interruptions here, long now) {
        while (desks.busy() > desks.open() && here.underWay().count() > 0) {
            int unit = here.latest();
            switch (here.closingDesk()) {
                case FINISH -> {
                    return;
                }
                case LEAVE -> {
                    here.end(unit);
                    desks.finish(now);
                    if (observed) {
                        observer.dismissed(
                                now, units.flow(unit), units.number(unit), units.unitClass(unit), design.resultIndex);
                    }
                    here.dismissed();
                    exit.leave(unit, index, now);
                }
                default -> {
                    breakOff(here, unit, here.closingDesk() == ClosingDesk.HAND_OVER_RESUME, now);
                    desks.finish(now);
                    sendBack(unit, now);
                }
            }
        }
    }

    /** Puts open, idle desks to work while somebody waits whom they may serve. */
    private void fillDesks(long now) {
        while (desks.hasFree()) {
            int unit = takeNext(now);
            if (unit == Units.NONE) {
                return;
            }
            begin(unit, now);
        }
    }

    /** A desk has finished with its unit: it closes if the plan says so, else takes the next, else idles. */
    void deskReady(long now) {
        if (desks.mayGoOn()) {
            int unit = takeNext(now);
            if (unit != Units.NONE) {
                inspect(unit, now);
                return;
            }
        }
        desks.finish(now);
        if (preempts) {
            preemptForQueue(now);
        }
    }

    /**
     * Other desks are to stay open than before: whoever goes next, and had to wait for those that were to close, may
     * break off an inspection.
     */
    private void preemptForQueue(long now) {
        Interruptions here = Objects.requireNonNull(interruptions);
        while (waiting.length() > 0
                && here.victim(units.unitClass(waiting.next(now)), desks.forPreempting()) != Units.NONE) {
            preempt(waiting.takeNext(now), now);
        }
    }

    /** The desk of an officer has finished with its unit: he or a relief takes the next, or idles, or the desk closes. */
    void officerReady(int officer, long now) {
        Crew officers = crew();
        int sitting = officers.finished(officer, now);
        int unit = sitting == Officers.NOWHERE || desks.isShut() ? Units.NONE : takeNext(now);
        if (unit != Units.NONE) {
            officers.goesOn(sitting, unit);
            inspect(unit, now);
            return;
        }
        desks.finish(now);
        if (sitting == Officers.NOWHERE) {
            officerCloses(now);
        }
    }

    /** An officer has sat down at a desk. */
    void officerOpens(long now) {
        desks.officers(1, now);
        opened(now);
    }

    /** An officer has left an idle desk. */
    void officerCloses(long now) {
        desks.officers(-1, now);
        opened(now);
    }

    private Crew crew() {
        if (crew == null) {
            throw new IllegalStateException("the lane has no officers");
        }
        return crew;
    }

    /** Which officer inspects a unit that is at a desk here; {@link Officers#NOWHERE} at a lane without officers. */
    int officerOf(int unit) {
        return crew == null ? Officers.NOWHERE : crew.officerOf(unit);
    }

    private int takeNext(long now) {
        for (Lane helped : helpsFirst) {
            if (helped.waiting.length() > 0 && !(preempts && wouldBreakOff(helped, now))) {
                return helped.waiting.takeNext(now);
            }
        }
        if (waiting.length() > 0) {
            return waiting.takeNext(now);
        }
        for (Lane helped : helpsIdle) {
            if (helped.waiting.length() > 0) {
                return helped.waiting.takeNext(now);
            }
        }
        return Units.NONE;
    }

    /** Whether whoever is next here would break off the inspection of whoever is next there, and so goes first. */
    private boolean wouldBreakOff(Lane helped, long now) {
        return waiting.length() > 0
                && Objects.requireNonNull(interruptions).breaksOff(waiting.next(now), helped.waiting.next(now));
    }

    private void inspect(int unit, long now) {
        units.setLane(unit, index);
        long end = now + (interruptions == null ? newInspection(unit, now) : inspection(interruptions, unit, now));
        simulation.schedule(end, Event.priority(Event.INSPECTED), Event.of(Event.INSPECTED, unit));
    }

    private long newInspection(int unit, long now) {
        statistics.started();
        if (observed) {
            observer.started(now, units.flow(unit), units.number(unit), units.unitClass(unit), design.resultIndex);
        }
        return inspection.micros(unit);
    }

    /** The same where an inspection may be broken off, and go on. */
    private long inspection(Interruptions here, int unit, long now) {
        long micros = here.left(unit);
        if (micros == UnitDetails.NONE) {
            micros = newInspection(unit, now);
        } else if (observed) {
            observer.resumed(now, units.flow(unit), units.number(unit), units.unitClass(unit), design.resultIndex);
        }
        here.begin(unit, now, micros);
        return micros;
    }

    /** The inspection of a unit here has come to its end. */
    void ended(int unit) {
        if (interruptions != null) {
            interruptions.end(unit);
        }
    }

    /** Whether the e-gate sends the unit to a desk. Always false at desks. */
    boolean rejects(int unit) {
        return inspection.rejects(unit);
    }

    /** The e-gate has rejected the unit: a desk lane takes it. */
    void sendToDesk(int unit, long now) {
        if (rejectedTo == null) {
            throw new IllegalStateException("a lane without e-gates has rejected a unit");
        }
        units.mark(unit, Units.REJECTED);
        rejectedTo.line().receive(unit, now, design.rejectedFirst);
    }

    /** The unit has left the desk, of an officer or not: the desk changes over, then takes the next. */
    void inspected(int officer, long now) {
        if (officer != Officers.NOWHERE) {
            if (changeOverMicros == 0) {
                officerReady(officer, now);
            } else {
                crew().changeOver(officer, now + changeOverMicros);
            }
        } else if (changeOverMicros == 0) {
            deskReady(now);
        } else {
            simulation.schedule(
                    now + changeOverMicros, Event.priority(Event.DESK_READY), Event.of(Event.DESK_READY, index));
        }
    }

    /** Follows the staffing plan from now on. */
    void followPlan(long now) {
        if (desks.followPlan(now)) {
            opened(now);
        }
    }

    /** Closes all desks for good; inspections under way are finished. */
    void closeForGood(long now) {
        if (desks.closeForGood(now)) {
            observer.opened(now, design.resultIndex, openDesks());
        }
    }

    /** One thing more, or less, keeps the lane closed; {@link #desksChanged} must follow at this instant. */
    void shut(boolean more, long now) {
        if (desks.shut(more, now)) {
            tellOpen(now);
        }
    }

    /** Inspections that begin from now on take so many times as long. */
    void slow(double factor) {
        inspection.slow(factor);
    }

    /** Lets the opening policy look. Returns when it wants to look again. */
    long look(long now) {
        if (desks.look(this, now)) {
            opened(now);
        }
        return desks.nextLook(now);
    }

    /** Opens or closes desks by order of the policy of the stage. */
    void orderExtra(int desks, long now) {
        if (this.desks.orderExtra(desks, now)) {
            opened(now);
        }
    }

    /** Puts idle desks to work for the lanes that it helps now. */
    void help(long now) {
        fillDesks(now);
    }

    private void opened(long now) {
        tellOpen(now);
        desksChanged(now);
    }

    private void tellOpen(long now) {
        observer.opened(now, design.resultIndex, lines == null ? desks.open() : lines.open());
    }

    /** Other desks are open than before: those that close do so by their rule, and those that are idle take the next. */
    void desksChanged(long now) {
        if (interruptions != null) {
            closeDesks(interruptions, now);
        }
        fillDesks(now);
        if (preempts) {
            preemptForQueue(now);
        }
    }

    /** Notes that the regular time of the run is over: what is staffed from now on is overtime. */
    void regularTimeEnds(long now) {
        staffedMicrosAtEnd = statistics.staffedMicros(now);
    }

    /** Adds its figures to the row of the replication. */
    void addTo(ReplicationRow row, long now) {
        statistics.addTo(row, design.resultIndex, now, staffedMicrosAtEnd, desks.officersPerDesk());
    }

    /** Whether a desk is open: of this line alone, where each desk has its own. */
    boolean hasOpenDesk() {
        return desks.open() > 0;
    }

    /** Units in this line and at its desk. */
    int presentInLine() {
        return waiting.length() + desks.busy();
    }

    @Override
    public int index() {
        return design.resultIndex;
    }

    @Override
    public boolean hasGates() {
        return rejectedTo != null;
    }

    @Override
    public boolean serves(int classIndex) {
        return design.serves[classIndex];
    }

    @Override
    public int queueLength() {
        return lines == null ? waiting.length() : lines.waiting();
    }

    @Override
    public int inBusyDesks() {
        return lines == null ? desks.busy() : lines.busy();
    }

    @Override
    public int openDesks() {
        return lines == null ? desks.staying() : lines.open();
    }

    @Override
    public long estimatedWaitMicros() {
        int open = openDesks();
        if (open == 0) {
            return Long.MAX_VALUE;
        }
        return queueLength() * design.meanServiceMicros / open;
    }
}
