package org.kouan.port.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.audit.Who.Place;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.EGate;
import org.kouan.scenario.LaneSpec.Queues;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StageSpec;

/** Who waits at one lane of the scenario, and who is at its desks. */
final class LaneBook {
    final int index;
    final int stage;
    final LaneSpec spec;

    /** What sends some of those inspected to another lane. */
    final @Nullable EGate gate;

    final boolean sharedQueue;

    /** Whether those who wait at the stage go where a desk is free that may serve them. */
    final boolean peopleChange;

    /** Whether nobody may wait, but for the rest of an inspection, while a desk of the lane idles. */
    final boolean evensOut;

    /** Desks that are busy between two inspections. */
    final ChangeOvers changeOvers;

    final LaneSums sums = new LaneSums();

    private final Moment moment;
    private final WhoIsNext order;
    private final Line[] lines;

    /** Those struck in this queue, who have yet to come back, and how long they had waited. */
    private final Map<Who, Long> struck = new HashMap<>();

    private final Set<Integer> outOfOrder = new HashSet<>();

    /** By class: those who wait for an inspection to begin; whether the lane serves it by itself, and lets it join now. */
    private final int[] waitingAnewOf;

    private final boolean[] serves;
    private final boolean[] takesAsGuest;

    private int open;
    /** Whether its idle desks serve all queues of the stage, by order. */
    private boolean helpsAll;

    private int atDesks;
    /** Desks whose unit has been inspected and waits there for room elsewhere. */
    private int blocked;

    /** Desks at which somebody is cared for who was struck. */
    private int caring;

    private int waiting;
    private int waitingForTheRest;

    /** Waits of those who were struck, by then. */
    private long struckSum;

    /** Until when what goes through the lane is added up. */
    private long addedUntil;

    LaneBook(
            int index,
            int stageIndex,
            StageSpec stageSpec,
            LaneSpec spec,
            WhoIsNext order,
            List<String> classes,
            Moment moment) {
        this.moment = moment;
        waitingAnewOf = new int[classes.size()];
        takesAsGuest = new boolean[classes.size()];
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
        evensOut = peopleChange
                || spec.jockeyAt().filter(difference -> difference == 2).isPresent();
        this.spec = spec;
        gate = spec.eGate().orElse(null);
        sharedQueue = spec.queues() == Queues.SHARED;
        this.order = order;
        changeOvers = new ChangeOvers(SimTime.micros(spec.changeOver()));
        lines = new Line[order.lines()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line();
        }
    }

    /** Another replication begins. */
    void reset() {
        sums.reset();
        changeOvers.clear();
        for (Line line : lines) {
            line.clear();
        }
        struck.clear();
        outOfOrder.clear();
        Arrays.fill(waitingAnewOf, 0);
        Arrays.fill(takesAsGuest, false);
        open = 0;
        helpsAll = false;
        atDesks = 0;
        blocked = 0;
        caring = 0;
        waiting = 0;
        waitingForTheRest = 0;
        struckSum = 0;
        addedUntil = moment.micros;
    }

    /** Something is about to change: until now all was as it is. */
    private void touch() {
        moment.touched[stage] = true;
        long micros = moment.micros - addedUntil;
        if (micros > 0) {
            sums.integrate(micros, waiting, waitingForTheRest, busy());
            addedUntil = moment.micros;
        }
    }

    int open() {
        return open;
    }

    void setOpen(int desks) {
        touch();
        open = desks;
    }

    boolean helpsAll() {
        return helpsAll;
    }

    void setHelpsAll(boolean on) {
        touch();
        helpsAll = on;
    }

    /** Units of a class that the lane does not serve by itself may or may no more join it. */
    void setTakesAsGuest(int classIndex, boolean on) {
        takesAsGuest[classIndex] = on;
    }

