package org.kouan.port;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.EventHandler;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.engine.TimeOutOfReachException;
import org.kouan.port.arrival.Arrivals;
import org.kouan.port.arrival.Flow;
import org.kouan.port.arrival.Timetable;
import org.kouan.port.compile.ModelCompiler;
import org.kouan.port.compile.ModelParts;
import org.kouan.port.core.CannotGoOn;
import org.kouan.port.core.Event;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Sampling;
import org.kouan.port.core.Starts;
import org.kouan.port.core.Turn;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;
import org.kouan.port.day.Ending;
import org.kouan.port.day.ModelClock;
import org.kouan.port.lane.Crew;
import org.kouan.port.lane.DeskWork;
import org.kouan.port.lane.Lane;
import org.kouan.port.lane.QueueTimers;
import org.kouan.port.lane.QueueWatch;
import org.kouan.port.record.Recorder;
import org.kouan.port.recursion.PlainHall;
import org.kouan.port.route.Journeys;
import org.kouan.port.staffing.Posts;
import org.kouan.port.staffing.Roster;
import org.kouan.port.stage.Rooms;
import org.kouan.port.stage.StageOrders;
import org.kouan.random.RandomStreams;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/**
 * A port, compiled from a scenario to be run many times. One thread at a time; each replication starts from scratch and
 * depends on nothing but scenario, seed and its number. After the first replications no memory is allocated per event.
 */
public final class PortModel implements EventHandler {
    private final ModelParts parts;
    private final Simulation simulation;
    private final Units units;
    private final Lane[] lanes;
    /** By lane: an inspection that ends finds its desk without a way through the lane. */
    private final DeskWork[] works;

    private final StageOrders[] orders;
    private final Crew[] crews;
    private final Crew[] crewOfOfficer;
    private final Arrivals arrivals;
    private final Timetable[] timetableOfParty;
    /** By flow; null where units come one by one. */
    private final @Nullable Timetable[] timetableOfFlow;

    /** Computes arrivals and inspections where the port is plain; else null, and they are events. */
    private final @Nullable PlainHall plainHall;

    private final Recorder recorder;
    private final ReplicationResults results;
    private final ModelClock clock;
    private final boolean observed;
    private final Journeys journeys;
    private final Rooms rooms;
    private final boolean roomsOccur;
    /** Whether nobody looks on and no stage is ever full. */
    private final boolean bare;
    /**
     * Whether the last event that mattered has to be noted, since others may follow: void ones, which name a time that
     * their unit's row does not name any more, and what is over when the run is.
     */
    private final boolean voidsOccur;

    private final boolean interruptionsOccur;

    private final UnitDetails details;
    private final Starts starts;
    private final Ending ending;
    /** Whether the regular time is over, and lanes are open for those still there. */
    private boolean draining;

    private long lastMicros;
    /** Events in which units go on whose inspections had ended before in the instant: no events of the port. */
    private long goneOn;

    PortModel(ModelParts parts) {
        this.parts = parts;
        simulation = parts.core().simulation();
        units = parts.core().units();
        lanes = parts.lanes().toArray(Lane[]::new);
        works = parts.lanes().stream().map(Lane::work).toArray(DeskWork[]::new);
        orders = parts.orders().toArray(StageOrders[]::new);
        crews = parts.crews().toArray(Crew[]::new);
        crewOfOfficer = parts.crews().stream()
                .flatMap(crew -> java.util.Collections.nCopies(crew.officers(), crew).stream())
                .toArray(Crew[]::new);
        arrivals = parts.arrivals();
        timetableOfParty = parts.timetables().stream()
                .flatMap(timetable -> java.util.Collections.nCopies(timetable.services(), timetable).stream())
                .toArray(Timetable[]::new);
        timetableOfFlow = new Timetable[arrivals.inOrder().length];
        parts.timetables().forEach(timetable -> timetableOfFlow[timetable.flow()] = timetable);
        plainHall = parts.plainHall();
        recorder = parts.recorder();
        results = new ReplicationResults(parts);
        clock = parts.clock();
        observed = parts.core().observed();
        journeys = parts.journeys();
        rooms = parts.rooms();
        roomsOccur = rooms.occur();
        bare = !roomsOccur && !observed;
        details = parts.core().details();
        starts = parts.core().starts();
        interruptionsOccur = parts.interruptionsOccur();
        ending = parts.ending();
        voidsOccur = interruptionsOccur
                || parts.timersOccur()
                || parts.equipment().breaksDown()
                || parts.troubles().occur()
                || ending.hasLimit();
        parts.core().exit().connect(journeys, rooms);
    }

    /** Compiles a scenario, which must have passed its checks. */
    public static PortModel compile(Scenario scenario) {
        return compile(scenario, ModelObserver.NONE);
    }

