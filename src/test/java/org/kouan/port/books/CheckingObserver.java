package org.kouan.port.books;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kouan.port.books.Event.Kind;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitName;
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
    public void arrived(ModelEvent.Arrived event) {
        tell(event.atMicros(), set -> set.arrived(event.who()));
    }

    @Override
    public void joined(ModelEvent.Joined event) {
        UnitName who = event.who();
        LaneBook lane = lanes.get(event.lane());
        passUntil(new Event(Kind.JOINED, event.atMicros(), who, lane));
        lane.queue.join(who, event.atMicros(), lately.rejectedFirst(who, lane, event.atMicros()));
        tell(set -> set.joined(who, lane));
    }

    @Override
    public void started(ModelEvent.Started event) {
        UnitName who = event.who();
        LaneBook at = lanes.get(event.lane());
        passUntil(new Event(Kind.STARTED, event.atMicros(), who, at));
        begins(
                who,
                at,
                lately.goesToDeskAtOnce(who, event.atMicros(), at)
                        ? lately.joined()
                        : at.queueOf(who, event.atMicros()),
                false);
    }

    @Override
    public void resumed(ModelEvent.Resumed event) {
        UnitName who = event.who();
        LaneBook at = lanes.get(event.lane());
        passUntil(Event.other(event.atMicros()));
        begins(who, at, at.queueOf(who, event.atMicros()), true);
    }

    private void begins(UnitName who, LaneBook at, LaneBook from, boolean goesOn) {
        Waiting waiting = from.queue.take(who, goesOn, clock.now());
        at.desks.inspect(who, clock.now());
        Start start = new Start(who, at, from, waiting, goesOn, lately.brokenOffAt(at));
        tell(set -> set.starts(start));
    }

    @Override
    public void inspected(ModelEvent.Inspected event) {
        UnitName who = event.who();
        LaneBook at = lanes.get(event.lane());
        passUntil(new Event(Kind.INSPECTED, event.atMicros(), who, at));
        at.desks.finish(who, event.atMicros());
        tell(set -> set.inspected(who, at));
    }

    @Override
    public void brokenOff(ModelEvent.BrokenOff event) {
        UnitName who = event.who();
        LaneBook at = lanes.get(event.lane());
        LaneBook home = lanes.get(event.home());
        passUntil(new Event(Kind.BROKEN_OFF, event.atMicros(), who, at));
        at.desks.breakOff(who);
        home.queue.comeBack(who, event.atMicros());
        tell(set -> set.brokenOff(who, at, home));
    }

    @Override
    public void dismissed(ModelEvent.Dismissed event) {
        UnitName who = event.who();
        LaneBook at = lanes.get(event.lane());
        passUntil(Event.other(event.atMicros()));
        at.desks.breakOff(who);
        tell(set -> set.dismissed(who, at));
    }

    @Override
    public void balked(ModelEvent.Balked event) {
        tell(event.atMicros(), set -> set.balked(event.who(), lanes.get(event.lane()), event.comesBack()));
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        UnitName who = event.who();
        LaneBook lane = lanes.get(event.lane());
        passUntil(Event.other(event.atMicros()));
        long wait = event.atMicros() - lane.queue.leave(who).joined();
        tell(set -> set.gaveUp(who, lane, wait, event.comesBack()));
    }

    @Override
    public void struck(ModelEvent.Struck event) {
        UnitName who = event.who();
        LaneBook home = lanes.get(event.lane());
        LaneBook passage = lanes.get(event.passage());
        passUntil(Event.other(event.atMicros()));
        home.queue.strike(who, event.atMicros());
        passage.queue.await(who, event.atMicros());
        tell(set -> set.struck(who, home, passage));
    }

    @Override
    public void takenIn(ModelEvent.TakenIn event) {
        UnitName who = event.who();
        LaneBook at = lanes.get(event.lane());
        passUntil(Event.other(event.atMicros()));
        LaneBook passage = lanes.stream()
                .filter(lane -> lane.queue.isFirstUnreached(who))
                .findFirst()
                .orElseThrow();
        passage.queue.reach();
        at.desks.care(event.atMicros());
        tell(set -> set.takenIn(who, at, passage));
    }

    @Override
    public void letGo(ModelEvent.LetGo event) {
        UnitName who = event.who();
        LaneBook at = lanes.get(event.lane());
        LaneBook home = lanes.get(event.home());
        passUntil(Event.other(event.atMicros()));
        at.desks.letGo(event.atMicros());
        home.queue.goBack(who, event.atMicros());
        tell(set -> set.letGo(who, at, home));
    }

    @Override
    public void changedQueue(ModelEvent.ChangedQueue event) {
        UnitName who = event.who();
        LaneBook from = lanes.get(event.from());
        LaneBook to = lanes.get(event.to());
        passUntil(Event.other(event.atMicros()));
        books.forEach(set -> set.aboutToChange(who, from, to));
        Waiting waiting = from.queue.leave(who);
        to.queue.comeFromOther(waiting);
        tell(set -> set.changedQueue(waiting, from, to));
    }

    @Override
    public void gone(ModelEvent.Gone event) {
        tell(event.atMicros(), set -> set.gone(event.who()));
    }

    @Override
    public void left(ModelEvent.Left event) {
        tell(event.atMicros(), set -> set.left(event.who()));
    }

    @Override
    public void opened(ModelEvent.Opened event) {
        LaneBook lane = lanes.get(event.lane());
        passUntil(Event.other(event.atMicros()));
        lane.desks.open(event.desks());
        tell(set -> set.opened(lane, event.desks()));
    }

    @Override
    public void outOfOrder(ModelEvent.OutOfOrder event) {
        LaneBook lane = lanes.get(event.lane());
        passUntil(new Event(event.begins() ? Kind.BROKEN_DOWN : Kind.OTHER, event.atMicros(), null, lane));
        tell(set -> set.outOfOrder(lane, event.desk(), event.begins()));
    }

    @Override
    public void helping(ModelEvent.Helping event) {
        tell(event.atMicros(), set -> set.helping(lanes.get(event.lane()), event.on()));
    }

    @Override
    public void taking(ModelEvent.Taking event) {
        tell(event.atMicros(), set -> set.taking(lanes.get(event.lane()), event.classIndex(), event.on()));
    }

    @Override
    public void officer(ModelEvent.Officer event) {
        tell(event.atMicros(), set -> set.officer(event.pool(), event.officer(), event.state(), event.lane()));
    }

    @Override
    public void blocked(ModelEvent.Blocked event) {
        UnitName who = event.who();
        LaneBook keeps = laneOrNone(event.lane());
        passUntil(Event.other(event.atMicros()));
        if (keeps != null) {
            keeps.desks.block(event.atMicros());
        }
        tell(set -> set.blocked(who, event.stage(), keeps));
    }

    @Override
    public void unblocked(ModelEvent.Unblocked event) {
        UnitName who = event.who();
        LaneBook kept = laneOrNone(event.lane());
        passUntil(Event.other(event.atMicros()));
        if (kept != null) {
            kept.desks.unblock(event.atMicros());
        }
        tell(set -> set.unblocked(who, event.stage(), kept));
    }

    @Override
    public void turnedAway(ModelEvent.TurnedAway event) {
        tell(event.atMicros(), set -> set.turnedAway(event.who(), event.stage()));
    }

    @Override
    public void asked(ModelEvent.Asked event) {
        tell(event.atMicros(), set -> set.asked(event.who(), event.approval(), event.decision()));
    }

    @Override
    public void decided(ModelEvent.Decided event) {
        tell(
                event.atMicros(),
                set -> set.decided(
                        event.who(),
                        event.approval(),
                        event.outcome(),
                        new UnitName(event.who().flow(), event.who().number(), event.newClass())));
    }

    @Override
    public void lapsed(ModelEvent.Lapsed event) {
        UnitName then = event.newClass() == NOWHERE
                ? null
                : new UnitName(event.who().flow(), event.who().number(), event.newClass());
        tell(event.atMicros(), set -> set.lapsed(event.who(), then));
    }

    @Override
    public void published(ModelEvent.Published event) {
        tell(event.atMicros(), set -> set.published(event.flow(), lanes.get(event.lane()), event.waitMicros()));
    }

    @Override
    public void putOff(ModelEvent.PutOff event) {
        tell(event.atMicros(), set -> set.putOff(event.who(), event.untilMicros()));
    }

    @Override
    public void held(ModelEvent.Held event) {
        tell(event.atMicros(), set -> set.held(event.who()));
    }

    @Override
    public void letIn(ModelEvent.LetIn event) {
        tell(event.atMicros(), set -> set.letIn(event.who()));
    }

    @Override
    public void shutOut(ModelEvent.ShutOut event) {
        tell(event.atMicros(), set -> set.shutOut(event.who()));
    }

    @Override
    public void disturbed(ModelEvent.Disturbed event) {
        tell(event.atMicros(), set -> set.disturbed(event.disturbance(), event.begins()));
    }

    /** Compares the books with the results of the model. */
    public void check(ReplicationResult result, ResultLayout layout) {
        passUntil(Event.other(result.endMicros()));
        lanes.forEach(lane -> lane.desks.makeReady(clock.now()));
        books.check(result, layout);
    }
}
