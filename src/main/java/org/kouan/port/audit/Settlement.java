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
    private final long until;
    private final Findings findings;
    /** By lane: lanes of its stage that it helps as the scenario says; and all others of the stage. */
    private final List<List<LaneBook>> helped = new ArrayList<>();

    private final List<List<LaneBook>> others = new ArrayList<>();
    /** What is wrong already, so that it is told once, not at every instant. */
    private final Set<String> told = new HashSet<>();

    private final Set<String> wrong = new HashSet<>();

    /** By lane: whether some come from others to the head of its line. */
    private final boolean[] othersGoFirst;

    Settlement(List<LaneBook> lanes, long until, Findings findings) {
        this.lanes = lanes;
        othersGoFirst = new boolean[lanes.size()];
        this.until = until;
        this.findings = findings;
        for (LaneBook lane : lanes) {
            List<LaneBook> rest = lanes.stream()
                    .filter(other -> other != lane && other.stage == lane.stage)
                    .toList();
            others.add(rest);
            othersGoFirst[lane.index] = rest.stream()
                    .anyMatch(other -> other.spec.emergencies().isPresent()
                            || other.spec.eGate().filter(EGate::rejectedFirst).isPresent());
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
        if (!wrong.isEmpty()) {
            wrong.clear();
        }
        for (LaneBook desks : lanes) {
            if (desks.busy() < desks.open) {
                if (desks.sharedQueue() || (desks.evensOut() && lastMayGo(desks))) {
                    nobodyWaits(desks, desks, now);
                }
                for (LaneBook queue : helpedBy(desks)) {
                    nobodyWaits(queue, desks, now);
                }
                if (desks.peopleChange) {
                    for (LaneBook queue : others.get(desks.index)) {
                        if (queue.isAwaitedBy(desks)) {
                            nobodyWaits(queue, desks, now);
                        }
                    }
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
        if (!told.isEmpty()) {
            told.retainAll(wrong);
        }
    }

    /** A unit that waits for the rest of an inspection stays in the line, and so do those that went to its head before it. */
    private boolean lastMayGo(LaneBook lane) {
        boolean someStay = lane.waitingAnew() < lane.waiting();
        return lane.waitingAnew() > 0 && !(othersGoFirst[lane.index] && someStay);
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
