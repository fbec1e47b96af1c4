package org.kouan.port.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.Decision;
import org.kouan.port.ModelObserver;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.policy.PolicyContext;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec.EGate;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.Room;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** The books of one replication. */
final class AuditedDay {
    private final Scenario scenario;
    private final Findings findings;
    private final UnitBook units;
    private final List<LaneBook> lanes = new ArrayList<>();
    private final Settlement settlement;
    /** By stage: who waits before it, first come first. */
    private final List<Deque<Who>> before = new ArrayList<>();

    private final List<ApprovalBook> approvals;
    /** By flow: of those whose appointments have a tolerance. */
    private final List<Optional<AppointmentBook>> appointments;

    private final long countFrom;
    private long now;

    /** Whom e-gates have inspected in the last event, and the lane; else null. */
    private @Nullable Who whoAtGate;

    private @Nullable LaneBook gate;
    /** Where an inspection was broken off in the last event; else null. */
    private @Nullable LaneBook brokenOff;

    AuditedDay(Scenario scenario, RequiredChecks required, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        now = SimTime.micros(scenario.run().from());
        countFrom = now + SimTime.micros(scenario.run().warmUp());
        units = new UnitBook(scenario, required, countFrom, findings);
        PolicyContext context = new PolicyContext(
                scenario.classes().stream().map(unitClass -> unitClass.name()).toList(),
                scenario.lanes().stream().map(lane -> lane.name()).toList());
        for (int s = 0; s < scenario.stages().size(); s++) {
            StageSpec stage = scenario.stages().get(s);
            before.add(new ArrayDeque<>());
            for (var lane : stage.lanes()) {
                lanes.add(new LaneBook(lanes.size(), s, lane, LanePolicies.whoIsNext(lane.whoIsNext(), context)));
            }
        }
        approvals = scenario.approvals().stream()
                .map(approval -> new ApprovalBook(approval, this::isClosed, findings))
                .toList();
        appointments = scenario.flows().stream()
                .map(flow -> flow.arrivals() instanceof Arrivals.Appointments slots
                                && slots.tolerance().isPresent()
                        ? Optional.of(new AppointmentBook(flow, slots, scenario.run(), context.classes(), findings))
                        : Optional.<AppointmentBook>empty())
                .toList();
        settlement = new Settlement(lanes, SimTime.micros(scenario.run().until()), findings);
    }

    /** Whether the port is closed on a day of the run, or before. */
    private boolean isClosed(long day) {
        return day * SimTime.MICROS_PER_DAY < SimTime.micros(scenario.run().until())
                && scenario.port()
                        .calendar()
                        .filter(calendar ->
                                calendar.day(scenario.run().date().plusDays(day)) == PortCalendar.Day.CLOSED)
                        .isPresent();
    }

    /** Lets time pass. Between two instants everything is settled: nobody waits whom somebody could serve. */
    void advance(long time) {
        if (time < now) {
            findings.add(Rule.CLOCK, now, "the clock", "goes back by " + (now - time) + " µs");
            return;
        }
        while (now < time) {
            lanes.forEach(lane -> lane.makeReady(now));
            settlement.check(now);
            long next = now < countFrom && countFrom < time ? countFrom : time;
            for (LaneBook lane : lanes) {
                next = lane.nextReady(next);
            }
            long micros = next - now;
            lanes.forEach(lane -> lane.integrate(micros));
            now = next;
            if (now == countFrom) {
                lanes.forEach(lane -> lane.count(now));
            }
        }
    }

    void arrived(Who who) {
        other();
        units.arrived(who, now);
        if (scenario.flows().get(who.flow()).mix().containsKey(className(who.classIndex()))) {
            appointments.get(who.flow()).ifPresent(book -> book.arrived(who, now));
        }
    }

