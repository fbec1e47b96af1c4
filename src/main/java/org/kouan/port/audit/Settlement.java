package org.kouan.port.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.LaneSpec.EGate;

/** What must hold between any two instants: no open desk idles beside somebody whom it may serve, none serves closed. */
final class Settlement {
    private final List<LaneBook> lanes;
    private final List<String> classes;
    private final long until;
    private final Findings findings;
    /** By lane: lanes of its stage that it helps as the scenario says; and all others of the stage. */
    private final List<List<LaneBook>> helped = new ArrayList<>();

    private final List<List<LaneBook>> others = new ArrayList<>();
    /** What is wrong already, so that it is told once, not at every instant. */
    private final Set<String> told = new HashSet<>();

    private final Set<String> wrong = new HashSet<>();

    Settlement(List<LaneBook> lanes, List<String> classes, long until, Findings findings) {
        this.lanes = lanes;
        this.classes = classes;
        this.until = until;
        this.findings = findings;
        for (LaneBook lane : lanes) {
            List<LaneBook> rest = lanes.stream()
                    .filter(other -> other != lane && other.stage == lane.stage)
                    .toList();
            others.add(rest);
            helped.add(rest.stream()
                    .filter(other -> lane.spec.helps().stream()
                            .anyMatch(help -> help.lane().equals(other.spec.name())))
                    .toList());
        }
    }

    /** The queue that a desk may take somebody from: one where it stands at the head if any; null when there is none. */
    @Nullable
    LaneBook queueOf(Who who, LaneBook at) {
        LaneBook found = at.isWaiting(who) ? at : null;
        for (LaneBook other : helpedBy(at)) {
            if (other.isWaiting(who) && (found == null || (found.before(who) != null && other.before(who) == null))) {
                found = other;
            }
        }
        return found;
    }

    private List<LaneBook> helpedBy(LaneBook lane) {
        return lane.helpsAll ? others.get(lane.index) : helped.get(lane.index);
    }

    /** Looks at an instant when it is over. */
    void check(long now) {
        wrong.clear();
        for (LaneBook desks : lanes) {
            if (desks.busy() < desks.open) {
                if (desks.sharedQueue() || (desks.evensOut() && lastMayGo(desks))) {
                    nobodyWaits(desks, desks, now);
                }
                helpedBy(desks).forEach(queue -> nobodyWaits(queue, desks, now));
                if (desks.peopleChange) {
                    others.get(desks.index).stream()
                            .filter(queue -> queue.isAwaitedBy(desks, classes))
                            .forEach(queue -> nobodyWaits(queue, desks, now));
                }
            }
            int inspected = desks.atDesks() - desks.caring;
            if (desks.spec.closingDesk() != ClosingDesk.FINISH
                    && now < until
                    && inspected > 0
                    && desks.atDesks() > desks.open) {
                tell(Rule.CLOSED_DESK, desks, now, inspected + " are inspected, and " + desks.open + " desks are open");
            }
        }
        told.retainAll(wrong);
    }

    /** Whoever waits for the rest of an inspection stays in the line, and so do those who went to its head before him. */
    private boolean lastMayGo(LaneBook lane) {
        boolean othersGoFirst = others.get(lane.index).stream()
                .anyMatch(other -> other.spec.emergencies().isPresent()
                        || other.spec.eGate().filter(EGate::rejectedFirst).isPresent());
        boolean someStay = lane.waitingAnew() < lane.waiting();
        return lane.waitingAnew() > 0 && !(othersGoFirst && someStay);
    }

    private void nobodyWaits(LaneBook queue, LaneBook desks, long now) {
        if (queue.waiting() > 0) {
            tell(
                    Rule.IDLE_DESK,
                    desks,
                    now,
                    (desks.open - desks.busy()) + " of " + desks.open + " open desks idle, and " + queue.waiting()
                            + " wait at " + findings.lane(queue.index));
        }
    }

    private void tell(Rule rule, LaneBook lane, long now, String what) {
        String key = rule + " " + lane.index;
        wrong.add(key);
        if (told.add(key)) {
            findings.add(rule, now, findings.lane(lane.index), what);
        }
    }
}
