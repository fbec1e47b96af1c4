package org.kouan.port.audit;

import org.jspecify.annotations.Nullable;
import org.kouan.port.audit.Who.Place;

/** Who comes to a desk waited for it and is next, the desk is open, and who leaves it was there. */
final class DeskRules {
    private final DayBooks day;

    DeskRules(DayBooks day) {
        this.day = day;
    }

    void started(Who who, int laneIndex) {
        LaneBook at = day.lanes.get(laneIndex);
        LaneBook from = comesToDesk(who, at, "starts");
        if (day.counts()) {
            at.sums.started();
        }
        if (from == null) {
            return;
        }
        Place place = from.take(who);
        if (place.forTheRest) {
            day.add(
                    Rule.COUNTS,
                    who,
                    "starts again at " + day.findings.lane(laneIndex) + ", and its inspection was broken off");
        } else if (day.counts()) {
            from.sums.taken(day.now() - place.since);
        }
    }

    void resumed(Who who, int laneIndex) {
        LaneBook from = comesToDesk(who, day.lanes.get(laneIndex), "goes on");
        if (from != null && !from.take(who).forTheRest) {
            day.add(
                    Rule.CHECKS,
                    who,
                    "goes on at " + day.findings.lane(laneIndex) + ", and its inspection has not begun");
        }
    }

    void takenIn(Who who, int laneIndex) {
        LaneBook at = day.lanes.get(laneIndex);
        LaneBook from = comesToDesk(who, at, "is taken in");
        at.cares(true);
        if (from == null) {
            return;
        }
        from.take(who);
        if (from.spec.emergencies().isEmpty()) {
            day.add(Rule.PLACE, who, "is taken in from " + day.findings.lane(from.index) + ", which is no passage");
        }
    }

    /** The queue that somebody is taken from, having looked whether the desk and the turn are right. */
    private @Nullable LaneBook comesToDesk(Who who, LaneBook at, String does) {
        at.makeReady();
        at.toDesk(who);
        if (day.lately.brokenOffAt(at) ? at.open() == 0 : at.busy() > at.mayBeBusy()) {
            day.add(
                    Rule.CLOSED_DESK,
                    who,
                    does + " at " + day.findings.lane(at.index) + ", where " + at.busy() + " desks are busy and "
                            + at.open() + " open");
        }
        LaneBook from = day.queueOf(who, at);
        if (from == null) {
            day.add(
                    Rule.PLACE,
                    who,
                    does + " at " + day.findings.lane(at.index) + " without waiting there, nor where it helps");
            return null;
        }
        Who earlier = from.before(who);
        if (from.sharedQueue && earlier != null) {
            day.add(
                    Rule.ORDER,
                    who,
                    "is taken from " + day.findings.lane(from.index) + ", where " + day.findings.unit(earlier)
                            + " stands before it");
        }
        return from;
    }

    void inspected(Who who, int laneIndex) {
        LaneBook at = day.lanes.get(laneIndex);
        leavesDesk(who, at, "is inspected");
        at.changesOver();
        day.units.inspected(who, at.stage, day.now());
        day.lately.inspected(who, at);
    }

    void brokenOff(Who who, int laneIndex, int homeLaneIndex) {
        LaneBook at = day.lanes.get(laneIndex);
        leavesDesk(who, at, "is broken off");
        day.lanes.get(homeLaneIndex).comeBack(who);
        day.lately.brokenOff(at);
    }

    void dismissed(Who who, int laneIndex) {
        leavesDesk(who, day.lanes.get(laneIndex), "is sent off");
        day.units.visitEnds(who, day.now());
    }

    void letGo(Who who, int laneIndex, int homeLaneIndex) {
        LaneBook at = day.lanes.get(laneIndex);
        leavesDesk(who, at, "is let go");
        at.cares(false);
        at.changesOver();
        if (!day.lanes.get(homeLaneIndex).goesBack(who)) {
            day.add(Rule.PLACE, who, "goes back to " + day.findings.lane(homeLaneIndex) + ", where it was not struck");
        }
    }

    private void leavesDesk(Who who, LaneBook at, String does) {
        if (!at.fromDesk(who)) {
            day.add(
                    Rule.CHECKS,
                    who,
                    does + " at " + day.findings.lane(at.index) + ", and no inspection of it is under way there");
        }
    }

    void opened(int laneIndex, int desks) {
        day.lanes.get(laneIndex).setOpen(desks);
    }

    void helping(int laneIndex, boolean on) {
        day.lanes.get(laneIndex).setHelpsAll(on);
    }

    void outOfOrder(int laneIndex, int desk, boolean begins) {
        if (!day.lanes.get(laneIndex).breaksDown(desk, begins)) {
            day.findings.add(
                    Rule.CLOSED_DESK,
                    day.now(),
                    day.findings.lane(laneIndex),
                    "desk " + (desk + 1) + (begins ? " breaks down while it is" : " is repaired while it is not")
                            + " out of order");
        }
    }
}
