package org.kouan.port.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Queues;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StageSpec;

/** Who waits at one lane of the scenario, and who is at its desks. */
final class LaneBook {
    /**
     * Somebody in the queue.
     *
     * @param forTheRest whether an inspection was broken off, or the passage is awaited, so that this is no wait for
     *     its start
     */
    record Waiting(Who who, long since, boolean forTheRest) {}

    final int index;
    final int stage;
    final LaneSpec spec;
    /** Classes that may join beside those that the lane serves by itself. */
    final Set<Integer> guests = new HashSet<>();
    /** Whether its idle desks serve all queues of the stage, by order. */
    boolean helpsAll;

    int open;
    /** Desks whose unit has been inspected and waits there for room elsewhere. */
    int blocked;

    /** Desks at which somebody is cared for who was struck. */
    int caring;

    /** Whether those who wait at the stage go where a desk is free that may serve them. */
    final boolean peopleChange;

    final LaneSums sums = new LaneSums();

    private final WhoIsNext order;
    private final long changeOver;
    private final List<Deque<Waiting>> lines = new ArrayList<>();
    private final List<Who> atDesks = new ArrayList<>();
    /** When desks that change over will be ready. */
    private final PriorityQueue<Long> ready = new PriorityQueue<>();

    /** Those struck in this queue, who have yet to come back, and how long they had waited. */
    private final Map<Who, Long> struck = new HashMap<>();

    /** Those in any line: asked whenever somebody is taken, when a long line would be walked through. */
    private final Set<Who> inLine = new HashSet<>();

    private final Set<Integer> outOfOrder = new HashSet<>();

    /** By class: those who wait for an inspection to begin; and whether the lane serves it by itself. */
    private final int[] waitingAnewOf;

    private final boolean[] serves;

    private int waiting;
    private int waitingForTheRest;

    /** Waits of those who were struck, by then. */
    private long struckSum;

    LaneBook(int index, int stageIndex, StageSpec stageSpec, LaneSpec spec, WhoIsNext order, List<String> classes) {
        waitingAnewOf = new int[classes.size()];
        serves = new boolean[classes.size()];
        for (int c = 0; c < serves.length; c++) {
            serves[c] = spec.serves().contains(classes.get(c));
        }
        this.index = index;
        stage = stageIndex;
        // Whom e-gates have sent to a desk stays there, and which classes join a lane may change.
        peopleChange = stageSpec.jockeyAt().isPresent()
                && stageSpec.whatChanges().equals(PolicySpec.NOTHING)
                && stageSpec.lanes().stream().allMatch(lane -> lane.eGate().isEmpty());
        this.spec = spec;
        this.order = order;
        changeOver = SimTime.micros(spec.changeOver());
        for (int i = 0; i < order.lines(); i++) {
            lines.add(new ArrayDeque<>());
        }
    }

    boolean sharedQueue() {
        return spec.queues() == Queues.SHARED;
    }

    /** Whether nobody may wait, but for the rest of an inspection, while a desk of the lane idles. */
    boolean evensOut() {
        return peopleChange
                || spec.jockeyAt().filter(difference -> difference == 2).isPresent();
    }

    /** Whether somebody waits for an inspection to begin who is of a class that another lane serves. */
    boolean isAwaitedBy(LaneBook other) {
        for (int c = 0; c < waitingAnewOf.length; c++) {
            if (waitingAnewOf[c] > 0 && other.serves[c]) {
                return true;
            }
        }
        return false;
    }

    int waitingAnew() {
        return waiting - waitingForTheRest;
    }

    boolean mayBreakOff() {
        return order.mayBreakOff();
    }

    int waiting() {
        return waiting;
    }

    int atDesks() {
        return atDesks.size();
    }

    /** Desks that inspect, change over or are blocked. */
    int busy() {
        return atDesks.size() + ready.size() + blocked;
    }

    /** How many may be busy when one begins: where each has its own queue, one that is out of order may still finish. */
    int mayBeBusy() {
        return open + (sharedQueue() ? 0 : outOfOrder.size());
    }

    void join(Who who, long now, boolean first) {
        add(new Waiting(who, now, false), first);
    }

    /** Somebody whose inspection was broken off comes back, to the head. */
    void comeBack(Who who, long now) {
        add(new Waiting(who, now, true), true);
        waitingForTheRest++;
    }

