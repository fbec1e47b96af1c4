package org.kouan.port.books;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kouan.port.books.Event.Kind;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.staffing.OfficerState;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.Scenario;

/**
 * Keeps its own books of a run and objects to whatever a port must not do: lose a traveller, turn back the clock, let
 * somebody overtake in a line, leave a desk idle beside somebody whom it may serve, inspect at a closed desk. In the
 * end it compares its books with the model's results, integrals included, to the microsecond.
 *
 * <p>Each event brings time, queues and desks up to date, and is then told to every set of books.
 */
public final class CheckingObserver implements ModelObserver {
    private final List<LaneBook> lanes;
    private final Clock clock;
    private final Lately lately = new Lately();
    private final AllBooks books;
    private Event event;

    public CheckingObserver(Scenario scenario) {
        Facts facts = new Facts(scenario);
        lanes = facts.lanes;
        clock = new Clock(scenario.run());
        books = new AllBooks(facts, clock, lately);
    }

    /** Time passes until an event. */
    private void passUntil(Event next) {
        books.forEach(set -> set.before(next));
        clock.advance(next.time(), lanes, books);
        event = next;
    }

    private void tell(Consumer<Books> what) {
        books.forEach(what);
        lately.happened(event);
    }

    private void tell(long now, Consumer<Books> what) {
        passUntil(Event.other(now));
        tell(what);
    }

    private @Nullable LaneBook laneOrNone(int index) {
        return index == NOWHERE ? null : lanes.get(index);
    }

    @Override
    public void arrived(long now, int flow, long number, int unitClass) {
        tell(now, set -> set.arrived(new Who(flow, number, unitClass)));
    }

    @Override
    public void joined(long now, int flow, long number, int unitClass, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook lane = lanes.get(laneIndex);
        passUntil(new Event(Kind.JOINED, now, who, lane));
        lane.queue.join(who, now, lately.rejectedFirst(who, lane, now));
        tell(set -> set.joined(who, lane));
    }

    @Override
    public void started(long now, int flow, long number, int unitClass, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook at = lanes.get(laneIndex);
        passUntil(new Event(Kind.STARTED, now, who, at));
        begins(who, at, lately.goesToDeskAtOnce(who, now, at) ? lately.joined() : at.queueOf(who, now), false);
    }

    @Override
    public void resumed(long now, int flow, long number, int unitClass, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook at = lanes.get(laneIndex);
        passUntil(Event.other(now));
        begins(who, at, at.queueOf(who, now), true);
    }

    private void begins(Who who, LaneBook at, LaneBook from, boolean goesOn) {
        Waiting waiting = from.queue.take(who, goesOn, clock.now());
        at.desks.inspect(who, clock.now());
        Start start = new Start(who, at, from, waiting, goesOn, lately.brokenOffAt(at));
        tell(set -> set.starts(start));
    }

    @Override
    public void inspected(long now, int flow, long number, int unitClass, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook at = lanes.get(laneIndex);
        passUntil(new Event(Kind.INSPECTED, now, who, at));
        at.desks.finish(who, now);
        tell(set -> set.inspected(who, at));
    }

    @Override
    public void brokenOff(long now, int flow, long number, int unitClass, int laneIndex, int homeIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook at = lanes.get(laneIndex);
        LaneBook home = lanes.get(homeIndex);
        passUntil(new Event(Kind.BROKEN_OFF, now, who, at));
        at.desks.breakOff(who);
        home.queue.comeBack(who, now);
        tell(set -> set.brokenOff(who, at, home));
    }

    @Override
    public void dismissed(long now, int flow, long number, int unitClass, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook at = lanes.get(laneIndex);
        passUntil(Event.other(now));
        at.desks.breakOff(who);
        tell(set -> set.dismissed(who, at));
    }

    @Override
    public void balked(long now, int flow, long number, int unitClass, int laneIndex, boolean comesBack) {
        tell(now, set -> set.balked(new Who(flow, number, unitClass), lanes.get(laneIndex), comesBack));
    }

    @Override
    public void gaveUp(long now, int flow, long number, int unitClass, int laneIndex, boolean comesBack) {
        Who who = new Who(flow, number, unitClass);
        LaneBook lane = lanes.get(laneIndex);
        passUntil(Event.other(now));
        long wait = now - lane.queue.leave(who).joined();
        tell(set -> set.gaveUp(who, lane, wait, comesBack));
    }

    @Override
    public void struck(long now, int flow, long number, int unitClass, int laneIndex, int passageIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook home = lanes.get(laneIndex);
        LaneBook passage = lanes.get(passageIndex);
        passUntil(Event.other(now));
        home.queue.strike(who, now);
        passage.queue.await(who, now);
        tell(set -> set.struck(who, home, passage));
    }

    @Override
    public void takenIn(long now, int flow, long number, int unitClass, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook at = lanes.get(laneIndex);
        passUntil(Event.other(now));
        LaneBook passage = lanes.stream()
                .filter(lane -> lane.queue.isFirstUnreached(who))
                .findFirst()
                .orElseThrow();
        passage.queue.reach();
        at.desks.care(now);
        tell(set -> set.takenIn(who, at, passage));
    }

