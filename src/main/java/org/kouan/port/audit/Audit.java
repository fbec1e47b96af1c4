package org.kouan.port.audit;

import java.util.List;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.trace.TraceNames;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Scenario;

/**
 * Keeps books of its own of what a model tells, and finds whatever breaks a rule that every port keeps, whatever its
 * policies: see {@link Rule}. In the end it compares its books with the results, to the microsecond. It never stops a
 * run. One thread at a time; between {@link #begin} and {@link #end} the model runs one replication.
 */
public final class Audit implements ModelObserver {
    private final Findings findings;
    private final AuditedDay day;
    private long events;

    /** @param most sentences that are kept of what it finds */
    public Audit(Scenario scenario, int most) {
        findings = new Findings(new TraceNames(scenario), most);
        day = new AuditedDay(scenario, new RequiredChecks(scenario), findings);
    }

    /** A replication begins; its number is from 0. */
    public void begin(int replication) {
        findings.in(replication);
        day.begin();
    }

    /** The replication has ended with these results. */
    public void end(ReplicationResult result) {
        day.end(result);
    }

    /** What it was told of, in all replications. */
    public long events() {
        return events;
    }

    /** How often a rule was broken, in all replications. */
    public long count() {
        return findings.count();
    }

    /** The first times, in sentences. */
    public List<Finding> first() {
        return findings.first();
    }

    @Override
    public void arrived(ModelEvent.Arrived event) {
        hear(event).entry.arrived(day.who(event.who()));
    }

    @Override
    public void joined(ModelEvent.Joined event) {
        hear(event).queues.joined(day.who(event.who()), event.lane());
    }

    @Override
    public void started(ModelEvent.Started event) {
        hear(event).desks.started(day.who(event.who()), event.lane());
    }

    @Override
    public void inspected(ModelEvent.Inspected event) {
        hear(event).desks.inspected(day.who(event.who()), event.lane());
    }

    @Override
    public void brokenOff(ModelEvent.BrokenOff event) {
        hear(event).desks.brokenOff(day.who(event.who()), event.lane(), event.home());
    }

    @Override
    public void resumed(ModelEvent.Resumed event) {
        hear(event).desks.resumed(day.who(event.who()), event.lane());
    }

    @Override
    public void dismissed(ModelEvent.Dismissed event) {
        hear(event).desks.dismissed(day.who(event.who()), event.lane());
    }

    @Override
    public void balked(ModelEvent.Balked event) {
        hear(event).queues.balked(day.who(event.who()), event.lane());
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        hear(event).queues.gaveUp(day.who(event.who()), event.lane());
    }

    @Override
    public void struck(ModelEvent.Struck event) {
        hear(event).queues.struck(day.who(event.who()), event.lane(), event.passage());
    }

    @Override
    public void takenIn(ModelEvent.TakenIn event) {
        hear(event).desks.takenIn(day.who(event.who()), event.lane());
    }

    @Override
    public void letGo(ModelEvent.LetGo event) {
        hear(event).desks.letGo(day.who(event.who()), event.lane(), event.home());
    }

    @Override
    public void gone(ModelEvent.Gone event) {
        hear(event).entry.fails(day.who(event.who()));
    }

    @Override
    public void left(ModelEvent.Left event) {
        hear(event).entry.left(day.who(event.who()));
    }

    @Override
    public void helping(ModelEvent.Helping event) {
        hear(event).desks.helping(event.lane(), event.on());
    }

    @Override
    public void taking(ModelEvent.Taking event) {
        hear(event).queues.taking(event.lane(), event.classIndex(), event.on());
    }

    @Override
    public void opened(ModelEvent.Opened event) {
        hear(event).desks.opened(event.lane(), event.desks());
    }

    @Override
    public void outOfOrder(ModelEvent.OutOfOrder event) {
        hear(event).desks.outOfOrder(event.lane(), event.desk(), event.begins());
    }

    @Override
    public void changedQueue(ModelEvent.ChangedQueue event) {
        hear(event).queues.changedQueue(day.who(event.who()), event.from(), event.to());
    }

    @Override
    public void blocked(ModelEvent.Blocked event) {
        hear(event).rooms.blocked(day.who(event.who()), event.stage(), event.lane());
    }

    @Override
    public void unblocked(ModelEvent.Unblocked event) {
        hear(event).rooms.unblocked(day.who(event.who()), event.stage(), event.lane());
    }

    @Override
    public void turnedAway(ModelEvent.TurnedAway event) {
        hear(event).entry.fails(day.who(event.who()));
    }

    @Override
    public void held(ModelEvent.Held event) {
        hear(event).entry.held(day.who(event.who()));
    }

    @Override
    public void letIn(ModelEvent.LetIn event) {
        hear(event).entry.letIn(day.who(event.who()));
    }

    @Override
    public void asked(ModelEvent.Asked event) {
        hear(event).entry.asked(day.who(event.who()), event.approval(), event.decision());
    }

    @Override
    public void lapsed(ModelEvent.Lapsed event) {
        hear(event).entry.lapsed(day.who(event.who()), event.newClass());
    }

    @Override
    public void decided(ModelEvent.Decided event) {
        hear(event).entry.decided(day.who(event.who()), event.outcome(), event.newClass());
    }

    @Override
    public void shutOut(ModelEvent.ShutOut event) {
        hear(event).rooms.shutOut(day.who(event.who()));
    }

    @Override
    public void putOff(ModelEvent.PutOff event) {
        hear(event).entry.putOff(day.who(event.who()), event.untilMicros());
    }

    private AuditedDay hear(ModelEvent event) {
        events++;
        day.advance(event.atMicros());
        return day;
    }
}