    void joined(Who who, int laneIndex) {
        LaneBook lane = lanes.get(laneIndex);
        Optional<EGate> rejectedBy = rejectedBy(who, lane);
        boolean rejected = rejectedBy.isPresent();
        boolean first = rejectedBy.map(EGate::rejectedFirst).orElse(false);
        other();
        if (rejected) {
            units.rejected(who, lane.stage, now);
        } else if (!lane.guests.contains(who.classIndex())
                && !lane.spec.serves().contains(className(who.classIndex()))) {
            findings.add(
                    Rule.PLACE, now, findings.unit(who), "joins " + findings.lane(laneIndex) + ", not for its class");
        }
        units.visits(who, now);
        lane.join(who, now, first);
        scenario.stages().get(lane.stage).room().ifPresent(room -> checkRoom(lane.stage, room));
    }

    /** The e-gates that have just inspected somebody, and send it to a lane. */
    private Optional<EGate> rejectedBy(Who who, LaneBook lane) {
        return gate != null && who.equals(whoAtGate)
                ? gate.spec.eGate().filter(rejecting -> rejecting.rejectedTo().equals(lane.spec.name()))
                : Optional.empty();
    }

    private String className(int classIndex) {
        return scenario.classes().get(classIndex).name();
    }

    private void checkRoom(int stage, Room room) {
        int inside = lanes.stream()
                .filter(lane -> lane.stage == stage)
                .mapToInt(lane -> lane.waiting() + lane.atDesks() + lane.blocked)
                .sum();
        if (inside > room.units()) {
            findings.add(Rule.ROOM, now, stageName(stage), inside + " units, and room for " + room.units());
        }
    }

    private String stageName(int stage) {
        return "stage " + scenario.stages().get(stage).name();
    }

    void started(Who who, int laneIndex) {
        LaneBook at = lanes.get(laneIndex);
        LaneBook from = comesToDesk(who, at, "starts");
        if (now >= countFrom) {
            at.started();
        }
        if (from == null) {
            return;
        }
        LaneBook.Waiting one = from.take(who);
        if (one.forTheRest()) {
            findings.add(
                    Rule.COUNTS,
                    now,
                    findings.unit(who),
                    "starts again at " + findings.lane(laneIndex) + ", and its inspection was broken off");
        } else if (now >= countFrom) {
            from.taken(now - one.since());
        }
    }

    void resumed(Who who, int laneIndex) {
        LaneBook at = lanes.get(laneIndex);
        LaneBook from = comesToDesk(who, at, "goes on");
        if (from != null && !from.take(who).forTheRest()) {
            findings.add(
                    Rule.CHECKS,
                    now,
                    findings.unit(who),
                    "goes on at " + findings.lane(laneIndex) + ", and its inspection has not begun");
        }
    }

    /** The queue that somebody is taken from, having looked whether the desk and the turn are right. */
    private @Nullable LaneBook comesToDesk(Who who, LaneBook at, String does) {
        boolean takesDesk = brokenOff == at;
        other();
        at.makeReady(now);
        at.toDesk(who);
        if (takesDesk ? at.open == 0 : at.busy() > at.mayBeBusy()) {
            findings.add(
                    Rule.CLOSED_DESK,
                    now,
                    findings.unit(who),
                    does + " at " + findings.lane(at.index) + ", where " + at.busy() + " desks are busy and " + at.open
                            + " open");
        }
        LaneBook from = settlement.queueOf(who, at);
        if (from == null) {
            findings.add(
                    Rule.PLACE,
                    now,
                    findings.unit(who),
                    does + " at " + findings.lane(at.index) + " without waiting there, nor where it helps");
            return null;
        }
        Who earlier = from.before(who);
        if (from.sharedQueue() && earlier != null) {
            findings.add(
                    Rule.ORDER,
                    now,
                    findings.unit(who),
                    "is taken from " + findings.lane(from.index) + ", where " + findings.unit(earlier)
                            + " stands before it");
        }
        return from;
    }

