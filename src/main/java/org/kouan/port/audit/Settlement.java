package org.kouan.port.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kouan.scenario.ClosingDesk;

/**
 * What must hold between any two instants: no open desk idles beside somebody whom it may serve, none serves closed. That
 * is looked at when an instant is over, at the stages where something has happened in it; of the others it is known.
 */
final class Settlement {
    private final Moment moment;
    private final long until;
    private final Findings findings;
    /** By stage: its lanes. */
    private final LaneBook[][] lanes;

    /** By lane: lanes of its stage that it helps as the scenario says; and all others of the stage. */
    private final LaneBook[][] helped;

    private final LaneBook[][] others;

    /** By lane: whether some come from others to the head of its line. */
    private final boolean[] othersGoFirst;

    /** By lane: what is wrong already, so that it is told once, not at every instant. */
    private final boolean[] idles;

    private final boolean[] servesClosed;

    Settlement(List<LaneBook> all, Moment moment, long until, Findings findings) {
        this.moment = moment;
        this.until = until;
        this.findings = findings;
        lanes = new LaneBook[moment.touched.length][];
        for (int s = 0; s < lanes.length; s++) {
            int stage = s;
            lanes[s] = those(all, lane -> lane.stage == stage);
        }
        helped = new LaneBook[all.size()][];
        others = new LaneBook[all.size()][];
        othersGoFirst = new boolean[all.size()];
        idles = new boolean[all.size()];
        servesClosed = new boolean[all.size()];
        for (LaneBook lane : all) {
            List<LaneBook> rest = new ArrayList<>(List.of(lanes[lane.stage]));
            rest.remove(lane);
            others[lane.index] = rest.toArray(LaneBook[]::new);
            helped[lane.index] = those(
                    rest,
                    other -> lane.spec.helps().stream()
                            .anyMatch(help -> help.lane().equals(other.spec.name())));
            othersGoFirst[lane.index] = rest.stream()
                    .anyMatch(other ->
                            other.spec.emergencies().isPresent() || (other.gate != null && other.gate.rejectedFirst()));
        }
    }

    private static LaneBook[] those(List<LaneBook> lanes, Predicate<LaneBook> which) {
        return lanes.stream().filter(which).toArray(LaneBook[]::new);
    }

    /** Another replication begins. */
    void reset() {
        Arrays.fill(moment.touched, false);
        Arrays.fill(idles, false);
        Arrays.fill(servesClosed, false);
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

    private LaneBook[] helpedBy(LaneBook lane) {
        return lane.helpsAll() ? others[lane.index] : helped[lane.index];
    }

    /** Looks at the instant when it is over. */
    void check() {
        for (int s = 0; s < lanes.length; s++) {
            if (moment.touched[s]) {
                for (LaneBook lane : lanes[s]) {
                    lane.makeReady();
                }
                for (LaneBook lane : lanes[s]) {
                    check(lane);
                }
                moment.touched[s] = false;
            }
        }
    }

    private void check(LaneBook desks) {
        LaneBook awaited = desks.busy() < desks.open() ? awaited(desks) : null;
        if (awaited != null && !idles[desks.index]) {
            findings.add(
                    Rule.IDLE_DESK,
                    moment.micros,
                    findings.lane(desks.index),
                    (desks.open() - desks.busy()) + " of " + desks.open() + " open desks idle, and " + awaited.waiting()
                            + " wait at " + findings.lane(awaited.index));
        }
        idles[desks.index] = awaited != null;

        boolean closed = desks.atDesks() > desks.open()
                && desks.beingInspected() > 0
                && desks.spec.closingDesk() != ClosingDesk.FINISH
                && moment.micros < until;
        if (closed && !servesClosed[desks.index]) {
            findings.add(
                    Rule.CLOSED_DESK,
                    moment.micros,
                    findings.lane(desks.index),
                    desks.beingInspected() + " are inspected, and " + desks.open() + " desks are open");
        }
        servesClosed[desks.index] = closed;
    }

    /** A queue in which somebody waits whom idle desks of a lane may serve; null when there is none. */
    private @Nullable LaneBook awaited(LaneBook desks) {
        if (desks.waiting() > 0 && (desks.sharedQueue || (desks.evensOut && lastMayGo(desks)))) {
            return desks;
        }
        for (LaneBook queue : helpedBy(desks)) {
            if (queue.waiting() > 0) {
                return queue;
            }
        }
        if (desks.peopleChange) {
            for (LaneBook queue : others[desks.index]) {
                if (queue.isAwaitedBy(desks)) {
                    return queue;
                }
            }
        }
        return null;
    }

    /** A unit that waits for the rest of an inspection stays in the line, and so do those that went to its head before it. */
    private boolean lastMayGo(LaneBook lane) {
        boolean someStay = lane.waitingAnew() < lane.waiting();
        return lane.waitingAnew() > 0 && !(othersGoFirst[lane.index] && someStay);
    }
}