    /** A desk breaks down, or is repaired; false if that cannot be. */
    boolean breaksDown(int desk, boolean begins) {
        return begins ? outOfOrder.add(desk) : outOfOrder.remove(desk);
    }

    /** Whether this is a passage for those of a class who are struck. */
    boolean takes(String unitClass) {
        return spec.emergencies()
                .filter(emergencies -> emergencies.classes().contains(unitClass))
                .isPresent();
    }

    /** Somebody has left this queue for the passage. */
    void strikes(Waiting one, long now) {
        long wait = now - one.since();
        struck.put(one.who(), wait);
        struckSum += wait;
    }

    /** Somebody who was struck waits for this passage. */
    void awaits(Who who, long now) {
        add(new Waiting(who, now, true), false);
        waitingForTheRest++;
    }

    /** Somebody who was struck here goes back to the head; false if nobody of that name was. */
    boolean goesBack(Who who, long now) {
        Long wait = struck.remove(who);
        if (wait == null) {
            return false;
        }
        struckSum -= wait;
        add(new Waiting(who, now - wait, false), true);
        return true;
    }

    private void add(Waiting one, boolean first) {
        Deque<Waiting> line = lineOf(one.who());
        if (first) {
            line.addFirst(one);
        } else {
            line.addLast(one);
        }
        inLine.add(one.who());
        waiting++;
        if (!one.forTheRest()) {
            waitingAnewOf[one.who().classIndex()]++;
        }
    }

    boolean isWaiting(Who who) {
        return inLine.contains(who);
    }

    /** Who stands before somebody in the line; null when nobody does. */
    @Nullable
    Who before(Who who) {
        Who head = lineOf(who).element().who();
        return head.equals(who) ? null : head;
    }

    /** Takes somebody who waits out of the queue. */
    Waiting take(Who who) {
        Iterator<Waiting> line = lineOf(who).iterator();
        Waiting one = line.next();
        while (!one.who().equals(who)) {
            one = line.next();
        }
        line.remove();
        inLine.remove(who);
        waiting--;
        if (one.forTheRest()) {
            waitingForTheRest--;
        } else {
            waitingAnewOf[who.classIndex()]--;
        }
        return one;
    }

    /** Somebody who waits goes to the end of another queue, where the wait goes on. */
    Waiting goesToOther(Who who, long now) {
        Waiting one = take(who);
        sums.moved(now - one.since());
        return one;
    }

    /** Somebody comes from another queue, to the end. */
    void comesFromOther(Waiting one, long now) {
        add(one, false);
        sums.moved(one.since() - now);
    }

    private Deque<Waiting> lineOf(Who who) {
        return lines.get(order.lineOf(who.classIndex()));
    }

    void toDesk(Who who) {
        atDesks.add(who);
    }

    /** Takes somebody from a desk; false when nobody of that name is at one. */
    boolean fromDesk(Who who) {
        return atDesks.remove(who);
    }

    /** A desk changes over from now on. */
    void changesOver(long now) {
        ready.add(now + changeOver);
    }

    /** The desk that began to change over now is blocked instead. */
    void blocks(long now) {
        ready.remove(now + changeOver);
        blocked++;
    }

    /** Desks whose change-over has come to its end are idle. */
    void makeReady(long now) {
        while (!ready.isEmpty() && ready.element() <= now) {
            ready.remove();
        }
    }

    /** When the next desk is ready; the time given, if that is earlier. */
    long nextReady(long atMost) {
        return ready.isEmpty() ? atMost : Math.min(atMost, ready.element());
    }

    /** Those who are struck keep what they have waited. */
    private long waitsSoFar(long now) {
        return struckSum
                + lines.stream()
                        .flatMap(Deque::stream)
                        .filter(one -> !one.forTheRest())
                        .mapToLong(one -> now - one.since())
                        .sum();
    }

    void integrate(long micros) {
        sums.integrate(micros, waiting, waitingForTheRest, busy());
    }

    /** The warm-up ends. */
    void count(long now) {
        sums.count(waitsSoFar(now));
    }

    /** Compares its counts with those of the model. */
    void end(Counts<LaneColumn> result, long end, Findings findings) {
        sums.compare(result, waitsSoFar(end))
                .forEach((what, rule) -> findings.add(rule, end, findings.lane(index), what));
    }
}
