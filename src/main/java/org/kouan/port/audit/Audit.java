package org.kouan.port.audit;

import java.util.List;
import org.kouan.port.Decision;
import org.kouan.port.ModelObserver;
import org.kouan.port.trace.TraceNames;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Scenario;

/**
 * Keeps books of its own of what a model tells, and finds whatever breaks a rule that every port keeps, whatever its
 * policies: see {@link Rule}. In the end it compares its books with the results, to the microsecond. It never stops a
 * run. One thread at a time; between {@link #begin} and {@link #end} the model runs one replication.
 */
public final class Audit implements ModelObserver {
    /**
     * A rule that was broken.
     *
     * @param replication its number, from 0
     * @param text which, when, where and how
     */
    public record Finding(int replication, String text) {}

    private final Scenario scenario;
    private final RequiredChecks required;
    private final Findings findings;
    private AuditedDay day;
    private long events;

    /** @param most sentences that are kept of what it finds */
    public Audit(Scenario scenario, int most) {
        this.scenario = scenario;
        required = new RequiredChecks(scenario);
        findings = new Findings(new TraceNames(scenario), most);
        day = new AuditedDay(scenario, required, findings);
    }

    /** A replication begins; its number is from 0. */
    public void begin(int replication) {
        findings.in(replication);
        day = new AuditedDay(scenario, required, findings);
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
        hear(nowMicros).arrived(new Who(flowIndex, number, classIndex));
    }

    @Override
    public void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).joined(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).started(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).inspected(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void brokenOff(
            long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        hear(nowMicros).brokenOff(new Who(flowIndex, number, classIndex), laneIndex, homeLaneIndex);
    }

    @Override
    public void resumed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).resumed(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void dismissed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).dismissed(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void balked(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        hear(nowMicros).balked(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void gaveUp(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        hear(nowMicros).gaveUp(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void struck(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int passageIndex) {
        hear(nowMicros).struck(new Who(flowIndex, number, classIndex), laneIndex, passageIndex);
    }

    @Override
    public void takenIn(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).takenIn(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void letGo(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        hear(nowMicros).letGo(new Who(flowIndex, number, classIndex), laneIndex, homeLaneIndex);
    }

    @Override
    public void gone(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).fails(new Who(flowIndex, number, classIndex));
    }

    @Override
    public void left(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).left(new Who(flowIndex, number, classIndex));
    }

    @Override
    public void helping(long nowMicros, int laneIndex, boolean on) {
        hear(nowMicros).helping(laneIndex, on);
    }

    @Override
    public void taking(long nowMicros, int laneIndex, int classIndex, boolean on) {
        hear(nowMicros).taking(laneIndex, classIndex, on);
    }

    @Override
    public void opened(long nowMicros, int laneIndex, int desks) {
        hear(nowMicros).opened(laneIndex, desks);
    }

    @Override
    public void outOfOrder(long nowMicros, int laneIndex, int desk, boolean begins) {
        hear(nowMicros).outOfOrder(laneIndex, desk, begins);
    }

    @Override
    public void changedLine(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        hear(nowMicros).changedLine(new Who(flowIndex, number, classIndex), laneIndex);
    }

    @Override
    public void blocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        hear(nowMicros).blocked(new Who(flowIndex, number, classIndex), stageIndex, laneIndex);
    }

    @Override
    public void unblocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        hear(nowMicros).unblocked(new Who(flowIndex, number, classIndex), stageIndex, laneIndex);
    }

    @Override
    public void turnedAway(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex) {
        hear(nowMicros).fails(new Who(flowIndex, number, classIndex));
    }

    @Override
    public void held(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).held(new Who(flowIndex, number, classIndex));
    }

    @Override
    public void letIn(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).letIn(new Who(flowIndex, number, classIndex));
    }

    @Override
    public void asked(
            long nowMicros, int flowIndex, long number, int classIndex, int approvalIndex, Decision decision) {
        hear(nowMicros).asked(new Who(flowIndex, number, classIndex), approvalIndex, decision);
    }

    @Override
    public void lapsed(long nowMicros, int flowIndex, long number, int classIndex, int newClassIndex) {
        hear(nowMicros).lapsed(new Who(flowIndex, number, classIndex), newClassIndex);
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
        hear(nowMicros).decided(new Who(flowIndex, number, classIndex), outcome, newClassIndex);
    }

    @Override
    public void shutOut(long nowMicros, int flowIndex, long number, int classIndex) {
        hear(nowMicros).shutOut(new Who(flowIndex, number, classIndex));
    }

    @Override
    public void putOff(long nowMicros, int flowIndex, long number, int classIndex, long untilMicros) {
        hear(nowMicros).putOff(new Who(flowIndex, number, classIndex), untilMicros);
    }

    private AuditedDay hear(long nowMicros) {
        events++;
        day.advance(nowMicros);
        return day;
    }
}