    void inspected(Who who, int laneIndex) {
        LaneBook at = lanes.get(laneIndex);
        other();
        leavesDesk(who, at, "is inspected");
        at.changesOver(now);
        units.inspected(who, at.stage, now);
        if (at.spec.eGate().isPresent()) {
            gate = at;
            whoAtGate = who;
        }
    }

    void brokenOff(Who who, int laneIndex, int homeLaneIndex) {
        LaneBook at = lanes.get(laneIndex);
        other();
        leavesDesk(who, at, "is broken off");
        lanes.get(homeLaneIndex).comeBack(who, now);
        brokenOff = at;
    }

    void dismissed(Who who, int laneIndex) {
        other();
        leavesDesk(who, lanes.get(laneIndex), "is sent off");
        units.visitEnds(who, now);
    }

    void balked(Who who, int laneIndex) {
        other();
        LaneBook lane = lanes.get(laneIndex);
        if (lane.sharedQueue() && lane.busy() < lane.open) {
            findings.add(
                    Rule.IDLE_DESK,
                    now,
                    findings.unit(who),
                    "balks at " + findings.lane(laneIndex) + " beside an idle desk");
        }
    }

    void changedLine(Who who, int laneIndex) {
        other();
        if (!lanes.get(laneIndex).isWaiting(who)) {
            findings.add(
                    Rule.PLACE,
                    now,
                    findings.unit(who),
                    "changes lines at " + findings.lane(laneIndex) + " without waiting there");
        }
    }

    void gaveUp(Who who, int laneIndex) {
        other();
        LaneBook lane = lanes.get(laneIndex);
        if (!lane.isWaiting(who)) {
            findings.add(
                    Rule.PLACE,
                    now,
                    findings.unit(who),
                    "gives up at " + findings.lane(laneIndex) + " without waiting there");
            return;
        }
        long wait = now - lane.take(who).since();
        units.visitEnds(who, now);
        if (now >= countFrom) {
            lane.gaveUp(wait);
        }
    }

    void struck(Who who, int laneIndex, int passageIndex) {
        other();
        LaneBook home = lanes.get(laneIndex);
        LaneBook passage = lanes.get(passageIndex);
        if (passage.stage != home.stage || !passage.takes(className(who.classIndex()))) {
            findings.add(
                    Rule.PLACE,
                    now,
                    findings.unit(who),
                    "is struck and goes to " + findings.lane(passageIndex) + ", not for its class or stage");
        }
        if (!home.isWaiting(who)) {
            findings.add(
                    Rule.PLACE,
                    now,
                    findings.unit(who),
                    "is struck at " + findings.lane(laneIndex) + " without waiting there");
            return;
        }
        home.strikes(home.take(who), now);
        passage.awaits(who, now);
    }

    void takenIn(Who who, int laneIndex) {
        LaneBook at = lanes.get(laneIndex);
        LaneBook from = comesToDesk(who, at, "is taken in");
        at.caring++;
        if (from == null) {
            return;
        }
        from.take(who);
        if (from.spec.emergencies().isEmpty()) {
            findings.add(
                    Rule.PLACE,
                    now,
                    findings.unit(who),
                    "is taken in from " + findings.lane(from.index) + ", which is no passage");
        }
    }

    void letGo(Who who, int laneIndex, int homeLaneIndex) {
        LaneBook at = lanes.get(laneIndex);
        other();
        leavesDesk(who, at, "is let go");
        at.caring--;
        at.changesOver(now);
        if (!lanes.get(homeLaneIndex).goesBack(who, now)) {
            findings.add(
                    Rule.PLACE,
                    now,
                    findings.unit(who),
                    "goes back to " + findings.lane(homeLaneIndex) + ", where it was not struck");
        }
    }

    private void leavesDesk(Who who, LaneBook at, String does) {
        if (!at.fromDesk(who)) {
            findings.add(
                    Rule.CHECKS,
                    now,
                    findings.unit(who),
                    does + " at " + findings.lane(at.index) + ", and no inspection of it is under way there");
        }
    }

    void left(Who who) {
        other();
        units.cleared(who, now);
    }

