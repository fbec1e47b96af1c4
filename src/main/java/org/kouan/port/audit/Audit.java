package org.kouan.port.audit;

import java.util.List;
import org.kouan.port.core.Decision;
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
    public void arrived(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).entry.arrived(day.who(flowIndex, number, classIndex));
    }

    @Override
    public void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).queues.joined(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).desks.started(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).desks.inspected(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void brokenOff(
            long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        hear(nowMicros).desks.brokenOff(day.who(flowIndex, number, classIndex), laneIndex, homeLaneIndex);
    }

    @Override
    public void resumed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).desks.resumed(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void dismissed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).desks.dismissed(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void balked(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        hear(nowMicros).queues.balked(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void gaveUp(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        hear(nowMicros).queues.gaveUp(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void struck(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int passageIndex) {
        hear(nowMicros).queues.struck(day.who(flowIndex, number, classIndex), laneIndex, passageIndex);
    }

    @Override
    public void takenIn(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).desks.takenIn(day.who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void letGo(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        hear(nowMicros).desks.letGo(day.who(flowIndex, number, classIndex), laneIndex, homeLaneIndex);
    }

    @Override
    public void gone(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).entry.fails(day.who(flowIndex, number, classIndex));
    }

    @Override
    public void left(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).entry.left(day.who(flowIndex, number, classIndex));
    }

    @Override
    public void helping(long nowMicros, int laneIndex, boolean on) {
        hear(nowMicros).desks.helping(laneIndex, on);
    }

    @Override
    public void taking(long nowMicros, int laneIndex, int classIndex, boolean on) {
        hear(nowMicros).queues.taking(laneIndex, classIndex, on);
    }

    @Override
    public void opened(long nowMicros, int laneIndex, int desks) {
        hear(nowMicros).desks.opened(laneIndex, desks);
    }

    @Override
    public void outOfOrder(long nowMicros, int laneIndex, int desk, boolean begins) {
        hear(nowMicros).desks.outOfOrder(laneIndex, desk, begins);
    }

    @Override
    public void changedQueue(
            long nowMicros, int flowIndex, long number, int classIndex, int fromLaneIndex, int laneIndex) {
        hear(nowMicros).queues.changedQueue(day.who(flowIndex, number, classIndex), fromLaneIndex, laneIndex);
    }

    @Override
    public void blocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        hear(nowMicros).rooms.blocked(day.who(flowIndex, number, classIndex), stageIndex, laneIndex);
    }

    @Override
    public void unblocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        hear(nowMicros).rooms.unblocked(day.who(flowIndex, number, classIndex), stageIndex, laneIndex);
    }

    @Override
    public void turnedAway(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex) {
        hear(nowMicros).entry.fails(day.who(flowIndex, number, classIndex));
    }

    @Override
    public void held(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).entry.held(day.who(flowIndex, number, classIndex));
    }

    @Override
    public void letIn(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).entry.letIn(day.who(flowIndex, number, classIndex));
    }

    @Override
    public void asked(
            long nowMicros, int flowIndex, long number, int classIndex, int approvalIndex, Decision decision) {
        hear(nowMicros).entry.asked(day.who(flowIndex, number, classIndex), approvalIndex, decision);
    }

    @Override
    public void lapsed(long nowMicros, int flowIndex, long number, int classIndex, int newClassIndex) {
        hear(nowMicros).entry.lapsed(day.who(flowIndex, number, classIndex), newClassIndex);
    }

    @Override
    public void decided(
            long nowMicros,
            int flowIndex,
            long number,
            int classIndex,
            int approvalIndex,
            Decision.Outcome outcome,
            int newClassIndex) {
        hear(nowMicros).entry.decided(day.who(flowIndex, number, classIndex), outcome, newClassIndex);
    }

    @Override
    public void shutOut(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).rooms.shutOut(day.who(flowIndex, number, classIndex));
    }

    @Override
    public void putOff(long nowMicros, int flowIndex, long number, int classIndex, long untilMicros) {
        hear(nowMicros).entry.putOff(day.who(flowIndex, number, classIndex), untilMicros);
    }

    private AuditedDay hear(long nowMicros) {
        events++;
        day.advance(nowMicros);
        return day;
    }
}