    boolean mayJoin(Who who) {
        return serves[who.classIndex()] || takesAsGuest[who.classIndex()];
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

    int waiting() {
        return waiting;
    }

    /** Those in the queue, at the desks and blocked. */
    int inside() {
        return waiting + atDesks + blocked;
    }

    int atDesks() {
        return atDesks;
    }

    /** Those at the desks who are inspected, not cared for. */
    int beingInspected() {
        return atDesks - caring;
    }

    /** Desks that inspect, change over or are blocked. */
    int busy() {
        return atDesks + changeOvers.desks() + blocked;
    }

    /** How many may be busy when one begins: where each has its own queue, one that is out of order may still finish. */
    int mayBeBusy() {
        return open + (sharedQueue ? 0 : outOfOrder.size());
    }

    void join(Who who, boolean first) {
        add(who, moment.micros, false, first);
    }

    /** Somebody whose inspection was broken off comes back, to the head. */
    void comeBack(Who who) {
        add(who, moment.micros, true, true);
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

    /** Somebody has left this queue for the passage, having stood in it since a time. */
    void strikes(Who who, long since) {
        long wait = moment.micros - since;
        struck.put(who, wait);
        struckSum += wait;
    }

    /** Somebody who was struck waits for this passage. */
    void awaits(Who who) {
        add(who, moment.micros, true, false);
        waitingForTheRest++;
    }

    /** Somebody who was struck here goes back to the head; false if nobody of that name was. */
    boolean goesBack(Who who) {
        Long wait = struck.remove(who);
        if (wait == null) {
            return false;
        }
        struckSum -= wait;
        add(who, moment.micros - wait, false, true);
        return true;
    }

    private void add(Who who, long since, boolean forTheRest, boolean first) {
        touch();
        Place place = who.takesPlace(index, false);
        place.since = since;
        place.forTheRest = forTheRest;
        if (first) {
            lineOf(who).addFirst(place);
        } else {
            lineOf(who).addLast(place);
        }
        waiting++;
        if (!forTheRest) {
            waitingAnewOf[who.classIndex()]++;
        }
    }

    boolean isWaiting(Who who) {
        return who.placeAt(index, false) != null;
    }

    /** Who stands before somebody in the line; null when nobody does. */
    @Nullable
    Who before(Who who) {
        Who head = Objects.requireNonNull(lineOf(who).first).who;
        return head == who ? null : head;
    }

    /** Takes somebody who waits out of the queue. Returns the place that it had. */
    Place take(Who who) {
        touch();
        Place place = Objects.requireNonNull(who.placeAt(index, false));
        Line line = lineOf(who);
        if (place.other != null) { // of parts that share a name the first in line is taken
            place = Objects.requireNonNull(line.first);
            while (place.who != who) {
                place = Objects.requireNonNull(place.behind);
            }
        }
        line.remove(place);
        place.who.leavesPlace(place);
        waiting--;
        if (place.forTheRest) {
            waitingForTheRest--;
        } else {
            waitingAnewOf[who.classIndex()]--;
        }
        return place;
    }

    /** Somebody who waits goes to the end of another queue, where the wait goes on. */
    void goesToOther(Who who, LaneBook other) {
        Place place = take(who);
        boolean forTheRest = place.forTheRest;
        sums.moved(moment.micros - place.since);
        other.sums.moved(place.since - moment.micros);
        other.add(who, place.since, forTheRest, false);
        if (forTheRest) {
            other.waitingForTheRest++;
        }
    }

    private Line lineOf(Who who) {
        return lines[order.lineOf(who.classIndex())];
    }

    void toDesk(Who who) {
        touch();
        who.takesPlace(index, true);
        atDesks++;
    }

    /** Somebody who was struck is cared for at a desk, or no more. */
    void cares(boolean begins) {
        touch();
        caring += begins ? 1 : -1;
    }

    /** Takes somebody from a desk; false when nobody of that name is at one. */
    boolean fromDesk(Who who) {
        Place place = who.placeAt(index, true);
        if (place == null) {
            return false;
        }
        touch();
        place.who.leavesPlace(place);
        atDesks--;
        return true;
    }

    /** A desk changes over from now on. */
    void changesOver() {
        touch();
        beginChangeOver();
    }

    private void beginChangeOver() {
        long ready = changeOvers.begin(moment.micros);
        if (changeOvers.takeTime() && ready < moment.nextReady) {
            moment.nextReady = ready;
        }
    }

    /** The desk that began to change over now is blocked instead. */
    void blocks() {
        touch();
        changeOvers.undo(moment.micros);
        blocked++;
    }

    /** A desk is blocked no more, and changes over. */
    void unblocks() {
        touch();
        blocked--;
        beginChangeOver();
    }

    /** Desks whose change-over has come to its end are idle. */
    void makeReady() {
        if (changeOvers.next() <= moment.micros) {
            touch();
            changeOvers.end(moment.micros);
        }
    }

    /** Those who are struck keep what they have waited. */
    private long waitsSoFar() {
        long waits = struckSum;
        for (Line line : lines) {
            for (Place place = line.first; place != null; place = place.behind) {
                waits += place.forTheRest ? 0 : moment.micros - place.since;
            }
        }
        return waits;
    }

    /** The warm-up ends. */
    void count() {
        touch();
        sums.count(waitsSoFar());
    }

    /** Compares its counts with those of the model. */
    void end(Counts<LaneColumn> result, Findings findings) {
        touch();
        sums.compare(result, waitsSoFar())
                .forEach((what, rule) -> findings.add(rule, moment.micros, findings.lane(index), what));
    }
}