    void fails(Who who) {
        other();
        units.fails(who, now);
    }

    void blocked(Who who, int stage, int laneIndex) {
        other();
        before.get(stage).add(who);
        units.visits(who, now);
        if (laneIndex != ModelObserver.NOWHERE) {
            lanes.get(laneIndex).blocks(now);
        }
    }

    /** It will arrive later than it was about to. */
    void putOff(Who who, long until) {
        other();
        units.putOff(who, until, now);
    }

    /** It asks for priority, and waits for the decision. */
    void asked(Who who, int approval, Decision decision) {
        other();
        units.visits(who, now);
        approvals.get(approval).asked(who, now, decision);
    }

    void decided(Who who, Decision.Outcome outcome, int newClass) {
        other();
        units.visitEnds(who, now);
        if (newClass != who.classIndex()) {
            if (outcome != Decision.Outcome.APPROVED) {
                findings.add(Rule.APPROVAL, now, findings.unit(who), "has priority, and is " + outcome.text());
            }
            units.becomes(who, newClass, now);
        }
    }

    /** It has come too late for its slot; who is turned away leaves next. */
    void lapsed(Who who, int newClass) {
        other();
        Optional<AppointmentBook> book = appointments.get(who.flow());
        if (book.isEmpty()) {
            findings.add(Rule.APPOINTMENT, now, findings.unit(who), "is too late, and has no slot to be so");
        }
        book.ifPresent(of -> of.lapsed(who, newClass, now));
        if (newClass != ModelObserver.NOWHERE) {
            units.becomes(who, newClass, now);
        }
    }

    /** It waits before the closed port. */
    void held(Who who) {
        other();
        units.visits(who, now);
    }

    /** The port has opened for it. */
    void letIn(Who who) {
        other();
        units.visitEnds(who, now);
    }

    /** It waits before a full stage or before the port no more. */
    void shutOut(Who who) {
        other();
        before.forEach(waiting -> waiting.remove(who));
        units.visitEnds(who, now);
    }

    void unblocked(Who who, int stage, int laneIndex) {
        other();
        Who first = before.get(stage).peek();
        if (!who.equals(first)) {
            findings.add(
                    Rule.ROOM,
                    now,
                    findings.unit(who),
                    "comes into " + stageName(stage) + " before "
                            + (first == null ? "it waited for that" : findings.unit(first)));
        }
        before.get(stage).remove(who);
        units.visitEnds(who, now);
        if (laneIndex != ModelObserver.NOWHERE) {
            LaneBook lane = lanes.get(laneIndex);
            lane.blocked--;
            lane.changesOver(now);
        }
    }

    void outOfOrder(int laneIndex, int desk, boolean begins) {
        other();
        if (!lanes.get(laneIndex).breaksDown(desk, begins)) {
            findings.add(
                    Rule.CLOSED_DESK,
                    now,
                    findings.lane(laneIndex),
                    "desk " + (desk + 1) + (begins ? " breaks down while it is" : " is repaired while it is not")
                            + " out of order");
        }
    }

    void opened(int laneIndex, int desks) {
        other();
        lanes.get(laneIndex).open = desks;
    }

    void helping(int laneIndex, boolean on) {
        other();
        lanes.get(laneIndex).helpsAll = on;
    }

    void taking(int laneIndex, int classIndex, boolean on) {
        other();
        if (on) {
            lanes.get(laneIndex).guests.add(classIndex);
        } else {
            lanes.get(laneIndex).guests.remove(classIndex);
        }
    }

    /** What happens is none of those events that the next one is seen in the light of. */
    private void other() {
        gate = null;
        whoAtGate = null;
        brokenOff = null;
    }

    void end(ReplicationResult result) {
        advance(result.endMicros());
        lanes.forEach(lane -> lane.makeReady(now));
        settlement.check(now);
        for (LaneBook lane : lanes) {
            lane.end(result.ofLane(lane.index), now, findings);
        }
        units.end(result);
    }
}