    /** Compiles a scenario for a model that tells an observer what happens. */
    public static PortModel compile(Scenario scenario, ModelObserver observer) {
        return compile(scenario, observer, Sampling.ORDINARY);
    }

    /** Compiles a scenario for a model that draws its random numbers in another way. */
    public static PortModel compile(Scenario scenario, Sampling sampling) {
        return compile(scenario, ModelObserver.NONE, sampling);
    }

    /** The same for a model that tells an observer what happens. */
    public static PortModel compile(Scenario scenario, ModelObserver observer, Sampling sampling) {
        return new PortModel(new ModelCompiler(scenario, observer, sampling).compile());
    }

    /** Names and shapes of the results. */
    public ResultLayout layout() {
        return parts.layout();
    }

    /** The rosters of the pools of officers, in the order of the scenario. */
    public List<Roster> rosters() {
        return Arrays.stream(crews).map(Crew::roster).toList();
    }

    /**
     * Runs one replication.
     *
     * @param seed of the experiment
     * @param replication its number, from 0
     * @param into where the replication's figures are added
     * @throws CannotGoOn when the scenario asks for what cannot be simulated to its end
     * @throws org.kouan.result.SumTooLargeException when units wait so long that it cannot be added up
     */
    public ReplicationResult run(long seed, int replication, RunTotals into) {
        try {
            return simulate(seed, replication, into);
        } catch (TimeOutOfReachException beyond) {
            throw new CannotGoOn("something would happen more than 9,000 years from its begin; its times are too long");
        }
    }

    private ReplicationResult simulate(long seed, int replication, RunTotals into) {
        start(
                parts.core().sampling() == Sampling.ANTITHETIC
                        ? RandomStreams.ofPair(seed, replication)
                        : new RandomStreams(seed, replication));
        if (ending.hasLimit()) {
            runUntilLimit(ending.limitMicros());
        }
        simulation.run(this, SimTime.NEVER);
        long end = Math.max(voidsOccur ? lastMicros : simulation.now(), parts.untilMicros());
        long events = simulation.events() - goneOn;
        if (plainHall != null) {
            plainHall.runUntil(SimTime.NEVER);
            end = Math.max(end, plainHall.lastEnd());
            events += plainHall.events();
            plainHall.end(end);
        }
        for (Lane lane : lanes) {
            lane.waiting().addWaitsSoFar(end);
        }
        if (roomsOccur) {
            rooms.refuseDeadlock(ending.cutOffMicros());
            rooms.addWaitsSoFar(end);
        }
        journeys.countUnfinished(end);
        ReplicationResult result = results.of(replication, events, end);
        into.add(recorder.current());
        return result;
    }

    private void runUntilLimit(long limit) {
        simulation.run(this, limit - 1);
        draining = false;
        if (ending.cutOff(limit)) {
            lastMicros = limit;
        }
    }

    private void start(RandomStreams streams) {
        simulation.reset();
        units.reset();
        details.reset();
        starts.reset();
        parts.watches().forEach(QueueWatch::reset);
        goneOn = 0;
        lastMicros = parts.fromMicros();
        draining = false;
        ending.reset();
        recorder.reset();
        journeys.reset();
        parts.core().draws().mirror(streams.mirrored());
        long from = parts.fromMicros();
        for (Lane lane : lanes) {
            lane.reset();
        }
        clock.start();
        parts.equipment().start(streams);
        for (Lane lane : lanes) {
            followPlan(lane.design().index(), from);
            scheduleBeforeEnd(
                    lane.desks().nextPlanned(from),
                    Event.STAFFING,
                    lane.design().index());
            scheduleBeforeEnd(
                    lane.openings().look(from), Event.OPENING, lane.design().index());
        }
        for (int i = 0; i < orders.length; i++) {
            scheduleBeforeEnd(orders[i].start(streams, from), Event.ORDERS, i);
        }
        for (Crew crew : crews) {
            crew.start(from);
        }
        parts.troubles().start(streams);
        for (int i = 0; i < parts.publishedWaits().count(); i++) {
            scheduleBeforeEnd(from, Event.PUBLICATION, i);
        }
        parts.levels().draw(streams);
        arrivals.start(streams);
        if (plainHall == null) {
            arrivals.announceFirst();
        }
        for (Flow flow : arrivals.inOrder()) {
            Timetable timetable = timetableOfFlow[flow.index()];
            if (timetable != null) {
                timetable.schedule(streams);
            }
        }
    }

    /** What happens by the clock comes before anything else that happens now, and after all that happened before. */
    private void catchUp(long now) {
        if (plainHall != null) {
            plainHall.runUntil(now);
        }
    }

    private void followPlan(int lane, long now) {
        if (plainHall == null) {
            lanes[lane].openings().followPlan(now);
        } else {
            plainHall.followPlan(lane, now);
        }
    }