    @Override
    public void letGo(long now, int flow, long number, int unitClass, int laneIndex, int homeIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook at = lanes.get(laneIndex);
        LaneBook home = lanes.get(homeIndex);
        passUntil(Event.other(now));
        at.desks.letGo(now);
        home.queue.goBack(who, now);
        tell(set -> set.letGo(who, at, home));
    }

    @Override
    public void changedQueue(long now, int flow, long number, int unitClass, int fromIndex, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook from = lanes.get(fromIndex);
        LaneBook to = lanes.get(laneIndex);
        passUntil(Event.other(now));
        books.forEach(set -> set.aboutToChange(who, from, to));
        Waiting waiting = from.queue.leave(who);
        to.queue.comeFromOther(waiting);
        tell(set -> set.changedQueue(waiting, from, to));
    }

    @Override
    public void gone(long now, int flow, long number, int unitClass) {
        tell(now, set -> set.gone(new Who(flow, number, unitClass)));
    }

    @Override
    public void left(long now, int flow, long number, int unitClass) {
        tell(now, set -> set.left(new Who(flow, number, unitClass)));
    }

    @Override
    public void opened(long now, int laneIndex, int desks) {
        LaneBook lane = lanes.get(laneIndex);
        passUntil(Event.other(now));
        lane.desks.open(desks);
        tell(set -> set.opened(lane, desks));
    }

    @Override
    public void outOfOrder(long now, int laneIndex, int desk, boolean begins) {
        LaneBook lane = lanes.get(laneIndex);
        passUntil(new Event(begins ? Kind.BROKEN_DOWN : Kind.OTHER, now, null, lane));
        tell(set -> set.outOfOrder(lane, desk, begins));
    }

    @Override
    public void helping(long now, int laneIndex, boolean on) {
        tell(now, set -> set.helping(lanes.get(laneIndex), on));
    }

    @Override
    public void taking(long now, int laneIndex, int unitClass, boolean on) {
        tell(now, set -> set.taking(lanes.get(laneIndex), unitClass, on));
    }

    @Override
    public void officer(long now, int pool, int officer, OfficerState state, int laneIndex) {
        tell(now, set -> set.officer(pool, officer, state, laneIndex));
    }

    @Override
    public void blocked(long now, int flow, long number, int unitClass, int stage, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook keeps = laneOrNone(laneIndex);
        passUntil(Event.other(now));
        if (keeps != null) {
            keeps.desks.block(now);
        }
        tell(set -> set.blocked(who, stage, keeps));
    }

    @Override
    public void unblocked(long now, int flow, long number, int unitClass, int stage, int laneIndex) {
        Who who = new Who(flow, number, unitClass);
        LaneBook kept = laneOrNone(laneIndex);
        passUntil(Event.other(now));
        if (kept != null) {
            kept.desks.unblock(now);
        }
        tell(set -> set.unblocked(who, stage, kept));
    }

    @Override
    public void turnedAway(long now, int flow, long number, int unitClass, int stage) {
        tell(now, set -> set.turnedAway(new Who(flow, number, unitClass), stage));
    }

    @Override
    public void asked(long now, int flow, long number, int unitClass, int approval, Decision decision) {
        tell(now, set -> set.asked(new Who(flow, number, unitClass), approval, decision));
    }

    @Override
    public void decided(
            long now, int flow, long number, int unitClass, int approval, Decision.Outcome outcome, int newClass) {
        tell(
                now,
                set -> set.decided(
                        new Who(flow, number, unitClass), approval, outcome, new Who(flow, number, newClass)));
    }

    @Override
    public void lapsed(long now, int flow, long number, int unitClass, int newClass) {
        Who then = newClass == NOWHERE ? null : new Who(flow, number, newClass);
        tell(now, set -> set.lapsed(new Who(flow, number, unitClass), then));
    }

    @Override
    public void published(long now, int flow, int laneIndex, long wait) {
        tell(now, set -> set.published(flow, lanes.get(laneIndex), wait));
    }

    @Override
    public void putOff(long now, int flow, long number, int unitClass, long until) {
        tell(now, set -> set.putOff(new Who(flow, number, unitClass), until));
    }

    @Override
    public void held(long now, int flow, long number, int unitClass) {
        tell(now, set -> set.held(new Who(flow, number, unitClass)));
    }

    @Override
    public void letIn(long now, int flow, long number, int unitClass) {
        tell(now, set -> set.letIn(new Who(flow, number, unitClass)));
    }

    @Override
    public void shutOut(long now, int flow, long number, int unitClass) {
        tell(now, set -> set.shutOut(new Who(flow, number, unitClass)));
    }

    @Override
    public void disturbed(long now, int disturbance, boolean begins) {
        tell(now, set -> set.disturbed(disturbance, begins));
    }

    /** Compares the books with the results of the model. */
    public void check(ReplicationResult result, ResultLayout layout) {
        passUntil(Event.other(result.endMicros()));
        lanes.forEach(lane -> lane.desks.makeReady(clock.now()));
        books.check(result, layout);
    }
}