    private void scheduleBeforeEnd(long time, int kind, int index) {
        if (time < parts.untilMicros()) {
            simulation.schedule(time, Turn.priority(kind), Event.of(kind, index));
        }
    }

    @Override
    public void handle(long now, int event) {
        int index = Event.index(event);
        if (voidsOccur) {
            if (isVoid(event, index, now)) {
                if (Event.kind(event) == Event.TROUBLE_OVER) {
                    parts.troubles().endAfterwards(index, now);
                }
                decideStarts(now);
                return;
            }
            lastMicros = now;
        }
        switch (Event.kind(event)) {
            case Event.INSPECTED -> inspected(index, now);
            case Event.ARRIVAL -> journeys.arrive(arrivals.create(index), now);
            case Event.DESK_READY -> lanes[index].work().ready(now);
            case Event.UNIT_READY -> journeys.ready(index, now);
            case Event.GOES_ON -> goesOn(index, now);
            case Event.STRIKE, Event.GIVE_UP -> lanes[details.home(index)].timerEnds(index, now);
            case Event.PUBLICATION ->
                scheduleBeforeEnd(parts.publishedWaits().publish(index, now), Event.PUBLICATION, index);
            case Event.JOCKEYING -> parts.watches().get(index).look(now);
            case Event.DECIDED -> journeys.decided(index, now);
            case Event.RETURN -> journeys.comeBack(index, now);
            case Event.ALIGHTING -> timetableOfParty[index].alight(index, now);
            case Event.STAFFING -> {
                catchUp(now);
                followPlan(index, now);
                scheduleBeforeEnd(lanes[index].desks().nextPlanned(now), Event.STAFFING, index);
            }
            case Event.ORDERS -> scheduleBeforeEnd(orders[index].look(now), Event.ORDERS, index);
            case Event.OFFICERS -> crews[index].look(now);
            case Event.OFFICER_READY -> crewOfOfficer[index].ready(index, now);
            case Event.TROUBLE, Event.TROUBLE_OVER -> parts.troubles().turn(index, now);
            case Event.BREAKDOWN -> parts.equipment().turn(index, now);
            case Event.OPENING -> scheduleBeforeEnd(lanes[index].openings().look(now), Event.OPENING, index);
            default -> {
                catchUp(now);
                clock.tick(now);
                draining = ending.isDraining();
                if (plainHall != null && now == parts.untilMicros() && ending.cutsOff()) {
                    plainHall.closeForGood(now);
                }
            }
        }
        decideStarts(now);
        if (draining) {
            ending.look(now);
        }
    }

    private void decideStarts(long now) {
        if (starts.arePending()) {
            starts.decide(now);
        }
    }

    /** Ends that are not named any more come to nothing, and so does what ends or is repaired when the run is over. */
    private boolean isVoid(int event, int index, long now) {
        return switch (Event.kind(event)) {
            case Event.INSPECTED -> interruptionsOccur && details.ends(index) != now;
            case Event.STRIKE -> !QueueTimers.isOf(index, true, now, units, details);
            case Event.GIVE_UP -> !QueueTimers.isOf(index, false, now, units, details);
            case Event.BREAKDOWN, Event.TROUBLE_OVER -> ending.isOver();
            default -> false;
        };
    }

    private void inspected(int unit, long now) {
        DeskWork work = works[units.lane(unit)];
        if (bare && work.isBare() && journeys.leaves(unit)) {
            journeys.finish(unit, now);
            work.left(Posts.NOWHERE, now);
        } else {
            ended(unit, work, now);
        }
    }

    private void ended(int unit, DeskWork work, long now) {
        boolean alone = starts.mayBegin();
        int officer = work.officerOf(unit);
        work.ended(unit, now);
        boolean leaves = leavesDesk(unit, work);
        if (alone) {
            goOn(unit, work, now);
        } else {
            if (!leaves) {
                work.goesOn(true);
            }
            goneOn++;
            simulation.schedule(now, Turn.priority(Event.GOES_ON), Event.of(Event.GOES_ON, unit));
        }
        if (leaves) {
            work.left(officer, now);
        }
    }

    /** Whether a unit whose inspection or care has ended leaves its desk, wherever it goes. */
    private boolean leavesDesk(int unit, DeskWork work) {
        return !roomsOccur || work.sendsElsewhere(unit);
    }

    private void goesOn(int unit, long now) {
        DeskWork work = works[units.lane(unit)];
        if (!leavesDesk(unit, work)) {
            work.goesOn(false);
        }
        goOn(unit, work, now);
    }

    private void goOn(int unit, DeskWork work, long now) {
        if (work.sendElsewhere(unit, now)) {
            return;
        }
        if (roomsOccur) {
            rooms.goOn(unit, lanes[units.lane(unit)], journeys, now);
        } else {
            journeys.advance(unit, now);
        }
    }
}
